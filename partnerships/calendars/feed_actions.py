"""Writes of a calendar feed: connecting it, what reading it gave, removing it. Its address stands in no trail row."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime, timedelta

from django.db import transaction
from django.db.models import QuerySet
from django.utils import timezone

from partnerships.calendars.actions import file_proposals
from partnerships.calendars.models import Feed, Proposal
from partnerships.calendars.reading import Found
from partnerships.log.weeks import Span
from roles.models import Person, School
from roles.signing.actions import AlreadyDone
from roles.trail.actions import record

AT_LEAST = timedelta(minutes=1)


@transaction.atomic
def connect(school: School, address: str, host: str, *, by: Person) -> Feed:
    """Read proposals from this address from now on, in place of another."""
    School.objects.select_for_update(no_key=True).get(pk=school.pk)
    now = timezone.now()
    values = {
        "address": address, "host": host, "added_at": now, "tried_at": now, "read_at": None, "problem": "",
    }  # fmt: skip
    feed, _ = Feed.objects.update_or_create(school=school, person=by, defaults=values)
    record(feed, "connected calendar", by)
    return feed


@transaction.atomic
def disconnect(feed: Feed, *, by: Person) -> None:
    """Forget the address, and what it proposed and nobody settled. Raises AlreadyDone."""
    gone, _ = Feed.objects.filter(pk=feed.pk, person=by).delete()
    if not gone:
        raise AlreadyDone("The calendar was removed already.")
    _from_feed(feed).delete()
    record(feed, "removed calendar", by)


def begin_reading(feed: Feed, now: datetime) -> bool:
    """Whether this caller may read it: of two at once one may, and nobody twice in a minute."""
    if feed.tried_at is not None and now - feed.tried_at < AT_LEAST:
        return False
    return bool(Feed.objects.filter(pk=feed.pk, tried_at=feed.tried_at).update(tried_at=now))


@transaction.atomic
def file_feed(feed: Feed, found: Sequence[Found], span: Span, *, now: datetime) -> int:
    """Propose what the feed has now; what waits from it and is gone there goes here too. Returns how many are new."""
    if not Feed.objects.filter(pk=feed.pk, address=feed.address).update(read_at=now, problem=""):
        return 0  # removed while it was read
    new = file_proposals(feed.school, feed.person, found, from_feed=True)
    stale = _from_feed(feed).filter(day__range=(span.first, span.last))
    stale.exclude(key__in=[one.key for one in found]).delete()
    if new:  # read every few hours, and mostly nothing new
        record(feed, "read calendar", None, after={"proposals": new})
    return new


@transaction.atomic
def note_problem(feed: Feed, problem: str) -> None:
    """Keep why the last try gave nothing, for the person to read."""
    rows = Feed.objects.filter(pk=feed.pk, address=feed.address)
    if rows.update(problem=problem[:200]) and problem[:200] != feed.problem:
        record(feed, "could not read calendar", None)


def _from_feed(feed: Feed) -> QuerySet[Proposal]:
    rows = Proposal.objects.filter(school=feed.school_id, person=feed.person_id, from_feed=True)
    return rows.filter(state=Proposal.State.WAITING)
