"""Reads of the log: what can be logged on, the figures as one grouped query, and single entries for their writer."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from datetime import date, datetime
from decimal import Decimal
from typing import Any
from uuid import UUID

from django.db.models import Case, CharField, FilteredRelation, Q, QuerySet, Sum, Value, When
from django.db.models.functions import TruncWeek

from coachhub.kit.kept import Kept
from coachhub.kit.prepared import Prepared
from partnerships.agreements.models import Agreement, AgreementVersion, PartyKind
from partnerships.cycles.models import Cycle
from partnerships.log.diary import OUTSIDE, AgreementToLog, CommitmentToLog, Diary, Ground, Line
from partnerships.log.figures import Counted
from partnerships.log.models import LogEntry
from roles.models import Holiday, Person, Role, School, Stake, TrailRow
from roles.signing.models import State

EVER = (State.IN_FORCE, State.SUPERSEDED)
MINE = (Stake.Kind.OWNS, Stake.Kind.SHARES, Stake.Kind.SUPPORTS)


def read_ground(school: School) -> Ground:
    """What of the school a log follows from, as of the school's routing version, which every change of it raises."""
    return _GROUNDS.get((school.pk, school.routing_version), lambda: _ground(school))


_GROUNDS: Kept[Ground] = Kept(64)


def _ground(school: School) -> Ground:
    stakes = Stake.objects.filter(school=school, in_force=True, kind__in=MINE).order_by(
        "role", "version", "order", "id"
    )
    lines: dict[int, list[Line]] = {}
    for role, duty, wording, hours in stakes.values_list("role", "duty", "wording", "hours"):
        of_role = lines.setdefault(role, [])
        of_role.append(Line(duty, wording, len(of_role) + 1, _minutes(hours)))
    off = Holiday.objects.filter(school=school).values_list("first_day", "last_day")
    names = dict(Role.objects.filter(school=school).order_by("order", "name").values_list("pk", "name"))
    ever = Stake.objects.filter(school=school, version__state__in=EVER, kind__in=MINE).order_by("version__number")
    past: dict[int, dict[int, str]] = {}
    for role, duty, wording in ever.values_list("role", "duty", "wording"):
        past.setdefault(role, {})[duty] = wording
    return Ground(lines, list(off), names, past)


def _minutes(hours: Decimal | None) -> int | None:
    return round(hours * 60) if hours else None


def read_diary(school: School, person: Person) -> Diary:
    """The agreements whose coach the person is, with what each version that was ever in force says of commitments."""
    return Diary(person, _to_log(_OF_COACH(school=school.pk, coach=person.pk)))


def read_diary_of(agreement: Agreement) -> Diary:
    return Diary(agreement.coach, _to_log(_OF_AGREEMENT(pk=agreement.pk)))


def _write_agreements(**of: int) -> QuerySet[Any, Any]:
    told = FilteredRelation("versions", condition=Q(versions__state__in=EVER))
    version, commitment = ("number", "state", "starts_on", "ends_on", "tolerance", "review_on"), "told__commitments__"
    return (
        Agreement.objects.filter(**of)
        .annotate(told=told)
        .order_by("role__order", "pk", "told__number", f"{commitment}goal__order", f"{commitment}order")
        .values_list(
            "pk", "role", "role__name", *(f"told__{name}" for name in version),
            f"{commitment}key", f"{commitment}party", f"{commitment}label", f"{commitment}text", f"{commitment}hours",
            f"{commitment}duty", f"{commitment}goal__order",
        )
    )  # fmt: skip


_OF_COACH = Prepared(_write_agreements, school=int, coach=int)
_OF_AGREEMENT = Prepared(_write_agreements, pk=int)


def _to_log(rows: Iterable[tuple[Any, ...]]) -> list[AgreementToLog]:
    found: dict[int, AgreementToLog] = {}
    for pk, role, name, number, state, *facts, key, party, label, text, hours, duty, goal in rows:
        agreement = found.setdefault(pk, AgreementToLog(pk, role, name))
        if state == State.IN_FORCE and not agreement.number:
            agreement.begin(number, *facts)
        if party == PartyKind.COACH:
            is_now = state == State.IN_FORCE
            agreement.commitments[key] = CommitmentToLog(
                key, pk, label or text, goal + 1, _minutes(hours), duty, is_now
            )
    return list(found.values())


