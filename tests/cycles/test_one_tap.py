"""Time on a cycle is logged from its page with one tap."""

import re

import pytest
from django.test import Client

from partnerships.models import Cycle, LogEntry
from tests.actions.cases_reviewing import cycle
from tests.guards.catalogue import SCHOOL
from tests.log.entries import LOG, bens, commitment
from tests.world import World, client_for


@pytest.fixture
def coach(world: World) -> Client:
    return client_for("ben")


def place(world: World) -> str:
    return f"/{SCHOOL}/cycles/{cycle(world).pk}"


def taps(client: Client, world: World) -> dict[str, str]:
    """What the button on the page would send now."""
    found = re.search(r'name="key" value="([0-9a-f-]+)"', client.get(place(world)).text)
    assert found
    return {"minutes": "30", "key": found[1]}


def tap(client: Client, world: World, sent: dict[str, str]) -> int:
    return client.post(f"{LOG}/cycles/{cycle(world).pk}", sent).status_code


def test_a_tap_logs_half_an_hour_of_today_on_the_commitment_of_its_goal(world: World, coach: Client) -> None:
    goal = commitment(world).goal.key
    Cycle.objects.filter(pk=cycle(world).pk).update(agreement_goal=goal)
    assert tap(coach, world, taps(coach, world)) == 302
    [entry] = bens(world)
    assert (entry.minutes, entry.day, entry.cycle) == (30, world.day(), cycle(world))
    assert entry.commitment == commitment(world).key
    assert "Last logged today: 30m" in coach.get(place(world)).text


def test_a_tap_that_arrives_twice_counts_once_and_another_chip_counts_besides(world: World, coach: Client) -> None:
    sent = taps(coach, world)
    for again in (sent, sent, {**sent, "minutes": "45"}):
        tap(coach, world, again)
    assert [entry.minutes for entry in bens(world)] == [30, 45]


def test_a_tap_is_undone_from_the_same_page(world: World, coach: Client) -> None:
    tap(coach, world, taps(coach, world))
    response = coach.post(f"{LOG}/{bens(world)[0].pk}/undo", {"back": "cycle"})
    assert response["Location"] == place(world)
    assert bens(world) == []


def test_it_counts_for_what_the_last_time_counted_for(world: World, coach: Client) -> None:
    tap(coach, world, taps(coach, world))
    other = next(one for one in coach.get(LOG).context["form"].offered if one.duty_id)
    LogEntry.objects.filter(pk=bens(world)[0].pk).update(commitment=None, agreement=None, duty=other.duty_id)
    tap(coach, world, taps(coach, world))
    assert bens(world)[1].duty_id == other.duty_id


def test_a_cycle_that_ended_takes_no_time(world: World, coach: Client) -> None:
    sent = taps(coach, world)
    Cycle.objects.filter(pk=cycle(world).pk).update(ended_on=world.day())
    assert tap(coach, world, sent) == 409
    assert "on this cycle" not in coach.get(place(world)).text


@pytest.mark.parametrize("name", ["ada", "cleo", "dora"])
def test_nobody_else_logs_on_it(world: World, coach: Client, name: str) -> None:
    assert tap(client_for(name), world, taps(coach, world)) == 403
    if name == "cleo":
        assert "Log 30 min" not in client_for(name).get(place(world)).text
