"""Managers do this, leaders do this: alone first, then together."""

from collections.abc import Callable

import pytest
from django.test import Client

from roles.models import Exercise, Placement
from tests.routing.test_ask import said
from tests.story import CALENDAR, PLAN
from tests.world import World

PAGE = "/hampton-high-school/charters/pl-coach/manage-lead"
Clients = Callable[[str], Client]


@pytest.fixture
def one(world: World) -> str:
    """The address of the open exercise of the coach, in which Ben has placed planning: leaders do this."""
    return f"{PAGE}/{Exercise.objects.get(school=world.hampton).pk}"


@pytest.fixture
def plan(world: World) -> str:
    return f"duty-{world.duty(PLAN).pk}"


def checked(client: Client, name: str) -> list[str]:
    """What is chosen for the duty on the page that this reader sees."""
    return [
        part.split('"')[0]
        for part in said(client.get(PAGE)).split(f'name="{name}" id="')[1:]
        if "checked" in part.split(">")[0]
    ]


def test_what_each_placed_alone_is_theirs_alone(client_of: Clients, plan: str) -> None:
    assert checked(client_of("ben"), plan) == [f"lead-{plan.removeprefix('duty-')}"]
    page = said(client_of("ada").get(PAGE))
    assert checked(client_of("ada"), plan) == []
    assert "Placed so far by Ben Brook." in page
    assert "You differ" not in page


def test_once_it_is_open_to_all_where_they_differ_stands_first(
    client_of: Clients, one: str, plan: str, world: World
) -> None:
    ada = client_of("ada")
    calendar = f"duty-{world.duty(CALENDAR).pk}"
    ada.post(f"{one}/place", {plan: "manage", calendar: "manage"})
    client_of("ben").post(f"{one}/place", {plan: "lead", calendar: "manage"})
    ada.post(f"{one}/open")
    page = said(client_of("ben").get(PAGE))
    assert "You differ on 1 of 3. They stand first." in page
    assert "Ada Abbott: manage, Ben Brook: lead" in page
    assert page.index(f'name="{plan}"') < page.index(f'name="{calendar}"')


def test_nothing_is_placed_alone_any_more_once_it_is_open(client_of: Clients, one: str, plan: str) -> None:
    client_of("ada").post(f"{one}/open")
    response = client_of("ben").post(f"{one}/place", {plan: "manage"})
    assert response.status_code == 409
    assert "Somebody opened it for all meanwhile" in said(response)
    assert Placement.objects.get(person__email="ben@hampton.example").place == "lead"


def test_together_they_place_it_and_see_the_balance(client_of: Clients, one: str, plan: str) -> None:
    ben = client_of("ben")
    ben.post(f"{one}/open")
    ben.post(f"{one}/place", {plan: "manage", "together": "1"})
    page = said(client_of("ada").get(PAGE))
    assert "<span>Managers do this</span><strong>1</strong>" in page
    assert "2 not agreed yet." in page


def test_a_closed_one_is_kept_and_another_may_begin(client_of: Clients, one: str) -> None:
    ada = client_of("ada")
    assert ada.post(one).status_code == 409, "nobody has seen the others' places yet"
    ada.post(f"{one}/open")
    ada.post(one)
    page = said(ada.get(PAGE))
    assert "Begin the exercise" in page
    assert f'href="{one}"' in page
    assert "Closed on" in said(client_of("ben").get(one))
    assert ada.post(PAGE).status_code == 302
    assert (
        Exercise.objects.filter(
            closed_at=None, charter__role__slug="pl-coach", school__slug="hampton-high-school"
        ).count()
        == 1
    )


def test_a_press_that_chooses_nothing_is_told_so(client_of: Clients, one: str) -> None:
    response = client_of("ben").post(f"{one}/place", {"duty-1": "lead", "duty-x": "manage"})
    assert response.status_code == 422
    assert "Choose a place for at least one duty" in said(response)
    assert Placement.objects.filter(person__email="ben@hampton.example").count() == 1
