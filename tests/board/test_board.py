"""The board: shown until it ends, thanked for without a ranking, changed by whose it is, and over it two may meet."""

from collections.abc import Callable
from datetime import date, timedelta
from typing import Any

import pytest
from django.core import mail
from django.test import Client
from hypothesis import given
from hypothesis import strategies as st

from partnerships.board.terms import term_of
from partnerships.models import Post, PostThanks
from roles.models import Line
from tests import factories_of_sharing as make
from tests.actions.cases_sharing import post
from tests.world import World

ClientOf = Callable[[str], Client]
BOARD = "/hampton-high-school/board"


def sent(world: World, **other: str) -> dict[str, str]:
    days = {"first_day": str(world.day()), "last_day": str(world.day(2))}
    return {"what": "Exit tickets", "room": "Room 9", "times": "Period 4", "for_whom": "All", **days, **other}


@given(st.dates(date(2020, 1, 1), date(2040, 1, 1)))
def test_each_day_is_in_one_term_and_terms_follow_each_other(day: date) -> None:
    term = term_of(day)
    assert day in term
    assert term_of(term.last) == term
    assert term_of(term.last + timedelta(days=1)).first == term.last + timedelta(days=1)


def test_what_is_put_up_can_be_seen_by_colleagues_until_its_last_day(world: World, client_of: ClientOf) -> None:
    client_of("ben").post(f"{BOARD}/new", sent(world))
    assert "Exit tickets" in client_of("cleo").get(BOARD).text
    Post.objects.filter(what="Exit tickets").update(first_day=world.day(-3), last_day=world.day(-1))
    assert "Exit tickets" not in client_of("cleo").get(BOARD).text
    assert "Yours that are over" in client_of("ben").get(BOARD).text


def test_nothing_stays_up_longer_than_the_term(world: World, client_of: ClientOf) -> None:
    late = str(term_of(world.day()).last + timedelta(days=1))
    response = client_of("ben").post(f"{BOARD}/new", sent(world, last_day=late))
    assert (response.status_code, "The term ends on" in response.text) == (422, True)


@pytest.mark.parametrize(
    ("field", "value", "says"),
    [
        ("what", "How Tyler B. solves it", "could be a student"),
        ("link", "http://example.org/photo", "begins with https://"),
        ("last_day", "2020-01-01", "That day is over"),
    ],
)
def test_a_post_comes_back_with_what_was_typed(
    world: World, client_of: ClientOf, field: str, value: str, says: str
) -> None:
    response = client_of("ben").post(f"{BOARD}/new", sent(world, **{field: value}))
    assert response.status_code == 422
    assert says in response.text
    assert not Post.objects.filter(room="Room 9").exists()


def test_a_link_is_shown_by_where_it_leads(world: World, client_of: ClientOf) -> None:
    Post.objects.filter(pk=post(world).pk).update(link="https://photos.example/a/b?c=d")
    page = client_of("ben").get(f"{BOARD}/{post(world).pk}").text
    assert ">photos.example</a>" in page
    assert 'rel="noopener noreferrer nofollow"' in page


def test_the_board_is_searched_by_words_and_read_page_by_page(world: World, client_of: ClientOf) -> None:
    days = {"first_day": world.day(), "last_day": world.day(3), "person": world.person("eve")}
    for number in range(21):
        make.PostFactory(school=world.hampton, what=f"Book talk {number}", for_whom="Readers", **days)
    page = client_of("cleo").get(BOARD, {"q": "talk READERS"}).text
    assert "Book talk 20" in page
    assert "Stations in algebra</a>" not in page
    assert "Book talk 0<" in client_of("cleo").get(BOARD, {"q": "talk readers", "page": "2"}).text


