"""What the tests of plans share: addresses, and the story's plan as it stands."""

from tests.actions.cases_plans import hand_off, plan, step
from tests.guards.catalogue import SCHOOL
from tests.world import World

HOME = f"/{SCHOOL}/plans"


def at(world: World, *parts: object) -> str:
    """The address of the story's plan, or of something in it."""
    return "/".join([HOME, str(plan(world).pk), *(str(part) for part in parts)])


def step_at(world: World, order: int, *act: str) -> str:
    return at(world, "steps", step(world, order).pk, *act)


def leads(world: World, order: int = 2) -> str:
    return step(world, order).lead.person.first_name


def state(world: World, number: int = 1) -> str:
    return hand_off(world, number).state
