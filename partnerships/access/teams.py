"""Teams: all of it for those in one; for the principal without the words that stay in the team; for others a line."""

from __future__ import annotations

from django.core.exceptions import PermissionDenied
from django.http import Http404

from partnerships.teams.matrix import Row
from partnerships.teams.models import MeetingPart, Team, TeamMember, Turn
from partnerships.teams.queries import Words, staff_of, words_to_change
from roles.access.rows import row_of
from roles.people.members import Member
from roles.people.models import Person

NOT_IN_IT = "What a team writes is for its members, its lead and its coach."
TO_LEAD = "A team is changed by its lead, or by the principal."
CLOSED = "This team is closed. Its lead or the principal can open it again."


def get_team(member: Member, slug: str) -> Team:
    """A team, for its members, lead and coach, and for the principal. Raises PermissionDenied for others of the school.

    What it shows the principal leaves out the team's own words: ask `is_in_team`.
    """
    team = _team(member, slug)
    if member.is_principal or is_in_team(member, team):
        return team
    raise PermissionDenied(NOT_IN_IT)


def get_team_of_own(member: Member, slug: str) -> Team:
    """A team that the member is in, leads or coaches. Raises PermissionDenied for others, the principal too."""
    team = _team(member, slug)
    if is_in_team(member, team):
        return team
    raise PermissionDenied(NOT_IN_IT)


def get_team_to_work_in(member: Member, slug: str) -> Team:
    """A team of the member's own that is open. Raises PermissionDenied."""
    return refuse_closed(get_team_of_own(member, slug))


def get_team_to_lead(member: Member, slug: str) -> Team:
    """An open team, for its lead and the principal. Raises PermissionDenied."""
    return refuse_closed(_led(member, slug))


def get_team_to_reopen(member: Member, slug: str) -> Team:
    """A closed team, for its lead and the principal. Raises PermissionDenied."""
    team = _led(member, slug)
    if team.closed_on is None:
        raise PermissionDenied("This team is open.")
    return team


def get_leads_to_be(member: Member) -> list[Person]:
    """Who may lead a team that the member makes: anybody of the school for a principal, for others only themselves.

    Raises PermissionDenied for whoever does not belong to the school.
    """
    if member.membership is None:
        raise PermissionDenied(TO_LEAD)
    return staff_of(member.school) if member.is_principal else [member.account]


def get_matrix_to_change(member: Member, slug: str) -> tuple[Team | None, Words]:
    """The team's matrix, for its lead and the principal; without a slug the school's, for the principal.

    Raises PermissionDenied.
    """
    team = get_team_to_lead(member, slug) if slug else None
    if team is None and not member.is_principal:
        raise PermissionDenied("The phases of the school are written by the principal.")
    return team, words_to_change(member.school, team)


def get_row(words: Words, key: str) -> Row:
    """A row of the matrix. Raises Http404."""
    row = words.matrix.row(key)
    if row is None:
        raise Http404("No such row.")
    return row


def get_turn(team: Team, part: str, number: int) -> Turn:
    rows = Turn.objects.filter(team=team, part=part, number=min(number, 2**15 - 1))
    return row_of(rows.select_related("team__school", "holder", "co_holder"))


def get_part(part: str) -> MeetingPart:
    """A meeting role by its name in an address. Raises Http404."""
    try:
        return MeetingPart(part)
    except ValueError:
        raise Http404("No such meeting role.") from None


def leads_team(member: Member, team: Team) -> bool:
    return member.membership is not None and member.account.pk == team.lead_id


def is_in_team(member: Member, team: Team) -> bool:
    """Whether the member is in the team, leads it or coaches it, and so reads all of it."""
    if member.membership is None:
        return False
    if member.account.pk in (team.lead_id, team.coach_id):
        return True
    return TeamMember.objects.filter(team=team, person=member.account).exists()


def _led(member: Member, slug: str) -> Team:
    team = _team(member, slug)
    if member.is_principal or leads_team(member, team):
        return team
    raise PermissionDenied(TO_LEAD)


def refuse_closed(team: Team) -> Team:
    """The team, if it is open. Raises PermissionDenied."""
    if team.closed_on is not None:
        raise PermissionDenied(CLOSED)
    return team


def _team(member: Member, slug: str) -> Team:
    return row_of(Team.objects.filter(school=member.school, slug=slug).select_related("lead", "coach", "school"))
