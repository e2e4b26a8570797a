from datetime import date

import pytest

from roles.routing.wording import days, or_list, small_place


@pytest.mark.parametrize(
    ("place", "within"), [("Room 118", "room 118"), ("Library desk", "library desk"), ("Lincoln Hall", "Lincoln Hall")]
)
def test_a_place_within_a_sentence(place, within):
    assert small_place(place) == within


@pytest.mark.parametrize(
    ("first", "last", "words"),
    [
        (date(2026, 11, 12), date(2026, 11, 12), "Thursday, Nov 12"),
        (date(2026, 11, 12), date(2026, 11, 13), "Thursday and Friday, Nov 12 and 13"),
        (date(2026, 11, 30), date(2026, 12, 1), "Monday and Tuesday, Nov 30 and Dec 1"),
        (date(2026, 11, 12), date(2026, 11, 20), "Nov 12 to 20"),
        (date(2026, 11, 27), date(2026, 12, 4), "Nov 27 to Dec 4"),
        (date(2026, 12, 21), date(2027, 12, 22), "Dec 21, 2026 to Dec 22, 2027"),
    ],
)
def test_days_away(first, last, words):
    assert days(first, last) == words


@pytest.mark.parametrize(("names", "words"), [(["A"], "A"), (["A", "B"], "A or B"), (["A", "B", "C"], "A, B or C")])
def test_a_choice_of_names(names, words):
    assert or_list(names) == words
