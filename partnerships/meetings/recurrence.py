"""On which days a team meets: once, every week, every second week, or as the second Thursday of each month. Pure."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import dataclass
from datetime import date, datetime

from dateutil import rrule

from coachhub.kit.school_days import Off, is_school_day

ONCE, WEEKLY, FORTNIGHTLY, MONTHLY = "once", "weekly", "fortnightly", "monthly"
MOST = 60  # meetings planned at once
LAST = 5  # what would be the fifth of its weekday is the last one, so that each month has one
NO_SCHOOL, EXCEPTED = "no school", "left out by you"
ORDINALS = {1: "first", 2: "second", 3: "third", 4: "fourth", LAST: "last"}


@dataclass(frozen=True)
class Days:
    """The days on which the team meets, and those that are left out, each with why."""

    kept: list[date]
    left_out: list[tuple[date, str]]


def place_in_month(day: date) -> int:
    """1 for the first such weekday of its month, and so on; 5 is the last."""
    return (day.day - 1) // 7 + 1


def say_monthly(day: date) -> str:
    """`second Thursday of the month`."""
    return f"{ORDINALS[place_in_month(day)]} {day:%A} of the month"


def days_of(rhythm: str, first: date, until: date) -> list[date]:
    """The days from the first on, none after `until` and at most MOST, before any is left out."""
    if rhythm == ONCE:
        return [first]
    begin, end = (datetime.combine(day, datetime.min.time()) for day in (first, until))
    if rhythm == MONTHLY:
        place = place_in_month(first)
        weekday = rrule.weekday(first.weekday(), -1 if place == LAST else place)
        rule = rrule.rrule(rrule.MONTHLY, dtstart=begin, until=end, byweekday=weekday)
    else:
        rule = rrule.rrule(rrule.WEEKLY, dtstart=begin, until=end, interval=2 if rhythm == FORTNIGHTLY else 1)
    return [moment.date() for moment in rule.xafter(begin, MOST, inc=True)]


def plan_days(rhythm: str, first: date, until: date, off: Off, but: Collection[date] = ()) -> Days:
    """The days with school among them, without those that are named as exceptions."""
    kept, left_out = [], []
    for day in days_of(rhythm, first, until):
        if day in but:
            left_out.append((day, EXCEPTED))
        elif not is_school_day(day, off):
            left_out.append((day, NO_SCHOOL))
        else:
            kept.append(day)
    return Days(kept, left_out)
