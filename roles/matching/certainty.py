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


@dataclass(frozen=True, slots=True)
class Evidence:
    best: float  # score of the first type, in words that only one type has
    second: float
    known: float  # share of the question's telling words, by rarity, that the school's types use
    nobody: float  # likeness 0..1 to the nearest question that is nobody's
    types: int


def fits(evidence: Evidence) -> float:
    """How probably some type of the school fits at all."""
    return _logistic(
        -0.4
        + 4.8 * math.log1p(evidence.best)
        + 1.8 * evidence.known
        - 4.5 * max(0.0, evidence.nobody - 0.13)
        - 0.47 * math.log(max(1, evidence.types))
    )


def first_is_right(evidence: Evidence) -> float:
    """How probably the first type is the one, where one fits."""
    return _logistic(-0.9 + 5.5 * math.log1p(evidence.best - evidence.second))


def _logistic(value: float) -> float:
    return 1 / (1 + math.exp(-value))
