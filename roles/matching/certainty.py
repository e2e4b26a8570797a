"""From the evidence of one match to two calibrated probabilities.

Both were fitted by logistic regression on schools of 5 to 60 question types with 3 to 20 examples each, with and
without questions known to be nobody's, so that one threshold means the same in each. Every signal is relative: scores
are counted in words that only one type has (a larger school needs rarer words to say as much), the rest are shares.
"""

from __future__ import annotations

import math
from dataclasses import dataclass

SURE_ENOUGH = 0.6  # below, "no one owns this yet" serves the asker better than a name
CLEAR_ENOUGH = 0.5  # below, the first of the ranking is as likely wrong as right
CHANCE_LIKENESS = 0.13  # every question is about this like some question that is nobody's
MOST_TYPES = 60  # among more types, chance finds a good one more often; measured up to here
USUAL_WORDS = 8


@dataclass(frozen=True, slots=True)
class Evidence:
    best: float  # score of the first type, in words that only one type has
    second: float
    known: float  # share of the question's telling words, by rarity, that the school's types use
    nobody: float  # likeness 0..1 to the nearest question that is nobody's
    types: int
    words: int  # telling words of the question


def fits(evidence: Evidence) -> float:
    """How probably some type of the school fits at all."""
    return _logistic(
        -0.3
        + 4.8 * math.log1p(evidence.best * _by_length(evidence))
        + 1.9 * evidence.known
        - 4.3 * max(0.0, evidence.nobody - CHANCE_LIKENESS)
        - 0.46 * math.log(min(MOST_TYPES, max(1, evidence.types)))
    )


def first_is_right(evidence: Evidence) -> float:
    """How probably the first type is the one, where one fits."""
    return _logistic(-1.0 + 5.9 * math.log1p((evidence.best - evidence.second) * _by_length(evidence)))


def _by_length(evidence: Evidence) -> float:
    """Scores of unrelated prose grow with its length by this power: what a long text gathers by chance says nothing."""
    return float(max(1.0, evidence.words / USUAL_WORDS) ** -0.65)


def _logistic(value: float) -> float:
    return 1 / (1 + math.exp(-value))
