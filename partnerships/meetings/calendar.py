"""Meetings as calendars take them: one entry with one name, changed by its sequence number, cancelled by its state.

Nothing of the agenda or the notes is in it: whoever has the address of a calendar reads when and where, and no more.
"""

from __future__ import annotations

from collections.abc import Iterable
from datetime import datetime, timedelta
from zoneinfo import ZoneInfo

from django.conf import settings
from django.urls import reverse
from icalendar import Calendar, Event, vCalAddress

from partnerships.meetings.models import Meeting
from roles.models import Person

PRODUCT = "-//CoachHub//Meetings//EN"
OFTEN = timedelta(hours=6)


def address_of(meeting: Meeting) -> str:
    path = reverse("meetings:meeting", args=[meeting.school.slug, meeting.team.slug, meeting.pk])
    return f"{settings.SITE_URL}{path}"


def mailed(meeting: Meeting, convener: Person, now: datetime) -> str:
    """The file that goes with a mail: it puts the meeting into a calendar, changes it there, or takes it out."""
    organizer = vCalAddress(f"mailto:{convener.email}")
    organizer.params["cn"] = convener.name
    event = _event(meeting, now)
    event.add("organizer", organizer)
    calendar = _begin()
    calendar.add("method", "PUBLISH" if meeting.is_on else "CANCEL")
    return _text(calendar, [event])


def feed(name: str, meetings: Iterable[Meeting], now: datetime) -> str:
    """All of them under the calendar's name, for a program that comes by itself to read it."""
    calendar = _begin()
    calendar.add("x-wr-calname", name)
    calendar.add("refresh-interval", OFTEN, parameters={"value": "DURATION"})
    return _text(calendar, [_event(one, now) for one in meetings])


def single(meeting: Meeting, now: datetime) -> str:
    """One meeting, to be put into a calendar by hand."""
    calendar = _begin()
    calendar.add("method", "PUBLISH" if meeting.is_on else "CANCEL")
    return _text(calendar, [_event(meeting, now)])


def _begin() -> Calendar:
    calendar = Calendar()
    calendar.add("prodid", PRODUCT)
    calendar.add("version", "2.0")
    return calendar


def _event(meeting: Meeting, now: datetime) -> Event:
    """Its times are those of the wall clock at the school, in its zone, on both sides of a change of the clocks."""
    zone, event = ZoneInfo(meeting.school.time_zone), Event()
    event.add("uid", f"meeting-{meeting.uid}@coachhub")
    event.add("dtstamp", now)
    event.add("sequence", meeting.sequence)
    event.add("dtstart", datetime.combine(meeting.day, meeting.starts, zone))
    event.add("dtend", datetime.combine(meeting.day, meeting.ends, zone))
    event.add("summary", meeting.team.name)
    if meeting.place:
        event.add("location", meeting.place)
    event.add("url", address_of(meeting))
    event.add("status", "CONFIRMED" if meeting.is_on else "CANCELLED")
    return event


def _text(calendar: Calendar, events: Iterable[Event]) -> str:
    for event in events:
        calendar.add_component(event)
    calendar.add_missing_timezones()
    made: bytes = calendar.to_ical()
    return made.decode()
