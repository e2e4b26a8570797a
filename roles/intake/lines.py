"""Pasted text -> its lines, each with its indent, its list mark if it has one, and whether it belongs to the page."""

from __future__ import annotations

import itertools
import re
from collections.abc import Sequence
from dataclasses import dataclass, replace

from roles.intake.furniture import LONE, found_again, is_stamp
from roles.intake.marks import Mark, mark_of
from roles.intake.sections import names_a_section

ODD_BLANKS = re.compile("[\u00a0\u2000-\u200a\u202f\u205f\u3000\x0b\x0c\x1c-\x1f\x85\u2028\u2029]")
UNSEEN = re.compile("[\u200b-\u200f\u2060\ufeff\x00]")
WORDED = re.compile(r"[^\W_]")  # a rule or the bar of a table says nothing
TAB = 4
FIRST = 20  # lines in which the name of the post stands
UNFINISHED = re.compile(
    r"(?:[,(/&]|(?<![\w/.-])(?:a|an|the|and|or|of|to|in|for|with|by|on|at|as|from|that|which|who|their|its|his|her|our|is|are|be|into|"
    r"including|through|between|among|within|such|(?:in|of|for|to|from|and) (?:grades?|title|tier|step|level|page)))$",
    re.IGNORECASE,
)


OPEN_MARK = re.compile(  # the entry begins on the next line
    r"(?:(?:^|\s)\(\w{1,2}\)|(?:^|[.;:,]\s)(?:\w{1,2}\)|\d{1,2}\.)|(?:^|\s)[•●▪■○◦·\uf0b7\uf0a7])$"
)
DATED = re.compile(  # a number on the next line ends the sentence
    r"\b(?:jan(?:uary)?|feb(?:ruary)?|march|april|may|june|july|aug(?:ust)?|sept(?:ember)?|oct(?:ober)?|nov(?:ember)?|"
    r"dec(?:ember)?|grades?|at least|than|about|to|of|and|or|the|tier|title|level|grade \d+ (?:to|and))$",
    re.IGNORECASE,
)


@dataclass(frozen=True)
class Line:
    number: int
    text: str  # without blanks around and without the mark
    indent: int
    mark: Mark | None = None
    raw_mark: str = ""
    of_page: bool = False

    @property
    def blank(self) -> bool:
        return not self.text and self.mark is None

    @property
    def unmarked(self) -> Line:
        return replace(self, text=(self.raw_mark + self.text).strip(), mark=None, raw_mark="") if self.mark else self


def lines_of(text: str) -> list[Line]:
    """All lines, the blank ones too. Numbers are those of `text.split("\\n")`, from 1."""
    made = []
    for number, raw in enumerate(text.replace("\r\n", "\n").replace("\r", "\n").split("\n"), start=1):
        clean = UNSEEN.sub("", ODD_BLANKS.sub(" ", raw)).rstrip()
        body = clean.lstrip() if WORDED.search(clean) or mark_of(clean.strip()) else ""
        indent = len(clean[: len(clean) - len(body)].expandtabs(TAB))
        mark = mark_of(body)
        width = mark.width if mark else 0
        made.append(Line(number, body[width:].strip(), indent, mark, body[:width]))
    counted = _counted(made)
    return _without_pages(counted)


def _counted(lines: Sequence[Line]) -> list[Line]:
    """Without the marks that only look like some: a year or a grade at the start of a wrapped line, a lone dash."""
    last: dict[str, int] = {}
    signs = {line.mark.style for line in lines if line.mark and not line.mark.value}
    dashes = sum(bool(line.mark and line.mark.style == "-") for line in lines)
    made: list[Line] = []
    for at, line in enumerate(lines):
        mark, before = line.mark, next((one for one in reversed(made) if not one.blank), None)
        open_before = before is not None and bool(UNFINISHED.search(before.text)) and not lines[at - 1].blank
        if mark is None:
            made.append(line)
        elif not mark.value:
            lone_dash = (
                mark.style == "-" and dashes == 1 and before is not None and (line.text[:1].islower() or open_before)
            )
            made.append(line.unmarked if lone_dash and signs else line)
        else:
            fitting = _fitting(mark, last, lines, at, open_before)
            if fitting is None:
                made.append(line.unmarked)
            else:
                last[fitting.style] = fitting.value
                made.append(replace(line, mark=fitting))
    return made


