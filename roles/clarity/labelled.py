"""Lines and statements labelled by hand: what the second opinion is learned from. Written for CoachHub."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

DATA = Path(__file__).parent / "data"
STEM = " >> "


@dataclass(frozen=True, slots=True)
class Labelled:
    """where: the family of a line, or the slot of a statement. stem: the lead-in that a line completes, or ""."""

    text: str
    where: str
    codes: frozenset[str]
    stem: str = ""


def labelled(path: Path) -> Iterator[Labelled]:
    """Rows of a table with codes (by commas), family or slot, and text, with tabs between; its first row names them."""
    for row in path.read_text("utf-8").splitlines()[1:]:
        codes, where, text = row.split("\t")
        stem, _, rest = text.rpartition(STEM)
        yield Labelled(rest, where, frozenset(filter(None, codes.split(","))), stem)


LINES = DATA / "lines.tsv"
STATEMENTS = DATA / "statements.tsv"
