"""Reads for those who own question types: whose they are, and what was published on them."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, timedelta

from django.db.models import QuerySet

from roles.charters.models import Stake
from roles.duties.models import Duty
from roles.people.members import Member
from roles.routing.models import PublishedAnswer, QuestionType
from roles.staffing.models import Appointment, Role

USUALLY = timedelta(days=90)  # after which an answer is looked at again


@dataclass(frozen=True, slots=True)
class Owned:
    """A question type, whose it is in force, and as whom the reader answers it."""

    type: QuestionType
    owner: Role | None
    speaks_as: Role
    published: PublishedAnswer | None


@dataclass(frozen=True, slots=True)
class Row:
    type: QuestionType
    published: PublishedAnswer | None
    is_overdue: bool


def owner_of(duty: Duty) -> Role | None:
    """The role that owns the duty, or leads it, in force."""
    stake = Stake.objects.filter(duty=duty, in_force=True, asked_first=True).select_related("role").first()
    return stake.role if stake else None


def roles_held(member: Member) -> QuerySet[Role]:
    """The roles that the member holds here today, in the school's order."""
    held = Appointment.objects.on(member.today).filter(school=member.school, person=member.person).values("role")
    return Role.objects.filter(pk__in=held)


def published_of(question_type: QuestionType) -> PublishedAnswer | None:
    return (
        PublishedAnswer.objects.filter(question_type=question_type).select_related("verified_by", "verified_as").first()
    )


def answers_of(member: Member) -> list[Row]:
    """The question types that the member may answer for; those to confirm first, then those with an answer."""
    types = QuestionType.objects.filter(school=member.school).select_related("duty")
    if not member.is_principal:
        stakes = Stake.objects.filter(school=member.school, in_force=True, asked_first=True)
        types = types.filter(duty__in=stakes.filter(role__in=roles_held(member)).values("duty"))
    said = PublishedAnswer.objects.filter(school=member.school).select_related("verified_by", "verified_as")
    published = {one.question_type_id: one for one in said}
    rows = [_row(one, published.get(one.pk), member.today) for one in types]
    return sorted(rows, key=lambda row: (not row.is_overdue, row.published is None))


def answers_for_types(member: Member) -> bool:
    """Whether some question type is the member's to answer for."""
    owns = Stake.objects.filter(school=member.school, in_force=True, asked_first=True, role__in=roles_held(member))
    return owns.filter(duty__question_types__isnull=False).exists()


def _row(question_type: QuestionType, published: PublishedAnswer | None, today: date) -> Row:
    return Row(question_type, published, published is not None and published.check_by < today)
