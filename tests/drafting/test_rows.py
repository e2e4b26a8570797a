"""A draft line by line: each row is text until somebody opens it, and is saved alone."""

from collections.abc import Callable
from datetime import UTC, datetime

import pytest
from django.test import Client

from roles.models import CharterVersion, Duty, Outcome, School
from tests.drafting.drafts import DRAFT, address, line, row, save_line, save_own, sheet, wordings
from tests.story import CALENDAR, DEVICES, PLAN
from tests.world import World

ClientOf = Callable[[str], Client]


@pytest.fixture
def draft(world: World) -> CharterVersion:
    """Ben's: it owns PLAN and supports CALENDAR."""
    return world.version("pl-coach", 3)


def test_the_page_is_the_charter_it_becomes_with_no_field_open(client_of: ClientOf) -> None:
    page = client_of("ben").get(DRAFT).text
    for words in (PLAN, CALENDAR, "Plans with teachers, every day.", "Students choose their next step", "12 hours"):
        assert words in page
    assert "<textarea" not in page


def test_it_says_when_it_was_saved_in_the_time_of_the_school(client_of: ClientOf, draft: CharterVersion) -> None:
    late = datetime(2026, 1, 13, 3, 30, tzinfo=UTC)
    CharterVersion.objects.filter(pk=draft.pk).update(edited_at=late)
    School.objects.filter(pk=draft.school_id).update(time_zone="America/Chicago")
    assert "Saved 9:30 PM" in client_of("ben").get(DRAFT).text
    School.objects.filter(pk=draft.school_id).update(time_zone="Europe/Warsaw")
    assert "Saved 4:30 AM" in client_of("ben").get(DRAFT).text


def test_a_chosen_row_is_a_form_in_its_place(client_of: ClientOf) -> None:
    page = client_of("ben").get(address("lines", PLAN)).text
    assert page.count("<textarea") == 1
    assert f"\n{PLAN}</textarea>" in page
    assert CALENDAR in page


def test_htmx_gets_the_form_alone(client_of: ClientOf) -> None:
    fragment = client_of("ben").get(address("lines", PLAN), headers={"HX-Request": "true"}).text
    assert f"\n{PLAN}</textarea>" in fragment
    assert CALENDAR not in fragment


def test_saving_a_row_saves_that_row(client_of: ClientOf, draft: CharterVersion) -> None:
    saved = row("lines", PLAN)["id"]
    answer = save_line(client_of("ben"), PLAN, wording="Plan  lessons\nwith teachers", hours="2.5")
    assert answer.url == f"{DRAFT}#lines-{saved}"
    stake = draft.stakes.get(pk=saved)
    assert (stake.wording, stake.hours, stake.duty.wording) == ("Plan lessons with teachers", 2.5, PLAN)
    assert wordings(draft) == ["Plan lessons with teachers", CALENDAR]


def test_what_a_stake_needs_is_saved_with_it(client_of: ClientOf, draft: CharterVersion, world: World) -> None:
    coach, manager = world.role("pl-coach"), world.role("project-manager")
    save_line(client_of("ben"), PLAN, kind="shares", lead=coach.pk, how="split", how_note="by grade: 9 and 10")
    save_line(client_of("ben"), CALENDAR, kind="hands_on", goes_to=manager.pk)
    shared, handed = draft.stakes.get(kind="shares"), draft.stakes.get(kind="hands_on")
    assert (shared.lead, shared.how, shared.how_note, shared.asked_first) == (
        coach,
        "split",
        "by grade: 9 and 10",
        True,
    )
    assert handed.goes_to == manager


