"""Reading feeds: always by the worker, never in the request of somebody who waits."""

from __future__ import annotations

import logging
from zoneinfo import ZoneInfo

from django.utils import timezone
from django_tasks import task

from partnerships.calendars import fetching
from partnerships.calendars.feed_actions import file_feed, note_problem
from partnerships.calendars.models import Feed
from partnerships.calendars.queries import found_feed
from partnerships.calendars.reading import Asked, Unreadable, read_calendar
from partnerships.calendars.spans import read_span
from roles.models import Person, School

log = logging.getLogger(__name__)
LATER = "The calendar could not be read. It is tried again in a few hours."


def asked_of(school: School, person: Person) -> Asked:
    """What is read of a calendar of this person today."""
    zone, now = ZoneInfo(school.time_zone), timezone.now()
    span = read_span(now.astimezone(zone).date())
    return Asked(span.first, span.last, now, zone, person.email, f"{school.pk} {person.pk}")


def read_soon(feed: Feed) -> None:
    """Let the worker read it."""
    read_feed.enqueue(feed.pk)


@task()
def read_feed(feed_id: int) -> None:
    """Read a feed and propose what it has; where that fails, say so on the person's page. May be done twice."""
    feed = found_feed(feed_id)
    if feed is None:
        return
    asked = asked_of(feed.school, feed.person)
    try:
        found = read_calendar(fetching.fetch(feed.address), asked).found
    except (fetching.Unreachable, Unreadable) as error:
        note_problem(feed, str(error))
        return
    except Exception as error:  # whatever it is, the person reads of it, and the address stays out of the record
        log.error("Calendar feed %s could not be read: %s", feed_id, type(error).__name__)
        note_problem(feed, LATER)
        return
    file_feed(feed, found, read_span(asked.last), now=asked.now)
