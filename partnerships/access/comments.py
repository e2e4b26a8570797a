"""Comment rounds on agreements: those who write the draft run them, whoever is invited reads while one is open."""

from __future__ import annotations

from django.core.exceptions import PermissionDenied

from partnerships.access.agreements import WRITERS, find_agreement, may_write
from partnerships.comments.models import AgreementComment, AgreementInvitation, AgreementRound
from partnerships.comments.queries import rounds_of
from roles.access.rows import MOST, row_of
from roles.comments.queries import invitation_of
from roles.people.members import Member

NOT_INVITED = "This draft is read by those who are invited to comment on it, while the round is open."


def _round(member: Member, agreement: int) -> AgreementRound:
    found = find_agreement(member, agreement)
    latest: AgreementRound = row_of(rounds_of(found))
    latest.school = latest.version.school = member.school
    latest.version.agreement = found
    return latest


def get_agreement_round(member: Member, agreement: int) -> AgreementRound:
    """The latest round on the draft, for those who write it, and while it is open for whoever is invited.

    Raises PermissionDenied for everybody else.
    """
    found = _round(member, agreement)
    if may_write(member, found.version.agreement):
        return found
    if member.person is None or found.closed_at is not None or invitation_of(found, member.person) is None:
        raise PermissionDenied(NOT_INVITED)
    return found


def get_agreement_round_to_run(member: Member, agreement: int) -> AgreementRound:
    """The latest round on the draft, for those who write it alone."""
    found = _round(member, agreement)
    if not may_write(member, found.version.agreement):
        raise PermissionDenied(WRITERS)
    return found


def get_agreement_invitation(member: Member, agreement: int) -> AgreementInvitation:
    """The member's own invitation to the round. Raises PermissionDenied where they have none."""
    found = get_agreement_round(member, agreement)
    invitation: AgreementInvitation | None = invitation_of(found, member.account)
    if invitation is None:
        raise PermissionDenied(NOT_INVITED)
    invitation.comment_round = found
    return invitation


def get_agreement_comment(member: Member, agreement: int, pk: int) -> AgreementComment:
    """A comment on the agreement, for those who write the draft and so settle it."""
    found = find_agreement(member, agreement)
    rows = AgreementComment.objects.filter(school=member.school, comment_round__version__agreement=found)
    comment = row_of(rows.filter(pk=min(pk, MOST)).select_related("by", "comment_round__version"))
    if not may_write(member, found):
        raise PermissionDenied(WRITERS)
    comment.comment_round.school = comment.comment_round.version.school = member.school
    comment.comment_round.version.agreement = found
    return comment
