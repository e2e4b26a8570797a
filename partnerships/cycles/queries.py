"""Reads of cycles, by name. Time comes from the log by the cycle's own entries; whom it is with never goes along."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, timedelta

from django.db.models import Q, QuerySet, Sum

from partnerships.agreements.models import Agreement, Goal
from partnerships.cycles.models import CoachingModel, Cycle
from roles.people.members import Member
from roles.people.models import Membership, Person, School
from roles.signing.models import State

WEEKS = 4
LEAST = 5  # fewer cycles than that are not counted for others


@dataclass(frozen=True)
class Time:
    """Minutes of the last four weeks: in cycles, and in all; and the model's share."""

    in_cycles: int
    logged: int
    model: int

    @property
    def share(self) -> int:
        return round(100 * self.in_cycles / self.logged) if self.logged else 0


def model_of(school: School) -> CoachingModel:
    """The school's model; the default, not saved, where it chose none."""
    return CoachingModel.objects.filter(school=school).first() or CoachingModel(school=school)


def cycles_of(member: Member) -> list[Cycle]:
    """The cycles that the member leads or is the partner of, the latest first, with the minutes logged on each."""
    rows = Cycle.objects.filter(school=member.school).filter(Q(coach=member.person) | Q(partner=member.person))
    found: QuerySet[Cycle] = rows.select_related("coach", "partner").annotate(minutes=Sum("log_entries__minutes"))
    return list(found)


def under_way_of(member: Member) -> list[Cycle]:
    """The cycles that the member leads or is the partner of and that have not ended: one query."""
    rows = Cycle.objects.filter(school=member.school, ended_on=None)
    return list(rows.filter(Q(coach=member.person) | Q(partner=member.person)).select_related("coach", "partner"))


def leads_cycles(member: Member) -> bool:
    return Agreement.objects.filter(school=member.school, coach=member.person).exists()


def minutes_on(cycle: Cycle) -> int:
    total: int | None = cycle.log_entries.aggregate(total=Sum("minutes"))["total"]
    return total or 0


def logged_today(cycle: Cycle, today: date) -> tuple[int, int] | None:
    """The id and minutes of the coach's last entry of today on the cycle."""
    rows = cycle.log_entries.filter(day=today, person=cycle.coach_id).order_by("-pk")
    return rows.values_list("pk", "minutes").first()


def time_of(person: Person, school: School, model: CoachingModel, today: date) -> Time:
    """The coach's time of the last four weeks."""
    rows = person.log_entries.filter(school=school, day__range=(today - timedelta(weeks=WEEKS), today))
    found = rows.aggregate(logged=Sum("minutes"), cycles=Sum("minutes", filter=Q(cycle__isnull=False)))
    return Time(found["cycles"] or 0, found["logged"] or 0, model.share)


def coaches_time(school: School, model: CoachingModel, today: date) -> list[tuple[Agreement, Time]]:
    """For the principal: time in cycles by agreement. Of one with fewer than five cycles in the window, none."""
    agreements = Agreement.objects.filter(school=school).select_related("coach", "role")
    since = today - timedelta(weeks=WEEKS)
    running = Cycle.objects.filter(school=school, started_on__lte=today)
    running = running.filter(Q(ended_on=None) | Q(ended_on__gte=since))
    counts: dict[int, int] = {}
    for coach in running.values_list("coach", flat=True):
        counts[coach] = counts.get(coach, 0) + 1
    rows = agreements.filter(coach__log_entries__school=school, coach__log_entries__day__range=(since, today)).annotate(
        logged=Sum("coach__log_entries__minutes"),
        cycles=Sum("coach__log_entries__minutes", filter=Q(coach__log_entries__cycle__isnull=False)),
    )
    return [
        (one, Time(one.cycles or 0, one.logged or 0, model.share))
        for one in rows
        if counts.get(one.coach_id, 0) >= LEAST
    ]


def partners_at(school: School, coach: Person) -> list[Person]:
    """Whom a cycle may be with: the staff, but for the coach and for principals."""
    rows = Membership.objects.filter(school=school, is_active=True, level=Membership.Level.STAFF).exclude(person=coach)
    return [one.person for one in rows.select_related("person").order_by("person__name", "pk")]


def goals_at(school: School, coach: Person) -> list[Goal]:
    """The goals of the coach's agreements in force."""
    rows = Goal.objects.filter(version__agreement__school=school, version__agreement__coach=coach)
    return list(rows.filter(version__state=State.IN_FORCE).select_related("version"))