@pytest.mark.parametrize(
    ("typed", "words"),
    [
        ({"kind": "shares", "how": "joint"}, f"Say who leads “{PLAN}”"),
        ({"kind": "shares", "lead": "own"}, f"Say how “{PLAN}” is shared"),
        ({"kind": "shares", "lead": "own", "how": "split"}, f"Say by what “{PLAN}” is split, and who has which part"),
        (
            {"kind": "shares", "lead": "own", "how": "handed"},
            f"Say who starts “{PLAN}”, who takes over, and at which step",
        ),
        ({"kind": "hands_on"}, f"Say whom “{PLAN}” goes to"),
        ({"kind": "hands_on", "goes_to": "own"}, "Choose a role of this school"),
        ({"kind": ""}, "Say how the PL coach stands to it"),
        ({"kind": "shares", "how": "joint", "lead": "zeder"}, "Choose a role of this school"),
        ({"wording": "x" * 201}, "Say it in at most 200 characters"),
        ({"wording": CALENDAR.upper()}, f"“{CALENDAR.upper()}” stands in this charter already"),
        ({"hours": "many"}, "Write the hours as a number, like 7.5"),
    ],
)
def test_what_is_missing_is_said_beside_the_field_and_the_text_stays(
    client_of: ClientOf, draft: CharterVersion, world: World, typed: dict[str, str], words: str
) -> None:
    ids = {"own": world.role("pl-coach").pk, "zeder": world.role("pl-coach", "zeder").pk}
    answer = save_line(client_of("ben"), PLAN, **{name: ids.get(value, value) for name, value in typed.items()})
    assert answer.status_code == 422
    assert words in answer.text
    assert f"\n{typed.get('wording', PLAN)}</textarea>" in answer.text
    assert wordings(draft) == [PLAN, CALENDAR]


def test_a_reworded_line_stays_with_its_duty_unless_its_words_are_those_of_another(
    client_of: ClientOf, draft: CharterVersion
) -> None:
    duties = Duty.objects.count()
    save_line(client_of("ben"), PLAN, wording="Plan lessons, one to one")
    assert draft.stakes.get(wording="Plan lessons, one to one").duty.wording == PLAN
    save_line(client_of("ben"), "Plan lessons, one to one", wording=DEVICES.upper())
    assert draft.stakes.get(wording=DEVICES.upper()).duty.wording == DEVICES
    assert Duty.objects.count() == duties


@pytest.mark.parametrize("part", ["lines", "boundaries", "outcomes", "time"])
def test_every_part_takes_new_rows(client_of: ClientOf, part: str) -> None:
    typed = {"wording": "New here", "kind": "supports", "text": "New here", "label": "New here", "hours": "2"}
    assert client_of("ben").post(f"{DRAFT}/{part}/new", typed).status_code == 302
    assert "New here" in sheet().state[part][-1].values()


def test_a_row_without_words_is_taken_out(client_of: ClientOf, draft: CharterVersion) -> None:
    save_line(client_of("ben"), PLAN, wording=" ")
    assert wordings(draft) == [CALENDAR]


def test_a_new_row_without_words_is_none(client_of: ClientOf, draft: CharterVersion) -> None:
    client_of("ben").post(f"{DRAFT}/lines/new", {"wording": " ", "kind": "owns"})
    assert wordings(draft) == [PLAN, CALENDAR]


def test_a_locked_boundary_is_shown_and_cannot_be_opened(client_of: ClientOf) -> None:
    client, locked = client_of("ben"), address("boundaries", "Does not evaluate teachers")
    assert "Locked by the template" in client.get(DRAFT).text
    assert [client.get(locked).status_code, client.post(f"{locked}/out").status_code] == [404, 404]


def test_an_outcome_has_its_sign_and_its_day(client_of: ClientOf, draft: CharterVersion) -> None:
    typed = {"text": "Students choose their next step", "sign": "Seen in six rooms", "due": "Jan 29, 2027"}
    found = row("outcomes", "Seen in four rooms")
    page = client_of("ben").get(f"{DRAFT}/outcomes/{found['id']}")
    was = page.context["opened"].mark
    client_of("ben").post(f"{DRAFT}/outcomes/{found['id']}", {**typed, "was": was})
    outcome = Outcome.objects.get(pk=found["id"])
    assert (outcome.sign, str(outcome.due)) == ("Seen in six rooms", "2027-01-29")


