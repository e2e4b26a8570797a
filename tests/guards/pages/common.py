"""What the samples of several rooms need: what is sent, who is answered otherwise, how rows are found."""

from collections.abc import Callable
from typing import Any

from roles.models import Appointment, Membership
from tests.guards.catalogue import SIGNED_IN, WITHOUT_ACCOUNT, Good
from tests.world import World

HOME_AGAIN = dict.fromkeys(SIGNED_IN, 302)
OUT_ALREADY = dict.fromkeys(WITHOUT_ACCOUNT, 302)
STRANGERS = {"zoe": 404, "hal": 404}


def sends(**data: Any) -> Good:
    """What a person types into the form; where there is nothing, the form is sent as the page shows it."""
    return lambda world: data


def membership(name: str) -> Callable[[World, str], object]:
    return lambda world, school: Membership.objects.get(person__email=f"{name}@{school}.example").pk


def appointment(name: str) -> Callable[[World, str], object]:
    return lambda world, school: Appointment.objects.get(person__email=f"{name}@{school}.example").pk


def absence(world: World, school: str) -> object:
    return getattr(world, school).absences.get().pk


def holiday(world: World, school: str) -> object:
    return getattr(world, school).holidays.get().pk


def counselor(world: World) -> dict[str, int]:
    return {"role": world.role("counselor").pk}


def days(world: World) -> dict[str, str]:
    return {"first_day": str(world.day(40)), "last_day": str(world.day(41))}
