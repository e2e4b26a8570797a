"""Which of several holders of a role a question is for, where the parts that they have say so. Pure.

A scope is a school's own words: "grades 9 and 10", "mathematics". A number in it is a grade, and counts only where the
question speaks of that grade.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from roles.matching.words import SMALL_STEMS, stem, words_of
from roles.routing.owners import Asked

GRADE = re.compile(r"\b(?:grades?|gr)\.? (\d{1,2})\b|\b(\d{1,2})(?:st|nd|rd|th)\b")
SPAN = re.compile(r"\b(\d{1,2})\s*(?:-|–|to|through)\s*(\d{1,2})\b")
NUMBER = re.compile(r"\d{1,2}")
ORDINALS = "first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth"
NAMED = {
    **{rf"{word} grade\w*": grade for grade, word in enumerate(ORDINALS.split(), 1)},
    **{"freshm[ae]n": 9, "sophomores?": 10, "juniors": 11, "seniors": 12},
}
SAYS_NOTHING = frozenset(map(stem, ("grade", "class", "student", "part", "rest", "other", "all")))


def meant(asked: Sequence[Asked], words: str) -> tuple[Asked, ...]:
    """Those whose part the words are about; all of them where that is nobody's part, or everybody's."""
    text = words.casefold()
    grades = {int(one or other) for one, other in GRADE.findall(text)}
    grades |= {grade for name, grade in NAMED.items() if re.search(rf"\b{name}\b", text)}
    stems = {stem(word) for word in words_of(words)}
    return tuple(one for one in asked if _fits(one.scope.casefold(), grades, stems)) or tuple(asked)


def _fits(scope: str, grades: set[int], stems: set[str]) -> bool:
    telling = {stem(word) for word in words_of(scope) if not word.isdigit()} - SMALL_STEMS - SAYS_NOTHING
    return bool(telling & stems or _grades(scope) & grades)


def _grades(scope: str) -> set[int]:
    spans = (range(int(first), int(last) + 1) for first, last in SPAN.findall(scope))
    return {grade for span in spans for grade in span} | {int(number) for number in NUMBER.findall(scope)}
