"""Helping without an act of one's own or a limit; and acts under an open condition."""

from __future__ import annotations

import re

from roles.clarity.findings import Span
from roles.clarity.limits import condition_of
from roles.clarity.no_act import OWN_MEANS
from roles.clarity.reading import Line
from roles.clarity.tokens import words
from roles.clarity.verbs import HELP

ENSURED = re.compile(
    r"\b(?:ensur\w+|sees?|mak\w+ sure)(?: that)? (?:\S+ ){1,5}?(?:supported|assisted|helped|have support|support)\b"
)
GIVING = words("provide give offer lend ensure extend render deliver")
HELP_NOUNS = words("support assistance help aid assist")
MAY = re.compile(r"\bmay (?:also )?(?:include|involve|model|co-teach|assist|help|lead|provide|serve|attend|teach)\b")
PREPOSITIONS = words("of with in for to at on by from , ; . (")


def hedge_of(line: Line, limited: bool) -> Span | None:
    low = line.text.lower()
    condition = condition_of(low)
    if limited:
        return None
    if condition:
        return condition
    if OWN_MEANS.search(low):
        return None
    for number, act in enumerate(line.acts):
        if number and len(line.acts) > 2:
            break
        if set(act.verbs) & HELP and not (number and line.acts[0].verbs[0] not in HELP and len(act.verbs) > 1):
            return line.span(act.begin, act.object_begin)
        if set(act.verbs) <= GIVING and (at := _help_noun(line, act.object_begin, act.end)):
            return line.span(act.begin, at + 1)
    if ensured := ENSURED.search(low):
        return ensured.span()
    may = MAY.search(low)
    return may.span() if may and line.acts and "may be" not in may[0] else None


def _help_noun(line: Line, begin: int, end: int) -> int | None:
    for at in range(begin, min(begin + 6, end)):
        low = line.tokens[at].low
        if low in PREPOSITIONS and low != ",":
            return None
        after = line.tokens[at + 1].low if at + 1 < end else "."
        if low in HELP_NOUNS and (after in PREPOSITIONS or after in ("and", "that", "as", "through")):
            return at
    return None
