"""Days of school: Monday to Friday but for the days off, each given as its first and last day. Pure."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date, timedelta

SATURDAY = 5
FARTHEST = 400  # days looked ahead, however long the school is closed
DAY = timedelta(days=1)
Off = Sequence[tuple[date, date]]


def is_school_day(day: date, off: Off) -> bool:
    return day.weekday() < SATURDAY and not any(first <= day <= last for first, last in off)


def school_days_after(day: date, last: date, off: Off) -> int:
    """How many days of school come after the day until the last, that one included."""
    return sum(is_school_day(day + DAY * number, off) for number in range(1, (last - day).days + 1))


def school_day_after(day: date, school_days: int, off: Off) -> date:
    """The day on which so many days of school have gone by since the day."""
    left, found = school_days, day
    while left and (found - day).days < FARTHEST:
        found += DAY
        left -= is_school_day(found, off)
    return found
