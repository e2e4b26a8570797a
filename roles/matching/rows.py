"""What a school knows, as rows: each text with what it says of each class and how much it counts. Needs numpy."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from roles.matching.features import Array
from roles.matching.known import KnownType, texts_of

ABOUT, EXAMPLE, NOBODY, BORROWED = range(4)
HEAVIEST = 8.0  # a class of few rows counts as much as the others, but no row more than this
LIGHTEST = 0.01
MOST_ROWS = 5_000  # what is learned takes memory by their square


@dataclass(frozen=True, slots=True)
class Rows:
    texts: tuple[str, ...]
    classes: NDArray[np.int16]  # the number of the type in the order of the school; the number of types is nobody's
    kinds: NDArray[np.int8]
    types: int

    def and_more(self, texts: Sequence[str], classes: Sequence[int] | NDArray[np.int64], kind: int) -> Rows:
        return Rows(
            (*self.texts, *texts),
            np.concatenate([self.classes, np.array(classes, np.int16)]),
            np.concatenate([self.kinds, np.full(len(texts), kind, np.int8)]),
            self.types,
        )

    def targets(self) -> Array:
        found = np.zeros((len(self.texts), self.types + 1), np.float32)
        found[np.arange(len(self.texts)), self.classes] = 1.0
        return found

    def balanced(self) -> Array:
        """How much each row counts, so that each class counts as much in all."""
        of_class: NDArray[np.int64] = np.bincount(self.classes, minlength=self.types + 1)
        usual = len(self.texts) / max(1, int(np.count_nonzero(of_class)))
        weights = np.clip(usual / of_class[self.classes], LIGHTEST, HEAVIEST)
        return np.asarray(weights, np.float32)


def gathered(types: Sequence[KnownType], nobody: Sequence[str]) -> Rows:
    """The school's own rows. A text of white space says nothing and is left out."""
    found: list[tuple[str, int, int]] = []
    for at, known in enumerate(types):
        examples = frozenset(known.examples)
        found += [(text, at, EXAMPLE if text in examples else ABOUT) for text in texts_of(known)]
    found += [(text, len(types), NOBODY) for text in nobody]
    found = fitting([row for row in dict.fromkeys(found) if row[0].strip()])
    return Rows(
        tuple(row[0] for row in found),
        np.array([row[1] for row in found], np.int16),
        np.array([row[2] for row in found], np.int8),
        len(types),
    )


def fitting(found: list[tuple[str, int, int]]) -> list[tuple[str, int, int]]:
    """As many rows as there is room for, taken from every class alike, the first ones of each."""
    if len(found) <= MOST_ROWS:
        return found
    seen: Counter[int] = Counter()
    places = []
    for _, at, _ in found:
        places.append(seen[at])
        seen[at] += 1
    order = sorted(range(len(found)), key=lambda number: (places[number], number))
    return [found[number] for number in sorted(order[:MOST_ROWS])]
