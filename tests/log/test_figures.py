"""A term of entries, and the figures worked out by hand."""

from datetime import date, timedelta

import pytest
import time_machine
from django.test import Client
from hypothesis import given
from hypothesis import strategies as st

from partnerships.log.figures import WeekShare, average, over_running, share
from partnerships.log.queries import count_log
from partnerships.log.weeks import Week, school_weeks, week_named, week_of
from roles.models import Holiday
from roles.people.models import School
from tests.log.entries import LOG, make
from tests.world import World, client_for

MONDAY = date(2026, 8, 31)
WEEKS = 13  # a term: Aug 31 to Nov 27
BREAK = (date(2026, 11, 23), date(2026, 11, 27))
ODD = week_of(MONDAY)


def a_term(world: World) -> None:
    """Every school day 3 h on the commitment; Tuesdays 30 + n min of lunch duty in week n; a cover in week 10."""
    for number in range(WEEKS - 1):
        monday = MONDAY + timedelta(weeks=number)
        for day in range(5):
            make(world, monday + timedelta(days=day), 180)
        make(world, monday + timedelta(days=1), 30 + number, outside="Lunch duty", asked_by=world.role("principal"))
    make(world, MONDAY + timedelta(weeks=9), 120, outside="Covering a class")
    Holiday.objects.create(school=world.hampton, name="Fall break", first_day=BREAK[0], last_day=BREAK[1])


def words(address: str) -> str:
    """What Ben reads there, whatever the line breaks."""
    return " ".join(client_for("ben").get(address).text.split())


def test_a_term_of_entries_gives_the_figures_worked_out_by_hand(world: World) -> None:
    a_term(world)
    ben = world.person("ben")
    counts = count_log(world.hampton, ben, MONDAY, MONDAY + timedelta(weeks=WEEKS))
    counts = [one for one in counts if not one.duty_id]  # the story's own entry is on a duty
    assert sum(one.minutes for one in counts) == 11_346  # 12 x 5 x 180 + (30 + ... + 41 = 426) + 120
    assert sum(one.minutes for one in counts if one.outside) == 546
    assert len(counts) == 25  # twelve weeks of two things, and the cover: no week is split


def test_the_page_of_a_week_says_them(world: World) -> None:
    a_term(world)
    with time_machine.travel("2026-11-20 15:00:00+00:00", tick=False):
        page = words(f"{LOG}/2026-w45")  # Nov 2 to 6, the tenth week
    assert "Nov 2 to Nov 6" in page
    assert "15h</b>" in page  # five days of three hours
    assert "of 16h" in page
    assert "15%</b>" in page  # 39 and 120 of 1,059 minutes
    assert "Over the last weeks shown: 6%." in page  # from Sep 28 on 339 of 5,739: (34 + ... + 39 = 219) + 120
    assert "Covering a class" in page


def test_a_short_week_is_measured_by_its_days_of_school(world: World) -> None:
    make(world, date(2026, 11, 9), 60)
    Holiday.objects.create(
        school=world.hampton, name="Veterans Day", first_day=date(2026, 11, 11), last_day=date(2026, 11, 11)
    )
    School.objects.filter(pk=world.hampton.pk).update(routing_version=world.hampton.routing_version + 1)
    with time_machine.travel("2026-11-20 15:00:00+00:00", tick=False):
        page = words(f"{LOG}/2026-w46")
    assert "of 12h 48m" in page  # four fifths of sixteen hours


# On the last Sunday of October and the first of November, by summer and by winter time.
DAYS = {
    "2026-10-26 03:30": date(2026, 10, 25),
    "2026-10-26 04:30": date(2026, 10, 26),
    "2026-11-02 04:30": date(2026, 11, 1),
    "2026-11-02 05:30": date(2026, 11, 2),
}


@pytest.mark.parametrize(("utc", "day"), DAYS.items())
def test_today_is_the_schools_day_across_daylight_saving(world: World, utc: str, day: date) -> None:
    with time_machine.travel(f"{utc}:00+00:00", tick=False):
        client: Client = client_for("ben")
        assert client.get(LOG).context["this_week"] == week_of(day)


def test_a_break_is_passed_over_by_the_columns() -> None:
    last = week_of(date(2026, 12, 4))
    weeks = school_weeks(last, 3, [BREAK])
    assert [week.first for week in weeks] == [date(2026, 11, 9), date(2026, 11, 16), date(2026, 11, 30)]


@given(st.dates(date(2000, 1, 1), date(2090, 1, 1)))
def test_every_day_lies_in_the_one_week_that_its_address_names(day: date) -> None:
    week = week_of(day)
    assert day in week
    assert week.first.weekday() == 0
    assert week_named(week.key, day) == week
    assert week.before.after == week


@given(st.lists(st.tuples(st.integers(0, 500), st.integers(0, 500)), min_size=1, max_size=8), st.integers(0, 100))
def test_drift_is_a_share_that_no_rounding_hides(minutes: list[tuple[int, int]], tolerance: int) -> None:
    told = [WeekShare(ODD, out, out + rest) for out, rest in minutes]
    percents = [week.percent for week in told if week.percent is not None]
    assert all(0 <= percent <= 100 for percent in percents)
    middle = average(told)
    assert middle is None if not percents else min(percents) <= middle <= max(percents)  # type: ignore[operator]
    running = over_running(told, tolerance)
    assert all(week.outside > tolerance * week.total / 100 for week in told[len(told) - running :])


def test_shares_round_half_up() -> None:
    assert [share(1, 8), share(1, 200), share(0, 5), share(5, 5), share(0, 0)] == [13, 1, 0, 100, None]


def test_a_week_that_is_none_has_no_page() -> None:
    today = date(2026, 11, 26)
    assert [week_named(key, today) for key in ("2026-w54", "2026-w00", "9999-w01", "today", "2026-w49")] == [None] * 5
    assert week_named("2026-w48", today) == Week(date(2026, 11, 23), date(2026, 11, 29))
