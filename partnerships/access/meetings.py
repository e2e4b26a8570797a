"""Meetings: all of them for those in the team, without what was noted for the principal, nothing for others."""

from __future__ import annotations

from django.core.exceptions import PermissionDenied
from django.http import Http404

from partnerships.access.teams import NOT_IN_IT, is_in_team, refuse_closed
from partnerships.meetings.models import ActionItem, CalendarAddress, Meeting
from partnerships.meetings.queries import Calendar, calendar_at
from partnerships.teams.models import Team
from roles.access.rows import MOST, row_of
from roles.people.members import Member


def get_meeting(member: Member, team: str, pk: int) -> Meeting:
    """A meeting, for the team and for the principal. Raises PermissionDenied for others of the school.

    What it shows the principal leaves out what was noted: ask `is_in_team`.
    """
    meeting = _meeting(member, team, pk)
    if member.is_principal or is_in_team(member, meeting.team):
        return meeting
    raise PermissionDenied(NOT_IN_IT)


def get_meeting_of_own(member: Member, team: str, pk: int) -> Meeting:
    """A meeting of a team that the member is in. Raises PermissionDenied for others, the principal too."""
    meeting = _meeting(member, team, pk)
    if is_in_team(member, meeting.team):
        return meeting
    raise PermissionDenied(NOT_IN_IT)


def get_meeting_to_change(member: Member, team: str, pk: int) -> Meeting:
    """One of an open team that is still to come. Raises PermissionDenied where it was called off, or has been."""
    meeting = get_meeting_of_own(member, team, pk)
    refuse_closed(meeting.team)
    if not meeting.is_on or meeting.day < member.today:
        raise PermissionDenied("This meeting was called off, or has been.")
    return meeting


def get_meeting_to_note(member: Member, team: str, pk: int) -> Meeting:
    """One that has been, or is today. Raises PermissionDenied for others."""
    meeting = get_meeting_of_own(member, team, pk)
    if not has_been(member, meeting):
        raise PermissionDenied("Notes are written on the day of the meeting, or after it.")
    return meeting


def has_been(member: Member, meeting: Meeting) -> bool:
    return meeting.is_on and meeting.day <= member.today


def get_action_item(member: Member, team: str, pk: int) -> ActionItem:
    """A next step of a team that the member is in. Raises PermissionDenied for others."""
    rows = ActionItem.objects.filter(school=member.school, team__slug=team, pk=min(pk, MOST))
    item = row_of(rows.select_related("team"))
    if is_in_team(member, item.team):
        return item
    raise PermissionDenied(NOT_IN_IT)


def get_calendar_address(member: Member, team: Team | None) -> CalendarAddress:
    """The member's own address for all their teams, or for one."""
    return row_of(CalendarAddress.objects.filter(school=member.school, person=member.account, team=team))


def get_calendar(member: Member, token: str) -> Calendar:
    """What a calendar program reads there, whoever sends it. Raises Http404 where the address ended."""
    calendar = calendar_at(member.school, token, member.today)
    if calendar is None:
        raise Http404("No calendar at this address.")
    return calendar


def _meeting(member: Member, team: str, pk: int) -> Meeting:
    rows = Meeting.objects.filter(school=member.school, team__slug=team, pk=min(pk, MOST))
    return row_of(rows.select_related("school", "team__school", "team__lead", "team__coach"))