@pytest.mark.parametrize(
    ("name", "typed"),
    [
        ("purpose", {"purpose": "Students find their own way; teachers offer two."}),
        ("week", {"hours_a_week": "30", "full_time": "37.5 hours a week"}),
        ("review", {"review_by": "2027-01-29", "on_new_holder": True}),
        ("profile", {"profile": "Patience\nKnows three subjects"}),
        ("emerging", {"is_emerging": True}),
    ],
)
def test_each_place_of_the_draft_is_saved_alone(client_of: ClientOf, name: str, typed: dict[str, str]) -> None:
    answer = save_own(client_of("ben"), name, **typed)
    assert answer.status_code == 302
    own = sheet().state["own"]
    assert {field: own[field] for field in typed} == typed


def test_what_could_be_a_student_is_asked_about_before_it_is_saved(client_of: ClientOf, draft: CharterVersion) -> None:
    answer = save_line(client_of("ben"), PLAN, wording="Plan with the teachers of Tyler B.")
    assert answer.status_code == 422
    assert "“Tyler B.” could be a student" in answer.text
    save_line(client_of("ben"), PLAN, wording="Plan with the teachers of Tyler B.", no_student="on")
    assert "Plan with the teachers of Tyler B." in wordings(draft)


def test_people_of_the_role_and_the_principal_write(client_of: ClientOf) -> None:
    opened = address("lines", PLAN)
    answers = {name: client_of(name).get(opened).status_code for name in ("ada", "ben", "cleo", "dora", "lea", "zoe")}
    assert answers == {"ada": 200, "ben": 200, "cleo": 403, "dora": 403, "lea": 403, "zoe": 404}


def test_a_new_version_begins_from_the_one_in_force(client_of: ClientOf, world: World) -> None:
    client, page = client_of("dora"), "/hampton-high-school/charters/project-manager/draft"
    assert "There is no draft" in client.get(page).text
    assert client.post(page, {"start": "1"}).url == page
    assert wordings(world.version("project-manager", 2)) == wordings(world.version("project-manager", 1))
    assert client.get(page).status_code == 200


def test_no_new_version_while_one_is_out_for_signature(client_of: ClientOf) -> None:
    answer = client_of("ada").post("/hampton-high-school/charters/counselor/draft", {"start": "1"})
    assert answer.status_code == 409
    assert "out for signature" in answer.text


def test_more_lines_than_a_charter_has(client_of: ClientOf, draft: CharterVersion) -> None:
    for number in range(78):
        duty = Duty.objects.create(school=draft.school, wording=f"Duty {number}")
        draft.stakes.create(
            school=draft.school, role=draft.charter.role, duty=duty, kind="supports", wording=duty.wording
        )
    answer = client_of("ben").post(f"{DRAFT}/lines/new", {"wording": "One more", "kind": "supports"})
    assert answer.status_code == 422
    assert "A charter has at most 80 lines" in answer.text


def test_sixty_lines_cost_no_more_queries_than_two(
    client_of: ClientOf, draft: CharterVersion, django_assert_max_num_queries: Callable[[int], object]
) -> None:
    for number in range(58):
        duty = Duty.objects.create(school=draft.school, wording=f"Duty {number}")
        draft.stakes.create(
            school=draft.school, role=draft.charter.role, duty=duty, kind="supports", wording=duty.wording
        )
    client_of("ben").get(DRAFT)
    with django_assert_max_num_queries(8):
        assert client_of("ben").get(DRAFT).text.count('class="line-text"') > 60


def test_a_stake_is_changed_in_the_menu(client_of: ClientOf, draft: CharterVersion) -> None:
    was = line(PLAN)["was"]
    client_of("ben").post(f"{address('lines', PLAN)}/stake?was={was}", {"kind": "supports"})
    assert draft.stakes.get(wording=PLAN).kind == "supports"


def test_a_stake_that_needs_more_opens_the_line(client_of: ClientOf) -> None:
    page = client_of("ben").get(f"{address('lines', PLAN)}?kind=shares").context["opened"].form
    assert page["kind"].value() == "shares"
    answer = client_of("ben").post(f"{address('lines', PLAN)}/stake?was={line(PLAN)['was']}", {"kind": "shares"})
    assert answer.status_code == 409
