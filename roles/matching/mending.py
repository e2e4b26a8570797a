"""A question with its mistyped words put right, towards the words that the school itself uses."""

from __future__ import annotations

import re
from collections.abc import Mapping

from roles.matching.lexicon import LEXICON_WORDS
from roles.matching.spelling import SHORTEST, learn_spelling
from roles.matching.wordpiece import vocabulary
from roles.matching.words import LONGEST_TEXT, LONGEST_WORD, SHORTHAND

WORD = re.compile(r"[A-Za-z]+(?:['\u2019][A-Za-z]+)?")
MOST_MENDED = 20
OF_LEXICON = 2
OF_SCHOOL = 10


class Mender:
    """said: how often the school's own texts say each word; what is said once and is no common word may be a slip."""

    def __init__(self, said: Mapping[str, int]) -> None:
        self._common = vocabulary()
        own = {word: OF_SCHOOL + count for word, count in said.items() if count > 1 or word in self._common}
        self._counts = dict.fromkeys(LEXICON_WORDS, OF_LEXICON) | own
        self._speller = learn_spelling(self._counts)

    def mended(self, text: str) -> str:
        left = MOST_MENDED

        def meant(found: re.Match[str]) -> str:
            nonlocal left
            word = found.group()
            plain = word.lower()
            if plain in SHORTHAND:
                return SHORTHAND[plain]
            if not left or not SHORTEST <= len(plain) <= LONGEST_WORD or self._is_known(plain):
                return word
            left -= 1
            return self._speller.corrected(plain) or word

        return WORD.sub(meant, text[:LONGEST_TEXT])

    def _is_known(self, word: str) -> bool:
        return word in self._common or word in self._counts or not word.isalpha()
