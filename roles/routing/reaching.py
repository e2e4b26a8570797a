"""Numbers to call, as links."""

from __future__ import annotations

from dataclasses import dataclass

from roles.people.models import School
from roles.routing.lane_words import LaneBox

OUTSIDE_LINE = 7  # digits from which on a number is no extension of the house


@dataclass(frozen=True, slots=True)
class Phone:
    label: str
    address: str


def calls_of(lane: LaneBox, school: School) -> list[Phone]:
    """The numbers to call from a lane: those of its own, and the main office."""
    calls = [Phone(f"Call {number}", f"tel:{number}") for number in lane.shipped.call_now]
    return [*calls, *phones([("Main office", school.office_phone)])]


def phones(numbers: list[tuple[str, str]]) -> list[Phone]:
    """Each number that can be called, with the name that goes before it."""
    found = []
    for name, number in numbers:
        digits = "".join(c for c in number if c in "0123456789+*#")
        if not digits:
            continue
        label = f"Ext. {number.removeprefix('ext. ')}" if len(digits) < OUTSIDE_LINE else number
        found.append(Phone(f"{name}, {label[:1].lower()}{label[1:]}" if name else label, f"tel:{digits}"))
    return found
