"""What a calendar proposes is for the person whose calendar it is."""

from __future__ import annotations

from django.core.exceptions import PermissionDenied

from partnerships.calendars.models import Proposal
from roles.access.rows import MOST, row_of
from roles.people.members import Member


def get_proposal(member: Member, pk: int) -> Proposal:
    """A proposal of one's own. Raises PermissionDenied for everybody else, for principals too."""
    proposal = row_of(Proposal.objects.filter(school=member.school, pk=min(pk, MOST)))
    if proposal.person_id != member.account.pk:
        raise PermissionDenied("A calendar is its owner's alone.")
    return proposal
