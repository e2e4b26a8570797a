"""The path of the meeting roles: from the coach over coach and lead to the lead, handed over on a day."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date, timedelta

import pytest
from django.test import Client
from hypothesis import given
from hypothesis import strategies as st

from partnerships.models import Turn
from partnerships.teams.models import MeetingPart
from partnerships.teams.path import LONG, path_of, usual_path
from partnerships.teams.queries import holders_on
from partnerships.teams.terms import term_of, terms_between
from roles.models import Membership
from roles.notices.models import Line
from tests.actions.cases_teams import team, turn_to_come
from tests.world import World

ClientOf = Callable[[str], Client]
MATH = "/hampton-high-school/teams/math"
FACILITATOR = f"{MATH}/roles/facilitator"
TODAY = date(2026, 11, 24)


@dataclass(frozen=True)
class Piece:
    holder_id: int
    starts_on: date
    taken_on: date | None


@st.composite
def paths(draw: st.DrawFn) -> list[Piece]:
    """Turns in their order: the first ones taken up, the others to come."""
    days = sorted(draw(st.lists(st.dates(date(2022, 1, 1), date(2028, 1, 1)), max_size=7)))
    taken = draw(st.integers(0, len(days)))
    holders = [draw(st.integers(1, 3)) for _ in days]
    return [
        Piece(holder, day, min(day, TODAY) if number < taken else None)
        for number, (holder, day) in enumerate(zip(holders, days, strict=True))
    ]


@given(paths())
def test_every_turn_has_one_place_in_the_path(turns: list[Piece]) -> None:
    path = path_of(turns, TODAY)
    assert [*path.past, *([path.now] if path.now else []), *path.to_come] == turns


@given(paths())
def test_what_waits_is_late_and_what_lasts_is_long(turns: list[Piece]) -> None:
    path = path_of(turns, TODAY)
    assert path.late == (path.next is not None and path.next.starts_on < TODAY)
    if path.now is not None and path.long:
        assert len(terms_between(path.since or TODAY, TODAY)) >= LONG
        assert {turn.holder_id for turn in path.to_come} <= {path.now.holder_id}


@given(st.dates(date(2020, 1, 1), date(2040, 1, 1)))
def test_the_usual_path_ends_with_the_lead_two_terms_later(day: date) -> None:
    first, second, third = usual_path(7, 8, day)
    assert (first, second[:2], third[:2]) == ((7, None, day), (7, 8), (8, None))
    assert [term_of(piece[2]).number - term_of(day).number for piece in (second, third)] == [1, 2]
    assert first[2] < second[2] < third[2]


def test_the_usual_path_is_planned_with_one_press(world: World, client_of: ClientOf) -> None:
    page = client_of("eve").post(f"{MATH}/roles/planner/usual", follow=True).text
    turns = list(Turn.objects.filter(team=team(world), part="planner"))
    assert [(turn.holder, turn.co_holder) for turn in turns] == [
        (world.person("ben"), None), (world.person("ben"), world.person("cleo")), (world.person("cleo"), None),
    ]  # fmt: skip
    assert [turn.taken_on for turn in turns] == [world.day(), None, None]
    assert "Hand it over today" in page


def test_a_meeting_role_is_handed_over_once(world: World, client_of: ClientOf) -> None:
    ben = client_of("ben")
    assert ben.post(f"{FACILITATOR}/hand-over", {"number": "2"}).status_code == 302
    assert ben.post(f"{FACILITATOR}/hand-over", {"number": "2"}).status_code == 409
    assert turn_to_come(world).taken_on == world.day()
    assert Line.objects.filter(person=world.person("cleo"), text__contains="facilitator is you from today").count() == 1


def test_turns_are_taken_up_in_their_order(world: World, client_of: ClientOf) -> None:
    client_of("ben").post(FACILITATOR, {"holder": world.person("eve").pk, "starts_on": str(world.day(40)), "was": "2"})
    assert client_of("ben").post(f"{FACILITATOR}/hand-over", {"number": "3"}).status_code == 409


def test_a_turn_begins_after_the_one_before_it(world: World, client_of: ClientOf) -> None:
    sent = {"holder": world.person("eve").pk, "starts_on": str(world.day(5)), "was": "2"}
    response = client_of("ben").post(FACILITATOR, sent)
    assert (response.status_code, "Write a day after" in response.text) == (422, True)


def test_only_people_of_the_team_have_a_turn(world: World, client_of: ClientOf) -> None:
    for name in ("ivy", "zoe"):
        sent = {"holder": world.person(name).pk, "starts_on": str(world.day(40)), "was": "2"}
        assert client_of("ben").post(FACILITATOR, sent).status_code == 422


def test_a_turn_to_come_gets_another_day_or_is_taken_back(world: World, client_of: ClientOf) -> None:
    ben, sent = client_of("ben"), {"number": "2", "was": str(world.day(10)), "starts_on": str(world.day(30))}
    assert ben.post(f"{FACILITATOR}/move", sent).status_code == 302
    assert turn_to_come(world).starts_on == world.day(30)
    assert ben.post(f"{FACILITATOR}/move", sent).status_code == 409  # somebody had moved it
    ben.post(f"{FACILITATOR}/drop", {"number": "2"})
    assert not Turn.objects.filter(team=team(world), part="facilitator", number=2).exists()


def test_whoever_has_it_now_stays_in_the_path(world: World, client_of: ClientOf) -> None:
    assert client_of("ben").post(f"{FACILITATOR}/drop", {"number": "1"}).status_code == 409


@pytest.mark.parametrize("reader", ["cleo", "ben", "eve", "ada"])
def test_the_lead_alone_is_told_kindly_of_what_waits(world: World, client_of: ClientOf, reader: str) -> None:
    Turn.objects.filter(pk=turn_to_come(world).pk).update(starts_on=world.day(-4))
    assert ("Is it time, or is another day better?" in client_of(reader).get(MATH).text) == (reader == "cleo")


@pytest.mark.parametrize("reader", ["cleo", "ben", "ada"])
def test_the_lead_alone_is_told_kindly_of_what_lasts(world: World, client_of: ClientOf, reader: str) -> None:
    turn_to_come(world).delete()
    rows = Turn.objects.filter(team=team(world), part="facilitator")
    rows.update(starts_on=world.day(-900), taken_on=world.day(-900))
    assert ("Who would like to be next?" in client_of(reader).get(MATH).text) == (reader == "cleo")


def test_who_has_a_role_on_a_day_follows_what_is_planned(world: World) -> None:
    def holder(day: date) -> object:
        held = {one.part: one.holder for one in holders_on(team(world), day)}
        return held[MeetingPart.FACILITATOR]

    assert holder(world.day()) == world.person("ben")
    assert holder(world.day() + timedelta(days=11)) == world.person("cleo")


@pytest.mark.parametrize("reader", ["cleo", "eve"])
def test_what_somebody_held_who_left_is_open_again(world: World, client_of: ClientOf, reader: str) -> None:
    Membership.objects.filter(person=world.person("ben")).update(is_active=False)
    held = {one.part: one.holder for one in holders_on(team(world), world.day())}
    assert held[MeetingPart.FACILITATOR] is None
    page = client_of(reader).get(MATH).text
    assert f"{world.person('ben').name} has left the school." in page
    assert ("Who takes it up now?" in page) == (reader == "cleo")
    assert "has left the school" in client_of(reader).get(FACILITATOR).text


def test_a_timekeeper_stands_with_the_others_once_there_is_one(world: World, client_of: ClientOf) -> None:
    assert "watches the minutes" not in client_of("eve").get(MATH).text
    sent = {"holder": world.person("fay").pk, "starts_on": str(world.day()), "was": "0"}
    client_of("eve").post(f"{MATH}/roles/timekeeper", sent)
    assert "watches the minutes" in client_of("eve").get(MATH).text
