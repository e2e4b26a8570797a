"""Weeks and days of school. Pure: a week begins on Monday, and days are the school's own."""

from __future__ import annotations

import calendar
import re
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, timedelta
from functools import lru_cache

from coachhub.kit.school_days import Off, is_school_day

SCHOOL_WEEK = 5
DAY, WEEK = timedelta(days=1), timedelta(days=7)
NAMED = re.compile(r"(?P<year>\d{4})-w(?P<number>\d{2})", re.ASCII)
LOOKED_BACK = 12  # a break is passed over, and none is so long


@dataclass(frozen=True)
class Span:
    """Days from the first to the last, both included."""

    first: date
    last: date

    def __contains__(self, day: date) -> bool:
        return self.first <= day <= self.last

    def school_days(self, off: Off) -> int:
        return sum(is_school_day(self.first + DAY * number, off) for number in range((self.last - self.first).days + 1))


@dataclass(frozen=True)
class Week(Span):
    """Monday to Sunday."""

    @property
    def key(self) -> str:
        """As its address has it: `2026-w45`."""
        year, number, _ = self.first.isocalendar()
        return f"{year}-w{number:02}"

    @property
    def friday(self) -> date:
        return self.first + DAY * 4

    @property
    def before(self) -> Week:
        return week_of(self.first - DAY)

    @property
    def after(self) -> Week:
        return week_of(self.last + DAY)


@lru_cache(maxsize=1024)
def week_of(day: date) -> Week:
    monday = day - DAY * day.weekday()
    return Week(monday, monday + DAY * 6)


def week_named(key: str, today: date) -> Week | None:
    """The week of that address, unless it lies in the future or before any log; None where there is none."""
    found = NAMED.fullmatch(key)
    if found is None:
        return None
    try:
        week = week_of(date.fromisocalendar(int(found["year"]), int(found["number"]), 1))
    except ValueError:
        return None
    return week if today.year - 20 <= week.first.year and week.first <= today else None


def school_weeks(last: Week, count: int, off: Off) -> list[Week]:
    """So many weeks with school in them, up to the last one, the earliest first; fewer after a very long break."""
    weeks = [last]
    week = last.before
    for _ in range(count + LOOKED_BACK):
        if len(weeks) == count:
            break
        if week.school_days(off):
            weeks.append(week)
        week = week.before
    return weeks[::-1]


def month_of(day: date) -> Span:
    return Span(day.replace(day=1), day.replace(day=calendar.monthrange(day.year, day.month)[1]))


def whole(weeks: Iterable[Span]) -> Span:
    """From the first day of the first to the last day of the last."""
    inside = list(weeks)
    return Span(inside[0].first, inside[-1].last)
