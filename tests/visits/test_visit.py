"""A peer visit from the first question to the two lines afterwards, and who reads what of it."""

from collections.abc import Callable
from datetime import time, timedelta
from zoneinfo import ZoneInfo

import pytest
from django.core import mail
from django.test import Client
from hypothesis import given
from hypothesis import strategies as st

from partnerships.models import Reflection, Visit
from partnerships.visits.clocks import read_clock, say_between, say_clock
from tests import factories_of_sharing as make
from tests.actions.cases_sharing import visit
from tests.guards.crawler import samples
from tests.visits.arranging import VISITS, act, ask, asked, entry, other_day
from tests.world import World

ClientOf = Callable[[str], Client]


@given(st.times().map(lambda one: one.replace(second=0, microsecond=0)))
def test_a_time_is_read_as_it_is_written(one: time) -> None:
    assert read_clock(say_clock(one)) == one


@pytest.mark.parametrize(
    ("words", "meant"),
    [
        ("9:05", time(9, 5)),
        ("1:15", time(13, 15)),
        ("13.15", time(13, 15)),
        ("2 pm", time(14)),
        ("12:10 am", time(0, 10)),
    ],
)
def test_a_time_is_read_as_people_at_a_school_say_it(words: str, meant: time) -> None:
    assert read_clock(words) == meant


@pytest.mark.parametrize("words", ["", "soon", "25:00", "9:75", "13 pm", "9:5"])
def test_what_is_no_time_is_none(words: str) -> None:
    assert read_clock(words) is None


def test_times_of_one_half_of_the_day_are_told_together() -> None:
    assert say_between(time(9, 5), time(9, 50)) == "9:05 to 9:50 AM"
    assert say_between(time(11, 30), time(12, 15)) == "11:30 AM to 12:15 PM"


def told() -> list[tuple[str, str]]:
    """Whom mail went to, and about what; the box is empty after."""
    found = [(message.to[0].split("@")[0], message.subject) for message in mail.outbox]
    mail.outbox.clear()
    return sorted(found)


def test_two_agree_on_a_time_and_a_third_takes_the_class(world: World, client_of: ClientOf) -> None:
    cleo, eve, ben = client_of("cleo"), client_of("eve"), client_of("ben")
    found = ask(cleo, world, needs_cover="on", class_words="Algebra, Room 5")
    assert told() == [("eve", "Somebody would like to watch you teach")]
    when = {"day": str(other_day(world)), "starts": "1:10 PM", "ends": "2 PM", "word": "A test that day"}
    assert act(eve, found, "time", **when) == 302
    assert told() == [("cleo", "Another time for the visit")]
    assert "A test that day" in cleo.get(f"{VISITS}/{found.pk}").text
    assert act(cleo, found, "yes") == 302
    assert told() == [("eve", "The time of the visit is agreed")]
    assert act(ben, found, "take") == 302
    assert told() == [(name, "The peer visit is settled") for name in ("ben", "cleo", "eve")]
    assert Visit.objects.get(pk=found.pk).is_settled


def test_a_host_declines_with_a_kind_word(world: World, client_of: ClientOf) -> None:
    found = ask(client_of("cleo"), world)
    mail.outbox.clear()
    act(client_of("eve"), found, "close", word="Gladly in spring")
    assert "Gladly in spring" in mail.outbox[0].body
    page = client_of("cleo").get(f"{VISITS}/{found.pk}").text
    assert "Declined" in page
    assert "Gladly in spring" in page


def test_the_same_is_not_asked_twice(world: World, client_of: ClientOf) -> None:
    ask(client_of("cleo"), world)
    response = client_of("cleo").post(f"{VISITS}/ask", asked(world))
    assert (response.status_code, "Book talks" in response.text) == (409, True)


@pytest.mark.parametrize(
    ("field", "value", "says"),
    [
        ("ends", "8:00", "It ends before it begins"),
        ("starts", "early", "Write the time like 9:05"),
        ("day", "2020-01-06", "Write a day from today on"),
        ("needs_cover", "on", "Say which class it is"),
        ("what", "How Tyler B. reads", "could be a student"),
    ],
)
def test_a_request_comes_back_with_words_beside_the_field(
    world: World, client_of: ClientOf, field: str, value: str, says: str
) -> None:
    response = client_of("cleo").post(f"{VISITS}/ask", asked(world, **{field: value}))
    assert (response.status_code, says in response.text) == (422, True)


def test_there_is_no_visit_on_a_day_without_school(world: World, client_of: ClientOf) -> None:
    day = next(world.day(ahead) for ahead in range(61, 69) if world.day(ahead).weekday() < 5)  # in the winter break
    response = client_of("cleo").post(f"{VISITS}/ask", asked(world, day=str(day)))
    assert "There is no school on that day" in response.text


def test_who_says_something_second_is_told_so(world: World, client_of: ClientOf) -> None:
    found = ask(client_of("cleo"), world)
    assert act(client_of("eve"), found, "yes", turn="0") == 302
    assert act(client_of("cleo"), found, "close", turn="0", word="Ill") == 409
    assert Visit.objects.get(pk=found.pk).is_settled


