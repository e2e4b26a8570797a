"""What the worker does by itself: remind whoever convenes a meeting, two school days before it."""

from __future__ import annotations

import logging
from datetime import datetime, timedelta
from zoneinfo import ZoneInfo

from coachhub.kit.school_days import is_school_day, school_days_after
from partnerships.meetings.actions import remind
from partnerships.meetings.models import Meeting
from partnerships.meetings.queries import days_off, to_remind_of
from roles.signing.actions import AlreadyDone

log = logging.getLogger(__name__)

BEFORE = 2  # school days
AHEAD = timedelta(days=21)  # over the longest break


def remind_conveners(now: datetime) -> None:
    """Look at every meeting of the next weeks of which nobody was told yet."""
    today = now.date()
    for meeting in to_remind_of(today - timedelta(days=1), today + AHEAD):
        try:
            _look_at(meeting, now)
        except AlreadyDone:
            continue  # the notice was sent at this moment
        except Exception:  # one that cannot be reminded of must not hold up the others
            log.exception("Nobody could be reminded of meeting %s", meeting.pk)


def _look_at(meeting: Meeting, now: datetime) -> None:
    today, off = now.astimezone(ZoneInfo(meeting.school.time_zone)).date(), days_off(meeting.school)
    if is_school_day(today, off) and today < meeting.day and school_days_after(today, meeting.day, off) <= BEFORE:
        remind(meeting, now=now)
