"""Days away: typed as people type them, covered by a colleague, taken back."""

from datetime import date

import pytest
import time_machine

from roles.models import Absence, TrailRow
from roles.staffing.actions import mark_away
from roles.staffing.forms import NearDayField
from tests.world import World, client_for

AWAY = "/hampton-high-school/profile/away"


def typed(world: World, first: object, last: object = "", cover: str = "", **more: str) -> dict[str, str]:
    return {
        "first_day": str(first), "last_day": str(last), "cover": str(world.person(cover).pk) if cover else "", **more
    }  # fmt: skip


def noted(world: World, name: str = "ben") -> list[tuple[date, date]]:
    rows = Absence.objects.filter(person=world.person(name))
    return list(rows.values_list("first_day", "last_day"))


def read(text: str, today: date = date(2026, 11, 10)) -> date | None:
    field = NearDayField()
    field.today = today
    return field.clean(text)


@pytest.mark.parametrize(
    "text",
    ["Nov 12", "nov 12", "November 12", "Nov. 12th", "Thu, Nov 12", "11/12", "11/12/26", "11/12/2026", "2026-11-12",
     "Nov 12, 2026", "  Nov   12 2026 "],
)  # fmt: skip
def test_a_day_is_read_as_people_write_it(text: str) -> None:
    assert read(text) == date(2026, 11, 12)


@pytest.mark.parametrize(
    ("text", "day"),
    [("today", date(2026, 11, 10)), ("Tomorrow", date(2026, 11, 11)), ("Jan 5", date(2027, 1, 5)),
     ("Sept 1", date(2026, 9, 1)), ("3/1", date(2027, 3, 1))],
)  # fmt: skip
def test_a_day_without_its_year_is_a_near_one(text: str, day: date) -> None:
    assert read(text) == day


def test_leap_day_finds_its_year() -> None:
    assert read("Feb 29", date(2027, 11, 1)) == date(2028, 2, 29)


@pytest.mark.parametrize("text", ["soon", "Feb 30", "13/13", "12", "Nov", "x/y", "1/2/3/4", "٣/٤/٥"])
def test_what_is_no_day_is_answered_with_an_example(world: World, text: str) -> None:
    response = client_for("ben").post(AWAY, typed(world, text))
    assert response.status_code == 422
    assert "Write the day like Jan 29, 2027" in response.text
    assert not noted(world)


def test_days_away_are_echoed_long_and_covered(world: World) -> None:
    ben, first, last = client_for("ben"), world.day(5), world.day(8)
    page = ben.post(AWAY, typed(world, first, last, "fay"), follow=True).text
    assert f"{first:%a}, {first:%b} {first.day}" in page
    assert "Fay Ford covers" in page
    assert noted(world) == [(first, last)]


def test_one_day_needs_no_last_day(world: World) -> None:
    client_for("ben").post(AWAY, typed(world, world.day(5)))
    assert noted(world) == [(world.day(5), world.day(5))]


def test_questions_go_to_the_cover_at_once(world: World) -> None:
    client_for("ben").post(AWAY, typed(world, "today", "", "fay"))
    answer = client_for("visitor").get("/hampton-high-school/ask?type=lesson-planning").text
    assert "Fay Ford" in answer


@pytest.mark.parametrize(
    ("first", "last", "words"),
    [(5, 4, "comes after the first"), (-9, -8, "days are over"), (5, 900, "more than two years ahead")],
)
def test_days_that_cannot_be_meant(world: World, first: int, last: int, words: str) -> None:
    response = client_for("ben").post(AWAY, typed(world, world.day(first), world.day(last)))
    assert words in response.text
    assert not noted(world)


def test_days_that_meet_others_are_refused_by_name(world: World) -> None:
    response = client_for("dora").post(AWAY, typed(world, world.day(4), world.day(9)))
    assert response.status_code == 422
    assert "away" in response.text
    assert len(noted(world, "dora")) == 1


def test_a_cover_who_is_away_too_is_said_and_may_be_kept(world: World) -> None:
    ben = client_for("ben")
    response = ben.post(AWAY, typed(world, world.day(3), "", "dora"))
    assert "Dora Dean is away too" in response.text
    assert "Keep this cover all the same" in response.text
    assert not noted(world)
    ben.post(AWAY, typed(world, world.day(3), "", "dora", anyway="on"))
    assert len(noted(world)) == 1


def test_a_fitting_cover_asks_for_no_second_thought(world: World) -> None:
    assert "Keep this cover" not in client_for("ben").get(AWAY).text


@pytest.mark.parametrize("name", ["ben", "hal", "gus", "zoe"])
def test_oneself_and_people_who_are_not_there_cannot_cover(world: World, name: str) -> None:
    response = client_for("ben").post(AWAY, typed(world, world.day(5), "", name))
    assert "Choose somebody who belongs to the school" in response.text
    assert not noted(world)


def test_taking_back_sends_questions_to_the_person_again(world: World) -> None:
    dora = client_for("dora")
    asked = "/hampton-high-school/ask?type=devices"
    assert "for Dora Dean" in client_for("visitor").get(asked).text
    page = dora.post(f"/hampton-high-school/absences/{world.absence.pk}/take-back", follow=True).text
    assert "Dora Dean is there" in page
    assert "for Dora Dean" not in client_for("visitor").get(asked).text


def test_a_principal_sets_and_takes_back_days_of_others(world: World) -> None:
    ada, address = client_for("ada"), f"/hampton-high-school/people/{world.membership('ben').pk}/away"
    assert "When is Ben Brook away" in ada.get(address).text
    ada.post(address, typed(world, world.day(5), "", "ada"))
    assert TrailRow.objects.latest("id").by == world.person("ada")
    absence = Absence.objects.get(person=world.person("ben"))
    response = ada.post(f"/hampton-high-school/absences/{absence.pk}/take-back")
    assert response.headers["Location"] == address
    assert not noted(world)


def test_one_sees_for_whom_one_covers(world: World) -> None:
    assert "for <b>Dora Dean</b>" in client_for("eve").get(AWAY).text


def test_today_is_the_school_s_day(world: World) -> None:
    ben = world.person("ben")
    with time_machine.travel("2026-11-12T03:00:00Z"):  # still Nov 11 in New York
        days = {"first_day": date(2026, 11, 11), "last_day": date(2026, 11, 11)}
        mark_away(ben, world.hampton, **days, cover=None, by=ben)
        assert "Wed, Nov 11, 2026" in client_for("ben").get(AWAY).text


def test_many_days_away_cost_no_more(world: World, django_assert_max_num_queries) -> None:
    ben, eve = world.person("ben"), world.person("eve")
    for number in range(30):
        day = world.day(10 + 2 * number)
        mark_away(ben, world.hampton, first_day=day, last_day=day, cover=eve, by=ben)
    with django_assert_max_num_queries(7):
        client_for("ben").get(AWAY)
