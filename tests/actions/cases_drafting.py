"""Changes of a draft, ready to run; merged into CASES."""

from roles.drafting import actions, step_actions
from roles.drafting.sheet import own_mark
from roles.models import CharterVersion, LeftOut
from tests.actions.ready import Case, Ready
from tests.drafting.drafts import line, row, sheet
from tests.story import CALENDAR, PLAN
from tests.world import World


def draft(world: World) -> CharterVersion:
    return world.version("pl-coach", 3)


def change_own(world: World) -> Ready:
    version, ben, was = draft(world), world.person("ben"), own_mark(sheet().state, "purpose")
    return lambda: actions.change_own(version, "purpose", {"purpose": "Another."}, was=was, by=ben)


def add_row(world: World) -> Ready:
    version, ben = draft(world), world.person("ben")
    values = {"wording": "Walk new teachers through the year", "kind": "owns"}
    return lambda: actions.add_row(version, "lines", values, by=ben)


def change_row(world: World) -> Ready:
    version, ben, pk, was = draft(world), world.person("ben"), row("lines", PLAN)["id"], line(PLAN)["was"]
    values = {"wording": "Plan lessons, one to one", "kind": "supports"}
    return lambda: actions.change_row(version, "lines", pk, values, was=was, place=2, by=ben)


def change_stake(world: World) -> Ready:
    version, ben, pk, was = draft(world), world.person("ben"), row("lines", PLAN)["id"], line(PLAN)["was"]
    return lambda: actions.change_stake(version, pk, "supports", was=was, by=ben)


def move_row(world: World) -> Ready:
    version, ben, pk = draft(world), world.person("ben"), row("lines", CALENDAR)["id"]
    return lambda: actions.move_row(version, "lines", pk, steps=-1, by=ben)


def take_out(world: World) -> Ready:
    version, ben, pk, was = draft(world), world.person("ben"), row("lines", PLAN)["id"], line(PLAN)["was"]
    return lambda: actions.take_out(version, "lines", pk, was=was, no_duty=True, by=ben)


def take_in(world: World) -> Ready:
    version, ben = draft(world), world.person("ben")
    pk = LeftOut.objects.get(version=version).pk
    return lambda: actions.take_in(version, pk, by=ben)


def undo(world: World) -> Ready:
    take_out(world)()
    version, ben, step = draft(world), world.person("ben"), sheet().told.last
    assert step is not None
    return lambda: step_actions.undo(version, step.id, by=ben)


def redo(world: World) -> Ready:
    undo(world)()
    version, ben, step = draft(world), world.person("ben"), sheet().told.undone
    assert step is not None
    return lambda: step_actions.redo(version, step.id, by=ben)


DRAFTING = {
    "drafting.change_own": Case(change_own),
    "drafting.add_row": Case(add_row),
    "drafting.change_row": Case(change_row),
    "drafting.change_stake": Case(change_stake),
    "drafting.move_row": Case(move_row),
    "drafting.take_out": Case(take_out),
    "drafting.take_in": Case(take_in),
    "drafting.undo": Case(undo),
    "drafting.redo": Case(redo),
}
