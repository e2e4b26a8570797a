"""What time outside went to is parked for the review in one tap, and taken back."""

from typing import Any

import pytest
from django.test import Client

from partnerships.log.weeks import week_of
from partnerships.models import Decision, ParkedRequest
from tests.actions.cases_reviewing import agreement
from tests.guards.catalogue import SCHOOL
from tests.log.entries import LOG, make
from tests.world import World, client_for


@pytest.fixture
def coach(world: World) -> Client:
    ParkedRequest.objects.filter(school=world.hampton).delete()  # the story's own
    make(world, world.day(), 60, outside="Lunch duty", asked_by=world.role("principal"))
    make(world, world.day(), 45, outside="Covering a class")
    return client_for("ben")


def park(client: Client, world: World, **sent: str) -> Any:
    week = week_of(world.day()).key
    return client.post(f"/{SCHOOL}/agreements/{agreement(world).pk}/park/{week}", sent, follow=True)


def parked(world: World) -> list[tuple[str, int | None]]:
    rows = ParkedRequest.objects.filter(school=world.hampton, state="parked")
    return sorted(rows.values_list("what", "minutes_a_week"))


def test_one_tap_parks_all_that_the_week_went_to(world: World, coach: Client) -> None:
    page = park(coach, world).text
    assert "Two requests parked." in page
    assert page.count("Parked for the review") == 2
    assert parked(world) == [("Covering a class", 45), ("Lunch duty", 60)]
    assert ParkedRequest.objects.get(what="Lunch duty").asked_by == world.role("principal")


def test_one_of_them_is_parked_alone_and_twice_is_once(world: World, coach: Client) -> None:
    for _ in range(2):
        park(coach, world, what="Lunch duty")
    assert parked(world) == [("Lunch duty", 60)]
    assert "One request parked." in park(coach, world).text


def test_what_was_parked_is_taken_back(world: World, coach: Client) -> None:
    park(coach, world, what="Lunch duty")
    address = f"/{SCHOOL}/parked/{ParkedRequest.objects.get(school=world.hampton).pk}/take-back"
    assert "Taken back: Lunch duty." in coach.post(address, {"week": week_of(world.day()).key}, follow=True).text
    assert coach.post(address).status_code == 404
    assert parked(world) == []


def test_what_a_review_talked_about_is_not_taken_back(world: World, coach: Client) -> None:
    park(coach, world, what="Lunch duty")
    request = ParkedRequest.objects.get(school=world.hampton)
    Decision.objects.filter(item__school=world.hampton).update(parked=request)
    assert coach.post(f"/{SCHOOL}/parked/{request.pk}/take-back").status_code == 409
    assert parked(world) == [("Lunch duty", 60)]


def test_what_names_a_teacher_is_parked_in_other_words_alone(world: World, coach: Client) -> None:
    make(world, world.day(), 30, outside=f"Covered for {world.person('cleo').name}")
    page = park(coach, world).text
    assert "Two requests parked." in page
    assert "Park it in other words." in page
    assert "Cleo" not in str(parked(world))


@pytest.mark.parametrize("name", ["ada", "dora", "cleo", "lea"])
def test_only_the_coach_parks_from_the_log_and_takes_back(world: World, coach: Client, name: str) -> None:
    park(coach, world, what="Lunch duty")
    assert park(client_for(name), world).status_code == 403
    request = ParkedRequest.objects.get(school=world.hampton)
    assert client_for(name).post(f"/{SCHOOL}/parked/{request.pk}/take-back").status_code == 403


def test_entries_of_other_days_stand_there_to_change(world: World, coach: Client) -> None:
    before = week_of(world.day()).before
    make(world, before.friday, 75, outside="Bus duty", was_agreed=False, until=world.day(30), note="Only mine.")
    page = " ".join(coach.get(f"{LOG}/{before.key}").text.split())
    assert "Not agreed to, until" in page
    assert "Only you read this:" in page
    assert "1h 15m on Bus duty" in page
