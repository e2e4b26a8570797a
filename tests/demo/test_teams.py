"""The teams of the demonstration: Hampton's as drawn, Ridgeline's from the first meeting to the third phase."""

import pytest
from django.db import transaction

from partnerships.demo.load import load_partnerships
from partnerships.models import Team
from partnerships.teams.queries import next_steps_of, standings_of
from roles.models import District
from tests.demo.conftest import DRAWN

pytestmark = pytest.mark.django_db


def phases(team: Team) -> dict[str, list[str]]:
    return {row: [one.phase for one in said] for row, said in standings_of(team).items()}


def test_the_teams_are_where_the_story_has_them(lakemont: District) -> None:
    with transaction.atomic():
        load_partnerships(lakemont, DRAWN)
        hampton, ridgeline = (
            Team.objects.get(slug="math", school__slug=slug) for slug in ("hampton-high", "ridgeline-middle")
        )
        now = {row: said[-1] for row, said in phases(hampton).items()}
        assert now == {"coach": "passing", "teachers": "passing", "principal": "early", "time": "passing"}
        assert hampton.members.count() == 9
        assert next_steps_of(hampton)["coach"].what == "hands facilitating to Carla Jimenez"
        assert phases(ridgeline)["coach"] == ["early", "passing", "mature"]
        transaction.set_rollback(True)
