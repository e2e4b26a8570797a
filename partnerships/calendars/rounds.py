"""What the worker does by itself: have feeds read again, and forget what is long ago."""

from __future__ import annotations

from datetime import datetime, timedelta

from partnerships.calendars.actions import forget_old_proposals
from partnerships.calendars.feed_actions import begin_reading
from partnerships.calendars.queries import feeds_to_try
from partnerships.calendars.spans import KEPT, READ_BACK
from partnerships.calendars.tasks import read_soon

AGAIN, A_DAY = timedelta(hours=4), timedelta(days=1)  # a day elsewhere is another day here


def read_calendars(now: datetime) -> None:
    """Have each feed read that nobody tried for four hours."""
    for feed in feeds_to_try(now - AGAIN):
        if begin_reading(feed, now):
            read_soon(feed)
    forget_old_proposals(unseen_before=(now - READ_BACK - A_DAY).date(), before=(now - KEPT).date())
