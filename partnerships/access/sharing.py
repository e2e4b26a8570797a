"""The board and the focus list are for those who work at the school; one's own posts are one's own."""

from __future__ import annotations

from django.core.exceptions import PermissionDenied

from partnerships.board.models import Post
from partnerships.board.queries import with_thanks
from partnerships.focus.models import Focus
from partnerships.teams.models import Team
from roles.access.rows import MOST, row_of
from roles.people.members import Member

FOR_COLLEAGUES = "This is for people who work at the school."


def get_colleague(member: Member) -> Member:
    """The member, as one who works at the school. Raises PermissionDenied for a district lead who does not."""
    if member.membership is None:
        raise PermissionDenied(FOR_COLLEAGUES)
    return member


def is_coach(member: Member) -> bool:
    """Whether the member has a partnership agreement as a coach, known from the door."""
    return member.membership is not None and member.desk.has_log


def get_post(member: Member, pk: int) -> Post:
    """A post, whoever put it up; what is off the board only for whose it is. Raises PermissionDenied for others."""
    get_colleague(member)
    rows = with_thanks(Post.objects.filter(school=member.school, pk=min(pk, MOST)), member)
    post = row_of(rows.select_related("person", "school"))
    if not post.is_living(member.today) and post.person_id != member.account.pk:
        raise PermissionDenied("This is not on the board any more.")
    return post


def get_own_post(member: Member, pk: int) -> Post:
    """A post of the member's own. Raises PermissionDenied for those of others."""
    post = get_post(member, pk)
    if post.person_id != member.account.pk:
        raise PermissionDenied("A post is changed by whoever put it up.")
    return post


def get_post_to_thank_for(member: Member, pk: int) -> Post:
    """A post of a colleague's. Raises PermissionDenied for one's own."""
    post = get_post(member, pk)
    if post.person_id == member.account.pk:
        raise PermissionDenied("Thanks come from colleagues.")
    return post


def get_post_to_introduce_over(member: Member, pk: int) -> Post:
    """A post, for a coach. Raises PermissionDenied for others."""
    post = get_post(member, pk)
    if not is_coach(member):
        raise PermissionDenied("Two people are connected by a coach.")
    return post


def may_order_focus(member: Member, team: Team | None = None) -> bool:
    """The principals and the coaches keep the school's focus list; a team's is kept by its lead and its coach."""
    if team is not None:
        return member.membership is not None and member.account.pk in (team.lead_id, team.coach_id)
    return member.membership is not None and (member.is_principal or is_coach(member))


def get_focus_keeper(member: Member, team: Team | None = None) -> Member:
    """The member, as one who keeps the focus list of the school or team. Raises PermissionDenied for everybody else."""
    if not may_order_focus(member, team):
        keepers = "its lead and its coach" if team else "the principal and the coaches"
        raise PermissionDenied(f"The focus list is kept by {keepers}.")
    return member


def get_focus(member: Member, pk: int) -> Focus:
    """Something on a list, for those who keep that list. Raises PermissionDenied for others."""
    rows = Focus.objects.filter(school=member.school, pk=min(pk, MOST))
    focus = row_of(rows.select_related("list__team"))
    get_focus_keeper(member, focus.list.team)
    return focus
