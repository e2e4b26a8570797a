"""Names as they stand within a sentence, numbers and lengths of time as they stand in tables."""

from __future__ import annotations

# A role that begins with one of these keeps its capital: the Spanish teacher.
PROPER = frozenset({"English", "Spanish", "French", "German", "Latin", "Chinese", "Title"})


NUMBERS = ["no", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve"]


def count(number: int, one: str, many: str) -> str:
    """`one duty`, `three duties`, and figures from thirteen."""
    return f"{NUMBERS[number] if 0 <= number < len(NUMBERS) else number} {one if number == 1 else many}"


def small(role: str) -> str:
    """A role within a sentence: the project manager, the PL coach, the Spanish teacher."""
    name = str(role)
    first, rest = name.partition(" ")[0], name[1:]
    return name if first in PROPER or rest != rest.lower() else name[:1].lower() + rest


def say_minutes(minutes: int) -> str:
    """`45m`, `1h`, `12h 15m`, as tables have it."""
    hours, rest = divmod(minutes, 60)
    return " ".join(part for part in (f"{hours}h" if hours else "", f"{rest}m" if rest or not hours else "") if part)
