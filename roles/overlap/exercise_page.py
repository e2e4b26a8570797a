"""Managers do this, leaders do this: the duties of a charter, who placed them where, and where that differs."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Any

from roles.charters.models import Charter
from roles.overlap.exercise_queries import Sorted, duties_of, exercises_of, placements_of
from roles.overlap.models import Exercise, Placement
from roles.people.members import Member

MANAGE, LEAD = Placement.Place.MANAGE.value, Placement.Place.LEAD.value
WORD = {MANAGE: "manage", LEAD: "lead"}


@dataclass
class Line:
    """A duty of the charter: where the reader put it, where the others did, where all did together."""

    duty: int
    wording: str
    mine: str = ""
    together: str = ""
    by_each: list[tuple[str, str]] = field(default_factory=list)

    @property
    def differs(self) -> bool:
        return len({place for _, place in self.by_each}) > 1

    @property
    def says(self) -> str:
        return ", ".join(f"{name}: {WORD[place]}" for name, place in self.by_each)

    @property
    def agreed(self) -> str:
        """Where all would put it without a word: what they said together, else what each said alone."""
        places = {place for _, place in self.by_each}
        return self.together or (places.pop() if len(places) == 1 else "")


@dataclass(frozen=True)
class Balance:
    """How many of the placed duties managers do, and how many leaders do."""

    manage: int
    lead: int
    open: int

    @property
    def placed(self) -> int:
        return self.manage + self.lead


def lines_of(duties: list[tuple[int, str]], placed: list[Sorted], exercise: Exercise, member: Member) -> list[Line]:
    """The duties as the reader may see them: the others' places only once it is done together."""
    rows = {duty: Line(duty, wording) for duty, wording in duties}
    is_open, me = exercise.together_since is not None, member.account.pk
    for one in placed:
        if one.person == me and not is_open and one.duty in rows:
            rows[one.duty].mine = one.place
        if is_open:
            line = rows.setdefault(one.duty, Line(one.duty, one.wording))
            _add(line, one, me)
    found = list(rows.values())
    return sorted(found, key=lambda line: not line.differs) if is_open else found


def _add(line: Line, one: Sorted, me: int) -> None:
    if one.person is None:
        line.together = one.place
        return
    line.by_each.append((one.name, one.place))
    line.mine = one.place if one.person == me else line.mine


def balance_of(places: list[str]) -> Balance:
    return Balance(places.count(MANAGE), places.count(LEAD), places.count(""))


def exercise_page(charter: Charter, exercise: Exercise | None, member: Member) -> dict[str, Any]:
    """The page at the state the exercise is in: none, alone, together, closed."""
    duties = duties_of(charter)
    page: dict[str, Any] = {
        "charter": charter, "role": charter.role, "exercise": exercise, "can_begin": bool(duties),
        "past": [one for one in exercises_of(charter) if one.closed_at and (not exercise or one.pk != exercise.pk)],
    }  # fmt: skip
    if exercise is None:
        return page
    placed = placements_of(exercise)
    lines = lines_of(duties, placed, exercise, member)
    names = sorted({one.name for one in placed if one.person is not None})
    is_open = exercise.together_since is not None
    return page | {
        "lines": lines,
        "is_open": is_open,
        "placed_by": names,
        "differ": sum(line.differs for line in lines),
        "balance": balance_of([line.agreed for line in lines] if is_open else [line.mine for line in lines]),
        "places": [(MANAGE, "Managers do this"), (LEAD, "Leaders do this")],
    }
