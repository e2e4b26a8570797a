"""A review: its agenda adds up, a request says what gives way, and its decisions fill the next version."""

import re
from collections.abc import Callable
from datetime import time
from decimal import Decimal

import pytest
from django.test import Client

from partnerships.models import Commitment, ParkedRequest, Review, ReviewItem
from roles.models import TrailRow
from roles.notices.models import Line
from tests.actions.cases_reviewing import agreement, in_force, item, parked, review
from tests.world import World

ClientOf = Callable[[str], Client]
HOME = "/hampton-high-school"


@pytest.fixture
def place(world: World) -> str:
    """The address of the open review."""
    return f"{HOME}/reviews/{review(world).pk}"


def draft_commitment(world: World) -> Commitment:
    return Commitment.objects.get(version=agreement(world).versions.get(number=2))


def tolerance(client: Client, place: str) -> str:
    """The place of the tolerance, as the page of the review offers it now."""
    [choice] = set(re.findall(r'value="(version::tolerance:\w+)"', client.get(place).text))
    return str(choice)


def settle(world: World, client: Client, place: str, **sent: str) -> object:
    return client.post(f"{place}/requests/{parked(world).pk}", sent)


def test_the_minutes_of_the_agenda_add_up_to_its_times(world: World, client_of: ClientOf, place: str) -> None:
    Review.objects.filter(pk=review(world).pk).update(starts=time(15, 30))
    ReviewItem.objects.filter(pk=item(world).pk).update(minutes=20)
    ReviewItem.objects.create(school=world.hampton, review=review(world), kind="drift", order=1, minutes=25)
    page = client_of("ada").get(place).text
    assert "3:30 to 4:15 PM" in page
    assert "<b>3:50</b>" in page


def test_accepting_asks_what_gives_way(world: World, client_of: ClientOf, place: str) -> None:
    response = settle(world, client_of("ben"), place, act="accept")
    assert response.status_code == 422  # type: ignore[attr-defined]
    assert "Say what gives way" in response.text  # type: ignore[attr-defined]
    assert parked(world).state == ParkedRequest.State.PARKED


def test_the_button_says_the_trade(world: World, client_of: ClientOf, place: str) -> None:
    address = f"{place}/requests/{parked(world).pk}?way={draft_commitment(world).key}"
    part = client_of("ben").get(address, headers={"HX-Request": "true"}).text
    assert "Accept, 1h 30m from coaching cycle" in part
    assert "<html" not in part


def test_what_gives_way_stands_in_the_next_version(world: World, client_of: ClientOf, place: str) -> None:
    agreement(world).versions.get(number=2).delete()
    key = in_force(world).commitments.get().key
    settle(world, client_of("ben"), place, act="accept", way=str(key))
    assert parked(world).gives_way == "Coaching cycle"
    draft = review(world).draft
    assert draft is not None
    assert (draft.number, draft.commitments.get().hours) == (2, Decimal("14.5"))
    assert in_force(world).commitments.get().hours == 16
    page = client_of("ada").get(place).text
    assert "<del>16h</del>" in page
    assert "<ins>14h 30m</ins>" in page


def test_handing_on_declines_and_says_to_whom(world: World, client_of: ClientOf, place: str) -> None:
    settle(world, client_of("ben"), place, act="accept", way="hand-on")
    request = parked(world)
    assert request.state == "declined"
    assert request.words.startswith("Handed on to the ")


def test_a_request_parked_again_waits_for_the_next_review(world: World, client_of: ClientOf, place: str) -> None:
    settle(world, client_of("ben"), place, act="again")
    assert parked(world).state == "parked"
    assert "Parked again: Run the benchmark" in client_of("ada").get(place).text
    assert settle(world, client_of("ben"), place, act="again").status_code == 409  # type: ignore[attr-defined]


def test_of_two_who_decide_the_second_is_told(world: World, client_of: ClientOf, place: str) -> None:
    settle(world, client_of("ben"), place, act="decline")
    rows = TrailRow.objects.count()
    response = settle(world, client_of("ada"), place, act="decline", words="As the charter says")
    assert response.status_code == 409  # type: ignore[attr-defined]
    assert "As the charter says" in response.text  # type: ignore[attr-defined]
    assert TrailRow.objects.count() == rows


def test_a_decision_changes_a_place_of_the_next_version(world: World, client_of: ClientOf, place: str) -> None:
    ada = client_of("ada")
    said = {"text": "Up to a fifth is fine", "place": tolerance(ada, place), "after": "20"}
    ada.post(f"{place}/items/{item(world).pk}", said)
    assert agreement(world).versions.get(number=2).tolerance == 20
    assert in_force(world).tolerance == 15
    said |= {"place": tolerance(ada, place), "after": "a lot"}
    response = client_of("ada").post(f"{place}/items/{item(world).pk}", {**said, "text": "More"})
    assert (response.status_code, "a lot" in response.text) == (422, True)


def test_nothing_is_decided_while_the_next_version_is_out_for_signature(
    world: World, client_of: ClientOf, place: str
) -> None:
    agreement(world).versions.filter(number=2).update(state="in_review", text="{}", fingerprint="f")
    said = {"text": "Up to a fifth is fine", "place": tolerance(client_of("ada"), place), "after": "20"}
    response = client_of("ada").post(f"{place}/items/{item(world).pk}", said)
    assert response.status_code == 409
    assert item(world).decisions.count() == 1  # the story's own


def test_closing_keeps_the_record_and_gives_the_draft_its_date(world: World, client_of: ClientOf, place: str) -> None:
    said = {"text": "Up to a fifth is fine", "place": tolerance(client_of("ada"), place), "after": "20"}
    client_of("ada").post(f"{place}/items/{item(world).pk}", said)
    next_on = world.day(70)
    client_of("ada").post(f"{place}/close", {"conversation": "We talked about lunch.", "next_on": str(next_on)})
    assert agreement(world).versions.get(number=2).review_on == next_on
    page = client_of("ben").get(place).text
    assert "We talked about lunch." in page
    assert client_of("ada").post(f"{place}/items/{item(world).pk}", {"text": "One more"}).status_code == 409
    assert Line.objects.filter(person=world.person("ben"), text__contains="closed").exists()


def test_opening_makes_the_agenda_from_the_record_and_tells_the_parties(world: World, client_of: ClientOf) -> None:
    Review.objects.all().delete()
    address = f"{HOME}/agreements/{agreement(world).pk}/reviews"
    page = client_of("ada").post(address, {"day": str(world.day(3)), "starts": "3:30 PM"}, follow=True).text
    for words in ("First signs", "Evidence at each link", "Drift", "Parked requests", "Still right?", "45 minutes"):
        assert words in page
    assert "Goal sheets lay open" in page
    assert "Run the benchmark" in page
    assert Line.objects.filter(person=world.person("ben")).exists()


def test_a_parked_request_waits_for_the_review(world: World, client_of: ClientOf, place: str) -> None:
    sent = {"what": "Lunch duty", "asked_on": str(world.day()), "minutes_a_week": "120"}
    client_of("ben").post(f"{HOME}/agreements/{agreement(world).pk}/park", sent)
    assert "Lunch duty" in client_of("ada").get(place).text
