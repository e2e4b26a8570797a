"""Of two at a review, the second is told, reads what stands there now, and loses nothing of what was typed."""

from collections.abc import Callable

import pytest
from django.test import Client

from partnerships.models import ParkedRequest, Review, ReviewItem
from partnerships.reviews import actions
from tests.actions.cases_reviewing import agreement, item, parked, review
from tests.reviews.test_review import place, tolerance
from tests.world import World

__all__ = ["place"]
ClientOf = Callable[[str], Client]


@pytest.fixture
def here(place: str, world: World) -> str:
    return f"{place}/items/{item(world).pk}"


def now(world: World) -> int:
    return agreement(world).versions.get(number=2).tolerance


def test_a_place_that_another_changed_is_shown_before_it_is_written_over(
    world: World, client_of: ClientOf, place: str, here: str
) -> None:
    ben, ada = client_of("ben"), client_of("ada")
    said = {"text": "A quarter is fine", "place": tolerance(ben, place), "after": "25"}
    ada.post(here, {"text": "A fifth is fine", "place": said["place"], "after": "20"})
    answer = ben.post(here, said)
    assert (answer.status_code, now(world)) == (409, 20)
    assert "It says now “20”" in answer.text
    assert "A quarter is fine" in answer.text
    ben.post(here, {**said, "place": tolerance(ben, place)})
    assert now(world) == 25


def test_a_place_that_the_editor_changed_is_not_written_over_either(
    world: World, client_of: ClientOf, place: str, here: str
) -> None:
    said = {"text": "A quarter is fine", "place": tolerance(client_of("ben"), place), "after": "25"}
    agreement(world).versions.filter(number=2).update(tolerance=18)
    answer = client_of("ben").post(here, said)
    assert (answer.status_code, "It says now “18”" in answer.text) == (409, True)


def test_a_decision_that_changes_another_place_is_written_down(
    world: World, client_of: ClientOf, place: str, here: str
) -> None:
    ben = client_of("ben")
    choice = tolerance(ben, place)
    agreement(world).versions.filter(number=2).update(scope="Grade nine")
    assert ben.post(here, {"text": "A quarter is fine", "place": choice, "after": "25"}).status_code == 302


def settle(client: Client, world: World, place: str, **said: str) -> tuple[int, str]:
    answer = client.post(f"{place}/requests/{parked(world).pk}", said)
    return answer.status_code, answer.content.decode()


def test_who_settles_second_reads_what_was_decided(world: World, client_of: ClientOf, place: str) -> None:
    settle(client_of("ben"), world, place, act="decline", words="The office runs it")
    status, page = settle(client_of("ada"), world, place, act="accept", way="other", other="Fewer cycles")
    assert status == 409
    for words in ("Declined: Run the benchmark", "The office runs it", "Fewer cycles"):
        assert words in page


def test_what_was_parked_again_is_not_accepted_by_who_did_not_see_it(
    world: World, client_of: ClientOf, place: str
) -> None:
    settle(client_of("ben"), world, place, act="again")
    status, page = settle(client_of("ada"), world, place, act="accept", way="other", other="Fewer cycles")
    assert (status, "Parked again: Run the benchmark" in page) == (409, True)
    assert parked(world).state == ParkedRequest.State.PARKED


def test_who_closes_second_reads_the_record(world: World, client_of: ClientOf, place: str) -> None:
    found = review(world)
    actions.close_review(found, conversation="We talked about lunch.", next_on=world.day(60), by=world.person("ben"))
    answer = client_of("ada").post(f"{place}/close", {"conversation": "Buses.", "next_on": str(world.day(70))})
    assert answer.status_code == 409
    for words in ("We talked about lunch.", "Closed by", "Buses."):
        assert words in answer.text
    assert Review.objects.get(pk=found.pk).record == "We talked about lunch."


def test_an_agenda_is_changed_only_where_somebody_changed_it(world: World, client_of: ClientOf, place: str) -> None:
    mine = item(world)
    other = ReviewItem.objects.create(school=world.hampton, review=review(world), kind="drift", order=1, minutes=25)
    shown = {f"minutes-{mine.pk}": "5", f"minutes-{other.pk}": "25", "added": ""}
    shown |= {f"initial-minutes-{mine.pk}": "5", f"initial-minutes-{other.pk}": "25"}
    ada, address = client_of("ada"), f"{place}/agenda"
    assert 'name="initial-minutes' in ada.get(address).text
    ada.post(address, {**shown, f"minutes-{mine.pk}": "20"})
    assert client_of("ben").post(address, {**shown, f"minutes-{other.pk}": "30"}).status_code == 302
    answer = client_of("ben").post(address, {**shown, f"minutes-{mine.pk}": "10"})
    assert (answer.status_code, ": 10 minutes" in answer.text) == (409, True)
    assert sorted(review(world).items.values_list("minutes", flat=True)) == [20, 30]
