"""Text -> words with their places. Pure."""

from __future__ import annotations

import re
from dataclasses import dataclass

LONGEST = 2000  # characters that are read
WORD = re.compile(r"[^\W\d_][^\W\d_]*(?:['’][^\W\d_]+)*(?:-\w+)*|\d[\d.,:%/]*\w*|[,;:().!?/&–—]")
MARKS = frozenset(",;:().!?/&–—")


@dataclass(frozen=True, slots=True)
class Token:
    low: str
    begin: int
    end: int
    raw: str


def tokens_of(text: str) -> list[Token]:
    found = [(match[0], match.start(), match.end()) for match in WORD.finditer(text[:LONGEST])]
    return [Token(word.lower().replace("’", "'"), begin, end, word) for word, begin, end in found]


def words(text: str) -> frozenset[str]:
    return frozenset(text.split())
