"""The page of one meeting role, and its usual path."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from typing import Any

from partnerships.teams.forms import MoveForm, TurnForm
from partnerships.teams.models import MeetingPart, Team, Turn
from partnerships.teams.page import ABOUT
from partnerships.teams.path import path_of, usual_path
from partnerships.teams.queries import people_of
from partnerships.teams.turn_actions import Piece
from roles.people.members import Member


def part_page(team: Team, part: MeetingPart, turns: Sequence[Turn], member: Member) -> dict[str, Any]:
    path = path_of(turns, member.today)
    last = turns[-1] if turns else None
    begin = {"was": last.number if last else 0}
    add = TurnForm(member=member, people=people_of(team), after=None, initial=begin)
    begin_move = {"number": path.next.number, "was": path.next.starts_on} if path.next else {}
    return {
        "team": team,
        "part": part,
        "about": ABOUT[part][0],
        "path": path,
        "turns": turns,
        "usual": not turns and team.coach_id is not None and team.coach_id != team.lead_id,
        "form": add,
        "move": MoveForm(member=member, initial=begin_move, auto_id="move-%s"),
    }


def usual_pieces(team: Team, today: date) -> list[Piece]:
    """The usual path from coach to lead; the lead alone where the team has no coach, or is led by it."""
    if team.coach is None or team.coach_id == team.lead_id:
        return [(team.lead, None, today)]
    people = {team.lead_id: team.lead, team.coach.pk: team.coach}
    return [
        (people[holder], people[other] if other else None, on)
        for holder, other, on in usual_path(team.coach.pk, team.lead_id, today)
    ]
