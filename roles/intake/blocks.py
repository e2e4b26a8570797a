"""Lines -> blocks: what belongs together although the page broke it into lines."""

from __future__ import annotations

import itertools
import re
from collections.abc import Sequence
from dataclasses import dataclass
from statistics import median

from roles.clarity.leading import first_verb
from roles.intake.lines import OPEN_MARK, UNFINISHED, Line
from roles.intake.marks import Mark
from roles.intake.runs import HYPHENS, Run
from roles.intake.sections import looks_like_heading, names_a_section

CELLS = re.compile(r"\t| {3,}")
ENDED = re.compile(r"[.!?][\"”’')\]]*$")
LABEL = re.compile(r"^[A-Z][\w /&’'()-]{1,40}:\s*\S")
PARTLY_FULL = 0.8


@dataclass(frozen=True)
class Block:
    run: Run
    mark: Mark | None
    indent: int
    apart: bool  # a blank line stands before it
    of_page: bool = False


@dataclass
class Page:
    """How this text is laid out, told from all of its lines."""

    width: float  # characters at which lines were wrapped; 0 where they were not
    spaced: bool  # a blank line after every line
    hangs: bool  # wrapped lines of an entry stand further in than its mark

    @classmethod
    def of(cls, lines: Sequence[Line]) -> Page:
        told = [line for line in lines if not line.blank and not line.of_page]
        pairs = [
            (one, two)
            for one, two in itertools.pairwise(told)
            if two.mark is None
            and one.text
            and two.text[0].islower()
            and (one.mark or not _same_list(one.text, two.text))
            and not ENDED.search(one.text)
            and one.text[-1] not in ":;"
        ]
        room = sorted(_length(one) + 1 + len(two.text.split()[0]) for one, two in pairs)
        blanks = sum(two.number - one.number > 1 for one, two in itertools.pairwise(told))
        hanging = [two.indent > one.indent for one, two in pairs if one.mark]
        width = room[len(room) // 4] if room else 0
        if len(pairs) < 4 and max(map(_length, told), default=0) > 1.4 * width:
            width = 0  # lines that long were not wrapped: those pairs have another reason
        return cls(
            width=width,
            spaced=len(told) > 5 and blanks > 0.8 * (len(told) - 1),
            hangs=bool(hanging) and median(hanging) == 1,
        )


def _length(line: Line) -> int:
    return line.indent + len(line.raw_mark) + len(line.text)


def blocks_of(lines: Sequence[Line]) -> list[Block]:
    """Every line that is not blank is in one block. What belongs to the page is a block by itself, after the
    one it breaks."""
    page = Page.of(lines)
    made: list[Block] = []
    held: list[Block] = []  # of the page, met inside a block
    parts: list[Line] = []
    blank = broken = apart = False

    def finish() -> None:
        if parts:
            made.append(_block(parts, apart))
        made.extend(held)
        parts.clear()
        held.clear()

    for at, line in enumerate(lines):
        if line.blank:
            blank = True
        elif line.of_page:
            held.append(Block(Run.of(line.text, line.number), None, line.indent, False, of_page=True))
            broken = True
        else:
            after = next((one for one in lines[at + 1 : at + 30] if not one.blank and not one.of_page), None)
            if not parts or not belongs(parts, line, after, page, blank, broken):
                finish()
                apart = blank
            parts.append(line)
            blank = broken = False
    finish()
    return made


def _block(parts: Sequence[Line], apart: bool) -> Block:
    run = Run.joined(Run.of(line.text, line.number) for line in parts)
    return Block(run.tidied(), parts[0].mark, parts[0].indent, apart)


def belongs(parts: Sequence[Line], line: Line, after: Line | None, page: Page, blank: bool, broken: bool) -> bool:
    """Whether a line goes on with what stands before it. Each sign speaks for or against; the sum decides."""
    before = parts[-1]
    if line.mark:
        return False
    if not before.text:
        return True  # a mark alone on its line
    if blank and not broken and not page.spaced and not _goes_on(before, line):
        return False
    told = " ".join(one.text for one in ([*parts[:3], *parts[-5:]] if len(parts) > 8 else parts))
    score = _ends(before, parts[0]) + _begins(line, parts[0], told) + _room(before, line, page)
    score += _indents(parts, line, page)
    if told.count("(") > told.count(")"):
        score += 3
    if blank and not broken:
        score -= 1 if page.spaced else 3
    score += _headings(parts, told, line, after)
    return score > 0


def _goes_on(before: Line, line: Line) -> bool:
    return line.text[0].islower() and not ENDED.search(before.text) and before.text[-1] not in ":;"


def _ends(before: Line, first: Line) -> float:
    text = before.text
    if OPEN_MARK.search(text):
        return 9
    if ENDED.search(text):
        return -1.5 if first.mark else -3
    if text[-1] in ":;":
        return -4
    if re.search(r";\s*(?:and|or)$", text):
        return -6
    if UNFINISHED.search(text):
        return 4.5 if text[-1].isalpha() else 3
    return 3 if text[-1] in HYPHENS + "–—" else 0


def _begins(line: Line, first: Line, told: str) -> float:
    text = line.text
    if text[0].islower():
        return -1 if _same_list(told, text) and not first.mark else 3
    if not text[0].isalpha():
        return 2 if text[0] in "(&/,)$–—" or text[0].isdigit() else 0
    if LABEL.match(text) and not text.isupper():
        return -3
    return -2 if first_verb(text)[0] else -1


def _same_list(one: str, other: str) -> bool:
    """Whether both are entries of a list in small letters: "write goals", "group students"."""
    how = first_verb(one)[1]
    return one[:1].islower() and how != "" and how == first_verb(other)[1] and ";" not in one[:-1]


def _room(before: Line, line: Line, page: Page) -> float:
    """Whether the first word of the line would still have had room on the one before."""
    if not page.width:
        return -2
    had = (_length(before) + 1 + len(line.text.split()[0])) / page.width
    return 1.5 if had >= 1 else -3 if had < PARTLY_FULL else -0.5


def _indents(parts: Sequence[Line], line: Line, page: Page) -> float:
    first = parts[0]
    if first.mark:
        if line.indent > first.indent:
            return 2
        return -2 if page.hangs else 0
    return 0 if line.indent == parts[-1].indent else -1


def _headings(parts: Sequence[Line], told: str, line: Line, after: Line | None) -> float:
    if CELLS.search(line.text) and ":" in line.text:
        return -3
    if told.isupper() != line.text.isupper() and (told.isupper() or len(line.text) > 3):
        return -5
    if told.isupper():
        return 1.5 if len(told) > 12 and not names_a_section(told) else -3
    if not parts[0].mark and looks_like_heading(told) and not UNFINISHED.search(told):
        return -5
    alone = after is None or bool(after.mark) or after.text[:1].isupper()
    return -4 if alone and looks_like_heading(line.text) else 0
