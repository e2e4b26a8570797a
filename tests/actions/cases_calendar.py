"""Actions about the school's calendar and questions that wait, ready to run."""

from collections.abc import Callable

from roles.models import Holiday
from roles.people import calendar_actions as actions
from tests.world import World


def add_holiday(world: World) -> Callable[[], object]:
    days = {"first_day": world.day(5), "last_day": world.day(6)}
    holiday, ada = Holiday(school=world.hampton, name="Two days", **days), world.person("ada")
    return lambda: actions.add_holiday(holiday, by=ada)


def remove_holiday(world: World) -> Callable[[], object]:
    holiday, ada = world.hampton.holidays.get(), world.person("ada")
    return lambda: actions.remove_holiday(holiday, by=ada)


def change_waiting(world: World) -> Callable[[], object]:
    school, ada = world.hampton, world.person("ada")
    school.move_after = 9
    return lambda: actions.change_waiting(school, by=ada)
