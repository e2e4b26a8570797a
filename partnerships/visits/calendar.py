"""A visit as calendars take it: one entry with one name, changed by its sequence number, cancelled by its state."""

from __future__ import annotations

from datetime import datetime
from zoneinfo import ZoneInfo

from icalendar import Calendar, Event

from partnerships.visits.models import Visit


def calendar_of(visit: Visit, *, covers: bool, address: str, now: datetime) -> bytes:
    """The file for visitor and host, or, with `covers`, for whoever takes the class. It names nobody."""
    zone = ZoneInfo(visit.school.time_zone)
    is_off = not visit.is_open
    event = Event()
    event.add("uid", f"visit-{visit.uid}@coachhub")
    event.add("dtstamp", now)
    event.add("sequence", visit.turn)
    event.add("dtstart", datetime.combine(visit.day, visit.starts, zone))
    event.add("dtend", datetime.combine(visit.day, visit.ends, zone))
    event.add("summary", "Cover for a peer visit" if covers else "Peer visit")
    event.add("location", visit.class_words if covers else visit.place)
    event.add("description", address)
    event.add("status", "CANCELLED" if is_off else "CONFIRMED" if visit.is_settled else "TENTATIVE")
    calendar = Calendar()
    calendar.add("prodid", "-//CoachHub//Peer visits//EN")
    calendar.add("version", "2.0")
    calendar.add("method", "CANCEL" if is_off else "PUBLISH")
    calendar.add_component(event)
    calendar.add_missing_timezones()
    made: bytes = calendar.to_ical()
    return made
