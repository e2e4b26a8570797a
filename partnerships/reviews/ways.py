"""What may give way to a parked request, in words and as a change of the next version."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from uuid import UUID

from coachhub.kit.templatetags.kit import short_day
from coachhub.kit.wording import say_minutes, small
from partnerships.agreements.models import Commitment
from partnerships.reviews.actions import Change
from partnerships.reviews.models import ParkedRequest

HAND_ON, OTHER = "hand-on", "other"


@dataclass(frozen=True)
class Way:
    """One choice: its value, what it is called, how much time it has, and what the button says."""

    value: str
    label: str
    time: str
    button: str
    commitment: Commitment | None = None


def ways_of(request: ParkedRequest, commitments: Iterable[Commitment], logged: dict[UUID, int]) -> list[Way]:
    found = []
    asked = f"{say_minutes(request.minutes_a_week)} from " if request.minutes_a_week else "from "
    for one in commitments:
        label = one.label or one.text
        time = f"{say_minutes(logged.get(one.key, 0))} of {say_minutes(minutes_of(one.hours))}"
        found.append(Way(str(one.key), label, time, f"Accept, {asked}{small(label)}", one))
    found.append(Way(OTHER, "Something else", "", "Accept, and something else gives way"))
    if request.asked_by is not None:
        role = f"the {small(request.asked_by.name)}"
        found.append(Way(HAND_ON, f"Nothing: hand it on to {role}", "", f"Hand it on to {role}"))
    return found


def minutes_of(hours: Decimal | None) -> int:
    return round((hours or 0) * 60)


def change_of(request: ParkedRequest, way: Way) -> Change | None:
    """What accepting it takes from the commitment each week; nothing where it is once or nobody said how long."""
    one = way.commitment
    if one is None or one.hours is None or request.once or not request.minutes_a_week:
        return None
    hours = max(Decimal(0), one.hours - Decimal(request.minutes_a_week) / 60).quantize(Decimal("0.1"))
    after = f"{say_minutes(minutes_of(hours))}{until_words(request.until)}"
    label = f"Coach: {small(way.label)}"
    before = say_minutes(minutes_of(one.hours))
    return Change("commitment", str(one.key), "hours", label, before, after, hours, one.hours)


def until_words(until: date | None) -> str:
    return f" until {short_day(until)}" if until else ""
