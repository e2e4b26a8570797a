"""Actions about question types and answers, ready to run."""

from collections.abc import Callable

from roles.routing import owning_actions as actions
from tests.story import CALENDAR
from tests.world import World


def say_owners(world: World) -> Callable[[], object]:
    school, role, ada = world.hampton, world.role("teacher"), world.person("ada")
    chosen = [(world.duty(CALENDAR), role)]
    return lambda: actions.say_owners(school, chosen, by=ada)
