"""The way back: every change of a draft keeps what stood there before, several steps of it."""

from collections.abc import Callable

import pytest
from django.test import Client
from hypothesis import given, settings
from hypothesis import strategies as st

from roles.charters.draft_actions import MOST_STEPS
from roles.drafting import actions, step_actions
from roles.drafting.sheet import own_mark
from roles.models import CharterVersion, LeftOut
from tests.drafting.drafts import DRAFT, address, line, save_line, save_own, sheet, wordings
from tests.story import CALENDAR, PLAN
from tests.world import World

ClientOf = Callable[[str], Client]


@pytest.fixture
def draft(world: World) -> CharterVersion:
    return world.version("pl-coach", 3)


@pytest.fixture
def ben(client_of: ClientOf) -> Client:
    return client_of("ben")


def last() -> int:
    step = sheet().told.last
    assert step is not None
    return step.id


def undone() -> int:
    step = sheet().told.undone
    assert step is not None
    return step.id


def test_undo_puts_back_what_stood_there_under_the_same_ids(ben: Client) -> None:
    before = sheet().state
    save_line(ben, PLAN, wording="")
    save_own(ben, "purpose", purpose="Something else")
    save_line(ben, CALENDAR, wording="Reworded", place="1")
    for _ in range(3):
        assert ben.post(f"{DRAFT}/undo", {"step": last()}).status_code == 302
    assert sheet().state == before


def test_redo_brings_it_back_until_something_new_is_written(ben: Client, draft: CharterVersion) -> None:
    save_line(ben, PLAN, wording="First")
    save_line(ben, "First", wording="Second")
    after = sheet().state
    ben.post(f"{DRAFT}/undo", {"step": last()})
    ben.post(f"{DRAFT}/undo", {"step": last()})
    assert wordings(draft)[0] == PLAN
    ben.post(f"{DRAFT}/redo", {"step": undone()})
    ben.post(f"{DRAFT}/redo", {"step": undone()})
    assert sheet().state == after
    ben.post(f"{DRAFT}/undo", {"step": last()})
    save_line(ben, CALENDAR, wording="Something new")
    assert sheet().told.undone is None


def test_undo_says_so_where_somebody_changed_something_after_that(
    ben: Client, client_of: ClientOf, draft: CharterVersion
) -> None:
    save_line(ben, PLAN, wording="Ben's line")
    his = last()
    save_line(client_of("ada"), CALENDAR, wording="Ada's line")
    answer = ben.post(f"{DRAFT}/undo", {"step": his})
    assert answer.status_code == 409
    assert "Ada Abbott changed the draft after that: Reworded" in answer.text
    assert wordings(draft) == ["Ben's line", "Ada's line"]


@pytest.mark.parametrize("way", ["undo", "redo"])
@pytest.mark.parametrize("step", ["", "0", "x", "9" * 30])
def test_what_is_no_step_changes_nothing(ben: Client, way: str, step: str) -> None:
    before = sheet().state
    assert ben.post(f"{DRAFT}/{way}", {"step": step}).status_code == 409
    assert sheet().state == before


def test_only_so_many_changes_are_kept(ben: Client, draft: CharterVersion) -> None:
    for number in range(MOST_STEPS + 3):
        save_own(ben, "likeness", likeness=f"Like number {number}")
    assert draft.steps.count() == MOST_STEPS


def test_not_a_duty_stands_beside_the_draft_and_can_be_put_back(ben: Client, draft: CharterVersion) -> None:
    ben.post(f"{address('lines', PLAN)}/out?was={line(PLAN)['was']}", {"aside": "1"})
    assert wordings(draft) == [CALENDAR]
    assert f'<del class="line-text">{PLAN}</del>' in ben.get(DRAFT).text
    ben.post(f"{DRAFT}/left-out/{LeftOut.objects.get(text=PLAN).pk}")
    assert sorted(wordings(draft)) == sorted([PLAN, CALENDAR])


def test_a_line_moves_among_those_of_its_kind(ben: Client, draft: CharterVersion) -> None:
    for words in ("Second", "Third"):
        ben.post(f"{DRAFT}/lines/new", {"wording": words, "kind": "owns"})

    def owned() -> list[str]:
        return [one["wording"] for one in sheet().state["lines"] if one["kind"] == "owns"]

    ben.post(f"{address('lines', 'Third')}/move", {"to": "up"})
    assert owned() == [PLAN, "Third", "Second"]
    ben.post(f"{address('lines', PLAN)}/move", {"to": "down"})
    assert owned() == ["Third", PLAN, "Second"]
    save_line(ben, "Second", place="1")
    assert owned() == ["Second", "Third", PLAN]
    ben.post(f"{address('lines', 'Second')}/move", {"to": "up"})
    assert owned() == ["Second", "Third", PLAN]


CHANGES = st.lists(
    st.tuples(st.sampled_from(["add", "reword", "out", "move", "own"]), st.integers(0, 5)), min_size=1, max_size=8
)


@pytest.mark.django_db
def test_any_changes_undone_leave_the_draft_as_it_was(draft: CharterVersion, world: World) -> None:
    ben, before = world.person("ben"), sheet().state

    @settings(max_examples=20)
    @given(CHANGES)
    def one(changes: list[tuple[str, int]]) -> None:
        done = sum(change(draft, kind, number, ben) for kind, number in changes)
        after = sheet().state
        for _ in range(done):
            step_actions.undo(draft, last(), by=ben)
        assert sheet().state == before
        for _ in range(done):
            step_actions.redo(draft, undone(), by=ben)
        assert sheet().state == after
        for _ in range(done):
            step_actions.undo(draft, last(), by=ben)

    one()


def change(draft: CharterVersion, kind: str, number: int, by: object) -> int:
    """Make one change; returns how many that was."""
    lines = sheet().state["lines"]
    if kind == "add":
        if any(one["wording"] == f"Duty {number}" for one in lines):
            return 0
        actions.add_row(draft, "lines", {"wording": f"Duty {number}", "kind": "owns"}, by=by)  # type: ignore[arg-type]
    elif kind == "own":
        was = own_mark(sheet().state, "likeness")
        actions.change_own(draft, "likeness", {"likeness": f"Like {number}"}, was=was, by=by)  # type: ignore[arg-type]
    elif not lines:
        return 0
    else:
        pk = lines[number % len(lines)]["id"]
        was = line(lines[number % len(lines)]["wording"])["was"]
        if kind == "out":
            actions.take_out(draft, "lines", pk, was=was, by=by)  # type: ignore[arg-type]
        elif kind == "move":
            actions.move_row(draft, "lines", pk, steps=number - 2, by=by)  # type: ignore[arg-type]
        else:
            actions.change_row(draft, "lines", pk, {"hours": number}, was=was, by=by)  # type: ignore[arg-type]
    return 1
