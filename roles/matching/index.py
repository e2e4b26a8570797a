"""The door of this room: what a school knows -> an index -> for any text, the question types it is probably about.

Whatever stands behind `compile_index` and `Index.match`, callers know only the names that are said here.
"""

from __future__ import annotations

import threading
from collections.abc import Callable, Mapping, Sequence
from typing import TYPE_CHECKING

from roles.matching.asking import phrases
from roles.matching.known import ENCODER, WORDS, Candidate, Catalogue, KnownType, Match, texts_of
from roles.matching.packing import DamagedIndex, packed, unpacked
from roles.matching.vectors import encoder, meaning
from roles.matching.wordindex import WordIndex, compile_words

if TYPE_CHECKING:
    from roles.matching.meaning import Meaning

__all__ = [
    "ENCODER",
    "WORDS",
    "Candidate",
    "Catalogue",
    "DamagedIndex",
    "Index",
    "KnownType",
    "Match",
    "compile_index",
    "texts_of",
]


class Index:
    """All that one school knows, ready to match. The same for the same input; threads may share it."""

    def __init__(
        self, types: Sequence[KnownType], nobody: Sequence[str], meaning: Callable[[], Meaning] | None = None
    ) -> None:
        """meaning: gives the layer that matches by meaning when it is first needed, and only where an encoder runs."""
        self.types, self.nobody = tuple(types), tuple(nobody)
        self.keys = tuple(known.key for known in types)
        self._learned = meaning is not None
        self._give = meaning
        self._meaning: Meaning | None = None
        self._words: WordIndex | None = None
        self._lock = threading.Lock()

    @property
    def layer(self) -> str:
        """What questions are matched by here. Looks whether the encoder runs."""
        return ENCODER if self._learned and encoder() else WORDS

    def match(self, text: str) -> Match:
        """The types it is probably about. By words alone where the index or this process has no encoder."""
        encoder_here = encoder() if self._learned and text.strip() else None
        if encoder_here is None:
            return self.words.match(text)
        return self.meaning.match(self.keys, text, encoder_here)

    def prepare(self) -> None:
        """Load now what the first question needs."""
        if self._learned and encoder():
            self.meaning  # noqa: B018 - made by being asked for
        else:
            self.words  # noqa: B018

    def question_back(self, between: tuple[str, str]) -> tuple[str, str]:
        """Two phrases for "Is it about X, or about Y?". Raises KeyError for a key that is not here."""
        known = {one.key: one for one in self.types}
        return phrases(known[between[0]], known[between[1]])

    @property
    def meaning(self) -> Meaning:
        """Made when it is first needed, of what was learned. To be asked for only where that was given."""
        with self._lock:
            if self._meaning is None:
                assert self._give is not None  # noqa: S101 - or nothing was learned
                self._meaning, self._give = self._give(), None  # what it was made of can go
            return self._meaning

    @property
    def words(self) -> WordIndex:
        """Made when it is first needed: where the encoder runs, nearly never; nor for a page that asks nothing."""
        if self._words is None:
            with self._lock:
                self._words = self._words or compile_words(self.types, self.nobody)
        return self._words

    def to_bytes(self) -> bytes:
        learned, numbers = self.meaning.kept() if self._learned else (None, b"")
        return packed(self.types, self.nobody, learned, numbers)

    @classmethod
    def from_bytes(cls, stored: bytes) -> Index:
        """Raises DamagedIndex for bytes that no `to_bytes` of this version wrote."""
        types, nobody, learned, numbers = unpacked(stored)
        return cls(types, nobody, (lambda: meaning().restored(learned, numbers)) if learned else None)


def compile_index(
    types: Sequence[KnownType],
    nobody: Sequence[str] = (),
    *,
    vectors: Mapping[str, bytes] | None = None,
    borrowed: Catalogue | None = None,
) -> Index:
    """nobody: questions that are known to be nobody's at this school; vectors: of texts, as `encode_texts` gave them.

    Texts without a vector are encoded here. Where the encoder cannot run, the index matches by words.
    """
    here = encoder()
    learned = meaning().learn(types, nobody, vectors or {}, borrowed or Catalogue(), here) if here and types else None
    return Index(types, nobody, (lambda: learned) if learned else None)
