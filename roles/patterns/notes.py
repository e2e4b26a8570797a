"""Notes for a conversation about a pattern, with respect for both roles. Pure: figures and charters in, words out."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any

from coachhub.kit.templatetags.kit import and_list, day
from coachhub.kit.wording import small
from roles.patterns.figures import Figure
from roles.routing.directory import RoleEntry

KINDS = {"owns": "Owns", "shares": "Shares", "supports": "Supports", "hands_on": "Hands on"}


@dataclass(frozen=True)
class Words:
    """A charter in force: the number of the version, its content (see roles/charters/text.py), and who signed when."""

    number: int
    content: Mapping[str, Any]
    signed: Sequence[tuple[str, date]] = ()

    @property
    def signed_words(self) -> str:
        if not self.signed:
            return ""
        return f"Signed {day(max(on for _name, on in self.signed))} by {and_list(name for name, _on in self.signed)}."


@dataclass(frozen=True)
class Said:
    """One thing that a charter says of the duty. `line` is 0 for a boundary, which has no number."""

    text: str
    line: int = 0
    kind: str = ""

    @property
    def kind_words(self) -> str:
        return KINDS.get(self.kind, "Boundary")


@dataclass(frozen=True)
class Side:
    """One of the two roles as its charter has it; without one there is only its name."""

    role: RoleEntry
    words: Words | None
    said: Sequence[Said] = ()

    @property
    def purpose(self) -> str:
        return str(self.words.content["purpose"]) if self.words else ""

    @property
    def likeness(self) -> str:
        return str(self.words.content["likeness"]) if self.words else ""


@dataclass(frozen=True)
class Opening:
    to: str
    text: str


@dataclass(frozen=True)
class Notes:
    """Everything on the page. `mine` holds the ids of the roles that the reader holds."""

    figure: Figure
    owner: Side
    other: Side
    mine: frozenset[int] = frozenset()

    @property
    def sides(self) -> tuple[Side, Side]:
        return self.owner, self.other

    @property
    def openings(self) -> list[Opening]:
        return [self._to_the_other, self._to_the_owner, self._to_both]

    @property
    def _to_the_other(self) -> Opening:
        about, owner, other = self.figure.about, self._owner, self._other
        if self.other.role.id in self.mine:
            said = f"I have answered questions about {about}. They are yours by charter. How should they reach you?"
            return Opening(f"From you, who hold the other role, to {owner}", said)
        return Opening(
            f"To {other}",
            f"Teachers get an answer from you about {about}, and that says something good. How do these questions come "
            "to you, and which would you like to keep?",
        )

    @property
    def _to_the_owner(self) -> Opening:
        about, owner, other = self.figure.about, self._owner, self._other
        if self.owner.role.id in self.mine:
            said = f"Questions about {about} are mine by charter. Which of them are better with you, and why?"
            return Opening(f"From you, who hold this role, to {other}", said)
        return Opening(
            f"To {owner}",
            f"Some questions about {about} are answered next door. What would you want to hear about, and what is fine "
            "as it is?",
        )

    @property
    def _to_both(self) -> Opening:
        if self.owner.likeness and self.other.likeness:
            pictures = f"‘{self.owner.likeness.rstrip('.')}’ and ‘{self.other.likeness.rstrip('.')}’"
            said = f"Your charters use two pictures: {pictures}. Which of these questions belong to which?"
        else:
            said = "You are here for different things, and teachers need both. Which of these questions belong to whom?"
        return Opening("To both, at one table", said)

    @property
    def _owner(self) -> str:
        return f"the {small(self.owner.role.name)}"

    @property
    def _other(self) -> str:
        return f"the {small(self.other.role.name)}"


def notes_on(figure: Figure, other: RoleEntry, charters: Mapping[int, Words], mine: frozenset[int]) -> Notes:
    """The notes on a figure and one of the other roles that answered."""
    owner = _side(figure.owner, charters, figure, against=other)
    return Notes(figure, owner, _side(other, charters, figure, against=figure.owner), mine)


def _side(role: RoleEntry, charters: Mapping[int, Words], figure: Figure, against: RoleEntry) -> Side:
    words = charters.get(role.id)
    return Side(role, words, _said(words, figure, against) if words else ())


def _said(words: Words, figure: Figure, against: RoleEntry) -> list[Said]:
    """The lines of a charter about the duty, and the boundaries that name the other of the two roles."""
    lines = [line for line in words.content["lines"] if line["duty"] == figure.duty.id]
    named = [part for part in words.content["boundaries"] if part["instead"] == against.name]
    return [
        *(Said(_line_words(line), line["line"], line["kind"]) for line in lines),
        *(Said(f"{part['text'].rstrip('.')}: {small(part['instead'])} instead") for part in named),
    ]


def _line_words(line: Mapping[str, Any]) -> str:
    if line["goes_to"]:
        return f"{line['wording']}: goes to the {small(line['goes_to'])}"
    return f"{line['wording']}: {small(line['lead'])} leads" if line["lead"] else str(line["wording"])
