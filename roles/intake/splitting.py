"""Blocks -> pieces: one for each entry, heading, lead-in or paragraph, in reading order, with nothing left out."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from roles.clarity.leading import begins_with_act, first_verb
from roles.intake import cuts
from roles.intake.blocks import Block, blocks_of
from roles.intake.cuts import Cut
from roles.intake.headings import alike, announced, following, is_heading
from roles.intake.lines import lines_of
from roles.intake.marks import Mark
from roles.intake.pieces import CLOSING_AND, OPEN, Piece, Role, ands_moved, nested, with_stems
from roles.intake.runs import Run
from roles.intake.sections import (
    BOUNDARY,
    DUTIES,
    QUALIFICATION,
    SUMMARY,
    TERMS,
    names_a_section,
    section_of,
    titled,
)

LONGEST = 4000  # letters of an item, as it is kept
DUTIES_NAMED = re.compile(r"dut(?:y|ies)|respons|functions|tasks|accountab|expectations|\bdo\b", re.IGNORECASE)
LABELED = re.compile(r"^([^:]{2,90}?)\s*:\s+(?=\S)")
IN_CAPITALS = re.compile(r"^([A-Z][A-Z/&,'’\- ]{7,}[A-Z])(?=\s+[A-Za-z(]\w*[a-z])")
AFTER_NAME = re.compile(r"^(?:include|are|may|\(|the following|in order|listed|not limited|as follows)", re.IGNORECASE)
CANDIDATE = re.compile(r"\bcandidates?\b|qualif|\bapplicants?\b|must have\b|ability to\b|knowledge of\b", re.IGNORECASE)
NOT = re.compile(r"\b(?:will|shall|does|do|may|must|is|should) (?:not|never)\s*(?:be\b.{0,40})?$", re.IGNORECASE)
WILL = re.compile(
    r"^(?:the|this|an?|each)?\s*(?:[\w/&’'-]+\s+){1,6}?(?:will|shall|must|should|may)\b\s*"
    r"(?:be responsible for|be expected to|also|not)?\s*$",
    re.IGNORECASE,
)


def pieces_of(text: str) -> list[Piece]:
    """Every letter of the text but its list marks is in one of the pieces, which have at most LONGEST letters."""
    blocks = blocks_of(lines_of(text))
    found = list(_pieces(blocks, ""))
    if not any(piece.section == DUTIES for piece in found):
        found = list(_pieces(blocks, DUTIES))
    return with_stems([short for piece in nested(ands_moved(found)) for short in _shortened(piece)])


def _shortened(piece: Piece) -> Iterator[Piece]:
    """A piece that is too long to keep, cut where a sentence or at least a word ends."""
    run = piece.run
    while len(run.text) > LONGEST:
        ends = [cut.end for cut in cuts.sentences(run.text) if cut.end <= LONGEST]
        at = ends[-1] if ends else run.text.rfind(" ", 1, LONGEST)
        at = at if at > 0 else LONGEST
        yield replace(piece, run=run.cut(0, at))
        run = run.cut(at)
    yield replace(piece, run=run)


def _pieces(blocks: Sequence[Block], unknown: str) -> Iterator[Piece]:
    """unknown: the section where none is named, and in place of a summary: duties, where nothing else is called so.
    Where those have marks, text without one is not taken for them."""
    section = unknown
    apart = bool(unknown) and sum(bool(one.mark and first_verb(one.run.text)[0]) for one in blocks) > 2
    for at, block in enumerate(blocks):
        after = next((one for one in blocks[at + 1 : at + 9] if not one.of_page), None)
        if block.of_page:
            yield Piece(block.run, Role.PAGE, section)
        elif is_heading(block, after):
            section = announced(block.run.text, "" if unknown else section, following(blocks, at)) or section
            if unknown and section == SUMMARY and not any(one.mark for one in blocks[at + 1 : at + 4]):
                section = unknown
            yield Piece(block.run, Role.HEADING, section, "", block.mark, block.indent)
        else:
            section = unknown if unknown and block.mark and section == SUMMARY else section
            told = "" if apart and not block.mark and section == unknown else section
            for piece in split(block, after, told, alike(blocks, at)):
                section = piece.section if piece.role in (Role.HEADING, Role.LEAD_IN) or _lasts(piece) else section
                yield piece


def _lasts(piece: Piece) -> bool:
    """Whether "QUALIFICATIONS: a license" also tells what the lines after it are."""
    label = label_of(piece.text)
    return bool(label) and piece.role is Role.PROSE and piece.section != TERMS and section_of(label) == piece.section


def label_of(text: str) -> str:
    """What stands before a colon, or in capitals before a sentence, and names a section. Empty where nothing does."""
    found = LABELED.match(text) or IN_CAPITALS.match(text)
    label = found[1] if found else ""
    return label if label and len(label.split()) <= 8 and titled(label) and section_of(label) else ""


def after_lead(text: str, section: str) -> str:
    """The section that a lead-in begins, as "The duties of the coach include:" does where none was named."""
    if NOT.search(text):
        return BOUNDARY
    if section not in ("", SUMMARY, BOUNDARY):
        return section
    if CANDIDATE.search(text):
        return QUALIFICATION
    return DUTIES if DUTIES_NAMED.search(text) or WILL.match(text.rstrip(" :")) else section


def split(block: Block, after: Block | None, section: str, alike: bool) -> Iterator[Piece]:
    """The pieces of one block."""
    run, mark = block.run, block.mark
    if not run.text:
        return
    made = Piece(run, Role.ENTRY if mark or (alike and section) else Role.PROSE, section, "", mark, block.indent)
    begin = 0
    if (label := label_of(run.text)) and not mark:
        named = section_of(label)
        begin = len(label) + len(run.text[len(label) :]) - len(run.text[len(label) :].lstrip(" :"))
        if named != DUTIES or not DUTIES_NAMED.search(label):
            yield replace(made, role=Role.PROSE, section=named)
            return
        if AFTER_NAME.match(run.text[begin:]):  # "DUTIES include the following. Others may be assigned."
            yield replace(made, role=Role.HEADING, section=DUTIES)
            return
        yield replace(made, run=run.cut(0, begin), role=Role.HEADING, section=DUTIES)
        section = DUTIES
        made = replace(made, section=DUTIES, role=Role.PROSE)
    rest = run.cut(begin)
    if ":" in rest.text[:160] or (after and after.mark and not mark) or WILL.match(rest.text):
        lead = rest.text.partition(":")[0]
        section = after_lead(lead, section) if len(lead) < 250 else section
    entries = cuts.counted(rest.text, mark) or cuts.signed(rest.text, mark)
    if entries:
        yield from _listed(replace(made, section=section), rest, entries)
    elif leads := _semicolons(rest, mark, section, alike):
        yield from _listed(replace(made, section=section), rest, leads)
    elif ends_open(rest.text, mark, after):
        yield replace(made, run=rest, role=Role.LEAD_IN, section=section)
    elif (found := cuts.sentences(rest.text)) and _run_on(rest.text, found, section, mark, alike):
        for _, one in _runs(rest, found):
            yield replace(made, run=one, role=Role.LEAD_IN if one.text.endswith(":") else Role.ENTRY)
    else:
        yield replace(made, run=rest)


def _runs(run: Run, found: Sequence[Cut]) -> Iterator[tuple[str, Run]]:
    """What lies between the cuts, each with the mark that it stands behind."""
    begin, mark = 0, ""
    for cut in found:
        if (part := run.cut(begin, cut.end)).text:
            yield mark, part
        begin, mark = cut.begin, run.text[cut.end : cut.begin].strip()
    if (part := run.cut(begin)).text:
        yield mark, part


def _listed(made: Piece, run: Run, found: Sequence[Cut]) -> Iterator[Piece]:
    """The entries, and what leads to them."""
    first = run.cut(0, found[0].end)
    parts = list(_runs(run, found))
    stem = ""
    if first.text and not made.mark and not begins_alone(first.text, counted=found[0].begin > found[0].end):
        stem = first.text if OPEN.search(first.text) else ""
        yield replace(made, run=first, role=Role.LEAD_IN)
        parts = parts[1:]
    for mark, part in parts:
        yield replace(made, run=part, role=Role.ENTRY, stem=stem, inner_mark=mark)


def begins_alone(text: str, counted: bool) -> bool:
    """Whether what stands before the first mark inside a block is an entry of its own, not a lead-in."""
    if text.endswith(":") or OPEN.search(text) or names_a_section(text):
        return False
    return not counted or text[-1] in ".;" or begins_with_act(text)


def _semicolons(run: Run, mark: Mark | None, section: str, alike: bool) -> list[Cut]:
    """The entries of a list parted by semicolons, with the end of its lead-in as the first."""
    text = run.text
    colon = re.match(r"^[^:;.]{2,160}?:\s+", text)
    found = cuts.semicolons(text, colon.end() if colon else 0)
    if not found:
        return []
    parts = list(
        cuts.told_parts(
            text[colon.end() :] if colon else text,
            [Cut(c.end - (colon.end() if colon else 0), c.begin - (colon.end() if colon else 0)) for c in found],
        )
    )
    led = (
        re.match(
            r"^(.{3,120}?\b(?:will|shall|must|should|is to|are to|is responsible for|responsibilities (?:are|include))"
            r"(?:\s+be responsible for)?)\s+",
            text,
        )
        if not colon
        else None
    )
    acts = cuts.mostly_acts([re.sub(r"^(?:and|or)\s+", "", part) for part in parts[1:]])
    if len(parts) < 3 and not colon and alike:
        return []
    if mark and not (acts and len(parts) > 3 and colon):
        return []
    if section not in ("", DUTIES) or not (acts or (colon and len(parts) > 2)):
        return []
    if colon:
        return [Cut(colon.end(), colon.end()), *found]
    return [Cut(led.end(1), led.end()), *found] if led and first_verb(text[led.end() :])[0] else found


def ends_open(text: str, mark: Mark | None, after: Block | None) -> bool:
    """Whether a block leads to a list that follows it."""
    if after is None or len(text) > 400:
        return False
    if text.endswith((":", ":-", ": -")):
        return True
    if CLOSING_AND.search(text):
        return False
    follows = bool(after.mark and (not mark or after.mark.style != mark.style)) or after.run.text[:1].islower()
    if WILL.match(text) and first_verb(after.run.text)[1] in ("base", "ing"):
        return True
    return follows and (bool(WILL.match(text)) or bool(OPEN.search(text)) or text.lower().endswith("the following"))


def _run_on(text: str, found: Sequence[Cut], section: str, mark: Mark | None, alike: bool) -> bool:
    """Whether the sentences of a block are duties by themselves."""
    parts = list(cuts.told_parts(text, list(found)))
    if section == DUTIES:
        if mark:
            return len(parts) > 3 and all(map(begins_with_act, parts))
        return not alike or (len(parts) > 2 and cuts.mostly_acts(parts))
    return not section and not mark and len(parts) > 2 and cuts.mostly_acts(parts)
