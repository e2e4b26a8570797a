"""Which days are looked at: a day, the last week, four weeks. Pure."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, timedelta

from coachhub.kit.templatetags.kit import long_day, short_day
from partnerships.log.weeks import DAY, Span

A_DAY, WEEK, WEEKS = "day", "week", "four-weeks"
KINDS = {A_DAY: "A day", WEEK: "Last week", WEEKS: "Four weeks"}
BACK = {WEEK: timedelta(days=7), WEEKS: timedelta(days=28)}
READ_BACK = timedelta(days=28)  # what a file or a feed proposes at most
KEPT = timedelta(days=60)  # long after nothing reads as far back


@dataclass(frozen=True)
class Chosen:
    """A span with its title; `before` and `after` are the days beside a single day, where one may go there."""

    kind: str
    span: Span
    title: str
    before: date | None = None
    after: date | None = None

    @property
    def query(self) -> str:
        return f"?span={self.kind}" + (f"&day={self.span.first}" if self.kind == A_DAY else "")


def read_span(today: date) -> Span:
    return Span(today - READ_BACK, today)


def chosen(kind: str, at: str, today: date) -> Chosen:
    """The span of that kind up to today, and for a day the one that `at` names; last week for anything else."""
    if kind == A_DAY:
        day = _named(at, today)
        first = today - READ_BACK
        return Chosen(
            A_DAY, Span(day, day), long_day(day), day - DAY if day > first else None,
            day + DAY if day < today else None,
        )  # fmt: skip
    kind = kind if kind in BACK else WEEK
    span = Span(today - BACK[kind], today)
    return Chosen(kind, span, f"{short_day(span.first)} to {short_day(span.last)}")


def _named(at: str, today: date) -> date:
    try:
        day = date.fromisoformat(at)
    except ValueError:
        return today
    return day if today - READ_BACK <= day <= today else today
