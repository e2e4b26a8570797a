"""A line of a description -> how a charter says it: the verb first and plain, no lead-in, no full stop."""

from __future__ import annotations

import re

from roles.clarity.leading import HOLDER, LED_BY, SUBJECT, WORD, base_of, first_verb
from roles.clarity.tokens import words

LONGEST = 200
LEADING = re.compile(r"^(?:(?:and|or|to|then)\s+)+", re.IGNORECASE)
BETWEEN = re.compile(r"\s*(?:,\s*(?:(?:and|or)\b)?|/|\band\b|\bor\b|&)\s*")
LATER = re.compile(r"(?P<before>(?:, and|,|\band|\bthen)\s+)(?P<verb>[a-z]+(?:-[a-z]+)?)(?=\s+(?P<next>[\w’']+))")
NO_OBJECT = words("of for on in to from at by with that which who and or as is are about into per through during")


def wording_of(text: str) -> str:
    """ "Drafts proposals and sends them." -> "Draft proposals and send them". Empty where no verb begins it or it is
    too long for a duty."""
    bare = LEADING.sub("", " ".join(text.split()).rstrip(" .;,:"))
    for led in (SUBJECT, HOLDER) if not first_verb(bare)[0] else ():
        if (found := led.match(bare)) and first_verb(bare[found.end() :])[0]:
            bare = bare[found.end() :]
            break
    verb, how = first_verb(bare)
    if not verb or LED_BY.match(bare):
        return ""
    told = imperative(bare, how)
    told = told[0].upper() + told[1:]
    return told if len(told) <= LONGEST else ""


def imperative(text: str, how: str) -> str:
    """A text that begins with a verb, with its verbs in the form of a charter. how: as `base_of` says it."""
    if how not in ("s", "ing"):
        return text
    at, made = 0, ""
    while found := WORD.match(text, at):  # the chain of verbs at the start
        verb, form = base_of(found[0])
        if form != how:
            break
        made += verb
        at = found.end()
        between = BETWEEN.match(text, at)
        if not between or not between[0].strip():
            break
        made += between[0]
        at = between.end()
    rest = text[at:]
    if not made:  # an adverb before the verb
        first, _, others = text.partition(" ")
        return f"{first} {imperative(others, how)}" if others else text
    return made + LATER.sub(lambda one: _later(one, how), rest)


def _later(found: re.Match[str], how: str) -> str:
    verb, form = base_of(found["verb"])
    if form == how and found["next"].lower() not in NO_OBJECT:
        return found["before"] + verb
    return found[0]
