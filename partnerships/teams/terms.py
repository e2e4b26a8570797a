"""Terms of a school year: fall from July on, spring from January on. Pure."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

SPRING, FALL = 0, 1
FIRST_MONTH = {SPRING: 1, FALL: 7}
# When work with a team begins again; before it a term has no meetings.
WORK_BEGINS = {SPRING: (1, 6), FALL: (8, 15)}


@dataclass(frozen=True, order=True)
class Term:
    year: int
    half: int

    def __str__(self) -> str:
        return f"{'Fall' if self.half else 'Spring'} {self.year}"

    @property
    def begins(self) -> date:
        """The day on which what is planned for the term begins."""
        return date(self.year, *WORK_BEGINS[self.half])

    @property
    def number(self) -> int:
        return 2 * self.year + self.half


def term_of(day: date) -> Term:
    return Term(day.year, FALL if day.month >= FIRST_MONTH[FALL] else SPRING)


def later(term: Term, by: int) -> Term:
    """So many terms later, or earlier."""
    return Term(*divmod(term.number + by, 2))


def terms_between(first: date, last: date) -> list[Term]:
    """The terms from one day to another, both included; one at least."""
    begin, end = term_of(min(first, last)), term_of(last)
    return [later(begin, by) for by in range(end.number - begin.number + 1)]
