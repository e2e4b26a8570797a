"""Pieces of a description: what each is made of, and how those of one list hang together."""

from __future__ import annotations

import itertools
import re
from collections.abc import Sequence
from dataclasses import dataclass, replace
from enum import StrEnum
from itertools import zip_longest

from roles.clarity.leading import begins_with_act
from roles.intake.marks import Mark
from roles.intake.runs import Run

OPEN = re.compile(  # ends as a lead-in does: "The coach will"
    r"\b(?:will|shall|must|should|may|by|to|with|in|for|on|of|that|is|are|through|include|includes|including|who|and)"
    r"\s*[:\-–—]?\s*$",
    re.IGNORECASE,
)
LONGEST_STEM = 400
CLOSING_AND = re.compile(r"(?:^|[;,]\s*)(?:and|or)$", re.IGNORECASE)


class Role(StrEnum):
    """How a piece stands in the text."""

    HEADING = "heading"
    LEAD_IN = "lead-in"
    ENTRY = "entry"  # marked, or one of several of the same make
    PROSE = "prose"
    PAGE = "footer"


@dataclass(frozen=True)
class Piece:
    run: Run
    role: Role
    section: str
    stem: str = ""
    mark: Mark | None = None
    indent: int = 0
    inner_mark: str = ""  # its mark where the list stands inside a paragraph: (2)

    @property
    def text(self) -> str:
        return self.run.text


def ands_moved(pieces: Sequence[Piece]) -> list[Piece]:
    """The "and" at the end of the last entry but one goes with the last."""
    made = list(pieces)
    for at, (piece, after) in enumerate(itertools.pairwise(pieces)):
        found = CLOSING_AND.search(made[at].text)
        if found and piece.role is Role.ENTRY and after.role is Role.ENTRY:
            word = re.search(r"\w+$", made[at].text)
            cut = word.start() if word else 0
            made[at + 1] = replace(after, run=made[at].run.cut(cut).and_then(after.run))
            made[at] = replace(made[at], run=made[at].run.cut(0, cut))
    return [_unended(piece) for piece in made if piece.text]


def _unended(piece: Piece) -> Piece:
    """Without the semicolon that parts it from the next."""
    ended = piece.role is Role.ENTRY and piece.text[-1] in ";," and len(piece.text) > 1
    return replace(piece, run=piece.run.cut(0, len(piece.text) - 1)) if ended else piece


def nested(pieces: Sequence[Piece]) -> list[Piece]:
    """Entries with entries of their own are headings where they name no act."""
    made = []
    for piece, after in zip_longest(pieces, pieces[1:]):
        deeper = (
            after is not None
            and piece.mark
            and after.mark
            and after.role is Role.ENTRY
            and (after.indent > piece.indent or (after.mark.style != piece.mark.style and after.mark.value in (0, 1)))
        )
        deeper = deeper or bool(piece.mark and piece.mark.style.startswith("1.1") and piece.mark.value == 0)
        bare = piece.role is Role.ENTRY and len(piece.text.split()) <= 8 and piece.text[-1] not in ".;"
        if deeper and bare and not begins_with_act(piece.text):
            piece = replace(piece, role=Role.HEADING)
        made.append(piece)
    return made


def with_stems(pieces: Sequence[Piece]) -> list[Piece]:
    """Entries get the lead-in that they complete."""
    made: list[Piece] = []
    lead: Piece | None = None
    for piece in pieces:
        if piece.role is Role.LEAD_IN:
            lead = piece if OPEN.search(piece.text) and len(piece.text) <= LONGEST_STEM else None
        elif piece.role is Role.HEADING or _beside(lead, piece) or (piece.role is Role.PROSE and len(piece.text) > 200):
            lead = None
        if lead and piece.role is Role.ENTRY and not piece.stem:
            piece = replace(piece, stem=lead.text)
        made.append(piece)
    return made


def _beside(lead: Piece | None, piece: Piece) -> bool:
    """Whether both are entries of one list."""
    return bool(lead and lead.mark and piece.mark and lead.mark.style == piece.mark.style)
