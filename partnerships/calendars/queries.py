"""Reads of a person's own calendar proposals."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import datetime
from uuid import UUID

from django.db.models import Exists, F, OuterRef, Q, QuerySet

from partnerships.calendars.models import Feed, LearnedWord, Proposal
from partnerships.log.models import LogEntry
from partnerships.log.weeks import Span
from roles.models import Membership, Person, School


def waiting(school: School, person: Person) -> QuerySet[Proposal]:
    return Proposal.objects.filter(school=school, person=person, state=Proposal.State.WAITING)


def waiting_in(school: School, person: Person, span: Span) -> list[Proposal]:
    """What waits of these days, the earliest first."""
    return list(waiting(school, person).filter(day__range=(span.first, span.last)))


def feed_of(school: School, person: Person) -> Feed | None:
    return Feed.objects.filter(school=school, person=person).first()


def found_feed(pk: int) -> Feed | None:
    return Feed.objects.filter(pk=pk).select_related("school", "person").first()


def feeds_to_try(before: datetime) -> list[Feed]:
    """Feeds of people who still work at the school that nobody tried since; of all schools."""
    here = Membership.objects.filter(school=OuterRef("school"), person=OuterRef("person"), is_active=True)
    rows = Feed.objects.filter(Q(tried_at=None) | Q(tried_at__lt=before))
    return list(rows.filter(Exists(here)).order_by(F("tried_at").asc(nulls_first=True)))


def learned_words(school: School, person: Person) -> dict[str, dict[str, int]]:
    """By digest of a word, what meetings with it were logged on, and how often."""
    found: dict[str, dict[str, int]] = {}
    rows = LearnedWord.objects.filter(school=school, person=person).values_list("digest", "on", "times")
    for digest, on, times in rows:
        found.setdefault(digest, {})[on] = times
    return found


def logged_keys(person: Person, keys: Iterable[UUID]) -> set[UUID]:
    """Which of the keys an entry of the person's log has."""
    return set(LogEntry.objects.filter(person=person, key__in=list(keys)).values_list("key", flat=True))
