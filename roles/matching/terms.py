"""What is counted in a text: stems, pairs of neighboring stems, ideas of the lexicon, and pieces of words."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Collection, Mapping, Sequence
from itertools import pairwise
from typing import NamedTuple

from roles.matching.lexicon import IDEAS
from roles.matching.spelling import Speller
from roles.matching.words import SMALL_STEMS, stem

SMALL = 0.6  # what a small word ("could you") says, where any other says 1
CORRECTED = 0.4  # what the word says that a mistyped one was probably meant to be
PIECE = 4  # letters
MOST_CORRECTIONS = 20


class Terms(NamedTuple):
    """Each kind of term with the weight of each."""

    stems: Mapping[str, float]
    pairs: Mapping[str, float]
    ideas: Mapping[str, float]
    pieces: Mapping[str, float]


def terms_of_example(words: Sequence[str]) -> Terms:
    """A word counts once, however often it is said."""
    stems = [stem(word) for word in words]
    ideas = Counter(idea for stemmed in dict.fromkeys(stems) for idea in IDEAS.get(stemmed, ()))
    telling = [word for word in dict.fromkeys(words) if stem(word) not in SMALL_STEMS]
    pieces = Counter(piece for word in telling for piece in pieces_of(word))
    return Terms(dict.fromkeys(stems, 1.0), _pairs(stems), dict(ideas), dict(pieces))


def terms_of_question(words: Sequence[str], known: Collection[str], speller: Speller) -> Terms:
    """Small words weigh less; one that the school does not know counts by its pieces and by what was probably meant."""
    stems: dict[str, float] = {}
    pieces: dict[str, float] = {}
    corrections = MOST_CORRECTIONS
    for word in dict.fromkeys(words):
        stemmed = stem(word)
        stems[stemmed] = max(stems.get(stemmed, 0.0), SMALL if stemmed in SMALL_STEMS else 1.0)
        if stemmed in SMALL_STEMS or stemmed in known:
            continue
        pieces |= dict.fromkeys(pieces_of(word), 1.0)
        if corrections and (meant := speller.corrected(word)):
            stems.setdefault(stem(meant), CORRECTED)
        corrections = max(0, corrections - 1)
    ideas: dict[str, float] = defaultdict(float)
    for stemmed, weight in stems.items():
        for idea in IDEAS.get(stemmed, ()):
            ideas[idea] += weight
    return Terms(stems, _pairs([stem(word) for word in words]), dict(ideas), pieces)


def pieces_of(word: str) -> list[str]:
    framed = f"^{word}$"
    return [framed[at : at + PIECE] for at in range(max(1, len(framed) - PIECE + 1))]


def _pairs(stems: Sequence[str]) -> dict[str, float]:
    return dict.fromkeys((f"{left} {right}" for left, right in pairwise(stems)), 1.0)
