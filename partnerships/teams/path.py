"""The path of a meeting role: whose turn it is, who is next, what waits and what has lasted long. Pure."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from itertools import takewhile
from typing import Generic, Protocol, TypeVar

from partnerships.teams.terms import later, term_of, terms_between

LONG = 3  # in the third term in a row a role may well go round


class Piece(Protocol):
    """What is known of a turn."""

    @property
    def holder_id(self) -> int: ...
    @property
    def starts_on(self) -> date: ...
    @property
    def taken_on(self) -> date | None: ...


P = TypeVar("P", bound=Piece)


@dataclass(frozen=True)
class Path(Generic[P]):
    """`now`: whose turn it is; `to_come`: the turns after it; `late`: the next was to begin before today;

    `since`: from when on the present holder has had the role without a break; `long`: for three terms, with nobody
    else named for after.
    """

    past: Sequence[P]
    now: P | None
    to_come: Sequence[P]
    late: bool
    since: date | None
    long: bool

    @property
    def next(self) -> P | None:
        return self.to_come[0] if self.to_come else None


def path_of(turns: Sequence[P], today: date) -> Path[P]:
    """The path that the turns of one meeting role make, given in their order."""
    taken = [turn for turn in turns if turn.taken_on is not None]
    to_come = [turn for turn in turns if turn.taken_on is None]
    now = taken[-1] if taken else None
    if now is None:
        return Path([], None, to_come, _is_late(to_come, today), None, long=False)
    same = list(takewhile(lambda turn: turn.holder_id == now.holder_id, reversed(taken)))
    since = same[-1].taken_on or today
    others = any(turn.holder_id != now.holder_id for turn in to_come)
    long = not others and len(terms_between(since, today)) >= LONG
    return Path(taken[:-1], now, to_come, _is_late(to_come, today), since, long)


def usual_path(coach: int, lead: int, today: date) -> list[tuple[int, int | None, date]]:
    """Holder, co-holder and first day of the usual turns: the coach, the coach with the lead, the lead."""
    term = term_of(today)
    return [(coach, None, today), (coach, lead, later(term, 1).begins), (lead, None, later(term, 2).begins)]


def _is_late(to_come: Sequence[P], today: date) -> bool:
    return bool(to_come) and to_come[0].starts_on < today
