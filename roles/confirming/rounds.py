"""What the worker does by itself: ask the people in a role, once a term, whether its charter is still right."""

from __future__ import annotations

import logging
from datetime import date, datetime, timedelta
from zoneinfo import ZoneInfo

from coachhub.kit.school_days import is_school_day
from roles.charters.holders import holders_at
from roles.charters.models import CharterVersion
from roles.confirming.actions import ask
from roles.confirming.queries import days_off, unasked_since
from roles.people.models import Person
from roles.signing.actions import AlreadyDone

log = logging.getLogger(__name__)

EVERY = timedelta(days=120)  # about a term


def ask_whether_right(now: datetime) -> None:
    """Ask about every version of which nobody was asked for a term, on a day of school."""
    for version in unasked_since(now.date() - EVERY):
        today = now.astimezone(ZoneInfo(version.school.time_zone)).date()
        try:
            _ask(version, today)
        except AlreadyDone:
            continue  # another worker did
        except Exception:  # one that cannot be asked about must not hold up the others
            log.exception("Nobody could be asked about charter version %s", version.pk)


def _ask(version: CharterVersion, today: date) -> None:
    if not is_school_day(today, days_off(version.school, today)):
        return
    holders = holders_at(version.school, today, version.charter.role.slug)
    people = list(Person.objects.filter(pk__in=[one.person_id for one in holders]))
    if people:
        ask(version, people, day=today)
