"""One short question back, where an answer hangs between two types: "Is it about X, or about Y?"."""

from __future__ import annotations

from roles.matching.known import PHRASES, KnownType
from roles.matching.words import SMALL_STEMS, stem, words_of

LONGEST = 60  # characters of a phrase that is read at a glance


def phrases(one: KnownType, other: KnownType) -> tuple[str, str]:
    """What tells each from the other, to stand after "about". Different for two types that are told differently."""
    first, second = _told(one), _told(other)
    if first.casefold() == second.casefold():
        first, second = _name(one), _name(other)
    if first.casefold() == second.casefold() or not _telling(first) ^ _telling(second):
        return _own_phrase(one, other) or first, _own_phrase(other, one) or second
    return first, second


def _told(known: KnownType) -> str:
    return " ".join(known.about.split()).rstrip(".?!") or _name(known)


def _name(known: KnownType) -> str:
    """The name as it stands inside a sentence: a capital stays where the word has others, as in IEP."""
    name = " ".join(known.name.split()).rstrip(".?!")
    word = name.split(" ", 1)[0]
    return name if word[1:] != word[1:].lower() or len(word) < 2 else name[0].lower() + name[1:]


def _own_phrase(known: KnownType, other: KnownType) -> str:
    """The first phrase of the description with words that nothing about the other says."""
    theirs = _telling(f"{other.name} {other.about} {other.description}")
    for part in PHRASES.split(known.description):
        phrase = " ".join(part.split())
        if len(phrase) <= LONGEST and _telling(phrase) and not _telling(phrase) & theirs:
            return phrase[0].lower() + phrase[1:]
    return ""


def _telling(text: str) -> set[str]:
    return {stem(word) for word in words_of(text)} - SMALL_STEMS
