"""What the pages of meetings show, and what their forms begin with."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from typing import Any

from django.core.paginator import Paginator

from partnerships.access.log import get_diary
from partnerships.access.meetings import has_been
from partnerships.access.sharing import is_coach
from partnerships.log.queries import found_by_key, read_ground
from partnerships.meetings import queries
from partnerships.meetings.agendas import Sketch, spread, templates
from partnerships.meetings.forms import ROWS
from partnerships.meetings.logged import Counted, counts_as, key_of
from partnerships.meetings.models import AgendaItem, Meeting, MeetingNotes
from partnerships.teams.models import Team
from partnerships.teams.queries import holders_on
from partnerships.visits.clocks import say_clock
from roles.models import Person
from roles.people.members import Member

HOUR = 60
ON_A_PAGE = 20  # of those that have been
SHOWN = 5  # meetings ahead on the page of their team


@dataclass(frozen=True)
class Timed:
    """An item of an agenda with the time at which it begins."""

    at: str
    item: AgendaItem


def timed(meeting: Meeting) -> list[Timed]:
    """The agenda by the clock: the hours alone, as the meeting says whether it is morning."""
    found, at = [], datetime.combine(meeting.day, meeting.starts)
    for item in meeting.items.select_related("lead"):
        found.append(Timed(say_clock(at.time())[:-3], item))
        at += timedelta(minutes=item.minutes)
    return found


def list_page(team: Team, member: Member, number: str, *, inside: bool) -> dict[str, Any]:
    """`number` says which page of the meetings that have been."""
    to_come = queries.meetings_to_come(team, member.today)
    return {
        "team": team,
        "inside": inside,
        "works": inside and team.closed_on is None,
        "to_come": to_come,
        "past": Paginator(queries.meetings_before(team, member.today), ON_A_PAGE).get_page(number),
        "steps": queries.open_steps(team) if inside else [],
    }


def meeting_page(meeting: Meeting, member: Member, *, inside: bool) -> dict[str, Any]:
    """With `inside`, the team's own words too: what to bring, what was noted, what is next."""
    page = {
        "meeting": meeting,
        "team": meeting.team,
        "inside": inside,
        "roles": list(meeting.roles.select_related("person")),
        "items": timed(meeting),
        "to_come": meeting.is_on and meeting.day >= member.today and meeting.team.closed_on is None,
        "been": has_been(member, meeting),
    }
    return {**page, **_inside(meeting, member, been=page["been"])} if inside else page


def _inside(meeting: Meeting, member: Member, *, been: bool) -> dict[str, Any]:
    page = {
        "norms": [line for line in meeting.team.norms.splitlines() if line.strip()],
        "open": queries.open_steps(meeting.team, meeting) if meeting.is_on else [],
        "notes": queries.notes_of(meeting) if been else None,
        "steps": queries.steps_of(meeting) if been else [],
        "missed": [one.person for one in meeting.missed_by.select_related("person")] if been else [],
    }
    if been and is_coach(member):
        page["counted"] = counted_for(member)
        page["logged"] = found_by_key(member.account, key_of(meeting, member.account))
    return page


def counted_for(member: Member) -> Counted:
    """What a meeting counts as in the member's log. Raises PermissionDenied where there is none."""
    return counts_as(get_diary(member), read_ground(member.school))


def plan_page(team: Team, form: Any, chosen: str) -> dict[str, Any]:
    return {
        "team": team,
        "form": form,
        "norms": [line for line in team.norms.splitlines() if line.strip()],
        "open": queries.open_steps(team),
        "agendas": templates().values(),
        "chosen": chosen,
    }


def begin_plan(team: Team, today: date, chosen: str) -> dict[str, Any]:
    """As the last meeting was, with who holds the roles today, and the agenda of the template that was chosen."""
    last = queries.last_meeting(team, date.max)
    begin: dict[str, Any] = {"rhythm": "once"}
    if last is not None:
        begin |= {"starts": last.starts, "ends": last.ends, "place": last.place}
    length = last.minutes if last is not None else HOUR
    return {**begin, **_roles(held(team, today)), **_agenda(team, today, chosen, length)}


