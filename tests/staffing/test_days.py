"""Days as pages write them back to somebody who has just typed them."""

from datetime import date

import pytest

from coachhub.kit.templatetags.kit import long_day, span


@pytest.mark.parametrize(
    ("last", "words"),
    [
        (date(2026, 11, 12), "Thu, Nov 12, 2026"),
        (date(2026, 11, 13), "Thu, Nov 12 and Fri, Nov 13, 2026"),
        (date(2026, 11, 20), "Thu, Nov 12 to Fri, Nov 20, 2026"),
        (date(2027, 1, 4), "Thu, Nov 12, 2026 to Mon, Jan 4, 2027"),
    ],
)
def test_days_are_echoed_long(last: date, words: str) -> None:
    assert span(date(2026, 11, 12), last) == words


def test_no_day_is_no_words() -> None:
    assert long_day(None) == ""
