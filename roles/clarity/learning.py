"""Labelled lines and statements -> the numbers of the second opinion. Needs numpy; only `learn_clarity` uses it.

One logistic regression for each code, with a penalty on large numbers, solved by Newton's method.
"""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np
from numpy.typing import NDArray

PENALTY = 1.0
STEPS = 15

Array = NDArray[np.float64]


def learned(seen: Sequence[Sequence[float]], codes: Sequence[frozenset[str]], names: Sequence[str]) -> dict[str, Array]:
    """For each name the weights of what was seen, the last for a constant."""
    given = np.c_[np.array(seen, np.float64), np.ones(len(seen))]
    return {name: _weights(given, np.array([name in one for one in codes], np.float64)) for name in names}


def _weights(given: Array, wanted: Array) -> Array:
    found = np.zeros(given.shape[1])
    penalty = np.full(given.shape[1], PENALTY)
    penalty[-1] = 1e-3
    for _ in range(STEPS):
        share = 1 / (1 + np.exp(-given @ found))
        slope = given.T @ (share - wanted) + penalty * found
        bend = (given * (share * (1 - share))[:, None]).T @ given + np.diag(penalty)
        step = np.linalg.solve(bend, slope)
        found -= step
        if np.abs(step).max() < 1e-5:
            break
    return found
