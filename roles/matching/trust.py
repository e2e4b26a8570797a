"""From the signals of one match by meaning to two calibrated probabilities.

Every signal is divided by what is usual for the school's own questions. FIRST is a logistic regression on made-up
schools of 5 to 100 question types of the starter catalogue with 3 to 40 phrasings. The weights in FITS were set by
hand: fitted ones told worse on another taxonomy what is nobody's.

How much has to speak for some type is measured at each school, as schools differ in more than their size: its own
questions, and those that are nobody's, are asked as if they were not known. Judged on schools of 5 to 300 types with 3
and 20 phrasings, with the starter catalogue to borrow from and without: at most 3 of a hundred fitting questions are
turned away in each, and on the average three of five of those that are nobody's.
"""

from __future__ import annotations

import math
from dataclasses import dataclass

SURE_ENOUGH = 0.5
CLEAR_ENOUGH = 0.5
LARGEST = 60  # question types; in larger schools the signals mean the same as there


@dataclass(frozen=True, slots=True)
class Signals:
    best: float  # what speaks for the first type
    second: float
    nobody: float  # what speaks for nobody
    nearest: float  # likeness of the nearest known question
    near_nobody: float  # likeness of the nearest question that is nobody's
    three: float  # mean likeness of the three nearest known questions
    types: int
    least: float = 0.0  # what has to speak for some type here

    @property
    def numbers(self) -> tuple[float, ...]:
        return self.best, self.second, self.nobody, self.nearest, self.near_nobody, self.three


FITS = (6.0, 1.0, -8.0, 4.0, -3.0, 4.0)
FIRST = (0.41, 4.73, -4.22, 0.14, 0.77, -0.12, -0.42, -0.54)


def some_fits(signals: Signals) -> float:
    """How probably some type of the school fits at all."""
    return _logistic(fitting(signals) - signals.least)


def fitting(signals: Signals) -> float:
    """How much speaks for some type, in a measure in which 1 more is 2.7 times as probable."""
    return math.fsum(weight * one for weight, one in zip(FITS, signals.numbers, strict=True))


def least(weakest: float, nobodys: float | None, types: int) -> float:
    """How much has to speak for some type.

    weakest: how much speaks for the weakest tenth of the school's own questions, as if they were not known; nobodys:
    how much does on the average for questions that are nobody's, None where the school knows none.
    """
    if nobodys is None:
        return -3.46 + 2.0 * math.log(min(max(1, types), LARGEST))
    return 0.25 + 0.37 * weakest + 0.48 * nobodys


def first_is_it(signals: Signals) -> float:
    """How probably the first type is the one, where one fits."""
    told = (1.0, *signals.numbers, math.log(min(max(1, signals.types), LARGEST)))
    return _logistic(math.fsum(weight * one for weight, one in zip(FIRST, told, strict=True)))


def _logistic(value: float) -> float:
    return 1 / (1 + math.exp(-max(-30.0, min(30.0, value))))