def test_a_calendar_keeps_one_entry_through_change_and_cancelling(world: World, client_of: ClientOf) -> None:
    cleo, eve = client_of("cleo"), client_of("eve")
    found = ask(cleo, world)
    first_method, first = entry(cleo, found)
    act(eve, found, "time", day=str(other_day(world)), starts="10:00", ends="10:45")
    _, second = entry(cleo, found)
    act(cleo, found, "close", word="")
    last_method, last = entry(cleo, found)
    assert (first_method, last_method, last["STATUS"]) == ("PUBLISH", "CANCEL", "CANCELLED")
    assert first["UID"] == second["UID"] == last["UID"]
    assert first["SEQUENCE"] < second["SEQUENCE"] < last["SEQUENCE"]
    assert (first["STATUS"], second.decoded("DTSTART").time()) == ("TENTATIVE", time(10))


def test_a_calendar_tells_the_schools_time_on_both_sides_of_daylight_saving(world: World, client_of: ClientOf) -> None:
    zone = ZoneInfo(world.hampton.time_zone)
    for day, hours in (("2026-10-30", -4), ("2026-11-02", -5)):
        Visit.objects.filter(pk=visit(world).pk).update(day=day)
        starts = entry(client_of("cleo"), visit(world))[1].decoded("DTSTART")
        assert (starts.astimezone(zone).time(), starts.utcoffset()) == (time(9, 5), timedelta(hours=hours))


def test_a_calendar_names_nobody_and_who_covers_gets_the_class(world: World, client_of: ClientOf) -> None:
    _, event = entry(client_of("ben"), visit(world, 1))
    assert (event["SUMMARY"], event["LOCATION"]) == ("Cover for a peer visit", "Algebra, Room 5")
    text = client_of("cleo").get(f"{VISITS}/{visit(world, 1).pk}/visit.ics").text
    assert not any(name in text for name in ("Cleo", "Eve", "Ben"))


def test_two_lines_afterwards_are_read_by_the_two_alone(world: World, client_of: ClientOf) -> None:
    place = f"{VISITS}/{visit(world, 2).pk}"
    client_of("eve").post(f"{place}/reflection", {"text": "I wait longer now.", "was": ""})
    for name in ("cleo", "eve"):
        page = client_of(name).get(place).text
        assert "I wait longer now." in page
        assert "They chose by the first page." in page
    assert "I wait longer now." not in client_of("ben").get(place).text  # who took the class
    assert {client_of(name).get(place).status_code for name in ("ada", "dora", "lea")} == {403}


def test_more_than_two_lines_are_too_many_and_a_second_writer_is_told(world: World, client_of: ClientOf) -> None:
    place, cleo = f"{VISITS}/{visit(world, 2).pk}/reflection", client_of("cleo")
    assert cleo.post(place, {"text": "One\nTwo\nThree", "was": ""}).status_code == 422
    response = cleo.post(place, {"text": "Other words", "was": "What another window showed"})
    assert (response.status_code, "Other words" in response.text) == (409, True)
    assert Reflection.objects.get(visit=visit(world, 2)).text == "They chose by the first page."


def test_nobody_looks_back_before_the_visit(world: World, client_of: ClientOf) -> None:
    assert client_of("cleo").get(f"{VISITS}/{visit(world).pk}/reflection").status_code == 403


def test_a_principal_reads_a_number_and_none_below_five(world: World, client_of: ClientOf) -> None:
    past = visit(world, 2)
    for number in range(3):
        make.VisitFactory(
            school=world.hampton, visitor=world.person("jon"), host=world.person("ivy"), day=past.day,
            host_said_at=past.host_said_at, starts=time(10 + number), ends=time(11 + number),
        )  # fmt: skip
    assert "Fewer than five visits at Hampton this term" in " ".join(client_of("ada").get(VISITS).text.split())
    make.VisitFactory(
        school=world.hampton, visitor=world.person("ivy"), host=world.person("jon"), day=past.day,
        host_said_at=past.host_said_at,
    )  # fmt: skip
    page = client_of("ada").get(VISITS).text
    assert "5 visits at Hampton this term" in page
    assert not any(name in page for name in ("Cleo Clark", "Eve Ellis", "Jon Jones", "Ivy Ingram"))
    assert "this term" not in client_of("cleo").get(VISITS).text


def test_no_page_of_a_principal_tells_of_a_visit_of_others(world: World, client_of: ClientOf) -> None:
    rooms = tuple(f"/hampton-high-school/{room}" for room in ("visits", "board", "focus", "log", "today", "reviews"))
    ada = client_of("ada")
    told = {one: b"".join(ada.get(one)).decode("utf-8", "replace") for one in samples() if one.startswith(rooms)}
    assert len(told) > 20
    secrets = ("Book talks", "They chose by the first page", "Algebra, Room 5", "Gladly")
    assert [one for one, text in told.items() if any(secret in text for secret in secrets)] == []
