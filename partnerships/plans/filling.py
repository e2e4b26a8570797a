"""From an outline to the steps of a plan: who has which part, and on which days. Pure."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, timedelta

from partnerships.plans.outlines import Outline


def days_between(first: date, last: date, count: int, off: Iterable[tuple[date, date]] = ()) -> list[date]:
    """A day for each of so many steps, in order, spread over the days; on school days where there are any."""
    days = [first + timedelta(days=number) for number in range((last - first).days + 1)]
    breaks = list(off)
    school: Sequence[date] = [
        day for day in days if day.weekday() < 5 and not any(begin <= day <= end for begin, end in breaks)
    ]
    school = school or days
    return [school[(number * (len(school) - 1)) // max(1, count - 1)] for number in range(count)]


@dataclass(frozen=True)
class NewStep:
    """A step to be written, with people by their ids."""

    kind: str
    title: str
    note: str
    lead: int
    helpers: tuple[int, ...] = ()
    duty_id: int | None = None
    on: date | None = None


@dataclass(frozen=True)
class NewPoint:
    """A hand-off point to be written; `after` counts steps from one."""

    after: int
    when: str
    note: str
    to: int


def fill(
    outline: Outline, people: Mapping[str, int], days: Sequence[date], duties: Mapping[str, int]
) -> tuple[list[NewStep], list[NewPoint]]:
    """What the outline becomes where each part is somebody's; the same person may have several parts.

    A step is tied to a duty only where a charter in force has it in these very words.
    """
    steps = []
    for step, day in zip(outline.steps, days, strict=True):
        lead = people[step.lead]
        helpers = tuple(one for one in dict.fromkeys(people[part] for part in step.helps) if one != lead)
        steps.append(NewStep(step.kind, step.title, step.note, lead, helpers, duties.get(step.duty), day))
    points = [NewPoint(one.after, one.when, one.note, people[one.to]) for one in outline.hand_offs]
    return steps, points
