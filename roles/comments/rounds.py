"""What the worker does by itself: remind readers two school days before the end, and end rounds that are over."""

from __future__ import annotations

import logging
from collections.abc import Iterable
from datetime import date, datetime
from typing import Any
from zoneinfo import ZoneInfo

from coachhub.kit.school_days import school_days_after
from roles.comments.actions import close_round, remind
from roles.comments.queries import open_rounds, unread
from roles.routing.compiled import shelf
from roles.routing.directory import Directory
from roles.signing.actions import AlreadyDone

log = logging.getLogger(__name__)

REMIND_BEFORE = 2  # school days


def read_on(now: datetime) -> None:
    """Look at every open round on a charter. Each is done by itself, so that one that fails holds up no other."""
    look_at(open_rounds(), now)


def look_at(rounds: Iterable[Any], now: datetime) -> None:
    """The same for rounds of any kind."""
    for one in rounds:
        today = now.astimezone(ZoneInfo(one.school.time_zone)).date()
        try:
            _look_at(one, today)
        except AlreadyDone:
            continue  # somebody ended it at this moment
        except Exception:
            log.exception("Comment round %s could not be looked after", one.pk)


def _look_at(one: Any, today: date) -> None:
    if not one.version.is_draft:
        close_round(one, by=None)
    elif one.paused_on is not None:
        return  # its clock stands still until the talk was held
    elif one.ends_on < today:
        close_round(one, by=None)
    elif is_near(shelf.get(one.school, today).directory, today, one.ends_on):
        for invitation in unread(one):
            remind(invitation, one, day=today)


def is_near(directory: Directory, today: date, last: date) -> bool:
    """Whether the end is so near, on a day of school, that people are reminded."""
    return directory.is_school_day(today) and school_days_after(today, last, directory.off) <= REMIND_BEFORE
