"""Since when questions are counted."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, timedelta

LATELY = timedelta(days=90)
AUGUST = 8


@dataclass(frozen=True, slots=True)
class Period:
    key: str
    label: str
    since: date


def periods(today: date) -> list[Period]:
    """This term, which begins in August or in January; the last 90 days; in the second term also the school year."""
    year = date(today.year - (today.month < AUGUST), AUGUST, 1)
    term = year if today.month >= AUGUST else date(today.year, 1, 1)
    found = [Period("", "This term", term), Period("90-days", "Last 90 days", today - LATELY)]
    return found if term == year else [*found, Period("year", "This school year", year)]


def period_of(key: str, today: date) -> Period:
    """The period of that key, this term for any other word."""
    found = periods(today)
    return next((period for period in found if period.key == key), found[0])
