"""A log is its writer's. Others see sums of it, and only those who agreed with the coach."""

from __future__ import annotations

from django.core.exceptions import PermissionDenied

from partnerships.agreements.models import Agreement, Party, PartyKind
from partnerships.log.diary import Diary
from partnerships.log.models import LogEntry
from partnerships.log.queries import read_diary
from roles.access.rows import MOST, row_of
from roles.people.members import Member
from roles.signing.models import State

NO_LOG = "A log is kept by people who have a partnership agreement here."
LEADERS = (PartyKind.PRINCIPAL, PartyKind.LEADERS)


def get_diary(member: Member) -> Diary:
    """The member's own agreements, on which a log stands. Raises PermissionDenied for somebody who has none."""
    if member.membership is None or member.person is None:
        raise PermissionDenied(NO_LOG)
    diary = read_diary(member.school, member.person)
    if not diary.agreements:
        raise PermissionDenied(NO_LOG)
    return diary


def get_entry(member: Member, pk: int) -> LogEntry:
    """An entry of one's own. Somebody else's is refused, to principals as to everybody."""
    rows = LogEntry.objects.filter(school=member.school, pk=min(pk, MOST))
    entry = row_of(rows.select_related("duty"))
    if entry.person_id != member.account.pk:
        raise PermissionDenied("An entry of a log is its writer's alone.")
    return entry


def get_own_agreement(member: Member, pk: int) -> Agreement:
    """The agreement whose coach the member is, whose log is read with it. Raises PermissionDenied for others."""
    rows = Agreement.objects.filter(school=member.school, pk=min(pk, MOST)).select_related("coach", "role", "school")
    agreement = row_of(rows)
    if member.membership is None or agreement.coach_id != member.account.pk:
        raise PermissionDenied(NO_LOG)
    return agreement


def get_agreement_summed(member: Member, pk: int) -> Agreement:
    """An agreement whose coach's time one may read in sums: the principal, its leaders, and the coach.

    Raises PermissionDenied for others.
    """
    rows = Agreement.objects.filter(school=member.school, pk=min(pk, MOST)).select_related("coach", "role", "school")
    agreement = row_of(rows)
    if member.membership is None:
        raise PermissionDenied("Sums of a coach's time are for those who agreed with the coach.")
    if member.is_principal or agreement.coach_id == member.account.pk or _leads(member, agreement):
        return agreement
    raise PermissionDenied("Sums of a coach's time are for those who agreed with the coach.")


def _leads(member: Member, agreement: Agreement) -> bool:
    parties = Party.objects.filter(version__agreement=agreement, person=member.person, kind__in=LEADERS)
    return parties.filter(version__state=State.IN_FORCE).exists()
