"""A school's types borrow questions from types of a catalogue that they resemble. Needs numpy.

What was learned from the school's own rows says of each question of the catalogue how probably it is about each type.
The questions of one catalogue type vote together, so that a single likeness by chance borrows nothing. What is
borrowed counts less than the own, by how surely it resembles; a catalogue type that resembles none is left out. What
one type borrows counts in all no more than ENOUGH, or a type that many resemble would draw everything to itself.
"""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray

from roles.matching.features import Array

SHARPNESS = 0.03  # difference of scores that makes one type clearly more probable than another
SURE = 0.1  # a catalogue type that is less probably about one type of the school resembles none
COUNTED = 1.0  # of a row of the school's own, where it is sure
DECIDED = 2.0  # how much more the resemblance that is strongest counts than the others
BY_ITSELF = 0.5  # how much a question may differ from what its catalogue type resembles
ENOUGH = 30.0  # rows of the school's own that all of what one type borrows may count for
TOO_LIKE = 0.6  # a question that is nobody's elsewhere, and as like as this to one that is a type's here


def shares(scores: Array, groups: NDArray[np.int64]) -> tuple[Array, Array]:
    """For each question of the catalogue what it says of each class, 1 in sum, and how much it counts.

    scores: by question and class; groups: the number of its catalogue type.
    """
    chance = np.exp((scores - scores.max(axis=1, keepdims=True)) / SHARPNESS)
    chance /= chance.sum(axis=1, keepdims=True)
    sizes = np.bincount(groups)
    together = np.zeros((len(sizes), scores.shape[1]), np.float32)
    np.add.at(together, groups, chance)
    together = ((together / np.maximum(sizes, 1)[:, None]) ** DECIDED).astype(np.float32)
    together = (together / np.maximum(together.sum(axis=1, keepdims=True), 1e-9)).astype(np.float32)
    voted = together[groups] * chance**BY_ITSELF
    voted /= np.maximum(voted.sum(axis=1, keepdims=True), 1e-9)
    sure = together[groups][:, :-1].max(axis=1)
    counted = COUNTED * np.clip((sure - SURE) / (1 - SURE), 0, 1)
    counted *= voted @ np.minimum(1.0, ENOUGH / np.maximum(counted @ voted, 1e-9))
    return voted.astype(np.float32), counted.astype(np.float32)


def chosen(counted: Array, room: int) -> NDArray[np.int64]:
    """The numbers of the questions that are borrowed, in their order: those that count most, while there is room."""
    order = np.argsort(-counted, kind="stable")[: max(0, room)]
    kept: NDArray[np.int64] = np.sort(order[counted[order] > 0.001])
    return kept
