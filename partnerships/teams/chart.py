"""How far each row of a matrix was at the end of each term: small columns, each beside its words. Pure."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Protocol

from django.utils.html import format_html
from django.utils.safestring import SafeString

from coachhub.kit.svg import share_of
from partnerships.teams.matrix import Matrix
from partnerships.teams.terms import Term, term_of, terms_between

MOST_TERMS = 6


class Said(Protocol):
    """What is known of a standing."""

    @property
    def phase(self) -> str: ...
    @property
    def phase_name(self) -> str: ...
    @property
    def since(self) -> date: ...


@dataclass(frozen=True)
class Point:
    """A row in a term: the name of its phase, empty where nobody had said yet, and the column that shows how far."""

    name: str
    column: SafeString


@dataclass(frozen=True)
class History:
    terms: list[Term]
    rows: list[tuple[str, list[Point]]]


def history(matrix: Matrix, said: Mapping[str, Sequence[Said]], today: date) -> History | None:
    """The rows of the matrix by the last terms up to today's; None where nothing was said of any of them."""
    rows = [(row.name, said[row.key]) for row in matrix.rows if said.get(row.key)]
    if not rows:
        return None
    first = min(one.since for _name, standings in rows for one in standings)
    terms = terms_between(first, today)[-MOST_TERMS:]
    return History(terms, [(name, [_point(matrix, at_end_of(term, one)) for term in terms]) for name, one in rows])


def at_end_of(term: Term, said: Sequence[Said]) -> Said | None:
    """Where the row was when the term ended: the last that was said of a day of it or before."""
    until = [one for one in said if term_of(one.since) <= term]
    return until[-1] if until else None


def _point(matrix: Matrix, one: Said | None) -> Point:
    if one is None:
        return Point("", column(0, len(matrix.phases)))
    phase = matrix.phase(one.phase)
    return Point(phase.name if phase else one.phase_name, column(matrix.place(one.phase) or 0, len(matrix.phases)))


def column(reached: int, of: int) -> SafeString:
    """A column from zero at its foot; the words beside it say the phase, so it is hidden from readers."""
    height = share_of(reached, of)
    return format_html(
        '<svg class="term-column" viewBox="0 0 10 100" preserveAspectRatio="none" aria-hidden="true" focusable="false">'
        '<rect class="term-all" width="10" height="100"/><rect y="{}" width="10" height="{}"/></svg>',
        round(100 - height, 1),
        height,
    )
