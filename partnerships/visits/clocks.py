"""Times of day as people at a school write and read them. Pure, but for the field that reads them in a form."""

from __future__ import annotations

import re
from datetime import time
from typing import Any

from django import forms

WRITTEN = re.compile(r"(\d{1,2})(?:[:.](\d{2}))?\s*([ap])?\.?\s*(?:m\.?)?", re.ASCII | re.IGNORECASE)
HOW = "Write the time like 9:05 or 1:30 PM"
MORNING = 7  # no school day has an hour before it, so 1:15 alone is in the afternoon


def read_clock(words: str) -> time | None:
    """`9:05`, `1:15 pm`, `13:15`, `9`; None for what is no time of day."""
    found = WRITTEN.fullmatch(words.strip())
    if found is None:
        return None
    hour, minute, half = int(found[1]), int(found[2] or 0), (found[3] or "").lower()
    if half and not 1 <= hour <= 12:
        return None
    if half:
        hour = hour % 12 + (12 if half == "p" else 0)
    elif 1 <= hour < MORNING and len(found[1]) == 1:
        hour += 12
    return time(hour, minute) if hour < 24 and minute < 60 else None


def say_clock(value: time) -> str:
    """`9:05 AM`."""
    return f"{value.hour % 12 or 12}:{value:%M} {'AM' if value.hour < 12 else 'PM'}"


def say_between(starts: time, ends: time) -> str:
    """`9:05 to 9:50 AM`, `11:30 AM to 12:15 PM`."""
    begin = say_clock(starts)
    return f"{begin[:-3] if (starts.hour < 12) == (ends.hour < 12) else begin} to {say_clock(ends)}"


def minutes_between(starts: time, ends: time) -> int:
    return (ends.hour - starts.hour) * 60 + ends.minute - starts.minute


class ClockField(forms.CharField):
    """A time of day as people write it."""

    def __init__(self, **options: Any) -> None:
        widget = forms.TextInput(attrs={"class": "w-short", "autocomplete": "off"})
        errors = {"required": HOW, "max_length": HOW}
        super().__init__(max_length=12, widget=widget, error_messages=errors, **options)

    def clean(self, value: Any) -> time | None:
        words = super().clean(value)
        found = read_clock(words) if words else None
        if words and found is None:
            raise forms.ValidationError(HOW)
        return found

    def prepare_value(self, value: Any) -> Any:
        return say_clock(value) if isinstance(value, time) else value
