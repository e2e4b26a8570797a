"""An .ics file -> the meetings in it that could be logged. Pure but for the clock that ends what takes too long.

Proposed is what is over, has a time of day, and was neither cancelled nor declined. Days are the school's; a time
without a zone is the school's own.
"""

from __future__ import annotations

import time
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import UTC, date, datetime, timedelta, tzinfo
from typing import Any
from uuid import UUID, uuid5

import recurring_ical_events
from icalendar import Calendar

from coachhub.kit.wording import count
from partnerships.calendars.blocks import Meeting, Taken, take_apart

NAMESPACE = UUID("b6d5a7c0-57d1-4c43-9a53-2d0f7c0a0005")
LONGEST_FILE = 5_000_000  # bytes
MOST_MEETINGS = 1_500  # of the days asked about, and all that recur
MOST_FOUND = 400
LONGEST = timedelta(hours=16)
SECONDS = 8.0
GONE = ("CANCELED:", "CANCELLED:", "DECLINED:")  # how some programs write it into the title
DAMAGED = "This is no calendar file. Export the calendar as .ics (iCalendar) and choose that file."
TOO_MUCH = "More stands in this calendar than one person does. Choose the file of your own calendar."


class Unreadable(Exception):
    """A file that gives no meetings. Its words are for the person who sent it."""


@dataclass(frozen=True)
class Asked:
    """What is read for whom: the days, the moment, the school's zone, the person's addresses, and whose keys."""

    first: date
    last: date
    now: datetime
    zone: tzinfo
    email: str
    owner: str


@dataclass(frozen=True)
class Found:
    """One meeting that could be logged."""

    key: UUID
    title: str
    starts_at: datetime
    day: date
    minutes: int


@dataclass(frozen=True)
class Read:
    """What a file gave, and how many of its meetings could not be read."""

    found: list[Found]
    damaged: int


def read_calendar(data: bytes, asked: Asked) -> Read:
    """The meetings of the days asked about, the earliest first. Raises Unreadable."""
    if len(data) > LONGEST_FILE:
        raise Unreadable("This file is larger than 5 MB. Export fewer months.")
    text = data.decode("utf-8-sig", "replace").replace("\x00", "")
    if "BEGIN:VCALENDAR" not in text[:10_000].upper():
        raise Unreadable(DAMAGED)
    taken = take_apart(text, asked.first, asked.last)
    near = taken.near()
    if len(near) > MOST_MEETINGS:
        raise Unreadable(TOO_MUCH)
    found, damaged, until = dict[UUID, Found](), 0, time.monotonic() + SECONDS
    for meeting in near:
        try:
            found |= {one.key: one for one in _of(meeting, taken, asked)}
        except Exception:  # what is damaged makes the library stumble anywhere; it costs the one meeting alone
            damaged += 1
        if len(found) > MOST_FOUND or time.monotonic() > until:
            raise Unreadable(TOO_MUCH)
    return Read(sorted(found.values(), key=lambda one: (one.starts_at, one.title)), damaged)


def damaged_words(read: Read) -> str:
    """A sentence about what could not be read; empty where all could."""
    return (
        f" {count(read.damaged, 'meeting', 'meetings').capitalize()} in it could not be read." if read.damaged else ""
    )


def _of(meeting: Meeting, taken: Taken, asked: Asked) -> Iterator[Found]:
    calendar = Calendar.from_ical(taken.text_of(meeting))
    around = timedelta(days=1)
    for event in recurring_ical_events.of(calendar).between(asked.first - around, asked.last + 2 * around):
        found = _found(event, asked)
        if found is not None and asked.first <= found.day <= asked.last:
            yield found


def _found(event: Any, asked: Asked) -> Found | None:
    starts, ends = event.start, event.end
    if not isinstance(starts, datetime) or not isinstance(ends, datetime):
        return None  # all day
    starts_at, ends_at = _moment(starts, asked.zone), _moment(ends, asked.zone)
    length, title = ends_at - starts_at, " ".join(str(event.get("SUMMARY", "")).split())
    if not timedelta(minutes=1) <= length <= LONGEST or ends_at > asked.now:
        return None
    if str(event.get("STATUS", "")).upper() == "CANCELLED" or title.upper().startswith(GONE) or _declined(event, asked):
        return None
    return Found(
        key=_key(event, starts, asked),
        title=title[:200],
        starts_at=starts_at,
        day=starts_at.astimezone(asked.zone).date(),
        minutes=int(length.total_seconds() // 60),
    )


def _moment(said: datetime, zone: tzinfo) -> datetime:
    return (said if said.tzinfo else said.replace(tzinfo=zone)).astimezone(UTC)


def _key(event: Any, starts: datetime, asked: Asked) -> UUID:
    """The same for the same meeting, however often it is read and whatever became of its time."""
    first = getattr(event.get("RECURRENCE-ID"), "dt", starts)
    if not isinstance(first, datetime):
        first = datetime.combine(first, starts.timetz())
    uid = str(event.get("UID", "")) or f"{event.get('SUMMARY', '')} {event.end}"
    return uuid5(NAMESPACE, f"{asked.owner}\n{uid}\n{_moment(first, asked.zone):%Y%m%dT%H%M%S}")


def _declined(event: Any, asked: Asked) -> bool:
    """Whether the person said that they would not come."""
    guests = event.get("ATTENDEE", [])
    for guest in guests if isinstance(guests, list) else [guests]:
        address = str(guest).casefold().removeprefix("mailto:")
        said = str(getattr(guest, "params", {}).get("PARTSTAT", "")).upper()
        if address == asked.email.casefold() and said == "DECLINED":
            return True
    return False
