"""Correction of a mistyped word towards the words that the school itself uses."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Mapping
from dataclasses import dataclass

SHORTEST = 4  # below this, most neighbors are other words
LONG = 8  # from here on two mistakes are looked for, not one


@dataclass(frozen=True, slots=True)
class Speller:
    counts: Mapping[str, int]
    by_pair: Mapping[str, tuple[str, ...]]  # two neighboring letters -> words with them

    def corrected(self, word: str) -> str | None:
        """The known word that was most likely meant; None where none is near."""
        if not _can_be_checked(word):
            return None
        limit = 1 if len(word) < LONG else 2
        own = _pairs(word)
        shared = Counter(near for pair in own for near in self.by_pair.get(pair, ()))
        best: tuple[int, int, str] | None = None
        for near, common in shared.items():
            # One mistake spoils three pairs at most (two letters swapped).
            if common >= len(own) - 3 * limit and (distance := edits(word, near, limit)) <= limit:
                rank = (distance + (near[0] != word[0]), -self.counts[near], near)
                best = min(best or rank, rank)
        return best and best[2]


def learn_spelling(counts: Mapping[str, int]) -> Speller:
    """counts: how often the school uses each word."""
    by_pair: dict[str, list[str]] = defaultdict(list)
    for word in filter(_can_be_checked, counts):
        for pair in _pairs(word):
            by_pair[pair].append(word)
    return Speller(dict(counts), {pair: tuple(words) for pair, words in by_pair.items()})


def edits(left: str, right: str, limit: int) -> int:
    """Letters added, left out, replaced or swapped with their neighbor; anything above the limit is limit + 1."""
    if abs(len(left) - len(right)) > limit:
        return limit + 1
    before: list[int] = []
    above = list(range(len(right) + 1))
    for row, letter in enumerate(left, start=1):
        here = [row]
        for column, other in enumerate(right, start=1):
            cost = min(above[column] + 1, here[-1] + 1, above[column - 1] + (letter != other))
            if row > 1 and column > 1 and letter == right[column - 2] and left[row - 2] == other:
                cost = min(cost, before[column - 2] + 1)
            here.append(cost)
        if min(here) > limit:
            return limit + 1
        before, above = above, here
    return min(above[-1], limit + 1)


def _can_be_checked(word: str) -> bool:
    return len(word) >= SHORTEST and word.isalpha()


def _pairs(word: str) -> dict[str, None]:
    framed = f"^{word}$"
    return dict.fromkeys(framed[at : at + 2] for at in range(len(framed) - 1))
