"""Teams with a past: where their rows have been, what comes next, and the path of their meeting roles."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from typing import Any

from partnerships.teams.matrix import Matrix, Row, write
from partnerships.teams.models import NextStep, PhaseMatrix, Standing, Team, TeamMember, Turn
from partnerships.teams.shipped import FIRST, shipped
from roles.demo.calendar import Calendar
from roles.models import Holiday, Person, School

AT = "16:20"
WORDS = ("slug", "name", "kind", "purpose", "norms")


class Teams:
    """Writes what the data says of the teams of one school."""

    def __init__(self, school: School, calendar: Calendar) -> None:
        self.school, self.calendar = school, calendar
        calendar.holidays = list(Holiday.objects.filter(school=school).values_list("first_day", "last_day"))
        self.people = {one.name: one for one in Person.objects.filter(memberships__school=school)}

    def write(self, rows: list[Mapping[str, Any]]) -> None:
        for words in rows:
            self.team(words)

    def team(self, words: Mapping[str, Any]) -> None:
        said = {name: words[name] for name in WORDS if name in words}
        coach = self.people[words["coach"]] if "coach" in words else None
        team = Team.objects.create(school=self.school, lead=self.people[words["lead"]], coach=coach, **said)
        for name in words["members"]:
            TeamMember.objects.create(school=self.school, team=team, person=self.people[name])
        matrix = self.matrix(words.get("matrix", {}))
        if "matrix" in words:
            PhaseMatrix.objects.create(school=self.school, team=team, words=write(matrix))
        for row, standings in words.get("where", {}).items():
            for number, one in enumerate(standings, start=1):
                self.standing(team, matrix, row, number, one)
        for one in words.get("steps", []):
            NextStep.objects.create(
                school=self.school, team=team, row=one["row"], what=one["what"], on=self.calendar.day(one["day"]),
                said_by=team.lead,
            )  # fmt: skip
        for part, turns in words.get("turns", {}).items():
            for number, one in enumerate(turns, start=1):
                self.turn(team, part, number, one)

    def matrix(self, changed: Mapping[str, Any]) -> Matrix:
        """The matrix that the product begins with, with what the data changes of its rows."""
        matrix = shipped()[FIRST]
        for key, change in changed.items():
            row = matrix.row(key) or Row(key, change["name"])
            cells = {phase: replace(row.cell(phase), does=does) for phase, does in change.get("does", {}).items()}
            matrix = matrix.with_row(Row(key, change.get("name", row.name), {**row.cells, **cells}))
        return matrix

    def standing(self, team: Team, matrix: Matrix, row: str, number: int, one: Mapping[str, str]) -> None:
        phase = next(phase for phase in matrix.phases if phase.key == one["phase"])
        Standing.objects.create(
            school=self.school, team=team, row=row, number=number, phase=phase.key, phase_name=phase.name,
            since=self.calendar.day(one["since"]), evidence=one.get("evidence", ""),
            said_by=self.people[one["by"]] if "by" in one else team.lead,
            said_at=self.calendar.at(one["since"], AT, self.school.time_zone),
        )  # fmt: skip

    def turn(self, team: Team, part: str, number: int, one: Mapping[str, str]) -> None:
        on = self.calendar.day(one["from"])
        Turn.objects.create(
            school=self.school, team=team, part=part, number=number, holder=self.people[one["who"]],
            co_holder=self.people[one["with"]] if "with" in one else None, starts_on=on,
            taken_on=None if "to_come" in one else on,
        )  # fmt: skip
