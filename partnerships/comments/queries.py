"""Reads about comment rounds on agreements, by name."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from django.db.models import Count, Exists, OuterRef, Q, QuerySet

from partnerships.agreements.models import Agreement, AgreementVersion, Party
from partnerships.comments.models import AgreementInvitation, AgreementRound
from roles.people.members import Member
from roles.people.models import Membership, School
from roles.signing.models import State


@dataclass(frozen=True)
class Waits:
    """A draft that the member is asked to read, or whose comments they settle; `waiting` counts those not settled."""

    agreement_id: int
    coach: str
    opener: str
    ends_on: date
    paused_on: date | None
    is_open: bool
    waiting: int = 0


def open_agreement_rounds() -> QuerySet[AgreementRound]:
    """All that nobody closed, also those whose draft was sent meanwhile, of all schools."""
    rows = AgreementRound.objects.filter(closed_at=None)
    return rows.select_related("version__agreement__coach", "school__district", "opened_by")


def rounds_of(agreement: Agreement) -> QuerySet[AgreementRound]:
    """The rounds on the agreement's draft, the latest first."""
    rows = AgreementRound.objects.filter(version__agreement=agreement, version__state=State.DRAFT)
    return rows.select_related("version", "opened_by")


def parties_of(version: AgreementVersion) -> list[Party]:
    return list(version.parties.select_related("person", "role"))


def everybody_at(school: School) -> list[Membership]:
    """By name."""
    return list(Membership.objects.current().filter(school=school).select_related("person").order_by("person__name"))


def drafts_to_read(member: Member) -> list[Waits]:
    """The drafts that the member is asked to read and has not said to have read: a query."""
    rows = AgreementInvitation.objects.filter(
        school=member.school, person=member.person, done_at=None,
        comment_round__closed_at=None, comment_round__version__state=State.DRAFT,
    ).select_related("comment_round__version__agreement__coach", "comment_round__opened_by")  # fmt: skip
    return [_waits(one.comment_round) for one in rows.order_by("comment_round__ends_on", "id")]


def drafts_to_settle(member: Member) -> list[Waits]:
    """Of the drafts that the member writes, those that are being read or have comments nobody settled: a query."""
    later = AgreementRound.objects.filter(version=OuterRef("version"), opened_at__gt=OuterRef("opened_at"))
    rows = AgreementRound.objects.filter(~Exists(later), school=member.school, version__state=State.DRAFT)
    if not member.is_principal:
        rows = rows.filter(version__agreement__coach=member.person)
    rows = rows.annotate(waiting=Count("comments", filter=Q(comments__settled="")))
    rows = rows.filter(Q(waiting__gt=0) | Q(closed_at=None)).select_related("version__agreement__coach", "opened_by")
    return [_waits(one, one.waiting) for one in rows.order_by("ends_on", "id")]


def _waits(one: AgreementRound, waiting: int = 0) -> Waits:
    agreement = one.version.agreement
    return Waits(
        agreement.pk, agreement.coach.name, one.opened_by.name, one.ends_on, one.paused_on, one.closed_at is None,
        waiting,
    )  # fmt: skip
