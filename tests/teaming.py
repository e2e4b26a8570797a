"""What the story tells of teams: Cleo leads the mathematics department, Ben coaches it, Eve and Fay are in it.

Another team of Cleo's was closed a month ago.
"""

from dataclasses import replace
from datetime import timedelta
from typing import TYPE_CHECKING

from django.utils import timezone

from partnerships.models import Team
from partnerships.teams.matrix import Row, write
from partnerships.teams.shipped import FIRST, shipped
from tests import factories_of_sharing as sharing
from tests import factories_of_teams as make

if TYPE_CHECKING:
    from tests.twins import Teller


def tell_teams(teller: "Teller") -> None:
    school, say, people = teller.school, teller.say, teller.people
    team = make.TeamFactory(
        school=school, slug="math", name=say("Math department"), kind="department", lead=people["Cleo"],
        coach=people["Ben"], purpose=say("Score student work together"), norms=say("Begin on time\nEverybody speaks"),
    )  # fmt: skip
    for name in ("Cleo", "Eve", "Fay"):
        make.TeamMemberFactory(school=school, team=team, person=people[name])
    make.TeamFactory(
        school=school, slug="yearbook", name=say("Yearbook"), lead=people["Cleo"],
        closed_on=school.today() - timedelta(days=30),
    )  # fmt: skip
    tell_where(teller, team)
    listed = {"school": school, "list": sharing.FocusListFactory(school=school, team=team), "added_by": people["Cleo"]}
    sharing.FocusFactory(**listed, what=say("Common tasks"), state="in_progress", place=1)
    sharing.FocusFactory(**listed, what=say("Shared rubrics"))


def tell_where(teller: "Teller", team: Team) -> None:
    """The coach's row is passing over, the others early; facilitating passes from Ben to Cleo in ten days."""
    school, say, people, today = teller.school, teller.say, teller.people, teller.school.today()
    matrix = shipped()[FIRST]
    rows = tuple(Row(row.key, say(row.name), row.cells) for row in matrix.rows)
    make.PhaseMatrixFactory(school=school, team=team, words=write(replace(matrix, name=say(matrix.name), rows=rows)))
    said = {"school": school, "team": team, "said_by": people["Ben"], "said_at": timezone.now()}
    early, passing = ({"phase": phase.key, "phase_name": phase.name} for phase in matrix.phases[:2])
    for row in matrix.rows:
        make.StandingFactory(**said, **early, row=row.key, since=today - timedelta(days=300))
    make.StandingFactory(
        **said, **passing, row="coach", number=2, since=today - timedelta(days=30), evidence=say("Cleo ran an item")
    )
    make.NextStepFactory(
        school=school, team=team, row="coach", what=say("hands facilitating to the lead"),
        on=today + timedelta(days=10), said_by=people["Ben"],
    )  # fmt: skip
    turn = {"school": school, "team": team, "part": "facilitator"}
    begin, later = today - timedelta(days=60), today + timedelta(days=10)
    make.TurnFactory(**turn, number=1, holder=people["Ben"], starts_on=begin, taken_on=begin)
    make.TurnFactory(**turn, number=2, holder=people["Cleo"], co_holder=people["Ben"], starts_on=later)


def tell_more_teams(teller: "Teller", times: int) -> None:
    """So many more teams, and as many more people, standings and turns in the one there is."""
    school, more, today = teller.school, list(teller.people.values())[-times:], teller.school.today()
    math, now = Team.objects.get(school=school, slug="math"), timezone.now()
    for number, person in enumerate(more):
        team = make.TeamFactory(school=school, slug=f"t{number}", name=f"Team {number}", lead=person, purpose="Reads.")
        for one in (team, math):
            make.TeamMemberFactory(school=school, team=one, person=person)
        make.StandingFactory(
            school=school, team=math, row="time", number=2 + number, phase="passing", phase_name="Passing over",
            since=today, said_by=person, said_at=now,
        )  # fmt: skip
        make.TurnFactory(
            school=school, team=math, part="facilitator", number=3 + number, holder=person,
            starts_on=today + timedelta(days=20 + number),
        )  # fmt: skip
