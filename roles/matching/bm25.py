"""BM25 over an inverted index, in plain Python. One document is one question type, or all that is nobody's."""

from __future__ import annotations

import math
from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

SATURATION = 1.5  # k1: how soon a repeated term stops counting
LENGTH = 0.75  # b: how much a long document is held against it


@dataclass(frozen=True, slots=True)
class Postings:
    """For each term the documents that hold it, with what it brings to the score of each."""

    impacts: Mapping[str, tuple[tuple[int, float], ...]]
    rarity: Mapping[str, float]
    rarest: float  # the rarity of a term that no document holds

    def add(self, query: Mapping[str, float], scores: list[float], weight: float) -> None:
        """Add to each document's score what the query's terms, each with its own weight, bring to it."""
        for term, share in query.items():
            factor = weight * share
            for document, impact in self.impacts.get(term, ()):
                scores[document] += factor * impact

    def rarity_of(self, term: str) -> float:
        return self.rarity.get(term, self.rarest)

    @property
    def one_rare_word(self) -> float:
        """The most that one term can bring, as a unit in which scores of small and large schools compare."""
        return self.rarest * (SATURATION + 1)


def post(documents: Sequence[Mapping[str, float]]) -> Postings:
    """documents: for each, how often it says a term."""
    held_by = Counter(term for document in documents for term in document)
    rarity = {term: _rarity(len(documents), count) for term, count in held_by.items()}
    lengths = [sum(document.values()) for document in documents]
    usual = sum(lengths) / max(1, len(lengths)) or 1.0
    impacts: dict[str, list[tuple[int, float]]] = {term: [] for term in held_by}
    for number, (document, length) in enumerate(zip(documents, lengths, strict=True)):
        damping = SATURATION * (1 - LENGTH + LENGTH * length / usual)
        for term, count in document.items():
            impacts[term].append((number, rarity[term] * count * (SATURATION + 1) / (count + damping)))
    return Postings({term: tuple(row) for term, row in impacts.items()}, rarity, _rarity(len(documents), 0))


def _rarity(documents: int, holding: int) -> float:
    return math.log(1 + (documents - holding + 0.5) / (holding + 0.5))
