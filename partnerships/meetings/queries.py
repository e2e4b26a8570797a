"""Reads of meetings, by name."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, timedelta

from django.db.models import Exists, OuterRef, Q, QuerySet

from partnerships.meetings.models import ActionItem, CalendarAddress, Meeting, MeetingNotes
from partnerships.teams.models import Team, TeamMember
from roles.models import Holiday, Membership, Person, School
from roles.people.keys import digest_of
from roles.people.members import Member

State = Meeting.State
SHOWN = 40
KEPT = timedelta(days=60)  # how long a calendar goes on showing what has been
MANY = 400


@dataclass(frozen=True)
class Calendar:
    """What one secret address shows."""

    name: str
    meetings: list[Meeting]


def meetings_to_come(team: Team, today: date) -> list[Meeting]:
    return list(Meeting.objects.filter(team=team, state=State.PLANNED, day__gte=today)[:SHOWN])


def meetings_before(team: Team, today: date) -> QuerySet[Meeting]:
    """Those that have been, and those that were called off, the latest first."""
    rows = Meeting.objects.filter(team=team).filter(Q(day__lt=today) | Q(state=State.CANCELLED))
    return rows.order_by("-day", "-starts")


def meetings_after(team: Team, day: date) -> QuerySet[Meeting]:
    """Those that are planned for later days."""
    rows = Meeting.objects.filter(team=team, state=State.PLANNED, day__gt=day)
    return rows.select_related("school", "team__school", "team__lead")


def next_meeting(team: Team, today: date) -> Meeting | None:
    rows = Meeting.objects.filter(team=team, state=State.PLANNED, day__gte=today)
    return rows.prefetch_related("items__lead").first()


def last_meeting(team: Team, before: date) -> Meeting | None:
    """The latest planned meeting that is before the day."""
    rows = Meeting.objects.filter(team=team, state=State.PLANNED, day__lt=before)
    return rows.prefetch_related("items__lead").order_by("-day", "-starts").first()


def has_meeting(team: Team, days: Iterable[date], starts: object, but: Meeting | None = None) -> list[date]:
    """The days on which the team meets at that time already."""
    rows = Meeting.objects.filter(team=team, state=State.PLANNED, starts=starts, day__in=list(days))
    return list((rows.exclude(pk=but.pk) if but is not None else rows).values_list("day", flat=True))


def later_in_series(meeting: Meeting) -> QuerySet[Meeting]:
    """Those planned together with it that come after its day."""
    if meeting.series is None:
        return Meeting.objects.none()
    rows = Meeting.objects.filter(team=meeting.team_id, series=meeting.series, state=State.PLANNED)
    return rows.filter(day__gt=meeting.day)


def notes_of(meeting: Meeting) -> MeetingNotes | None:
    return MeetingNotes.objects.filter(meeting=meeting).select_related("written_by").first()


def open_steps(team: Team, meeting: Meeting | None = None) -> list[ActionItem]:
    """Next steps that are not done; with a meeting, those alone that were agreed on before it."""
    rows = ActionItem.objects.filter(team=team, done_on=None)
    if meeting is not None:
        rows = rows.filter(meeting__day__lt=meeting.day)
    return list(rows.select_related("owner", "meeting").order_by("due", "pk")[:SHOWN])


def steps_of(meeting: Meeting) -> list[ActionItem]:
    return list(meeting.action_items.select_related("owner").order_by("pk"))


def principals_of(school: School) -> list[Person]:
    rows = Membership.objects.principals().filter(school=school).select_related("person")
    return [one.person for one in rows.order_by("person__name", "pk")]


def leads_to_choose(team: Team, people: Iterable[Person]) -> list[Person]:
    """Who may lead an item: the people, who have a part in the team's meetings, and the principals."""
    found = {one.pk: one for one in [*people, *principals_of(team.school)]}
    return list(found.values())


def days_off(school: School) -> list[tuple[date, date]]:
    return list(Holiday.objects.filter(school=school).values_list("first_day", "last_day"))


def to_remind_of(today: date, until: date) -> QuerySet[Meeting]:
    """Meetings to come of which nobody was told and whose convener was not reminded."""
    rows = Meeting.objects.filter(state=State.PLANNED, told_at=None, reminded_at=None, day__gt=today, day__lte=until)
    return rows.select_related("school", "team__lead", "team__school").prefetch_related("roles__person")


def belongs_still(school: School, person: Person) -> bool:
    return Membership.objects.current().filter(school=school, person=person).exists()


def addresses_of(member: Member) -> list[CalendarAddress]:
    rows = CalendarAddress.objects.filter(school=member.school, person=member.account)
    return list(rows.select_related("team"))


def teams_of(member: Member) -> list[Team]:
    return list(_teams(member.school, member.account))


def calendar_at(school: School, token: str, today: date) -> Calendar | None:
    """What the address ending in that token shows; None where there is none, or whose it was is not there any more."""
    rows = CalendarAddress.objects.filter(school=school, digest=digest_of(token))
    address = rows.select_related("person", "team").first()
    if address is None or not belongs_still(school, address.person):
        return None
    teams = _teams(school, address.person)
    if address.team is not None:
        teams = teams.filter(pk=address.team.pk)
        if not teams:
            return None
    meetings = Meeting.objects.filter(team__in=teams, day__gte=today - KEPT).select_related("team", "school")
    return Calendar(address.team.name if address.team else "Team meetings", list(meetings[:MANY]))


def _teams(school: School, person: Person) -> QuerySet[Team]:
    """Those that the person is in, leads or coaches."""
    within = TeamMember.objects.filter(team=OuterRef("pk"), person=person)
    rows = Team.objects.filter(school=school).filter(Q(lead=person) | Q(coach=person) | Exists(within))
    return rows.select_related("school")
