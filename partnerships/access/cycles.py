"""Coaching cycles: for the coach and the one it is with. Nobody else, no principal either, opens one."""

from __future__ import annotations

from django.core.exceptions import PermissionDenied

from partnerships.agreements.models import Agreement
from partnerships.cycles.models import Cycle
from roles.access.rows import MOST, row_of
from roles.people.members import Member
from roles.routing.owned import roles_held
from roles.staffing.models import Role


def get_cycle(member: Member, pk: int) -> Cycle:
    """A cycle, for its coach and the one it is with. Raises PermissionDenied for everybody else at the school."""
    rows = Cycle.objects.filter(school=member.school, pk=min(pk, MOST))
    cycle = row_of(rows.select_related("coach", "role", "partner", "school"))
    if member.membership is None or member.account.pk not in (cycle.coach_id, cycle.partner_id):
        raise PermissionDenied("A cycle is between the coach and the one it is with.")
    return cycle


def get_cycle_to_lead(member: Member, pk: int) -> Cycle:
    """A cycle of the member's own. Raises PermissionDenied for everybody else, also for whom it is with."""
    cycle = get_cycle(member, pk)
    if cycle.coach_id != member.account.pk:
        raise PermissionDenied("The coach leads the cycle.")
    return cycle


def get_role_to_coach(member: Member) -> Role:
    """The role in which the member coaches: the one of their agreement, held today. Raises PermissionDenied."""
    held = list(roles_held(member)) if member.membership is not None else []
    agreed = set(Agreement.objects.filter(school=member.school, coach=member.account).values_list("role", flat=True))
    for role in held:
        if role.pk in agreed:
            return role
    raise PermissionDenied("Cycles are led by whoever has a partnership agreement as a coach.")