def begin_change(meeting: Meeting, today: date, chosen: str) -> dict[str, Any]:
    """As it is; where it has no agenda yet, or a template was chosen, with what is carried over and the template's."""
    begin = {name: getattr(meeting, name) for name in ("day", "starts", "ends", "place", "bring", "revision")}
    roles = _roles({one.part: one.person for one in meeting.roles.select_related("person")})
    items = list(meeting.items.all())
    if items and chosen not in templates():
        return {**begin, **roles, **_rows([(one.title, one.lead_id, one.minutes) for one in items])}
    return {**begin, **roles, **_agenda(meeting.team, meeting.day, chosen, meeting.minutes)}


def held(team: Team, day: date) -> dict[str, Person]:
    """Who holds each meeting role of the team on the day, where anybody does."""
    return {one.part.value: one.holder for one in holders_on(team, day) if one.holder is not None}


def roles_by_day(team: Team, days: Sequence[date], chosen: dict[str, Person]) -> dict[date, dict[str, Person]]:
    """The chosen roles on each day: whoever was chosen as the team's path has it is followed along the path."""
    first, found = held(team, days[0]), {days[0]: chosen}
    for day in days[1:]:
        later = held(team, day)
        found[day] = {
            part: later.get(part, person) if first.get(part) == person else person for part, person in chosen.items()
        }
    return found


def _roles(people: dict[str, Person]) -> dict[str, Any]:
    return {f"role_{part}": str(person.pk) for part, person in people.items()}


def _agenda(team: Team, day: date, chosen: str, length: int) -> dict[str, Any]:
    """What the last meeting before the day left open, then the items of the template, in the minutes that are left."""
    last = queries.last_meeting(team, day + timedelta(days=1))
    carried = [(one.title, one.lead_id, one.minutes) for one in (last.items.all() if last else []) if one.is_open]
    template = templates().get(chosen)
    if template is None:
        return _rows(carried)
    sketches = template.items[: ROWS - len(carried)]
    left = spread([one.minutes for one in sketches], length - sum(minutes for _, _, minutes in carried))
    leads = _leads(team, day)
    items = [(one.what, _lead_of(one, leads), part) for one, part in zip(sketches, left, strict=True)]
    return _rows([*carried, *items])


def _leads(team: Team, day: date) -> dict[str, int]:
    """Whom the words of a template mean in this team on the day."""
    found = {part: person.pk for part, person in held(team, day).items()}
    found["lead"] = team.lead_id
    found["coach"] = team.coach_id or team.lead_id
    principals = queries.principals_of(team.school)
    found["principal"] = principals[0].pk if principals else team.lead_id
    return found


def _lead_of(sketch: Sketch, leads: dict[str, int]) -> int:
    return leads.get(sketch.who, leads["lead"])


def _rows(items: Iterable[tuple[str, int, int]]) -> dict[str, Any]:
    found: dict[str, Any] = {}
    for number, (title, lead, minutes) in enumerate(list(items)[:ROWS], start=1):
        found |= {f"title_{number}": title, f"lead_{number}": str(lead), f"minutes_{number}": minutes}
    return found


def begin_notes(meeting: Meeting, notes: MeetingNotes | None, items: Iterable[AgendaItem]) -> dict[str, Any]:
    return {
        "said": notes.said if notes else "",
        "decided": notes.decided if notes else "",
        "was": notes.revision if notes else 0,
        "missed": [str(one.person_id) for one in meeting.missed_by.all()],
        "unfinished": [str(one.pk) for one in items if one.is_open],
    }


def calendar_page(member: Member) -> dict[str, Any]:
    """One's calendars: that of all one's teams first, then each team's, with its address where it has one."""
    addresses = {one.team_id: one for one in queries.addresses_of(member)}
    teams = queries.teams_of(member)
    rows = [(None, addresses.get(None)), *((team, addresses.get(team.pk)) for team in teams)]
    return {"rows": rows, "teams": teams}


def coming_of(team: Team) -> dict[str, Any]:
    """What a team's page shows: the next meeting with its agenda, and the days of those after it."""
    to_come = queries.meetings_to_come(team, team.school.today())[:SHOWN]
    if not to_come:
        return {}
    return {"next": to_come[0], "items": timed(to_come[0]), "days": to_come}
