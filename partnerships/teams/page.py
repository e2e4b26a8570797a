"""The page of one team: its matrix with where each row is, its meeting roles, its history by term, what comes next."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import date
from typing import Any

from coachhub.kit.templatetags.kit import and_list, short_day
from coachhub.kit.wording import count
from partnerships.teams import queries
from partnerships.teams.chart import history
from partnerships.teams.matrix import COACH, PRINCIPAL, TEACHERS, Cell, Matrix, Phase, Row
from partnerships.teams.models import MeetingPart, NextStep, Standing, Team, Turn
from partnerships.teams.path import Path, path_of
from roles.people.members import Member
from roles.people.models import Person

# What each meeting role does, beneath its name, and how a sentence says that somebody does it.
ABOUT = {
    MeetingPart.PLANNER: ("builds the agenda", "planning"),
    MeetingPart.CONVENER: ("tells everyone when and where", "convening"),
    MeetingPart.FACILITATOR: ("runs the meeting", "facilitating"),
    MeetingPart.TECHNICAL: ("scoring work, for example", "leading technical processes"),
    MeetingPart.TIMEKEEPER: ("watches the minutes", "keeping time"),
    MeetingPart.NOTE_TAKER: ("writes down what was decided", "taking notes"),
}


@dataclass(frozen=True)
class CellShown:
    phase: Phase
    cell: Cell
    here: Standing | None = None


@dataclass(frozen=True)
class RowShown:
    """A row of the matrix. `lost`: it is said to be in a phase that the matrix has no longer."""

    key: str
    name: str
    who: str
    cells: list[CellShown]
    standing: Standing | None
    step: NextStep | None
    late: bool
    lost: bool
    after: Phase | None
    ready: str


@dataclass(frozen=True)
class PartShown:
    """A meeting role. `wish`: a kind word for the lead, empty for everybody else."""

    part: MeetingPart
    path: Path[Turn]
    wish: str = ""
    about: str = field(default="")

    @property
    def label(self) -> str:
        return str(self.part.label)


def team_page(team: Team, member: Member, *, inside: bool, leads: bool) -> dict[str, Any]:
    """What the page shows; with `inside` the team's own words, with `leads` what is for its lead alone."""
    may_lead, is_open = leads or member.is_principal, team.closed_on is None
    today, words, members = member.today, queries.words_of_team(team), queries.members_of(team)
    standings, steps = queries.standings_of(team), queries.next_steps_of(team)
    who = {
        COACH: team.coach.name if team.coach else "",
        TEACHERS: count(len(members), "person", "people").partition(" ")[0],
        PRINCIPAL: and_list(queries.principals_of(team.school, today)),
    }
    rows = [row_shown(words.matrix, row, who, standings, steps, today) for row in words.matrix.rows]
    parts = parts_shown(team, today, leads=leads and is_open)
    lost = {step.row for step in steps.values()} - {row.key for row in words.matrix.rows}
    return {
        "team": team,
        "today": today,
        "members": members,
        "people": "people" if team.kind == Team.Kind.LEADERSHIP else "teachers",
        "words": words,
        "rows": rows,
        "first_step": next((key for key, step in steps.items() if step.on >= today and key not in lost), ""),
        "parts": parts,
        "addable": [part for part in MeetingPart if part not in {one.part for one in parts}],
        "history": history(words.matrix, standings, today),
        "norms": [line for line in team.norms.splitlines() if line.strip()],
        "inside": inside,
        "works": inside and is_open,
        "leads": leads,
        "may_change": may_lead and is_open,
        "may_reopen": may_lead and not is_open,
        "next": what_is_next(rows, parts, today) if is_open else {},
    }


def row_shown(
    matrix: Matrix, row: Row, who: dict[str, str], standings: dict[str, list[Standing]], steps: dict[str, NextStep],
    today: date,
) -> RowShown:  # fmt: skip
    said, step = standings.get(row.key, []), steps.get(row.key)
    now = said[-1] if said else None
    cells = [CellShown(phase, row.cell(phase.key), _here(now, phase)) for phase in matrix.phases]
    return RowShown(
        key=row.key, name=row.name, who=who.get(row.key, ""), cells=cells, standing=now, step=step,
        late=step is not None and step.on < today, lost=now is not None and matrix.phase(now.phase) is None,
        after=matrix.after(now.phase) if now else None, ready=row.cell(now.phase).ready if now else "",
    )  # fmt: skip


def _here(now: Standing | None, phase: Phase) -> Standing | None:
    return now if now is not None and now.phase == phase.key else None


def parts_shown(team: Team, today: date, *, leads: bool) -> list[PartShown]:
    """The meeting roles in the order in which they are told everywhere."""
    turns = queries.turns_of(team)
    found = []
    for part in MeetingPart:
        if part.value in turns:
            path = path_of(turns[part.value], today)
            found.append(PartShown(part, path, wish_of(part, path) if leads else "", ABOUT[part][0]))
    return found


def wish_of(part: MeetingPart, path: Path[Turn]) -> str:
    """What the lead may want to do, said kindly; empty where all is as planned."""
    if path.now is not None and not path.now.holder_is_here:
        return "Who takes it up now?"
    if path.late and path.next is not None:
        return f"Planned for {short_day(path.next.starts_on)}. Is it time, or is another day better?"
    if path.long and path.now is not None and path.since is not None:
        since = f"{path.since:%B} {path.since.year}"
        return f"{path.now.holder.name} has done this since {since}. Who would like to be next?"
    return ""


def what_is_next(rows: list[RowShown], parts: list[PartShown], today: date) -> dict[str, Any]:
    """The nearest to come, a step of a row or a turn of a meeting role; empty where none is planned."""
    found: list[tuple[date, dict[str, Any]]] = []
    for row in rows:
        if row.step is not None and not row.late:
            found.append((row.step.on, {"text": f"{row.name}: {row.step.what}"}))
    for part in parts:
        turn = part.path.next
        if turn is not None and turn.starts_on >= today:
            words = taken_over(part.part, part.path.now and part.path.now.holder, turn)
            found.append((turn.starts_on, {"text": f"{words}.", "turn": turn}))
    if not found:
        return {"text": "say who steps back next, and when."}
    on, nearest = min(found, key=lambda pair: (pair[0], "turn" not in pair[1]))  # a path has a page to go to
    return {**nearest, "text": f"on {short_day(on)}, {nearest['text']}"}


def taken_over(part: MeetingPart, holder: Person | None, turn: Turn) -> str:
    """`Carla Jimenez takes over facilitating from Samuel Osei`; who is in both turns joins or goes on alone."""
    doing = ABOUT[part][1]
    if holder is None:
        return f"{turn.holder.name} begins {doing}"
    if turn.holder_id != holder.pk:
        return f"{turn.holder.name} takes over {doing} from {holder.name}"
    if turn.co_holder is not None:
        return f"{turn.co_holder.name} joins {holder.name} in {doing}"
    return f"{holder.name} goes on {doing} alone"
