"""The command that loads a catalogue into a school."""

from collections.abc import Callable
from pathlib import Path

import pytest
from django.core.management import CommandError, call_command
from django.db import OperationalError, connection, transaction

from roles.charters.models import CharterVersion, Stake
from roles.models import Duty, Example, QuestionType, Role, TrailRow
from roles.routing.answers import answer
from tests.actions.test_every_write import FailingWrite
from tests.dump import changes, dump
from tests.story import PLAN, ROOMS
from tests.world import World

CATALOGUE = """
areas:
- Health
types:
- key: first_aid
  name: First aid in a classroom
  owner: counselor_role
  description: Somebody is hurt or unwell.
  duty: Give first aid to students
  area: Health
  examples:
  - A student in my room has cut her hand, whom do I call?
  - Where are the bandages kept?
- key: lost_and_found
  name: Lost and found
  owner: Teachers
  description: Things left behind.
  examples:
  - Somebody left a jacket in my room
nobody:
- Who won the chess game?
"""
Load = Callable[..., str]


@pytest.fixture
def load(world: World, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> Load:
    """Load a catalogue into Hampton; returns what was said."""

    def run(text: str | bytes, *args: str) -> str:
        file = tmp_path / "catalogue.yaml"
        file.write_bytes(text if isinstance(text, bytes) else text.encode())
        call_command("load_catalogue", "hampton-high-school", str(file), *args)
        said = capsys.readouterr()
        return said.out + said.err

    return run


@pytest.fixture
def refused(load: Load) -> Load:
    """Load a catalogue that is refused; returns why, after a look that nothing has changed."""

    def run(text: str | bytes, *args: str) -> str:
        before = dump()
        with pytest.raises(CommandError) as error:
            load(text, *args)
        assert not changes(before, dump())
        return str(error.value)

    return run


def of(owner: str, duty: str = "Give first aid to students") -> str:
    return f"types:\n- {{key: one, name: One, owner: {owner}, duty: '{duty}', examples: [Some words]}}\n"


def stakes(slug: str) -> list[tuple[int, str, str, str]]:
    rows = Stake.objects.filter(role__slug=slug, role__school__slug="hampton-high-school")
    return list(
        rows.order_by("version__number", "order").values_list("version__number", "version__state", "kind", "wording")
    )


def test_a_catalogue_is_loaded_whole(load: Load, world: World) -> None:
    said = load(CATALOGUE.replace("counselor_role", "project manager"))
    kind = world.question_type("first_aid")
    assert (kind.duty.wording, kind.duty.area.name) == ("Give first aid to students", "Health")
    assert kind.examples.count() == 2
    assert world.question_type("lost_and_found").duty.wording == "Lost and found"
    assert Example.objects.filter(school=world.hampton, question_type=None, text="Who won the chess game?").exists()
    assert "question types: 2 new, 0 changed, 0 as they were" in said
    assert "examples: 4 new" in said


def test_the_owning_role_gets_the_duty_in_its_draft(load: Load) -> None:
    load(of("project manager"))
    assert stakes("project-manager")[-1] == (2, "draft", "owns", "Give first aid to students")
    assert [line[3] for line in stakes("project-manager")[-5:-1]] == [line[3] for line in stakes("project-manager")[:4]]


def test_a_role_without_a_charter_gets_its_first_draft(load: Load) -> None:
    load(of("teacher"))
    assert stakes("teacher") == [(1, "draft", "owns", "Give first aid to students")]


def test_a_draft_there_is_keeps_its_lines(load: Load, world: World) -> None:
    before = [line for line in stakes("pl-coach") if line[0] == 3]
    boundaries = world.version("pl-coach", 3).boundaries.count()
    load(of("PL coach"))
    assert [line for line in stakes("pl-coach") if line[0] == 3] == [
        *before, (3, "draft", "owns", "Give first aid to students"),
    ]  # fmt: skip
    assert world.version("pl-coach", 3).boundaries.count() == boundaries > 0


def test_until_it_is_signed_the_question_goes_to_the_front_door(load: Load, world: World) -> None:
    load(of("teacher"))
    found = answer(world.hampton, "Some words", world.day())
    assert (found.slip.type.key, found.slip.asked[0].person.name) == ("one", "Ada Abbott")


def test_a_second_time_changes_nothing(load: Load) -> None:
    text = CATALOGUE.replace("counselor_role", "project manager")
    load(text)
    before = dump()
    said = load(text)
    assert set(changes(before, dump())) <= {"roles_school", "roles_trailrow"}
    assert "stakes: 0 new, 0 changed, 2 as they were" in said


def test_what_the_file_says_anew_is_changed_and_what_it_leaves_out_stays(load: Load, world: World) -> None:
    load(CATALOGUE.replace("counselor_role", "teacher"))
    said = load(
        "types:\n- {key: first_aid, name: First aid, owner: teacher, duty: Give first aid to students,"
        " examples: [Where is the nurse?]}\n"
    )
    kind = world.question_type("first_aid")
    assert (kind.name, kind.description, kind.examples.count()) == ("First aid", "Somebody is hurt or unwell.", 3)
    assert "question types: 0 new, 1 changed, 0 as they were" in said


def test_a_duty_that_the_role_owns_in_force_is_left_alone(load: Load, world: World) -> None:
    before = stakes("project-manager")
    load(of("project manager", ROOMS.upper()))
    assert stakes("project-manager") == before
    assert world.question_type("one").duty.wording == ROOMS


def test_a_duty_that_another_role_owns_in_force_is_claimed_and_said_to_be_contested(load: Load) -> None:
    said = load(of("teacher", PLAN))
    assert stakes("teacher") == [(1, "draft", "owns", PLAN)]
    assert f"“{PLAN}” is contested: the PL coach owns it in force, and the Teacher claims it in a draft." in said


def test_another_stake_in_the_duty_is_left_as_it_is_and_said(load: Load) -> None:
    before = stakes("project-manager")
    said = load(of("project manager", PLAN))
    assert stakes("project-manager") == before
    assert f"The Project manager hands on “{PLAN}” already; that was left as it is." in said


def test_a_charter_out_for_signature_stays_as_it_is_and_its_duties_wait(load: Load) -> None:
    before = stakes("librarian")
    assert "The charter of the Librarian cannot take one more duty yet: Version 1 is out" in load(of("librarian"))
    assert stakes("librarian") == before


def test_a_dry_run_says_what_would_be_done_and_does_nothing(load: Load) -> None:
    before = dump()
    said = load(of("nurse"), "--make-roles", "--dry-run")
    assert not changes(before, dump())
    assert "Nothing was changed. It would be:" in said
    assert "roles: 1 new" in said


def test_a_guess_at_a_role_is_said(load: Load) -> None:
    Role.objects.filter(slug="teacher").update(name="Classroom and lab teacher", plural="")
    assert "“lab_teacher” was taken for the Classroom and lab teacher." in load(of("lab_teacher"))


def test_a_role_that_is_not_there_is_named_with_its_line_and_what_to_do(refused: Load) -> None:
    why = refused(CATALOGUE)
    assert "No role here is called “counselor_role”" in why
    assert "Line 7" in why
    assert "add --make-roles" in why


def test_roles_can_be_made_of_the_file(load: Load, world: World) -> None:
    said = load(of("el_lead"), "--make-roles")
    assert "Made the role “EL lead”. Nobody holds it yet." in said
    assert stakes("el-lead") == [(1, "draft", "owns", "Give first aid to students")]


@pytest.mark.parametrize(
    ("text", "words"),
    [
        (of("teacher") + of("teacher")[len("types:\n") :], "one"),
        ("types:\n- {key: one, name: [a, b], owner: teacher, examples: 7}\n", "Line 2"),
        (b"types:\n- {key: one, name: \xff\xfe, owner: teacher}\n", "not UTF-8"),
        ("nobody: [Hello]\n", "question types"),
        ("", "Nothing was loaded"),
        ("- just\n- a list\n", "Nothing was loaded"),
        ("types: [", "cannot be read as YAML"),
        ("# " + "x" * 10_000_000, "MB"),
    ],
    ids=["key twice", "wrong types", "not UTF-8", "no types", "empty", "a list", "no YAML", "ten megabytes"],
)
def test_a_bad_file_is_refused_in_words(refused: Load, text: str | bytes, words: str) -> None:
    assert words in refused(text)


@pytest.mark.parametrize(
    ("args", "words"),
    [
        (["nowhere", "x.yaml"], "no school with the address “nowhere”"),
        (["hampton-high-school", "x.yaml"], "x.yaml: No such"),
    ],
)
def test_what_is_not_there_is_said(world: World, args: list[str], words: str) -> None:
    with pytest.raises(CommandError, match=words):
        call_command("load_catalogue", *args)


def test_another_school_is_left_alone(load: Load, world: World) -> None:
    models = (Duty, QuestionType, Example, CharterVersion)
    before = [model.objects.filter(school=world.zeder).count() for model in models]
    load(CATALOGUE.replace("counselor_role", "teacher"))
    assert [model.objects.filter(school=world.zeder).count() for model in models] == before


def test_loading_reroutes_at_once_and_leaves_its_trail(load: Load, world: World) -> None:
    version = world.hampton.routing_version
    load(of("teacher"))
    assert world.hampton.routing_version > version
    assert TrailRow.objects.filter(verb="loaded catalogue", school=world.hampton).count() == 1


def test_a_failing_write_leaves_everything_as_it_was(load: Load) -> None:
    number, failed = 0, True
    while failed:
        number += 1
        failing = FailingWrite(number)
        before = dump()
        with transaction.atomic():
            with connection.execute_wrapper(failing):
                try:
                    load(CATALOGUE.replace("counselor_role", "nurse"), "--make-roles")
                except OperationalError:
                    assert not changes(before, dump()), number
            transaction.set_rollback(True)
        failed = failing.failed
    assert number > 10
