"""A job description half sorted, so that its page shows what there is to decide and what is settled."""

from __future__ import annotations

from datetime import datetime, timedelta
from typing import Any

from roles.demo.calendar import Calendar
from roles.demo.people import Staff
from roles.intake.actions import Choice, add_description, sort_item
from roles.intake.models import Item
from roles.intake.queries import items_of, state_of
from roles.intake.tasks import read_now

PASTED = "14:05"
EACH = timedelta(minutes=1)  # between two decisions


def sort_half(staff: Staff, data: dict[str, Any], calendar: Calendar) -> None:
    """Paste it, let it be read, and decide on the lines that the data settles."""
    at, by = calendar.at(data["added"], PASTED, staff.school.time_zone), staff.people[data["by"]]
    description = add_description(staff.roles[data["role"]], text=data["text"], by=by, now=at)
    read_now(description)
    items = items_of(description)
    for number, row in enumerate(data["settled"], start=1):
        item = next(item for item in items if row["line"] in item.text)
        now: datetime = at + number * EACH
        sort_item(item, _choice(staff, row, item), seen=state_of(item), by=by, now=now)


def _choice(staff: Staff, row: dict[str, Any], item: Item) -> Choice:
    if row["as"] == "left out":
        return Choice(item.sort, Item.Fate.LEFT_OUT, item.wording, item.other)
    other = staff.roles[row["to"]] if "to" in row else item.other
    wording = row.get("wording") or item.wording or item.text.rstrip(".")
    return Choice(row["as"], Item.Fate.TAKEN, wording, other)
