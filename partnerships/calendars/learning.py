"""What a meeting was probably on: by the words of earlier ones that were logged, or by likeness to duties.

Of a word only a digest goes on, made with the key of this installation: no title, and no name in one, can be read back.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping, Sequence

from django.utils.crypto import salted_hmac

from partnerships.log.diary import OUTSIDE, Choice
from roles.matching.known import KnownType
from roles.matching.wordindex import WordIndex, compile_words
from roles.matching.words import SMALL_STEMS, stem, words_of

ENOUGH = 0.5  # of what the known words say
Learned = Mapping[str, Mapping[str, int]]  # by digest, what was logged on it how often


def stems_of(text: str) -> set[str]:
    """The telling words of a text."""
    return {stem(word) for word in words_of(text) if not word.isdigit()} - SMALL_STEMS


def digests_of(title: str, owner: str) -> list[str]:
    """The telling words of a title, each as a digest that differs from person to person."""
    return [
        salted_hmac("coachhub.calendars", f"{owner}\n{one}", algorithm="sha256").hexdigest()[:24]
        for one in sorted(stems_of(title))
    ]


class Guesser:
    """Guesses for one person, from what one may log on today and what was learned."""

    def __init__(self, choices: Sequence[Choice], wordings: Mapping[int, str], learned: Learned, owner: str) -> None:
        self.offered = {OUTSIDE, *(one.key for one in choices)}
        self.learned, self.owner = learned, owner
        types = [KnownType(one.key, one.label, wordings.get(one.duty_id or 0, "")) for one in choices]
        self.index: WordIndex | None = compile_words(types) if types else None

    def guess(self, title: str) -> str:
        """The key of the choice it was probably on; empty where nothing speaks for one."""
        return self._by_earlier(title) or self._by_likeness(title)

    def is_learned(self, title: str) -> bool:
        """Whether earlier meetings say what it was on."""
        return bool(self._by_earlier(title))

    def _by_earlier(self, title: str) -> str:
        votes, known = defaultdict[str, float](float), 0
        for digest in digests_of(title, self.owner):
            times = self.learned.get(digest, {})
            total = sum(times.values())
            known += bool(total)
            for on, count in times.items():
                votes[on] += count / total
        best = max(self.offered, key=lambda on: votes[on])
        return best if votes[best] > ENOUGH * known else ""

    def _by_likeness(self, title: str) -> str:
        match = self.index.match(title) if self.index else None
        if match is None or match.abstain or not match.ranked:
            return ""
        first, second = match.ranked[0], next(iter(match.ranked[1:]), None)
        return first.key if second is None or first.score > second.score else ""
