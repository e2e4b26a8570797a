"""Where one block holds several entries: numbers, bullets, semicolons or sentences inside it."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from roles.clarity.leading import begins_with_act, first_verb
from roles.intake.marks import ROMANS, SIGNS, Mark

COUNTED = (
    ("(1)", re.compile(r"(?<![\w(])\((\d{1,2})\)\s*")),
    ("(a)", re.compile(r"(?<![\w(])\(([a-z])\)\s*")),
    ("(i)", re.compile(r"(?<![\w(])\(([ivx]{1,5})\)\s*")),
    ("1)", re.compile(r"(?:(?<=\s)|^)(\d{1,2})\)\s+")),
    ("a)", re.compile(r"(?:(?<=\s)|^)([a-z])\)\s+")),
    ("1.", re.compile(r"(?:(?<=\s)|^)(\d{1,2})\.\s+(?=[A-Z(])")),
    ("1.", re.compile(r"(?:(?<=[.;:,]\s)|^)(\d{1,2})\.\s+(?=[A-Za-z(])")),
    ("A.", re.compile(r"(?:(?<=[.;:,]\s)|^)([A-Z])\.\s+(?=[A-Z])")),
    ("a.", re.compile(r"(?:(?<=[.;:,]\s)|^)([a-z])\.\s+(?=[A-Za-z])")),
)
CLEAR_SIGNS = re.escape(SIGNS.replace("*", "").replace("§", "").replace("\ufffd", "").replace("→", ""))
SIGN = re.compile(rf"\s*[{CLEAR_SIGNS}]+\s*(?=[\w“\"(])")
DASH = re.compile(r"\s+(?:[-–—−]|\*|o|>)\s+(?=[A-Z])")
ABBREVIATION = re.compile(
    r"(?:\b(?:e\.g|i\.e|etc|vs|no|nos|st|dr|mr|mrs|ms|jr|sr|dept|approx|min|max|inc|ext|fig|vol|sec|art|cf|al|ed|u\.s|a\.m|p\.m|"
    r"b\.a|m\.a|b\.s|m\.s|m\.ed|b\.ed|ed\.d|ed\.s|ph\.d|m\.l\.s|m\.l\.i\.s|jan|feb|mar|apr|jun|jul|aug|sept?|oct|nov|dec)|\b[A-Z])\.$",
    re.IGNORECASE,
)
SENTENCE = re.compile(r"(?<=[.!?])[\"”’)\]]*\s+(?=[A-Z“\"(\d])")
LEADING = re.compile(r"^\W*(?:\(?\w{1,2}[.)](?:\s+|$))?")
AND = re.compile(r"(?:and|or)\s*$", re.IGNORECASE)


@dataclass(frozen=True)
class Cut:
    """begin: where an entry begins, its mark left out; end: where the text before it ended."""

    end: int
    begin: int


def counted(text: str, mark: Mark | None) -> list[Cut]:
    """Numbers or letters that count on inside a text: from one, or from the mark that it begins with."""
    best: list[Cut] = []
    for style, pattern in COUNTED:
        goes_on = mark is not None and mark.style.replace("1.1", "1").lower() == style.lower() and mark.value > 0
        if mark is not None and not goes_on:
            continue
        wanted = mark.value + 1 if goes_on and mark else 1
        cuts: list[Cut] = []
        if mark is None and (start := pattern.match(text)):
            wanted = _value(start[1], style)
        for found in pattern.finditer(text):
            value = _value(found[1], style)
            if (value == wanted or (len(cuts) > 2 and 0 < value - wanted < 4)) and found.end() < len(text):
                cuts.append(Cut(found.start(), found.end()))
                wanted = value + 1
        if len(cuts) >= (1 if goes_on else 2) and len(cuts) > len(best):
            best = cuts
    return best


def _value(told: str, style: str) -> int:
    if told.isdigit():
        return int(told)
    return ROMANS.get(told, 0) if style == "(i)" else ord(told.lower()) - ord("a") + 1


def signed(text: str, mark: Mark | None) -> list[Cut]:
    """Bullets inside a text, or dashes that stand where bullets would."""
    found = [Cut(one.start(), one.end()) for one in SIGN.finditer(text) if one.start() > 0 or mark is None]
    if len(found) > (0 if mark else 1) or (found and text[found[0].begin :][:1].isupper()):
        return found
    dashes = list(DASH.finditer(text))
    sure = [one for one in dashes if text[one.start() - 1] in ".;:" or first_verb(text[one.end() :])[0]]
    if len(sure) == len(dashes) and (len(sure) > 1 or (sure and text[sure[0].start() - 1] in ".;" and mark is None)):
        return [Cut(one.start(), one.end()) for one in sure]
    return []


def semicolons(text: str, begin: int) -> list[Cut]:
    """The semicolons of a list, outside brackets. A closing "and" goes with what follows it."""
    cuts, depth = [], 0
    for at, letter in enumerate(text):
        depth += (letter in "([") - (letter in ")]" and depth > 0)
        if letter == ";" and not depth and at >= begin and text[at + 1 :].strip():
            cuts.append(Cut(at + 1, at + 1))
    return cuts


def sentences(text: str) -> list[Cut]:
    """Where sentences begin, but for the first."""
    found = []
    for one in SENTENCE.finditer(text):
        if not ABBREVIATION.search(text[max(0, one.start() - 12) : one.start()].rstrip('"”’)]')) or text[
            one.end() :
        ].startswith(("The ", "This ")):
            found.append(Cut(one.start() + len(one[0].rstrip()), one.end()))
    return found


def told_parts(text: str, cuts: list[Cut]) -> Iterator[str]:
    begin = 0
    for cut in cuts:
        yield text[begin : cut.end].strip()
        begin = cut.begin
    yield text[begin:].strip()


def mostly_acts(parts: list[str]) -> bool:
    """Whether most of some texts read like duties."""
    return bool(parts) and sum(begins_with_act(part) for part in parts) >= 0.6 * len(parts)
