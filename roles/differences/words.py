"""Two wordings compared by words, never by letters. Pure: strings in, pieces out."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from difflib import SequenceMatcher

SAME, GONE, NEW = "same", "gone", "new"
# Below this likeness two wordings are shown whole, one struck out before the other, instead of word by word.
LEAST_ALIKE = 0.35
# A space that does not break holds two words together: 18 hours.
TOKENS = re.compile(r"\n|[^ \n\r\t]+")


@dataclass(frozen=True)
class Piece:
    """Some words: in both wordings, only in the one before, or only in the new one."""

    kind: str
    text: str


def compare(before: str, after: str) -> list[Piece]:
    """What became of the words. The pieces that are not new make up `before`, those that are not gone `after`."""
    old, new = TOKENS.findall(before), TOKENS.findall(after)
    if old == new:
        return _pieces([(SAME, new)])
    matcher = SequenceMatcher(a=old, b=new, autojunk=False)
    if matcher.ratio() < LEAST_ALIKE:
        return _pieces([(GONE, old), (NEW, new)])
    found: list[tuple[str, list[str]]] = []
    for same, a, b, c, d in matcher.get_opcodes():
        found += [(SAME, old[a:b])] if same == "equal" else [(GONE, old[a:b]), (NEW, new[c:d])]
    return _pieces(found)


def alike(one: str, other: str) -> float:
    """From 0 to 1: how many of their words the two have in common, in order."""
    return SequenceMatcher(a=TOKENS.findall(one.casefold()), b=TOKENS.findall(other.casefold()), autojunk=False).ratio()


def as_before(pieces: Iterable[Piece]) -> str:
    """The wording before, its spaces made single."""
    return " ".join(piece.text for piece in pieces if piece.kind != NEW)


def as_after(pieces: Iterable[Piece]) -> str:
    return " ".join(piece.text for piece in pieces if piece.kind != GONE)


def _pieces(parts: Iterable[tuple[str, list[str]]]) -> list[Piece]:
    return list(_filled(parts))


def _filled(parts: Iterable[tuple[str, list[str]]]) -> Iterator[Piece]:
    for kind, tokens in parts:
        if tokens:
            yield Piece(kind, " ".join(tokens))
