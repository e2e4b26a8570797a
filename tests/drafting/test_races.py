"""Sixteen at once on one draft: of those who change one row one does it, and those who change different rows all do."""

import pytest

from roles.drafting import actions, step_actions
from tests.actions import cases_drafting as cases
from tests.actions.race import MANY, Ready, outcomes, race
from tests.drafting.drafts import line, row, sheet
from tests.world import World

pytestmark = pytest.mark.django_db(transaction=True)


@pytest.mark.parametrize(
    ("ready", "told"),
    [
        (cases.change_row, "RowChanged"),
        (cases.change_own, "RowChanged"),
        (cases.change_stake, "RowChanged"),
        (cases.take_out, "RowChanged"),
        (cases.take_in, "RowChanged"),
        (cases.add_row, "ValidationError"),
    ],
)
def test_of_many_who_change_one_row_one_does_it(world: World, ready: Ready, told: str) -> None:
    edits = sheet().version.edits
    assert outcomes(race(*[ready] * MANY)) == {"done": 1, told: MANY - 1}
    assert sheet().version.edits == edits + 1


def test_of_many_who_undo_one_change_one_does_it(world: World) -> None:
    cases.take_out(world)()
    before = sheet().told.last
    assert before is not None

    def undo(world: World):  # type: ignore[no-untyped-def]
        version, ben = cases.draft(world), world.person("ben")
        return lambda: step_actions.undo(version, before.id, by=ben)

    assert outcomes(race(*[undo] * MANY)) == {"done": 1, "NotLast": MANY - 1}


def test_all_who_change_different_rows_do_it_and_nothing_is_lost(world: World) -> None:
    names = [f"Duty {number}" for number in range(MANY)]
    for name in names:
        actions.add_row(cases.draft(world), "lines", {"wording": name, "kind": "supports"}, by=None)

    def changer(name: str) -> Ready:
        def ready(world: World):  # type: ignore[no-untyped-def]
            version, pk, was = cases.draft(world), row("lines", name)["id"], line(name)["was"]
            values = {"wording": f"{name}, reworded"}
            return lambda: actions.change_row(version, "lines", pk, values, was=was, by=world.person("ben"))

        return ready

    assert outcomes(race(*map(changer, names))) == {"done": MANY}
    now = {one["wording"] for one in sheet().state["lines"]}
    assert {f"{name}, reworded" for name in names} <= now
