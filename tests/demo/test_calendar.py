"""The demonstration's dates: as printed in the year they were written for, and plausible in any other."""

from datetime import date, timedelta

import pytest

from roles.demo.calendar import Calendar

AS_OF = date(2026, 11, 24)
THANKSGIVING = (date(2026, 11, 25), date(2026, 11, 27))


@pytest.mark.parametrize(
    ("words", "means"),
    [
        ("Aug 17", date(2026, 8, 17)),
        ("Jan 29", date(2027, 1, 29)),
        ("Aug 18 last year", date(2025, 8, 18)),
        ("Aug 13 next year", date(2027, 8, 13)),
        ("-7d", date(2026, 11, 17)),
        ("before -22d", date(2026, 11, 1)),
        (["Sep 1", "Jan 29", "Jun 11"], date(2027, 1, 29)),
        (["Sep 1", "Oct 1"], date(2026, 10, 1)),
    ],
)
def test_words_mean_the_printed_dates(words: str, means: date) -> None:
    assert Calendar(AS_OF).day(words) == means


@pytest.mark.parametrize("year", range(2024, 2036))
def test_another_year_keeps_the_weekday(year: int) -> None:
    monday = Calendar(date(year, 11, 20)).day("Aug 17")
    assert monday.weekday() == 0
    assert abs(monday - date(year, 8, 17)) <= timedelta(days=3)


def test_days_ago_move_back_from_a_weekend() -> None:
    assert Calendar(AS_OF).day("-2d") == date(2026, 11, 20)


def test_the_next_thursday_leaves_holidays_out() -> None:
    assert Calendar(AS_OF).day("next Thu") == date(2026, 11, 26)
    assert Calendar(AS_OF, [THANKSGIVING]).day("next Thu") == date(2026, 12, 3)


def test_the_next_thursday_is_never_tomorrow() -> None:
    assert Calendar(date(2026, 11, 11)).day("next Thu") == date(2026, 11, 19)


def test_the_school_year_of_early_fall_is_still_the_one_before() -> None:
    assert Calendar(date(2027, 9, 13)).fall == 2026
    assert Calendar(date(2027, 9, 14)).fall == 2027


@pytest.mark.parametrize("words", ["tomorrow", "17 Aug", "-7", "Aug 17 some year", ""])
def test_other_words_are_no_date(words: str) -> None:
    with pytest.raises(ValueError, match="not a date"):
        Calendar(AS_OF).day(words)
