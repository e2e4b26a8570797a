"""Whose words a phrasing is in. Pure."""

from __future__ import annotations

import re

WORD = re.compile(r"\w+")
RUN = 3  # so many words in a row are somebody's
MOST = 0.5  # of the words may be the same


def words_of(text: str) -> list[str]:
    return WORD.findall(text.casefold())


def is_reworded(text: str, asked: str) -> bool:
    """Whether the text says what was asked in other words: no three in a row of the same, and most of them new.

    A comma moved, or a greeting left out, leaves the words the asker's.
    """
    own, theirs = words_of(text), words_of(asked)
    if not own or runs(own) & runs(theirs):
        return False
    return len(set(own) & set(theirs)) <= MOST * len(set(own))


def runs(words: list[str]) -> set[tuple[str, ...]]:
    return {tuple(words[begin : begin + RUN]) for begin in range(len(words) - RUN + 1)}
