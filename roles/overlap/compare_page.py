"""Two charters side by side: only mine, ours, only yours, nobody's, in the reader's own terms."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Any

from coachhub.kit.templatetags.kit import and_list
from coachhub.kit.wording import count, small
from roles.access.overlap import Compared
from roles.overlap.grid import HANDS_ON, Column, Hold, Row
from roles.overlap.regions import ELSEWHERE, Region, nobodys, partition
from roles.overlap.words import how_of, shortened, stands
from roles.people.members import Member


@dataclass(frozen=True)
class Told:
    """A duty, and what is said of it."""

    duty: int
    wording: str
    says: str = ""
    is_contested: bool = False


@dataclass
class Part:
    """One of the columns: whose it is, what that means, its duties, and what was handed on into it."""

    title: str
    gloss: str
    glyph: str
    duties: list[Told] = field(default_factory=list)
    handed: list[Told] = field(default_factory=list)
    handed_by: str = ""


class SideBySide:
    """Both columns as the reader may see them; `you` is the role of the reader, where it is one of the two."""

    def __init__(self, grids: Compared, columns: list[Column], member: Member) -> None:
        held = [column for column in columns if column.pk in grids.held]
        self.you = held[0] if len(held) == 1 else None
        # The reader's own first.
        self.mine, self.yours = sorted(columns, key=lambda column: column is not self.you)
        self.grids, self.member = grids, member
        self.names = {**grids.in_force.names, **grids.with_drafts.names}
        self.roles = [self.mine.pk, self.yours.pk]
        self.rows = self._rows()
        self.regions = partition(self.rows, self.roles)

    def _rows(self) -> list[Row]:
        """As in force; where a draft that the reader may read makes a duty contested, as that says."""
        known = {column.pk for column in self.grids.in_force.columns}
        drafts = {row.duty: row for row in self.grids.with_drafts.rows}
        found = {row.duty: row for row in self.grids.in_force.rows}
        for duty, row in drafts.items():
            of_new = any(hold.role in self.roles and hold.role not in known for hold in row.holds)
            claims = {hold.role for hold in row.claims} & set(self.roles)
            if of_new or duty not in found or (row.is_contested and claims):
                found[duty] = row
        return list(found.values())

    def page(self) -> dict[str, Any]:
        mine, yours, both = (frozenset(roles) for roles in ([self.mine.pk], [self.yours.pk], self.roles))
        contested = [row for row in self.rows if row.is_contested and self.region(row)]
        return {
            "pair": [self.mine, self.yours],
            "you": self.you,
            "lead": self.lead(),
            "parts": [self.part(mine, self.mine, self.yours), self.ours(both), self.part(yours, self.yours, self.mine)],
            "nobodys": [Told(row.duty, row.wording, self.taken_by(row)) for row in nobodys(self.rows, self.roles)],
            "near": "your two roles" if self.you else "these two roles",
            "elsewhere": [self.passed(row) for row in self.regions[ELSEWHERE]],
            "contested": contested,
            "next": f"{count(len(contested), 'duty is', 'duties are')} contested.",
            "act": self.act(contested),
        }

    def region(self, row: Row) -> Region | None:
        return next((region for region, rows in self.regions.items() if row in rows), None)

    def act(self, contested: list[Row]) -> tuple[str, int] | None:
        """What the reader may do about the first that is theirs to settle: the words of the link, the duty."""
        if self.member.is_principal and contested:
            return f"Settle “{shortened(contested[0].wording)}”", contested[0].duty
        mine = [row for row in contested if any(hold.role in self.grids.held for hold in row.claims)]
        return ("Say how you see it", mine[0].duty) if mine else None

    def lead(self) -> str:
        """`Your charter beside Yvonne Castillo's, both version 2, in force`; or both of them by their roles."""
        states = [f"version {one.number}, {one.state.replace('_', ' ')}" for one in (self.mine, self.yours)]
        same = f"both {states[0]}" if states[0] == states[1] else f"{states[0]} beside {states[1]}"
        if self.you:
            people = and_list(self.yours.holders) or f"the {small(self.yours.name)}"
            return f"Your charter beside {people}’s, {same}."
        return f"The charter of the {small(self.mine.name)} beside that of the {small(self.yours.name)}, {same}."

    def called(self, column: Column) -> str:
        """The other one by first name where the reader works beside them, else the role."""
        if self.you and column is not self.you and len(column.holders) == 1:
            return column.holders[0].split()[0]
        return f"the {small(column.name)}"

    def part(self, region: Region, whose: Column, other: Column) -> Part:
        is_you, name = whose is self.you, self.called(whose)
        title = f"Only the {small(whose.name)}" if not self.you else "Only mine" if is_you else "Only yours"
        has = "You own" if is_you else f"{_capital(name)} owns"
        rest = "You have" if other is self.you else f"{_capital(self.called(other))} has"
        helps = "help" if is_you else "helps"
        found = Part(title, f"{has} it, or {helps} others with it. {rest} no stake.", "owns")
        giver = "You hand on" if other is self.you else f"{_capital(self.called(other))} hands on"
        found.handed_by = f"{giver} to {'you' if is_you else self.called(whose)}"
        for row in self.regions[region]:
            hold = row.of(whose.pk)
            handed = row.of(other.pk)
            told = Told(row.duty, row.wording, self.alone(row, hold), row.is_contested)
            (found.handed if handed is not None and handed.kind == HANDS_ON else found.duties).append(told)
        return found

    def alone(self, row: Row, hold: Hold | None) -> str:
        """Nothing for what the role owns; else how it stands to it, and who is asked first."""
        if row.is_contested:
            return self.dispute(row)
        if hold is None:
            return "" if row.asked else "No charter owns it."
        return "" if hold.kind == "owns" else stands(row, self.names, you=self.you.pk if self.you else None)

    def ours(self, region: Region) -> Part:
        gloss = "Both have a stake. One is asked first."
        found = Part("Ours" if self.you else "Both", gloss, "shares")
        for row in self.regions[region]:
            told = stands(row, self.names, [*self.roles, *row.asked], self.you.pk if self.you else None)
            says = f"{told}: {how_of(row)}" if how_of(row) else told
            found.duties.append(
                Told(row.duty, row.wording, self.dispute(row) if row.is_contested else says, row.is_contested)
            )
        found.duties.sort(key=lambda one: one.is_contested)
        return found

    def dispute(self, row: Row) -> str:
        """`Contested: you own it, and so does version 3 of Yvonne's.`"""
        columns = {column.pk: column for column in self.grids.with_drafts.columns}
        told = []
        for hold in row.claims:
            column = columns.get(hold.role)
            verb = "lead" if hold.kind == "shares" and hold.asked_first else "share" if hold.kind == "shares" else "own"
            if column is None:
                continue
            says = f"you {verb} it" if self.you and column.pk == self.you.pk else f"the {small(column.name)} {verb}s it"
            told.append(says if column.state == "in_force" else f"{says} in version {column.number}")
        return f"Contested: {and_list(told)}."

    def taken_by(self, row: Row) -> str:
        draft = self.grids.with_drafts.row(row.duty)
        for hold in draft.holds if draft else ():
            column = next((one for one in self.grids.with_drafts.columns if one.pk == hold.role), None)
            if hold.asked_first and column is not None:
                return f"Version {column.number} of the charter of the {small(column.name)} takes it."
        return "The front door answers."

    def passed(self, row: Row) -> Told:
        parts = []
        for hold in row.holds:
            if hold.role in self.roles and hold.kind == HANDS_ON:
                is_you = self.you is not None and hold.role == self.you.pk
                who = "you hand" if is_you else f"the {small(self.names[hold.role])} hands"
                parts.append(f"{who} it on to the {small(self.names.get(hold.goes_to or 0, ''))}")
        return Told(row.duty, row.wording, f"{_capital('; '.join(parts))}.")


def _capital(words: str) -> str:
    return words[:1].upper() + words[1:]
