"""Longer than a week: four weeks of school, a month, the agreement's term so far."""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import date

from coachhub.kit.templatetags.kit import day, short_day
from partnerships.log.diary import Diary, Ground
from partnerships.log.weeks import DAY, Span, month_of, school_weeks, week_of, whole

FOUR_WEEKS, MONTH, TERM = "four-weeks", "month", "term"
KINDS = {FOUR_WEEKS: "Four weeks", MONTH: "Month", TERM: "Term"}
NAMED = re.compile(r"(\d{4})-(\d{2})", re.ASCII)


@dataclass(frozen=True)
class Chosen:
    """A span with its title; `before` and `after` name the months beside it, where one may go there."""

    kind: str
    span: Span
    title: str
    before: str = ""
    after: str = ""


def chosen(kind: str, at: str, diary: Diary, ground: Ground, today: date) -> Chosen | None:
    """The span of that kind, a month by its name in `at`; None for no such kind."""
    if kind == FOUR_WEEKS:
        span = whole(school_weeks(week_of(today), 4, ground.off))
        return Chosen(kind, span, f"{short_day(span.first)} to {short_day(span.last)}")
    if kind == MONTH:
        return _month(_named(at, today) or today, today)
    if kind == TERM:
        begin = diary.main.starts_on or today.replace(month=8 if today.month > 7 else 1, day=1)
        end = min(diary.main.ends_on or today, today)
        span = Span(min(begin, end), end)
        return Chosen(kind, span, f"{day(span.first)} to {day(span.last)}")
    return None


def _month(inside: date, today: date) -> Chosen:
    month = month_of(inside)
    before, after = month.first - DAY, month.last + DAY
    span = Span(month.first, min(month.last, today))
    later = f"{after:%Y-%m}" if after <= today else ""
    return Chosen(MONTH, span, f"{inside:%B} {inside.year}", f"{before:%Y-%m}", later)


def _named(at: str, today: date) -> date | None:
    found = NAMED.fullmatch(at)
    if found is None or not 1 <= int(found[2]) <= 12 or not today.year - 20 <= int(found[1]) <= today.year:
        return None
    month = date(int(found[1]), int(found[2]), 1)
    return month if month <= today else None
