"""What a heading announces: duties, what the holder must have, terms, a summary, limits, or matters of form."""

from __future__ import annotations

import re
from functools import lru_cache

from roles.clarity.leading import first_verb
from roles.intake.word_lists import any_of, groups, set_of

DUTIES, QUALIFICATION, TERMS = "duties", "qualification", "terms"
SUMMARY, BOUNDARY, FORM = "intro", "boundary", "boilerplate"

_LISTS = groups("headings")
SURE = any_of(_LISTS.pop("sure"))  # of a new section, also among duties
WHOLE = tuple((name[1:], any_of(some)) for name, some in _LISTS.items() if name.startswith("!"))
FOUND = tuple(
    (name, re.compile(rf"\b(?:{'|'.join(some)})", re.IGNORECASE))
    for name, some in _LISTS.items()
    if not name.startswith("!")
)
LONGEST = 90
ASKING = re.compile(r"^(?:what|who|how|about|why)\b", re.IGNORECASE)  # "What the coach does not do"
VALUED = re.compile(r"^[^:]{2,60}:\s+\S")  # "REPORTS TO: Principal"
SMALL = set_of("a an and as at by for from in of on or the to with & / - – not but nor per via be is are")


@lru_cache(maxsize=4096)
def section_of(heading: str) -> str:
    """The section that a heading begins, or an empty text where it is a heading inside one, as "Student Management"."""
    text = re.sub(r"\(.*?(?:\)|$)", "", heading).strip(" :.-–—\t") or heading
    for section, pattern in WHOLE:
        if pattern.search(text):
            return DUTIES if section == SUMMARY and re.search(r"respons|dut(?:y|ies)", text, re.IGNORECASE) else section
    for section, pattern in FOUND:
        if pattern.search(text):
            return section
    return ""


def names_a_section(text: str) -> bool:
    """Whether a short text is nothing but the name of a section, as "Essential Functions" or "JOB GOAL:"."""
    words = re.sub(r"\(.*?(?:\)|$)", "", text).split()
    return 0 < len(words) <= 7 and len(text) <= LONGEST and bool(section_of(text)) and titled(text)


def titled(text: str) -> bool:
    """Whether a text stands in capitals, or with a capital to each word of weight."""
    words = [
        word
        for word in re.findall(r"[A-Za-z][\w’'.-]*", re.sub(r"\(.*?(?:\)|$)", "", text))
        if word.lower() not in SMALL
    ]
    return bool(words) and all(word[0].isupper() for word in words)


@lru_cache(maxsize=4096)
def looks_like_heading(text: str) -> bool:
    """Whether a line by itself looks like a heading. A verb at its start makes it a duty rather."""
    bare = text.rstrip()
    words = bare.split()
    if VALUED.match(bare):
        return False
    if not bare or len(bare) > LONGEST or len(words) > 12 or bare[-1] in ".,;!?" or not re.search("[A-Za-z]", bare):
        return False
    if bare.isupper():
        return True
    if ASKING.match(bare) and section_of(bare) and len(words) <= 9:
        return True
    if first_verb(bare)[1] == "ing" and titled(bare) and len(words) <= 4:
        return True
    if bare.endswith(":"):
        return len(words) <= 6 and (titled(bare) or bool(section_of(bare)))
    named = bool(section_of(bare)) and len(words) <= 5
    return titled(bare) and len(words) <= 8 and (named or not first_verb(bare)[0])
