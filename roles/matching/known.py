"""What a school knows, and what a match says: the words that callers and both layers share."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

ENCODER = "encoder"
WORDS = "words"
PHRASES = re.compile(r"[,;.:()]| - | and | or ")
NAMES = re.compile(r",| and ")
SHORTEST = 4  # letters; a shorter phrase says nothing


@dataclass(frozen=True, slots=True)
class KnownType:
    """A question type as the school describes it. The key is the school's; it is not matched."""

    key: str
    name: str
    description: str = ""
    examples: Sequence[str] = ()
    about: str = ""  # completes "Is it about ...?"


def texts_of(known: KnownType) -> tuple[str, ...]:
    """All that is known of a type: its name and description, the phrases they are made of, and its examples."""
    whole = (known.name, known.description)
    parts = (part.strip() for part in (*PHRASES.split(known.description), *NAMES.split(known.name)))
    return tuple(dict.fromkeys((*whole, *(part for part in parts if len(part) >= SHORTEST), *known.examples)))


@dataclass(frozen=True, slots=True)
class Catalogue:
    """Types of no school, whose questions a school's own may borrow; and what is nobody's in most schools."""

    types: Sequence[KnownType] = ()
    nobody: Sequence[str] = ()


@dataclass(frozen=True, slots=True)
class Candidate:
    key: str
    score: float  # comparable within one match only
    because: tuple[str, ...]  # the known questions that spoke most for it, the strongest first


@dataclass(frozen=True, slots=True)
class Match:
    ranked: tuple[Candidate, ...]  # best first; also where it abstains
    abstain: bool  # nothing fits
    score: float  # 0..1: how probably some type fits
    show_two: bool  # the first is about as likely wrong as right: show the second beside it
    layer: str = WORDS  # what found it: ENCODER or WORDS
    between: tuple[str, str] | None = None  # two keys it confuses, where a question back would help
