"""Clear wordings of duties by topic, and the one nearest to a hazy line: by meaning, by words where no encoder runs.

The wordings are in `data/duty_wordings.txt`; their vectors, in `data/duty_wordings.bin`, are made by `encode_wordings`.
"""

from __future__ import annotations

import hashlib
import re
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cache, lru_cache
from importlib import import_module
from math import log, sqrt
from pathlib import Path
from typing import Any

from roles.clarity.second import meaning_of
from roles.matching.vectors import VECTOR_BYTES
from roles.matching.words import SMALL_STEMS, stem, words_of

DATA = Path(__file__).parent / "data"
BANK = DATA / "duty_wordings.txt"
VECTORS = DATA / "duty_wordings.bin"
HEAD = re.compile(r"\[(?P<name>[^:\]]+): (?P<families>[^|\]]+?)(?: \| (?P<limit>[^\]]+))?\]")
NEAR_ENOUGH = 0.56  # both were measured on the lines of tests/clarity/hazy_lines.tsv
NEAR_BY_WORDS = 0.6
BY_MEANING = 0.75  # the rest is by words
FIRST_AHEAD = 0.14  # the first wording of a topic fits most lines: another must be nearer by this


@dataclass(frozen=True, slots=True)
class Topic:
    """hazy: how descriptions speak of it. limit: what bounds work of this topic, as in "before each unit", or ""."""

    name: str
    families: tuple[str, ...]
    limit: str
    hazy: tuple[str, ...]
    wordings: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Near:
    topic: Topic
    wording: str
    nearness: float


@cache
def topics() -> tuple[Topic, ...]:
    return tuple(_read(part) for part in BANK.read_text(encoding="utf-8").split("\n\n")[1:])


def _read(part: str) -> Topic:
    head, *rows = part.strip().splitlines()
    told = HEAD.fullmatch(head)
    if not told:
        raise ValueError(f"No head of a topic: {head}")
    hazy = [one for row in rows if row.startswith("~ ") for one in row[2:].split(" / ")]
    wordings = tuple(row for row in rows if not row.startswith("~ "))
    return Topic(told["name"], tuple(told["families"].split(", ")), told["limit"] or "", tuple(hazy), wordings)


def bank_texts() -> list[str]:
    """Every text whose vector is kept, in the order of the file of vectors."""
    return [text for topic in topics() for text in (*topic.hazy, *topic.wordings)]


def fingerprint(texts: Sequence[str]) -> bytes:
    """What the file of vectors begins with, to be told from one of other texts."""
    return hashlib.sha256("\x00".join(texts).encode()).digest()


def nearest(text: str, about: str, family: str) -> Near | None:
    """The topic that a line is about, with its nearest wording; None where no topic is near enough.

    about: its words without those that only say help; the meaning is that of the whole, which the check has asked for.
    """
    found = max(candidates(text, about, family), key=lambda near: near.nearness, default=None)
    by_meaning = bool(_rows(family)) and bool(meaning_of(text))
    return found if found and found.nearness >= (NEAR_ENOUGH if by_meaning else NEAR_BY_WORDS) else None


def candidates(text: str, about: str, family: str) -> Iterator[Near]:
    """Each topic of the family with the wording of it that is nearest."""
    like = _likeness(text, about, family)
    at = 0
    for topic in _of(family):
        hazy, wordings = like[at : at + len(topic.hazy)], like[at + len(topic.hazy) : at + _size(topic)]
        at += _size(topic)
        best = max(range(len(wordings)), key=lambda number: wordings[number] + (0 if number else FIRST_AHEAD))
        yield Near(topic, topic.wordings[best], max(*hazy, *wordings))


def _size(topic: Topic) -> int:
    return len(topic.hazy) + len(topic.wordings)


@cache
def _of(family: str) -> tuple[Topic, ...]:
    return tuple(topic for topic in topics() if family in topic.families)


def _likeness(text: str, about: str, family: str) -> list[float]:
    by_words = _by_words(about, family)
    rows, vector = _rows(family), meaning_of(text)
    if not rows or not vector:
        return by_words
    (matrix,) = rows
    length = sqrt(sum(one * one for one in vector)) or 1.0
    told = (matrix @ import_module("numpy").array(vector, "float32") / length).tolist()
    return [BY_MEANING * one + (1 - BY_MEANING) * other for one, other in zip(told, by_words, strict=True)]


@cache
def _rows(family: str) -> tuple[Any, ...]:
    """The vectors of the family's texts, of length 1, in the order of its topics; empty where they are not kept."""
    texts = bank_texts()
    stored = VECTORS.read_bytes() if VECTORS.exists() else b""
    head = fingerprint(texts)
    if not stored.startswith(head) or len(stored) != len(head) + VECTOR_BYTES * len(texts) or not meaning_of("x"):
        return ()
    numpy = import_module("numpy")  # here, as it is there wherever the encoder is
    whole = numpy.frombuffer(stored, "int8", offset=len(head)).reshape(-1, VECTOR_BYTES).astype("float32")
    kept = [family in topic.families for topic in topics() for _ in range(_size(topic))]
    return (whole[kept] / numpy.linalg.norm(whole[kept], axis=1, keepdims=True),)


def _by_words(text: str, family: str) -> list[float]:
    """The cosine of the telling words, weighted by rarity in the bank."""
    told = _telling(text)
    length = sqrt(sum(_rarity(one) ** 2 for one in told)) or 1.0
    return [
        sum(_rarity(one) ** 2 for one in told & terms) / length / (own or 1.0) for terms, own in _known_words(family)
    ]


@lru_cache(1024)
def _telling(text: str) -> frozenset[str]:
    return frozenset(map(stem, words_of(text))) - SMALL_STEMS


@cache
def _known_words(family: str) -> tuple[tuple[frozenset[str], float], ...]:
    texts = [_telling(text) for topic in _of(family) for text in (*topic.hazy, *topic.wordings)]
    return tuple((terms, sqrt(sum(_rarity(one) ** 2 for one in terms))) for terms in texts)


@cache
def _held() -> Counter[str]:
    return Counter(term for text in bank_texts() for term in _telling(text))


def _rarity(term: str) -> float:
    return log(1 + len(bank_texts()) / _held().get(term, 1))
