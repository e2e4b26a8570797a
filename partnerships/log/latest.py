"""What a page of one's own log reads besides its figures: the entries, and what stands beside them."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass, field
from datetime import date
from typing import Any
from uuid import UUID

from django.db.models import CharField, Count, Q, QuerySet, Value

from coachhub.kit.prepared import Prepared
from partnerships.agreements.models import Agreement
from partnerships.cycles.models import Cycle
from partnerships.log.figures import Counted
from partnerships.log.models import LogEntry
from partnerships.log.weeks import week_of
from roles.models import Person

RECENT = 60


@dataclass(frozen=True)
class Noted:
    """An entry as its writer reads it; `duty` is the duty's wording."""

    pk: int
    day: date
    minutes: int
    commitment: UUID | None
    duty_id: int | None
    duty: str | None
    outside: str
    asked_by_id: int | None
    was_agreed: bool | None
    until: date | None
    note: str


@dataclass
class Beside:
    """The cycles to log on, by id; what is parked for the next review, by its words in small letters; proposals."""

    cycles: dict[int, str] = field(default_factory=dict)
    parked: dict[str, int] = field(default_factory=dict)
    proposals: int = 0


def recent_entries(school: int, person: int) -> list[Noted]:
    """The latest days' entries, the last one first: what was done today, and what was used last."""
    return [Noted(*row) for row in _RECENT(school=school, person=person)]


def entries_in(school: int, person: int, first: date, last: date) -> list[Noted]:
    """The entries of these days, the latest first."""
    return [Noted(*row) for row in _IN_DAYS(school=school, person=person, first=first, last=last)]


def count_entries(entries: Iterable[Noted]) -> list[Counted]:
    """What `count_log` reads of the same days."""
    minutes = Counter[tuple[Any, ...]]()
    for one in entries:
        to = (week_of(one.day).first, one.commitment, one.duty_id, one.duty, one.outside, one.asked_by_id)
        minutes[to] += one.minutes
    return [Counted(*to, count) for to, count in minutes.items()]


def read_beside(school: int, person: int, agreement: int, since: date) -> Beside:
    """One query. Of the cycles those that run, and those that ended since the day."""
    beside = Beside()
    for kind, number, words in _BESIDE(school=school, person=person, agreement=agreement, since=since):
        if kind == "cycle":
            beside.cycles[number] = words
        elif kind == "parked":
            beside.parked[words.casefold()] = number
        else:
            beside.proposals = number
    return beside


def _write_recent(school: int, person: int) -> QuerySet[Any, Any]:
    return _noted(LogEntry.objects.filter(school=school, person=person))[:RECENT]


def _write_in_days(school: int, person: int, first: date, last: date) -> QuerySet[Any, Any]:
    return _noted(LogEntry.objects.filter(school=school, person=person, day__range=(first, last)))


def _noted(rows: QuerySet[LogEntry]) -> QuerySet[Any, Any]:
    return rows.values_list(
        "pk", "day", "minutes", "commitment", "duty", "duty__wording", "outside", "asked_by", "was_agreed", "until",
        "note",
    )  # fmt: skip


def _write_beside(school: int, person: int, agreement: int, since: date) -> QuerySet[Any, Any]:
    words = CharField()
    cycles = Cycle.objects.filter(Q(ended_on=None) | Q(ended_on__gte=since), school=school, coach=person)
    parked = Agreement.objects.filter(pk=agreement, parked__state="parked")
    proposals = Person.objects.filter(
        pk=person, calendar_proposals__school=school, calendar_proposals__state="waiting"
    ).values("pk")
    return cycles.order_by().values_list(Value("cycle", words), "pk", "name").union(
        parked.order_by().values_list(Value("parked", words), "parked__pk", "parked__what"),
        proposals.order_by()
        .annotate(count=Count("calendar_proposals"))
        .values_list(Value("proposals", words), "count", Value("", words)),
        all=True,
    )  # fmt: skip


_RECENT = Prepared(_write_recent, school=int, person=int)
_IN_DAYS = Prepared(_write_in_days, school=int, person=int, first=date, last=date)
_BESIDE = Prepared(_write_beside, school=int, person=int, agreement=int, since=date)
