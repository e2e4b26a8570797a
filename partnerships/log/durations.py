"""Minutes as people type and read them. Pure: no model, no HTTP."""

from __future__ import annotations

import re

from coachhub.kit.wording import say_minutes

CHIPS = (15, 30, 45, 60, 90)
TYPED = re.compile(
    r"(?:(?P<clock>\d{1,3}):(?P<past>[0-5]\d)"
    r"|(?:(?P<hours>\d{1,3}(?:[.,]\d{1,2})?) ?h(?:ours?|rs?)?)? ?(?:(?P<minutes>\d{1,4}) ?(?:m(?:in(?:utes?|s)?)?)?)?)",
    re.ASCII | re.IGNORECASE,
)


def read_minutes(typed: str) -> int | None:
    """`1:15`, `75`, `1h 15m`, `1.5h` and their like in minutes; None for anything else, and for nothing."""
    found = TYPED.fullmatch(" ".join(typed.split()))
    if found is None or not any(found.groups()):
        return None
    if found["clock"]:
        return int(found["clock"]) * 60 + int(found["past"])
    hours = float((found["hours"] or "0").replace(",", "."))
    return round(hours * 60) + int(found["minutes"] or 0)


def chip_words(minutes: int) -> str:
    """`45 min`, `1 hour`, `1h 15m`, as one says it of one entry."""
    if minutes == 60:
        return "1 hour"
    return f"{minutes} min" if minutes < 60 or minutes == 90 else say_minutes(minutes)
