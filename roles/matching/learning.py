"""From rows to how much each speaks for each class, and what is usual for a question this school knows. Needs numpy."""

from __future__ import annotations

from dataclasses import dataclass, replace

import numpy as np
from numpy.typing import NDArray

from roles.matching.features import Array, Words
from roles.matching.ridge import solved
from roles.matching.rows import ABOUT, BORROWED, EXAMPLE, NOBODY
from roles.matching.trust import Signals, fitting, least

WIDTH = 2.0  # how soon a row says less where it is less like
WORDS_SHARE = 0.3  # of the likeness
STIFFNESS = 0.5
MOST_PROBES = 200
LEAST = 0.05
NEARS = 5  # numbers that `_near` tells
TOGETHER = 512  # rows at once, so that little memory is needed


@dataclass(frozen=True, slots=True)
class Usual:
    """What the school's own questions reach where they are asked as if they were not known: the measure of others."""

    best: float = 0.5
    nearest: float = 0.5
    three: float = 0.5
    least: float = 4.7  # what has to speak for some type


def likeness(by_meaning: Array, by_words: Array) -> Array:
    return (1 - WORDS_SHARE) * by_meaning + np.float32(WORDS_SHARE) * by_words


def closeness(like: Array) -> Array:
    return np.asarray(np.exp(WIDTH * (like - 1)), np.float32)


def learned(
    vectors: NDArray[np.int8], words: Words, targets: Array, weights: Array, kinds: NDArray[np.int8]
) -> tuple[Array, Usual]:
    size, theirs = len(vectors), targets[:, :-1].max(axis=1, initial=0.0) >= targets[:, -1]
    whole = vectors.astype(np.float32)
    whole /= np.linalg.norm(whole, axis=1, keepdims=True)
    kernel = np.empty((size, size), np.float32)
    probes, refused = _probes(kinds), _some(np.flatnonzero(kinds == NOBODY))
    asked = np.concatenate([probes, refused])
    near = np.zeros((len(asked), NEARS), np.float32)
    for begin in range(0, size, TOGETHER):
        end = min(begin + TOGETHER, size)
        like = likeness(whole[begin:end] @ whole.T, words.dense(begin, end, size))
        kernel[begin:end] = closeness(like)
        for at in np.flatnonzero((asked >= begin) & (asked < end)):
            others = np.arange(size) != asked[at]
            near[at] = _near(like[asked[at] - begin][others], theirs[others])
    kernel[np.diag_indices(size)] += STIFFNESS / weights
    found, inverse = solved(kernel, targets, asked)
    return found, _usual(targets[asked] - found[asked] / inverse[:, None], near, len(probes))


def _probes(kinds: NDArray[np.int8]) -> NDArray[np.int64]:
    """Some rows that stand for all that teachers ask here: examples, or what comes next to them."""
    for kind in (EXAMPLE, BORROWED, ABOUT):
        rows = np.flatnonzero(kinds == kind)
        if len(rows):
            return _some(rows)
    return np.zeros(0, np.int64)


def _some(rows: NDArray[np.int64]) -> NDArray[np.int64]:
    return rows[:: max(1, len(rows) // MOST_PROBES)][:MOST_PROBES].astype(np.int64)


def _near(like: Array, theirs: NDArray[np.bool_]) -> tuple[float, ...]:
    """Of one row to all others: nearest and mean of three; the same of the types' rows; the nearest nobody's."""
    every, own, nobodys = np.sort(like), np.sort(like[theirs]), np.sort(like[~theirs])
    told = (every[-1:], every[-3:], own[-1:], own[-3:], nobodys[-1:])
    return tuple(float(part.mean()) if len(part) else 0.0 for part in told)


def _usual(without: Array, near: Array, probes: int) -> Usual:
    """without: the scores of each row that is asked, had it not been known, first the probes; near: see `_near`."""
    if not probes:
        return Usual()
    own = near[:probes]
    best = float(without[:probes, :-1].max(axis=1, initial=0.0).mean())
    usual = Usual(max(best, LEAST), max(float(own[:, 0].mean()), LEAST), max(float(own[:, 1].mean()), LEAST))
    spoke = np.array([fitting(_signals(usual, *row)) for row in zip(without, near, strict=True)])
    nobodys = float(spoke[probes:].mean()) if len(spoke) > probes else None
    return replace(usual, least=least(float(np.quantile(spoke[:probes], 0.1)), nobodys, without.shape[1] - 1))


def _signals(usual: Usual, scores: Array, near: Array) -> Signals:
    first = np.sort(scores[:-1])[::-1]
    return signals_of(usual, first[:2], scores[-1], (near[2], near[4], near[3]), len(first))


def signals_of(usual: Usual, first: Array, nobody: float, near: tuple[float, float, float], types: int) -> Signals:
    """first: the scores of the first two types, if there are two; near: nearest, near_nobody and three."""
    return Signals(
        best=float(first[0]) / usual.best,
        second=float(first[1]) / usual.best if len(first) > 1 else 0.0,
        nobody=float(nobody) / usual.best,
        nearest=float(near[0]) / usual.nearest,
        near_nobody=float(near[1]) / usual.nearest,
        three=float(near[2]) / usual.three,
        types=types,
        least=usual.least,
    )
