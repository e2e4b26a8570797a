"""How like a question is to one known question: the cosine of their telling words and ideas, weighted by rarity."""

from __future__ import annotations

import math
from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from roles.matching.terms import Terms
from roles.matching.words import SMALL_STEMS


@dataclass(frozen=True, slots=True)
class Line:
    text: str
    terms: frozenset[str]
    length: float


@dataclass(frozen=True, slots=True)
class Measure:
    rarity: Mapping[str, float]  # of stems and ideas
    rarest: float

    def line(self, text: str, terms: Terms) -> Line:
        told = self._told(terms)
        return Line(text, frozenset(told), self._length(told))

    def likeness(self, question: Terms, lines: Iterable[Line]) -> list[tuple[float, str]]:
        """For each line its likeness 0..1 and its text; lines that share nothing are left out."""
        told = self._told(question)
        length = self._length(told)
        products = {term: weight * self._rarity(term) for term, weight in told.items()}
        found = []
        for line in lines:
            shared = told.keys() & line.terms
            if shared:
                found.append((math.fsum(products[term] for term in shared) / length / line.length, line.text))
        return found

    def _told(self, terms: Terms) -> dict[str, float]:
        telling = [(stem, share) for stem, share in terms.stems.items() if stem not in SMALL_STEMS]
        return {term: min(1.0, share) * self._rarity(term) for term, share in [*telling, *terms.ideas.items()]}

    def _rarity(self, term: str) -> float:
        return self.rarity.get(term, self.rarest)

    def _length(self, told: Mapping[str, float]) -> float:
        return math.sqrt(sum(weight * weight for weight in told.values())) or 1.0
