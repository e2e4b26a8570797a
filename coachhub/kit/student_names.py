"""Text that looks like it names a student. Pure: no model, no HTTP. It asks, it never decides: the writer knows."""

from __future__ import annotations

import re
from itertools import takewhile

WORD = r"[^\W\d_][^\W\d_]['’\w-]*"
STUDENT = r"(?:students?|pupils?|kids?|child|children|boys?|girls?)"
OF_A_STUDENT = (
    r"(?:IEP|504|parents?|mother|mom|father|dad|guardians?|grandmother|grandfather|sister|brother|family|absences?"
    r"|suspension|diagnosis|referral|behavior|test scores?|homework)"
)
# Tyler B. was absent; as we did for Tyler B in class
WITH_INITIAL = re.compile(rf"\b({WORD} [^\W\d_]\.)(?!\w)|\b({WORD} (?![AI])[^\W\d_])\b(?![.'’-]?\w)")
# The student Tyler, a girl named Maria Lopez
AFTER_STUDENT = re.compile(rf"\b{STUDENT},?(?: named| called)? ({WORD}(?: {WORD})?)")
# Tyler's IEP, Maria Lopez’s mother
BEFORE_MATTER = re.compile(rf"\b({WORD}(?: {WORD})?)['’]s {OF_A_STUDENT}\b")


def _words(text: str) -> frozenset[str]:
    return frozenset(text.split())


# First words after which a letter is no surname, and words after "students" that are no names.
NO_FIRST_NAME = _words(
    "Title Plan Room Grade Grades Option Part Wing Block Period Section Group Level Team Hall Unit Phase Tier Type Day"
    " Week Building Form Appendix Column Lot Vitamin Gate Bus Track Course Cohort House Category Schedule Class Exhibit"
    " Item Question Step Table Figure Chapter Module Line Model Rule Domain Component Standard Goal Campus Lane"
    " Office Entrance Floor Elevator Parking Session Semester Quarter Term Page Row Version Volume Series Studio Lab"
)
NO_NAME = _words(
    "Monday Tuesday Wednesday Thursday Friday Saturday Sunday January February March April May June July August"
    " September October November December English Spanish French German Chinese Latin Algebra Geometry Biology"
    " Chemistry Physics History Math Science Art Music Reading Writing Council Services Support Government Union"
    " Information Handbook Success Affairs Find Study Protection Development Nutrition Conduct Advanced American"
    " African Asian Hispanic Native First Google Canvas Chromebook Chromebooks The This That They And Or In On At If"
    " When Where Who What How We You"
)


def possible_students(text: str) -> list[str]:
    """What in the text could be a student's name, each once, in the order in which it stands there."""
    found: dict[str, int] = {}
    for match in WITH_INITIAL.finditer(text):
        name = match[1] or match[2]
        if all(word[0].isupper() for word in name.split()):
            found.setdefault(name, match.start())
    for match in AFTER_STUDENT.finditer(text):
        found.setdefault(" ".join(takewhile(_is_capitalized, match[1].split())), match.start(1))
    for match in BEFORE_MATTER.finditer(text):
        last = list(takewhile(_is_capitalized, reversed(match[1].split())))
        found.setdefault(" ".join(reversed(last)), match.start(1))
    return sorted((name for name in found if _may_be_a_name(name)), key=lambda name: found[name])


def _is_capitalized(word: str) -> bool:
    return word[0].isupper() and not word.isupper()


def _may_be_a_name(words: str) -> bool:
    first = words.partition(" ")[0]
    return bool(first) and _is_capitalized(first) and first not in NO_FIRST_NAME and first not in NO_NAME
