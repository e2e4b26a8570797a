"""Terms, by which posts end and visits are counted. Pure: one from August to January, one from February to July."""

from __future__ import annotations

from datetime import date

from partnerships.log.weeks import Span

SPRING, SUMMER_ENDS = 2, 7


def term_of(day: date) -> Span:
    """The term in which the day lies."""
    if SPRING <= day.month <= SUMMER_ENDS:
        return Span(date(day.year, SPRING, 1), date(day.year, SUMMER_ENDS, 31))
    begun = day.year if day.month > SUMMER_ENDS else day.year - 1
    return Span(date(begun, SUMMER_ENDS + 1, 1), date(begun + 1, 1, 31))