def entries_of(school: School, person: Person) -> QuerySet[LogEntry]:
    return LogEntry.objects.filter(school=school, person=person)


def last_on(cycle: Cycle) -> LogEntry | None:
    """The entry that was last logged on the cycle."""
    return LogEntry.objects.filter(cycle=cycle, person=cycle.coach_id).order_by("-pk").first()


def all_entries(school: School, person: Person) -> QuerySet[LogEntry]:
    return entries_of(school, person).select_related("duty").order_by("day", "pk")


def count_log(school: School, person: Person, first: date, last: date, roles: Iterable[int] = ()) -> list[Counted]:
    """Minutes by week and by what they went to: one grouped query. Never a note, never a single entry.

    With `roles`, of the time in these roles alone.
    """
    rows = entries_of(school, person).filter(day__range=(first, last))
    rows = rows.filter(role__in=list(roles)) if roles else rows
    kinds = ("commitment", "duty", "duty__wording", "outside", "asked_by")
    grouped = rows.order_by().annotate(week=TruncWeek("day")).values_list("week", *kinds)
    return [Counted(*row) for row in grouped.annotate(minutes=Sum("minutes")).order_by("week", *kinds)]


def count_outside(school: School, first: date, last: date) -> dict[tuple[int, int], list[Counted]]:
    """Minutes of the whole school by person and role: by week, and who asked for what is outside. One grouped query.

    Of what it went to nothing is told but whether it was outside.
    """
    rows = LogEntry.objects.filter(school=school, day__range=(first, last)).order_by()
    is_outside = Case(When(outside="", then=Value("")), default=Value(OUTSIDE), output_field=CharField())
    kinds = ("person", "role", "week", "is_outside", "asked_by")
    grouped = rows.annotate(week=TruncWeek("day"), is_outside=is_outside).values_list(*kinds)
    found: dict[tuple[int, int], list[Counted]] = {}
    for person, role, week, outside, asked_by, minutes in grouped.annotate(minutes=Sum("minutes")).order_by(*kinds):
        found.setdefault((person, role), []).append(Counted(week, None, None, None, outside, asked_by, minutes))
    return found


def count_by_role(schools: Iterable[School], first: date, last: date) -> dict[tuple[int, int], list[Counted]]:
    """Minutes by school and role, by week, inside and outside: one grouped query, and nothing of a person."""
    rows = LogEntry.objects.filter(school__in=list(schools), day__range=(first, last)).order_by()
    is_outside = Case(When(outside="", then=Value("")), default=Value(OUTSIDE), output_field=CharField())
    grouped = rows.annotate(week=TruncWeek("day"), is_outside=is_outside).values_list(
        "school", "role", "week", "is_outside"
    )
    found: dict[tuple[int, int], list[Counted]] = {}
    for school, role, week, outside, minutes in grouped.annotate(minutes=Sum("minutes")):
        found.setdefault((school, role), []).append(Counted(week, None, None, None, outside, None, minutes))
    return found


def found_by_key(person: Person, key: UUID) -> LogEntry | None:
    return LogEntry.objects.filter(person=person, key=key).first()


def versions_in_force(at_once: int = 100) -> Iterator[AgreementVersion]:
    """Of all schools, one school after the other; never more than `at_once` are in memory, and none with its text."""
    rows = AgreementVersion.objects.in_force().order_by("school_id", "pk").defer("text")
    rows = rows.select_related("agreement__school", "agreement__role", "agreement__coach")
    found = list(rows[:at_once])
    while found:
        yield from found
        last = found[-1]
        after = Q(school__gt=last.school_id) | Q(school=last.school_id, pk__gt=last.pk)
        found = list(rows.filter(after)[:at_once]) if len(found) == at_once else []


def when_told(agreement: Agreement, verb: str, weeks: Sequence[str]) -> datetime | None:
    """When drift in one of the weeks was told of; None where nobody did."""
    rows = TrailRow.objects.filter(
        school=agreement.school_id, subject_type="agreement", subject_id=agreement.pk, verb=verb
    )
    return rows.filter(after__week__in=list(weeks)).values_list("at", flat=True).first()
