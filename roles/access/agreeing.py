"""Comment rounds and “Still right?”: who reads, settles and answers which, and what of it waits for whom."""

from __future__ import annotations

from dataclasses import dataclass, field

from django.core.exceptions import PermissionDenied

from roles.access.charters import may_edit
from roles.access.rows import MOST, row_of
from roles.charters.holders import holders_at
from roles.comments.models import Comment, CommentRound, Invitation
from roles.comments.queries import ToRead, ToSettle, invitation_of, latest_round, rounds_at
from roles.confirming.models import Confirmation
from roles.confirming.queries import Due, ToConfirm, confirmation_of, confirming_at, to_confirm
from roles.people.members import Member

NOT_INVITED = "This draft is read by those who are invited to comment on it, while the round is open."


@dataclass
class Waiting:
    """What waits for a member besides signatures: drafts to read, charters to confirm, comments to settle, reviews."""

    to_read: list[ToRead] = field(default_factory=list)
    to_settle: list[ToSettle] = field(default_factory=list)
    to_confirm: list[ToConfirm] = field(default_factory=list)
    due: list[Due] = field(default_factory=list)

    @property
    def any(self) -> bool:
        return bool(self.to_read or self.to_confirm or self.to_settle or self.due)


def waiting_for(member: Member) -> Waiting:
    """Two queries; none for somebody without an account of the school."""
    if member.membership is None or member.person is None:
        return Waiting()
    school, person, today = member.school, member.person, member.today
    reading, settling = rounds_at(school, person)
    if member.is_principal:
        return Waiting(reading, settling, *confirming_at(school, person, today))
    mine = {one.role_id for one in holders_at(school, today) if one.person_id == person.pk}
    return Waiting(reading, [one for one in settling if one.role_id in mine], to_confirm(school, person))


def _round(member: Member, role_slug: str) -> CommentRound:
    found = row_of(latest_round(member.school, role_slug))
    found.school = found.version.school = found.version.charter.school = member.school
    return found


def get_comment_round(member: Member, role_slug: str) -> CommentRound:
    """The latest round on the role's draft, for those who write the draft, and while it is open for whoever is invited.

    Raises PermissionDenied for everybody else.
    """
    found = _round(member, role_slug)
    if may_edit(member, found.version.charter):
        return found
    if member.person is None or found.closed_at is not None or invitation_of(found, member.person) is None:
        raise PermissionDenied(NOT_INVITED)
    return found


def get_comment_round_to_run(member: Member, role_slug: str) -> CommentRound:
    """The latest round on the role's draft, for those who write the draft alone."""
    found = _round(member, role_slug)
    if not may_edit(member, found.version.charter):
        raise PermissionDenied("The principal and the people in this role run the round.")
    return found


def get_invitation(member: Member, role_slug: str) -> Invitation:
    """The member's own invitation to the round. Raises PermissionDenied where they have none."""
    found = get_comment_round(member, role_slug)
    invitation: Invitation | None = invitation_of(found, member.account)
    if invitation is None:
        raise PermissionDenied(NOT_INVITED)
    invitation.comment_round = found
    return invitation


def get_comment(member: Member, role_slug: str, pk: int) -> Comment:
    """A comment on the role's draft, for those who write the draft and so settle it."""
    rows = Comment.objects.filter(school=member.school, comment_round__version__charter__role__slug=role_slug)
    found = row_of(rows.filter(pk=min(pk, MOST)).select_related("by", "comment_round__version__charter__role"))
    if not may_edit(member, found.comment_round.version.charter):
        raise PermissionDenied("The principal and the people in this role settle comments.")
    comment_round = found.comment_round
    comment_round.school = comment_round.version.school = comment_round.version.charter.school = member.school
    return found


def get_confirmation(member: Member, role_slug: str) -> Confirmation:
    """What the member was asked last about the charter in force. Raises PermissionDenied where nobody asked them."""
    found = confirmation_of(member.school, role_slug, member.account)
    if found is None:
        raise PermissionDenied("The people in this role are asked whether its charter is still right, once a term.")
    return found
