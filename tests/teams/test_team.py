"""A team: who makes and changes it, and who reads what of it."""

from collections.abc import Callable

import pytest
from django.test import Client

from partnerships.models import Team
from roles.models import Membership
from tests.actions import cases_teams
from tests.actions.cases_teams import team, turn_to_come
from tests.actions.race import MANY, outcomes, race
from tests.world import World

ClientOf = Callable[[str], Client]
HOME = "/hampton-high-school/teams"
MATH = f"{HOME}/math"


def english(world: World, **more: object) -> dict[str, object]:
    return {"name": "English PLC", "kind": "plc", "lead": world.person("eve").pk, **more}


def test_the_principal_makes_a_team_and_its_lead_is_in_it(world: World, client_of: ClientOf) -> None:
    page = client_of("ada").post(f"{HOME}/new", english(world), follow=True)
    assert page.redirect_chain[-1][0] == f"{HOME}/english-plc"
    made = Team.objects.get(school=world.hampton, slug="english-plc")
    assert [one.person for one in made.members.all()] == [world.person("eve")] == [made.lead]


def test_others_make_a_team_that_they_lead(world: World, client_of: ClientOf) -> None:
    cleo = client_of("cleo")
    assert cleo.post(f"{HOME}/new", english(world)).status_code == 422  # led by Eve
    cleo.post(f"{HOME}/new", english(world, lead=world.person("cleo").pk))
    assert Team.objects.get(slug="english-plc").lead == world.person("cleo")


def test_two_teams_have_two_names(world: World, client_of: ClientOf) -> None:
    response = client_of("ada").post(f"{HOME}/new", english(world, name="MATH department"))
    assert (response.status_code, "The school has a team of this name" in response.text) == (422, True)


@pytest.mark.parametrize(
    ("name", "slug"), [("New", "new-2"), ("Phases", "phases-2"), ("数学", "team"), ("Math", "math-2")]
)
def test_no_name_hides_another_page(world: World, client_of: ClientOf, name: str, slug: str) -> None:
    client_of("ada").post(f"{HOME}/new", english(world, name=name))
    assert Team.objects.get(school=world.hampton, name=name).slug == slug


def test_the_lead_changes_the_team(world: World, client_of: ClientOf) -> None:
    page, cleo = f"{MATH}/change", client_of("cleo")
    people = [world.person("cleo").pk, world.person("ivy").pk]
    sent = english(world, name="Mathematics", lead=people[0], members=people, revision=1)
    assert cleo.post(page, sent).status_code == 302
    assert {one.person_id for one in team(world).members.all()} == set(people)
    assert client_of("ben").get(page).status_code == 403


def test_whoever_left_the_school_is_counted_in_no_team(world: World, client_of: ClientOf) -> None:
    cleo = client_of("cleo")
    assert "Fay Ford" in cleo.get(MATH).text
    Membership.objects.filter(school=world.hampton, person=world.person("fay")).update(is_active=False)
    page = " ".join(cleo.get(MATH).text.split())
    assert "Fay Ford" not in page
    assert "Led by Cleo Clark, two " in page


def test_of_two_who_change_a_team_the_second_reads_what_differs(world: World, client_of: ClientOf) -> None:
    sent = english(world, name="Mathematics", lead=world.person("cleo").pk, revision=1)
    client_of("cleo").post(f"{MATH}/change", {**sent, "purpose": "Try one step"})
    response = client_of("ada").post(f"{MATH}/change", {**sent, "purpose": "Write one test"})
    assert response.status_code == 409
    assert "Try one step" in response.text
    assert "Write one test" in response.text


def test_all_of_the_school_read_the_list_and_open_their_own(world: World, client_of: ClientOf) -> None:
    ivy = client_of("ivy")
    page = ivy.get(HOME).text
    assert "Score student work together" in page
    assert world.person("cleo").name in page
    assert f'href="{MATH}"' not in page
    assert ivy.get(MATH).status_code == 403
    assert f'href="{MATH}"' in client_of("eve").get(HOME).text


def test_the_principal_reads_phases_and_next_steps_and_not_what_shows_them(world: World, client_of: ClientOf) -> None:
    inside, principal = client_of("eve").get(MATH).text, client_of("ada").get(MATH).text
    for words in ("Passing over", "hands facilitating to the lead"):
        assert words in inside
        assert words in principal
    for words in ("Cleo ran an item", "says so"):
        assert words in inside
        assert words not in principal


@pytest.mark.parametrize("page", ["rows/coach", "rows/coach/next", "roles/facilitator"])
def test_where_rows_are_and_whose_turn_it_is_said_in_the_team_alone(client_of: ClientOf, page: str) -> None:
    assert {name: client_of(name).get(f"{MATH}/{page}").status_code for name in ("eve", "ben", "ada", "ivy")} == {
        "eve": 200, "ben": 200, "ada": 403, "ivy": 403,
    }  # fmt: skip


def test_the_bar_leads_to_teams_whoever_is_in_one(client_of: ClientOf) -> None:
    link = 'href="/hampton-high-school/teams"'
    shown = {
        name: link in client_of(name).get("/hampton-high-school/ask").text for name in ("eve", "ben", "ada", "ivy")
    }
    assert shown == {"eve": True, "ben": True, "ada": True, "ivy": False}


ONE_OF_MANY = {
    "making the same team": cases_teams.make_team,
    "changing the same team": cases_teams.change_team,
    "changing the same matrix": cases_teams.change_matrix,
    "making a matrix the school's own": cases_teams.begin_matrix,
    "saying where a row is": cases_teams.say_where,
    "planning the same step": cases_teams.plan_step,
    "taking the same step back": cases_teams.drop_step,
    "planning the same turn": cases_teams.plan_turns,
    "handing over": cases_teams.hand_over,
    "moving the same turn": cases_teams.move_turn,
    "taking the same turn back": cases_teams.drop_turn,
}


@pytest.mark.django_db(transaction=True)
@pytest.mark.parametrize("ready", ONE_OF_MANY.values(), ids=ONE_OF_MANY)
def test_of_many_at_once_one_does_it_and_the_others_are_told(world: World, ready: object) -> None:
    assert outcomes(race(*[ready] * MANY)) == {"done": 1, "AlreadyDone": MANY - 1}


@pytest.mark.django_db(transaction=True)
def test_a_turn_is_either_taken_up_or_taken_back(world: World) -> None:
    results = race(*[cases_teams.hand_over, cases_teams.drop_turn] * 8)
    assert outcomes(results) == {"done": 1, "AlreadyDone": MANY - 1}
    turns = team(world).turns.filter(part="facilitator")
    assert turns.count() == 1 or turn_to_come(world).taken_on is not None
