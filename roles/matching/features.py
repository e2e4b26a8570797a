"""Known questions as rows: the vector of each, and its words by rarity. Needs numpy."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence

import numpy as np
from numpy.typing import NDArray

from roles.matching.lexicon import IDEAS
from roles.matching.words import SMALL_STEMS, stem, words_of

Array = NDArray[np.float32]
Numbers = NDArray[np.int32]

SMALL = 0.3  # what a small word says, where any other says 1
IDEA = 0.6
OFTEN = 60  # rows


def told(words: Iterable[str]) -> dict[str, float]:
    """The terms of a text, stems and ideas, with the weight of each."""
    found: dict[str, float] = {}
    for stemmed in dict.fromkeys(map(stem, words)):
        weight = SMALL if stemmed in SMALL_STEMS else 1.0
        found[stemmed] = weight
        for idea in IDEAS.get(stemmed, ()):
            found[idea] = max(found.get(idea, 0.0), weight * IDEA)
    return found


class Words:
    """The words of all rows: for each term the rows that hold it, and how much each says there. Immutable."""

    def __init__(self, terms: Sequence[str], rarity: Array, starts: Numbers, rows: Numbers, weights: Array) -> None:
        self.terms, self.rarity, self.starts, self.rows, self.weights = terms, rarity, starts, rows, weights
        self.known = {term: at for at, term in enumerate(terms)}

    @classmethod
    def of(cls, texts: Sequence[str]) -> Words:
        rows = [told(words_of(text)) for text in texts]
        held = Counter(term for row in rows for term in row)
        terms = sorted(held)
        known = {term: at for at, term in enumerate(terms)}
        rarity = np.log1p(len(rows) / np.array([held[term] for term in terms], np.float32)).astype(np.float32)
        columns = np.fromiter((known[term] for row in rows for term in row), np.int32)
        numbers = np.repeat(np.arange(len(rows), dtype=np.int32), [len(row) for row in rows])
        weights = np.fromiter((weight for row in rows for weight in row.values()), np.float32) * rarity[columns]
        length = np.sqrt(np.bincount(numbers, weights**2, len(rows)))
        weights = weights / np.maximum(length, 1e-9)[numbers]
        order = np.argsort(columns, kind="stable")
        starts = np.searchsorted(columns[order], np.arange(len(terms) + 1)).astype(np.int32)
        return cls(terms, rarity, starts, numbers[order], weights[order].astype(np.float32))

    def likeness(self, terms: Mapping[str, float], rows: int) -> Array:
        """The cosine of a text's words with each row's; what no row says counts towards the text's length."""
        found = np.zeros(rows, np.float32)
        length = 0.0
        rarest = float(np.log1p(rows))
        for term, weight in terms.items():
            at = self.known.get(term)
            weight *= rarest if at is None else float(self.rarity[at])
            length += weight * weight
            if at is not None:
                span = slice(self.starts[at], self.starts[at + 1])
                found[self.rows[span]] += np.float32(weight) * self.weights[span]
        return found / np.float32(max(length, 1e-9) ** 0.5)

    def dense(self, begin: int, end: int, rows: int) -> Array:
        """The likeness of some rows with all: what is said often by one product, what is said seldom term by term."""
        counts = np.diff(self.starts)
        often = np.flatnonzero(counts > OFTEN)
        wide = np.zeros((rows, len(often)), np.float32)
        for column, at in enumerate(often):
            span = slice(self.starts[at], self.starts[at + 1])
            wide[self.rows[span], column] = self.weights[span]
        found = np.asarray(wide[begin:end] @ wide.T, np.float32)
        for at in np.flatnonzero(counts <= OFTEN):
            held = self.rows[self.starts[at] : self.starts[at + 1]]
            first, last = np.searchsorted(held, (begin, end))
            if first < last:
                weights = self.weights[self.starts[at] : self.starts[at + 1]]
                found[np.ix_(held[first:last] - begin, held)] += weights[first:last, None] * weights[None, :]
        return found
