"""Actions of the log, ready to run."""

from uuid import UUID

from partnerships.log import actions, drift_actions
from partnerships.models import Agreement, LogEntry
from tests.actions.ready import Case, Ready
from tests.story import PLAN
from tests.world import World

KEY = UUID(int=7, version=4)


def bens_entry(world: World) -> LogEntry:
    return LogEntry.objects.get(school=world.hampton)


def enter(world: World) -> Ready:
    ben, role, duty, school = world.person("ben"), world.role("pl-coach"), world.duty(PLAN), world.hampton
    day = world.day(-1)
    return lambda: actions.enter(LogEntry(school=school, role=role, duty=duty, day=day, minutes=45, key=KEY), by=ben)


def change(world: World) -> Ready:
    entry, ben = bens_entry(world), world.person("ben")
    entry.minutes, entry.note = 90, "Bring the cards."
    return lambda: actions.change(entry, by=ben)


def undo(world: World) -> Ready:
    entry, ben = bens_entry(world), world.person("ben")
    return lambda: actions.undo(entry, by=ben)


def bens_agreement(world: World) -> Agreement:
    return Agreement.objects.select_related("school", "role").get(school=world.hampton, role__slug="pl-coach")


def tell_coach(world: World) -> Ready:
    agreement = bens_agreement(world)
    return lambda: drift_actions.tell_coach(agreement, weeks=["2026-w45"], percent=22, tolerance=15)


def tell_principals(world: World) -> Ready:
    agreement, told = bens_agreement(world), {"weeks": ["2026-w45"], "percent": 22, "tolerance": 15}
    return lambda: drift_actions.tell_principals(agreement, **told, asked=[("Principal", "2h")])


LOG = {
    "log.tell_coach": Case(tell_coach, by_itself=True),
    "log.tell_principals": Case(tell_principals, by_itself=True),
    "log.enter": Case(enter),
    "log.change": Case(change),
    "log.undo": Case(undo),
}
