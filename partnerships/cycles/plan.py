"""Where a cycle stands: its phases spread over its weeks. Pure."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, timedelta


@dataclass(frozen=True)
class Phase:
    name: str
    first: date
    last: date
    state: str  # done, now or to_come


def phases_of(names: Sequence[str], started_on: date, weeks: int, now: int, *, ended: bool) -> list[Phase]:
    """Each phase with its days; longer ones first where the weeks do not divide evenly."""
    count = max(1, len(names))
    bounds = [round(number * weeks * 7 / count) for number in range(count + 1)]
    found = []
    for number, name in enumerate(names):
        first = started_on + timedelta(days=bounds[number])
        last = started_on + timedelta(days=max(bounds[number], bounds[number + 1] - 1))
        state = "done" if ended or number < now else "now" if number == now else "to_come"
        found.append(Phase(name, first, last, state))
    return found


def week_of(started_on: date, today: date) -> int:
    """Which week of the cycle it is, from one."""
    return max(0, (today - started_on).days) // 7 + 1
