"""A version tried before it is published: who would answer each question type, against who answers today.

Pure: a directory, the version's own claims and counts in, figures out. Nothing of what was asked, nor who asked it.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from datetime import date
from enum import StrEnum

from roles.routing.directory import Claim, Directory, TypeEntry
from roles.routing.owners import Kind, Slip, resolve

# A smaller count could tell who asked (rule 7), so such a type stands without one.
FEW = 5


class Fate(StrEnum):
    STAYS = "stays"
    MOVES = "moves"
    FINDS_OWNER = "finds_owner"
    FINDS_NOBODY = "finds_nobody"


@dataclass(frozen=True, slots=True)
class DraftLine:
    """A line of the version that answers for its duty."""

    duty_id: int
    number: int
    wording: str
    shared: bool = False


@dataclass(frozen=True, slots=True)
class Tried:
    """One question type: the slip of today, the slip if the version were in force, and how often it was asked.

    `line` is the version's line that does it; `was_line` the number of the line in force that did it until now.
    `contested` says that another charter in force owns the duty, so the version cannot take it.
    """

    type: TypeEntry
    fate: Fate
    now: Slip
    then: Slip
    asked: int
    line: DraftLine | None = None
    was_line: int | None = None
    contested: bool = False

    @property
    def count(self) -> int | None:
        """How often it was asked; None where a reader could tell from it who did."""
        return self.asked if self.asked >= FEW else None


@dataclass(frozen=True)
class Replay:
    tried: tuple[Tried, ...]

    def of(self, fate: Fate) -> list[Tried]:
        """Its question types, the most asked first, in the school's order where they are as often asked."""
        return sorted((one for one in self.tried if one.fate == fate), key=lambda one: -(one.count or 0))

    def asked(self, fate: Fate) -> int:
        return sum(one.count or 0 for one in self.tried if one.fate == fate)

    @property
    def total(self) -> int:
        """Questions of the types that were asked often enough to be counted."""
        return sum(one.count or 0 for one in self.tried)


def as_published(directory: Directory, role_id: int, lines: Iterable[DraftLine], number: int, since: date) -> Directory:
    """The directory as it would be with a version of the role's charter in force, whose claims `lines` are.

    A duty that another charter in force owns stays with that one: the two are contested, and nothing moves.
    """
    claims = {duty_id: claim for duty_id, claim in directory.claims.items() if claim.role_id != role_id}
    for line in lines:
        claims.setdefault(line.duty_id, Claim(line.duty_id, role_id, line.shared, number, line.number, since, None))
    return replace(directory, claims=claims)


def replay(
    directory: Directory, published: Directory, role_id: int, lines: Mapping[int, DraftLine], asked: Mapping[int, int],
    day: date,
) -> Replay:  # fmt: skip
    """Every question type of the school, tried. `lines` by duty, `asked` by question type, both by ids."""

    def tried(one: TypeEntry) -> Tried:
        now, then = resolve(directory, one.key, day), resolve(published, one.key, day)
        before = directory.claims.get(one.duty_id)
        mine = before if before is not None and before.role_id == role_id else None
        line = lines.get(one.duty_id)
        return Tried(
            one, fate_of(now, then), now, then, asked.get(one.id, 0), line,
            mine.line if mine else None, line is not None and before is not None and mine is None,
        )  # fmt: skip

    return Replay(tuple(tried(one) for one in directory.types.values()))


def fate_of(now: Slip, then: Slip) -> Fate:
    """What becomes of a question type: who answers is compared as roles, for people come and go."""
    at_door = (now.kind == Kind.FRONT_DOOR, then.kind == Kind.FRONT_DOOR)
    if at_door == (False, False):
        return Fate.STAYS if now.owner == then.owner else Fate.MOVES
    return {
        (True, True): Fate.STAYS,
        (True, False): Fate.FINDS_OWNER,
        (False, True): Fate.FINDS_NOBODY,
    }[at_door]
