"""What work begins with: the verbs of job descriptions, in the forms in which they begin a duty."""

from __future__ import annotations

import re
from functools import lru_cache
from pathlib import Path

DATA = Path(__file__).parent / "data"

BASE = frozenset((DATA / "verbs.txt").read_text(encoding="utf-8").split())
IRREGULAR = {"has": "have", "does": "do", "is": "be", "goes": "go"}
ADVERB = re.compile(r"^(?:\w+ly|also|often|always|jointly|together|proactively)$", re.IGNORECASE)
LED_BY = re.compile(
    r"^(?:with|in|under|at|by|as|on|for|from|through|using|within|after|before|when|during|each|every|once|twice|daily|"
    r"weekly|monthly|annually|upon|along|together|where|if|throughout|working)\b",
    re.IGNORECASE,
)
SUBJECT = re.compile(
    r"^(?:(?:the|this|an?|each|our)\s+)?(?:[\w&/’'-]+\s+){0,5}?"
    r"(?:will|shall|must|may|should|(?:is|are) expected to|(?:is|are) responsible for)\s+",
    re.IGNORECASE,
)
HOLDER = re.compile(  # "The coach meets ..."
    r"^(?:the|this|an?|each|our|you)\s+(?:[\w/’'-]+\s+){0,5}?"
    r"(?:coach|coaches|specialist|librarian|manager|coordinator|principal|facilitator|teacher|employee|incumbent|holder|individual|"
    r"person|consultant|mentor|position|candidate|administrator|generalist|director|lead)(?:\s*\([^)]*\))?\s+(?:also\s+)?",
    re.IGNORECASE,
)
NOUN_OF = re.compile(  # "Facilitation of data teams"
    r"^(?:[\w-]+,?\s+(?:and\s+)?){0,3}\w+(?:tion|sion|ment|ance|ence|sis|ing|view|port|ship)s?\s+(?:of|for|with|to|in|between)\b",
    re.IGNORECASE,
)
WORD = re.compile(r"[A-Za-z]+(?:[-'’][A-Za-z]+)*")


@lru_cache(maxsize=4096)
def base_of(word: str) -> tuple[str, str]:
    """A word -> the verb and how it stands: "base", "s" (plans), "ing" (planning). Two empty texts for other words."""
    word = word.lower()
    if word in BASE or word == "be":
        return word, "base"
    if word in IRREGULAR:
        return IRREGULAR[word], "s"
    if word.endswith("ing") and len(word) > 5:
        root = word[:-3]
        for base in (root, root + "e", root[:-1] if root[-1:] == root[-2:-1] else root, root[:-1] + "ie"):
            if base in BASE:
                return base, "ing"
    for end, instead in (("ies", "y"), ("es", ""), ("s", "")):
        if word.endswith(end) and word[: -len(end)] + instead in BASE:
            return word[: -len(end)] + instead, "s"
    return "", ""


def first_verb(text: str) -> tuple[str, str]:
    """The verb that a line begins with, after "To", an adverb or two, or an "and", and how it stands."""
    words = WORD.findall(text[:200])
    at, to = 0, False
    while at < len(words) and at < 4:
        word = words[at].lower()
        if word in ("to", "and", "or"):
            to = to or word == "to"
        elif not (ADVERB.match(word) and word not in ("supply", "apply", "reply", "rely", "comply")):
            break
        at += 1
    if at >= len(words):
        return "", ""
    verb, how = base_of(words[at])
    return verb, "to" if to and how == "base" else how


def begins_with_act(text: str) -> bool:
    """Whether a line reads like a duty: it begins with a verb, or comes to one after "The coach will"."""
    if first_verb(text)[0]:
        return True
    if led := SUBJECT.match(text):
        return bool(first_verb(text[led.end() :])[0])
    if held := HOLDER.match(text):
        return first_verb(text[held.end() :])[1] in ("s", "base")
    if LED_BY.match(text):
        return any(first_verb(part)[1] in ("s", "base") for part in re.split(r",\s+", text)[1:])
    return False
