import pytest
from hypothesis import given
from hypothesis import strategies as st

from partnerships.log.durations import chip_words, read_minutes, say_minutes

TYPED = {
    **dict.fromkeys(("1:15", "75", "1h 15m", "1h15", "75 min", "1 hr 15"), 75),
    **dict.fromkeys(("1.5h", "1,5 hours", "90 minutes"), 90),
    **{"1h": 60, "0:05": 5, " 2 hrs 5 mins ": 125},
    **dict.fromkeys(("", "soon", "1:75", "-5", "h", "9" * 30, "1h 2h", "٣"), None),
}


@pytest.mark.parametrize(("typed", "minutes"), TYPED.items())
def test_what_people_type_is_understood(typed: str, minutes: int | None) -> None:
    assert read_minutes(typed) == minutes


@given(st.integers(1, 960))
def test_what_the_pages_say_can_be_typed_back(minutes: int) -> None:
    assert read_minutes(say_minutes(minutes)) == read_minutes(chip_words(minutes)) == minutes


@given(st.text(max_size=30))
def test_nothing_typed_is_an_error(typed: str) -> None:
    assert read_minutes(typed) is None or read_minutes(typed) >= 0  # type: ignore[operator]
