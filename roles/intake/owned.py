"""Which duty of a charter in force an item speaks of: by the meaning of both, and by the words that tell them."""

from __future__ import annotations

import math
import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from django.conf import settings

from roles.clarity.leading import first_verb
from roles.intake.word_lists import set_of
from roles.matching.vectors import encoder
from roles.matching.words import SMALL_STEMS, stem, words_of

# Measured on tests/intake/owned_pairs.tsv: nine in ten that are said to be owned are.
BY_MEANING, BY_WORDS = 0.49, 0.38
FEW = 30  # duties, below which the usual words are not known from them
EVERYWHERE = frozenset(map(stem, set_of("teacher staff student school class classroom lesson plan new work")))
WORDS = 0.2  # how much the words say beside the meaning
HELPS = re.compile(
    r"^(?:and\s+)?(?:to\s+)?(?:assists?|helps?|aids?|supports?|provides? (?:support|assistance)|participates?|"
    r"serves?)\s+(?:in|with|for|to|on|as)?\s*",
    re.IGNORECASE,
)
FOR_WHOM = re.compile(
    r"\s(?:for|with|to) (?:the |all )?(?:teachers?|staff|students?|classes|school|everyone|families|colleagues)"
    r"(?: and (?:teachers|staff|students|families|classes|clubs|teams|sponsors))?\.?$",
    re.IGNORECASE,
)
TOGETHER = set_of("assist help aid support participate serve collaborate cooperate partner contribute join")
WITH = re.compile(
    r"^(?:\W*\w+){1,3}\s+(?:\w+\s+)?with\b|"
    r"^in (?:collaboration|cooperation|partnership|conjunction) with\b|"
    r"^provides? (?:support|assistance|input)",
    re.IGNORECASE,
)


@dataclass(frozen=True)
class Owned:
    """A duty of a charter in force. key tells it apart, as its id does; also: what else is said of it."""

    wording: str
    role: str
    key: str = ""
    also: str = ""


class Owners:
    """The duties that are owned, read once for a description."""

    def __init__(self, owned: Sequence[Owned]) -> None:
        self.owned = owned
        self._encoder = encoder() if owned and settings.MATCH_BY_MEANING else None
        self._terms = [_terms(f"{one.wording} {one.also}") for one in owned]
        self._said = Counter(term for terms in self._terms for term in terms)
        self._vectors = [self._vectors_of(one) for one in owned] if self._encoder else []

    def of(self, text: str) -> Owned | None:
        """The duty that a text speaks of, None where nothing is near enough."""
        if not self.owned:
            return None
        scores = self._scores(text)
        best = max(range(len(scores)), key=lambda at: scores[at])
        return self.owned[best] if scores[best] >= (BY_MEANING if self._encoder else BY_WORDS) else None

    def _scores(self, text: str) -> list[float]:
        terms = _terms(text)
        words = [self._likeness(terms, other) for other in self._terms]
        if self._encoder is None:
            return words
        vector = self._encoder.encode(core(text))
        meant = [sum(float(one @ vector) for one in vectors) / len(vectors) for vectors in self._vectors]
        return [(1 - WORDS) * one + WORDS * other for one, other in zip(meant, words, strict=True)]

    def _vectors_of(self, one: Owned) -> list[Any]:
        assert self._encoder is not None  # noqa: S101
        return [self._encoder.encode(text) for text in (core(one.wording), one.also) if text]

    def _likeness(self, terms: frozenset[str], other: frozenset[str]) -> float:
        shared = self._weight(terms & other)
        return shared / math.sqrt((self._weight(terms) or 1) * (self._weight(other) or 1))

    def _weight(self, terms: frozenset[str]) -> float:
        duties = max(len(self.owned), FEW)
        return math.fsum(math.log((duties + 1) / self._usual(term, duties)) ** 2 for term in terms)

    def _usual(self, term: str, duties: int) -> float:
        """In how many duties a word is said. One that every school says tells little, even where few are known."""
        return max(self._said[term], 0.5, duties / 4 if term in EVERYWHERE else 0)


def core(text: str) -> str:
    """What is done, without who helps and for whom."""
    bare = FOR_WHOM.sub("", HELPS.sub("", text, count=1), count=1)
    return bare if len(bare) > 8 else text


def _terms(text: str) -> frozenset[str]:
    return frozenset(map(stem, words_of(text))) - SMALL_STEMS


def is_shared(text: str, stem_text: str = "") -> bool:
    """Whether a text says that its work is done beside somebody else, whose it then is to lead."""
    told = f"{stem_text} {text}" if first_verb(stem_text.split(" ")[-1])[0] else text
    return first_verb(told)[0] in TOGETHER or bool(WITH.match(told))
