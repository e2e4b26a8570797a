"""The layer that matches by meaning and words together. Needs numpy; imported only through roles.matching.vectors.

Each known question is a row. A new question is compared with all rows, by the cosine of the encoder's vectors and by
that of their words; kernel ridge regression has learned how much each row speaks for each type, or for nobody.
"""

from __future__ import annotations

import io
from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import astuple
from itertools import chain
from typing import Any

import numpy as np
from numpy.typing import NDArray

from roles.matching.borrowing import TOO_LIKE, chosen, shares
from roles.matching.encoder import Encoder
from roles.matching.features import Array, Words, told
from roles.matching.known import ENCODER, Candidate, Catalogue, KnownType, Match
from roles.matching.learning import TOGETHER, Usual, closeness, learned, likeness, signals_of
from roles.matching.mending import Mender
from roles.matching.rows import BORROWED, EXAMPLE, MOST_ROWS, NOBODY, Rows, gathered
from roles.matching.trust import CLEAR_ENOUGH, SURE_ENOUGH, Signals, first_is_it, some_fits
from roles.matching.vectors import VECTOR_BYTES, pack, usable
from roles.matching.words import words_of

MOST_CANDIDATES = 8
MOST_REASONS = 3


class Meaning:
    """What was learned of one school. Immutable."""

    def __init__(
        self, rows: Rows, vectors: NDArray[np.int8], words: Words, learned: Array, said: Mapping[str, int], usual: Usual
    ) -> None:
        self.rows, self.vectors, self.words, self.learned = rows, vectors, words, learned
        self.said, self.usual = said, usual
        self.lengths = np.sqrt(np.einsum("ij,ij->i", vectors, vectors, dtype=np.float32))
        self.mender = Mender(said)

    @classmethod
    def learn(
        cls,
        types: Sequence[KnownType],
        nobody: Sequence[str],
        stored: Mapping[str, bytes],
        borrowed: Catalogue,
        encoder: Encoder,
    ) -> Meaning | None:
        """stored: vectors of texts, as `encode_texts` gives them; those that are missing are made here."""
        rows = gathered(types, nobody)
        if not len(rows.texts):
            return None

        def vectors_of(texts: Sequence[str]) -> NDArray[np.int8]:
            made = [np.frombuffer(vector_of(text, stored, encoder), np.int8) for text in texts]
            return np.stack(made) if made else np.zeros((0, VECTOR_BYTES), np.int8)

        vectors = vectors_of(rows.texts)
        own = cls._of(rows, vectors, rows.targets(), rows.balanced())
        known = frozenset(rows.texts)
        refused = [text for text in dict.fromkeys(borrowed.nobody) if text not in known and text.strip()]
        offered = [(text, at) for at, one in enumerate(borrowed.types) for text in one.examples if text not in known]
        if not refused and not offered:
            return own
        more = vectors_of([*refused, *(text for text, _ in offered)])
        like = own.likeness_of([*refused, *(text for text, _ in offered)], more)
        theirs = rows.classes < rows.types
        apart = np.flatnonzero(like[: len(refused)][:, theirs].max(axis=1, initial=0.0) < TOO_LIKE)
        voted, counted = shares(
            closeness(like[len(refused) :]) @ own.learned, np.array([at for _, at in offered], np.int64)
        )
        taken = chosen(counted, MOST_ROWS - len(rows.texts) - len(apart))
        rows = rows.and_more([refused[at] for at in apart], [rows.types] * len(apart), NOBODY)
        weights = rows.balanced()
        targets = np.concatenate([rows.targets(), voted[taken]])
        rows = rows.and_more([offered[at][0] for at in taken], voted[taken].argmax(axis=1), BORROWED)
        vectors = np.concatenate([vectors, more[apart], more[len(refused) + taken]])
        return cls._of(rows, vectors, targets, np.concatenate([weights, counted[taken]]))

    @classmethod
    def _of(cls, rows: Rows, vectors: NDArray[np.int8], targets: Array, weights: Array) -> Meaning:
        words = Words.of(rows.texts)
        found, usual = learned(vectors, words, targets, weights, rows.kinds)
        return cls(rows, vectors, words, found, Counter(chain(*map(words_of, rows.texts))), usual)

    def kept(self) -> tuple[dict[str, Any], bytes]:
        """All of it, to be stored: what is text, and the numbers."""
        told = {
            "texts": self.rows.texts,
            "types": self.rows.types,
            "terms": self.words.terms,
            "said": self.said,
            "usual": astuple(self.usual),
        }
        file = io.BytesIO()
        np.savez(
            file,
            classes=self.rows.classes,
            kinds=self.rows.kinds,
            vectors=self.vectors,
            learned=self.learned.astype(np.float16),
            rarity=self.words.rarity,
            starts=self.words.starts,
            rows=self.words.rows,
            shares=self.words.weights.astype(np.float16),
        )
        return told, file.getvalue()

    @classmethod
    def restored(cls, told: Mapping[str, Any], numbers: bytes) -> Meaning:
        with np.load(io.BytesIO(numbers), allow_pickle=False) as file:
            rows = Rows(tuple(told["texts"]), file["classes"], file["kinds"], told["types"])
            shares = file["shares"].astype(np.float32)
            words = Words(told["terms"], file["rarity"], file["starts"], file["rows"], shares)
            return cls(
                rows, file["vectors"], words, file["learned"].astype(np.float32), told["said"], Usual(*told["usual"])
            )

    def match(self, keys: Sequence[str], text: str, encoder: Encoder) -> Match:
        mended = self.mender.mended(text)
        like = self._likeness(mended, encoder.encode(mended))
        spoke = closeness(like)
        scores = spoke @ self.learned
        order = np.argsort(-scores[:-1], kind="stable")[:MOST_CANDIDATES]
        signals = self._signals(like, scores, order)
        certainty = some_fits(signals)
        doubt = len(order) > 1 and first_is_it(signals) < CLEAR_ENOUGH
        return Match(
            ranked=tuple(Candidate(keys[at], float(scores[at]), self._because(spoke, int(at))) for at in order),
            abstain=certainty < SURE_ENOUGH,
            score=certainty,
            show_two=doubt,
            layer=ENCODER,
            between=(keys[order[0]], keys[order[1]]) if doubt else None,
        )

    def _likeness(self, text: str, vector: Array) -> Array:
        parts = [
            self.vectors[begin : begin + TOGETHER].astype(np.float32) @ vector
            for begin in range(0, len(self.vectors), TOGETHER)
        ]
        terms = told(words_of(text))
        by_words = self.words.likeness(terms, len(self.vectors))
        return likeness(np.concatenate(parts) / self.lengths, by_words)

    def likeness_of(self, texts: Sequence[str], vectors: NDArray[np.int8]) -> Array:
        """How like each of some texts is to each row."""
        whole = self.vectors.astype(np.float32) / self.lengths[:, None]
        found = np.empty((len(texts), len(self.vectors)), np.float32)
        for begin in range(0, len(texts), TOGETHER):
            part = slice(begin, begin + TOGETHER)
            some = vectors[part].astype(np.float32)
            some /= np.linalg.norm(some, axis=1, keepdims=True)
            by_words = [self.words.likeness(told(words_of(text)), len(whole)) for text in texts[part]]
            found[part] = likeness(some @ whole.T, np.stack(by_words))
        return found

    def _signals(self, like: Array, scores: Array, order: NDArray[np.int64]) -> Signals:
        theirs = np.sort(like[self.rows.classes < self.rows.types])[::-1]
        nobodys = like[self.rows.classes == self.rows.types]
        near = float(theirs[0]), float(nobodys.max(initial=0.0)), float(theirs[:3].mean())
        return signals_of(self.usual, scores[order[:2]], float(scores[-1]), near, self.rows.types)

    def _because(self, spoke: Array, at: int) -> tuple[str, ...]:
        """The type's own questions that spoke most for it; borrowed ones only where it has none."""
        for kind in (EXAMPLE, BORROWED):
            rows = np.flatnonzero((self.rows.classes == at) & (self.rows.kinds == kind))
            if len(rows):
                most = rows[np.argsort(-spoke[rows] * self.learned[rows, at], kind="stable")[:MOST_REASONS]]
                return tuple(self.rows.texts[row] for row in most)
        return ()


def vector_of(text: str, stored: Mapping[str, bytes], encoder: Encoder) -> bytes:
    told = stored.get(text)
    return told if told and usable(told) else pack(encoder, text)