def _fitting(mark: Mark, last: dict[str, int], lines: Sequence[Line], at: int, open_before: bool) -> Mark | None:
    """The reading of a counted mark that goes on with a list or begins one; None where it does neither."""
    readings = [mark]
    if mark.also:
        readings.append(replace(mark, style=mark.also[0], value=mark.also[1], also=None))
    for one in readings:
        if last.get(one.style) and one.value == last[one.style] + 1:
            return one
    if open_before and not (mark.value == 1 and _followed(mark, lines, at)):
        return None
    for one in reversed(readings):
        if one.value == 1:
            return one
    for one in readings:
        if 0 < one.value - last.get(one.style, 0) <= 3 and (last.get(one.style) or _followed(one, lines, at)):
            return one
    if _followed(mark, lines, at) or (mark.style[:1] in "1(" and not lines[at].text[:1].islower()):
        return mark
    return None


def _followed(mark: Mark, lines: Sequence[Line], at: int) -> bool:
    for line in lines[at + 1 : at + 30]:
        if line.mark and (line.mark.style, line.mark.value) == (mark.style, mark.value + 1):
            return True
    return False


def _without_pages(lines: Sequence[Line]) -> list[Line]:
    """With what belongs to the page marked so. Numbers alone on a line may be marks: 1, 2, 3 before each entry."""
    lone = [at for at, line in enumerate(lines) if LONE.match(line.raw_mark + line.text)]
    values = [int(re.sub(r"\D", "", lines[at].raw_mark + lines[at].text)) for at in lone]
    as_marks = len(lone) > 2 and values[0] == 1 and all(b - a == 1 for a, b in itertools.pairwise(values))
    as_marks = as_marks and all(_near(lines, a, b) for a, b in itertools.pairwise(lone))
    again = found_again([line.raw_mark + line.text for line in lines])
    again |= _beside_numbers(lines)
    made = []
    for at, line in enumerate(lines):
        whole = line.unmarked
        if at in lone:
            if as_marks:
                line = replace(
                    line, text="", mark=Mark("1 ", int(re.sub(r"\D", "", whole.text)), 0), raw_mark=whole.text
                )
            elif (line.mark is None or line.text) and not (at and DATED.search(lines[at - 1].text)):
                line = replace(whole, of_page=True)
        elif whole.text and (at in again or is_stamp(whole.text)):
            line = replace(whole, of_page=True)
        made.append(line)
    return made


def _beside_numbers(lines: Sequence[Line]) -> set[int]:
    """Lines next to a page number that say again what the first lines said, as the name of the post."""
    told = [at for at, line in enumerate(lines) if not line.blank]
    said = {word for line in lines[:FIRST] for word in re.findall(r"[a-z]{2,}", line.text.lower())}
    found = set()
    for place, at in enumerate(told):
        if at > FIRST and is_stamp(lines[at].unmarked.text):
            for beside in told[max(0, place - 1) : place + 2]:
                words = re.findall(r"[a-z]{2,}", lines[beside].text.lower())
                like_title = lines[beside].text[:1].isupper() and lines[beside].text[-1:] not in ".;,:"
                like_title = like_title and not names_a_section(lines[beside].text)
                if (
                    beside >= FIRST
                    and 0 < len(words) <= 8
                    and like_title
                    and said.issuperset(words)
                    and lines[beside].mark is None
                ):
                    found.add(beside)
    return found


def _near(lines: Sequence[Line], one: int, other: int) -> bool:
    return sum(not line.blank for line in lines[one:other]) <= 7
