"""Small words of answers: places within a sentence, days away, a choice of names."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date, timedelta

from coachhub.kit.templatetags.kit import day, short_day

# A place that begins with one of these is written small within a sentence: room 118, but Lincoln Hall.
PLACES = frozenset({"Room", "Office", "Library", "Front", "Main", "Gym", "Building"})


def small_place(place: str) -> str:
    """A place within a sentence: room 118, library desk, Lincoln Hall."""
    return place[:1].lower() + place[1:] if place.partition(" ")[0] in PLACES else place


def capital(text: str) -> str:
    return text[:1].upper() + text[1:]


def or_list(names: Sequence[str]) -> str:
    return " or ".join([", ".join(names[:-1]), names[-1]] if len(names) > 1 else names)


def days(first_day: date, last_day: date) -> str:
    """Thursday, Nov 12; Thursday and Friday, Nov 12 and 13; Nov 12 to 20; Nov 28 to Dec 2."""
    last = str(last_day.day) if (last_day.year, last_day.month) == (first_day.year, first_day.month) else ""
    last = last or short_day(last_day)
    if first_day == last_day:
        return f"{first_day:%A}, {short_day(first_day)}"
    if last_day - first_day == timedelta(days=1):
        return f"{first_day:%A} and {last_day:%A}, {short_day(first_day)} and {last}"
    if last_day.year - first_day.year > 0 and last_day - first_day > timedelta(days=180):
        return f"{day(first_day)} to {day(last_day)}"
    return f"{short_day(first_day)} to {last}"
