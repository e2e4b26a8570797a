"""The dates of the demonstration's data, which are written relative to the school year or to the day of loading."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from datetime import date, datetime, time, timedelta
from typing import Any
from zoneinfo import ZoneInfo

from coachhub.kit.school_days import is_school_day

WRITTEN_FOR = 2026  # the fall whose weekdays the data's dates have
STORY_BEGINS = (9, 14)  # before this day the weeks told about would lie before the first day of school
MONTHS = ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"]
WEEKDAYS = ["Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun"]
YEARS = {"last year": -1, "": 0, "next year": 1}

DAYS_AGO = re.compile(r"-(\d+)d")
DAY_OF_YEAR = re.compile(r"([A-Z][a-z]{2}) (\d{1,2})(?: (last year|next year))?")


@dataclass
class Calendar:
    """A school year around the day on which the district is loaded."""

    as_of: date
    holidays: list[tuple[date, date]] = field(default_factory=list)

    @property
    def fall(self) -> int:
        """The year in which the school year begins."""
        return self.as_of.year if (self.as_of.month, self.as_of.day) >= STORY_BEGINS else self.as_of.year - 1

    def day(self, words: Any) -> date:
        """The date that the data's words mean. Raises ValueError for words that mean none; see data/lakemont.yaml."""
        if isinstance(words, list):
            return self.still_to_come(words)
        if words.startswith("before "):
            return self.day(words.removeprefix("before ")) - timedelta(days=1)
        if words.startswith("next "):
            return self.next_weekday(WEEKDAYS.index(words.removeprefix("next ")))
        if found := DAYS_AGO.fullmatch(words):
            return before_weekend(self.as_of - timedelta(days=int(found[1])))
        if found := DAY_OF_YEAR.fullmatch(words):
            return self.of_school_year(MONTHS.index(found[1]) + 1, int(found[2]), YEARS[found[3] or ""])
        raise ValueError(f"{words!r} is not a date of the demonstration district")

    def at(self, words: Any, clock: str, zone: str) -> datetime:
        """That day at a time such as 9:05, in the school's time zone."""
        hour, minute = clock.split(":")
        return datetime.combine(self.day(words), time(int(hour), int(minute)), ZoneInfo(zone))

    def of_school_year(self, month: int, day: int, years: int) -> date:
        """The day nearest to that of the printed school year which falls on the same weekday."""
        later = years + (month < 7)
        printed, nominal = date(WRITTEN_FOR + later, month, day), date(self.fall + later, month, day)
        shift = (printed.weekday() - nominal.weekday() + 3) % 7 - 3
        return nominal + timedelta(days=shift)

    def still_to_come(self, choices: Iterable[str]) -> date:
        days = [self.day(words) for words in choices]
        return next((day for day in days if day > self.as_of), days[-1])

    def next_weekday(self, weekday: int) -> date:
        """The first such day at least two days ahead that is no holiday, and the day after it neither."""
        day = self.as_of + timedelta(days=2)
        while day.weekday() != weekday or self.is_holiday(day) or self.is_holiday(day + timedelta(days=1)):
            day += timedelta(days=1)
        return day

    def school_days(self, first: date, last: date) -> list[date]:
        days = (first + timedelta(days=n) for n in range((last - first).days + 1))
        return [day for day in days if is_school_day(day, self.holidays)]

    def is_holiday(self, day: date) -> bool:
        return any(first <= day <= last for first, last in self.holidays)

    def keep(self, holidays: Iterable[dict[str, str]]) -> Iterator[tuple[str, date, date]]:
        """Note the holidays as the data has them, and pass each on as (name, first day, last day)."""
        for holiday in holidays:
            first = self.day(holiday["first"])
            last = self.day(holiday.get("last", holiday["first"]))
            self.holidays.append((first, last))
            yield holiday["name"], first, last


def before_weekend(day: date) -> date:
    return day - timedelta(days=max(0, day.weekday() - 4))
