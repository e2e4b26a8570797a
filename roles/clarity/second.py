"""A second opinion on a line or statement, learned from labelled ones: how likely each code is.

It sees what the sentence encoder makes of the words, and a few marks of how they were read; it never sees what the
rules said, so that it can speak up where they are silent. Where the encoder is missing it has no opinion.
`manage.py learn_clarity` makes its numbers from the labelled lines and statements.
"""

from __future__ import annotations

import json
from array import array
from collections.abc import Sequence
from functools import cache, lru_cache
from math import exp, sqrt
from pathlib import Path

from roles.matching.vectors import encode_texts

DATA = Path(__file__).parent / "data"
LEARNED = DATA / "second.json"
STRETCH = 5.0  # how much the encoder's numbers count beside the marks
REMEMBERED = 1024


def opinion(kind: str, text: str, marks: Sequence[float]) -> dict[str, float]:
    """kind: "lines" or "statements". For each code how likely it is; empty where there is no encoder."""
    vector = meaning_of(text)
    weights = _learned().get(kind, {})
    if not vector or not weights:
        return {}
    seen = [*marks, *vector, 1.0]
    return {code: _share(row, seen) for code, row in weights.items() if len(row) == len(seen)}


@lru_cache(REMEMBERED)
def meaning_of(text: str) -> tuple[float, ...]:
    """The encoder's numbers, stretched; empty where it does not run here."""
    packed = encode_texts([text])
    if not packed:
        return ()
    numbers = array("b", packed[0])
    length = sqrt(sum(number * number for number in numbers)) or 1.0
    return tuple(number * STRETCH / length for number in numbers)


def _share(row: Sequence[float], seen: Sequence[float]) -> float:
    told = sum(weight * number for weight, number in zip(row, seen, strict=True))
    return 1 / (1 + exp(-max(-30.0, min(30.0, told))))


@cache
def _learned() -> dict[str, dict[str, list[float]]]:
    """Empty before anything was learned."""
    if not LEARNED.exists():
        return {}
    told: dict[str, dict[str, list[float]]] = json.loads(LEARNED.read_text("utf-8"))
    return told
