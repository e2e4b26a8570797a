"""Reads of teams, by name."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from django.db.models import Case, Count, Exists, IntegerField, OuterRef, Q, QuerySet, Value, When

from partnerships.teams.matrix import Matrix, read
from partnerships.teams.models import MeetingPart, NextStep, PhaseMatrix, Standing, Team, TeamMember, Turn
from partnerships.teams.shipped import FIRST, shipped
from roles.people.members import Member
from roles.people.models import Membership, Person, School
from roles.staffing.models import Appointment

USUAL = (MeetingPart.PLANNER, MeetingPart.CONVENER, MeetingPart.FACILITATOR, MeetingPart.TECHNICAL)


@dataclass(frozen=True)
class Words:
    """A matrix with where it comes from: `whose` is team, school or shipped; `revision` is 0 where it is shipped."""

    matrix: Matrix
    whose: str
    revision: int = 0


@dataclass(frozen=True)
class Held:
    """Who has a meeting role on a day; nobody where `holder` is None."""

    part: MeetingPart
    holder: Person | None
    co_holder: Person | None


def teams_at(school: School) -> list[Team]:
    """All teams of the school, with their leads and coaches, and how many are in each and have not left the school."""
    rows: QuerySet[Team] = Team.objects.filter(school=school).select_related("lead", "coach")
    here = Membership.objects.current().filter(school=school, person=OuterRef("members__person"))
    return list(rows.annotate(size=Count("members", filter=Exists(here))))


def own_teams(member: Member) -> set[int]:
    """The ids of the teams that the member is in, leads or coaches."""
    if member.membership is None:
        return set()
    me = member.account
    rows = Team.objects.filter(school=member.school).filter(Q(lead=me) | Q(coach=me) | Q(members__person=me))
    return set(rows.values_list("pk", flat=True))


def has_team_called(school: School, name: str, but: Team | None = None) -> bool:
    """Whether an open team of the school, other than that one, has this name."""
    rows = Team.objects.filter(school=school, name__iexact=name, closed_on=None)
    return (rows.exclude(pk=but.pk) if but is not None else rows).exists()


def members_of(team: Team) -> list[Person]:
    """Who is in the team and has not left the school, in the order of names; the lead among them."""
    here = Membership.objects.current().filter(school=OuterRef("school"), person=OuterRef("person"))
    rows = TeamMember.objects.filter(Exists(here), team=team).select_related("person")
    rows = rows.order_by("person__name", "person")
    return [one.person for one in rows]


def people_of(team: Team, members: Sequence[Person] | None = None) -> list[Person]:
    """Who may have a part in the team's meetings: its members, its lead and its coach."""
    found = {one.pk: one for one in (members_of(team) if members is None else members)}
    found.setdefault(team.lead_id, team.lead)
    if team.coach is not None:
        found.setdefault(team.coach.pk, team.coach)
    return list(found.values())


def staff_of(school: School) -> list[Person]:
    """Everybody who belongs to the school now."""
    rows = Membership.objects.current().filter(school=school).select_related("person")
    return [one.person for one in rows.order_by("person__name", "pk")]


def words_of_school(school: School) -> Words:
    """The school's matrix; a shipped one where it made none its own."""
    return _first(PhaseMatrix.objects.filter(school=school, team=None))


def words_of_team(team: Team) -> Words:
    """The team's own matrix, else its school's, else a shipped one."""
    rows = PhaseMatrix.objects.filter(school_id=team.school_id).filter(Q(team=team) | Q(team=None))
    own_first = Case(When(team=None, then=Value(1)), default=Value(0), output_field=IntegerField())
    return _first(rows.order_by(own_first))


def _first(rows: QuerySet[PhaseMatrix]) -> Words:
    row = rows.first()
    if row is None:
        return Words(shipped()[FIRST], "shipped")
    return Words(read(row.words), "school" if row.team_id is None else "team", row.revision)


def words_to_change(school: School, team: Team | None) -> Words:
    """The matrix that a change begins with; its revision counts only where it is that school's or team's own."""
    words = words_of_school(school) if team is None else words_of_team(team)
    own = "school" if team is None else "team"
    return words if words.whose == own else Words(words.matrix, words.whose)


def standings_of(team: Team) -> dict[str, list[Standing]]:
    """Where each row has been, in the order in which it was said, by the row's key."""
    found: dict[str, list[Standing]] = {}
    for one in team.standings.select_related("said_by").order_by("row", "number"):
        found.setdefault(one.row, []).append(one)
    return found


def next_steps_of(team: Team) -> dict[str, NextStep]:
    """The next step of each row that has one, the nearest first."""
    return {one.row: one for one in team.next_steps.select_related("said_by").order_by("on", "row")}


def next_steps_at(school: School, first: date, last: date) -> list[NextStep]:
    """What steps back next in any open team of the school between two days, with its team."""
    rows = NextStep.objects.filter(school=school, team__closed_on=None, on__range=(first, last))
    return list(rows.select_related("team"))


def turns_of(team: Team) -> dict[str, list[Turn]]:
    """The turns of each meeting role, the four usual ones and those that the team added."""
    found: dict[str, list[Turn]] = {part.value: [] for part in USUAL}
    here = Membership.objects.current().filter(school=OuterRef("school"), person=OuterRef("holder"))
    turns = team.turns.select_related("holder", "co_holder").annotate(is_here=Exists(here))
    for turn in turns.order_by("part", "number"):
        turn.holder_is_here = turn.is_here
        found.setdefault(turn.part, []).append(turn)
    return found


def holders_on(team: Team, day: date) -> list[Held]:
    """Who has each meeting role of the team on a day: what is agreed for that day counts, taken up or not yet.

    Nobody has what was held by somebody who left the school.
    """
    found = []
    for part, turns in turns_of(team).items():
        until = [turn for turn in turns if (turn.taken_on or turn.starts_on) <= day] or turns[:1]
        last = until[-1] if until else None
        holder, other = (last.holder, last.co_holder) if last and last.holder_is_here else (None, None)
        found.append(Held(MeetingPart(part), holder, other))
    return found


def principals_of(school: School, day: date) -> list[str]:
    """The names of those who hold the role of principal on the day."""
    rows = Appointment.objects.on(day).filter(school=school, role__slug="principal").select_related("person")
    return [one.person.name for one in rows.order_by("person__name")]