def test_thanks_are_read_by_whose_post_it_is_and_counted_by_nobody(world: World, client_of: ClientOf) -> None:
    place = f"{BOARD}/{post(world).pk}"
    assert client_of("ben").post(f"{place}/thanks").status_code == 302
    assert client_of("ben").post(f"{place}/thanks").status_code == 409
    assert "From Ben Brook and Fay Ford." in client_of("cleo").get(place).text
    for name in ("ada", "eve"):
        page = client_of(name).get(place).text
        assert "Thanks from colleagues" in page
        assert "Fay Ford" not in page
    line = Line.objects.get(school=world.hampton, text__contains="thanks you")
    assert (line.person, line.rhythm) == (world.person("cleo"), "weekly")


def test_nobody_thanks_themselves(world: World, client_of: ClientOf) -> None:
    assert client_of("cleo").post(f"{BOARD}/{post(world).pk}/thanks").status_code == 403


def test_of_two_changes_the_second_keeps_the_words(world: World, client_of: ClientOf) -> None:
    place, cleo = f"{BOARD}/{post(world).pk}", client_of("cleo")
    assert cleo.post(f"{place}/change", sent(world, edits="0")).status_code == 302
    response = cleo.post(f"{place}/change", sent(world, what="Warm-ups", edits="0"))
    assert (response.status_code, "Warm-ups" in response.text) == (409, True)
    assert post(world).what == "Exit tickets"


def test_what_is_taken_down_is_its_owners_and_can_be_put_up_again(world: World, client_of: ClientOf) -> None:
    place, cleo = f"{BOARD}/{post(world).pk}", client_of("cleo")
    assert cleo.post(f"{place}/take-down").status_code == 302
    assert cleo.post(f"{place}/take-down").status_code == 409
    assert client_of("ben").get(place).status_code == 403
    assert "Put it up again" in cleo.get(place).text
    cleo.post(f"{place}/change", sent(world, edits="1"))
    assert "Exit tickets" in client_of("ben").get(BOARD).text


def introduction(world: World, **other: Any) -> dict[str, Any]:
    return {"one": world.person("cleo").pk, "other": world.person("eve").pk, "sentence": "You both tell", **other}


def test_the_coach_tells_two_people_that_they_should_talk(world: World, client_of: ClientOf) -> None:
    place = f"{BOARD}/{post(world).pk}/introduce"
    assert client_of("ben").post(place, introduction(world)).status_code == 302
    assert sorted(message.to[0] for message in mail.outbox) == ["cleo@hampton.example", "eve@hampton.example"]
    assert all("You both tell" in message.body for message in mail.outbox)
    seen = {name: "You both tell" in client_of(name).get(BOARD).text for name in ("ben", "cleo", "eve", "ada", "dora")}
    assert seen == {"ben": True, "cleo": True, "eve": True, "ada": False, "dora": False}


def test_the_same_two_are_told_once_in_whatever_order(world: World, client_of: ClientOf) -> None:
    place, ben = f"{BOARD}/{post(world).pk}/introduce", client_of("ben")
    ben.post(place, introduction(world))
    swapped = introduction(world, one=world.person("eve").pk, other=world.person("cleo").pk)
    assert ben.post(place, swapped).status_code == 409
    assert ben.post(place, introduction(world, other=world.person("cleo").pk)).status_code == 422


def test_nobody_is_ranked_by_thanks(world: World, client_of: ClientOf) -> None:
    """What was put up last comes first, whatever was thanked for."""
    make.PostFactory(
        school=world.hampton, person=world.person("eve"), what="Newer", first_day=world.day(), last_day=world.day(3)
    )
    for name in ("ben", "jon", "ivy"):
        PostThanks.objects.create(
            school=world.hampton, post=post_named("Stations in algebra"), person=world.person(name), at=some_time(world)
        )
    page = client_of("dora").get(BOARD).text
    assert page.index("Newer") < page.index("Stations in algebra")


def post_named(what: str) -> Post:
    return Post.objects.get(school__slug="hampton-high-school", what=what)


def some_time(world: World) -> Any:
    return world.person("ada").joined_at
