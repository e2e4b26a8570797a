"""Which blocks are headings, and what begins with them."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from roles.clarity.leading import first_verb
from roles.intake import cuts
from roles.intake.blocks import Block
from roles.intake.sections import BOUNDARY, DUTIES, SURE, looks_like_heading, section_of, titled
from roles.intake.word_lists import set_of

OF_PEOPLE = set_of(  # verbs that tell what somebody must be able to, as often as what somebody does
    "demonstrate possess hold have show know understand stand sit walk lift hear talk speak see read bend carry "
    "reach operate work maintain communicate exhibit display must use move push pull"
)


def is_heading(block: Block, after: Block | None) -> bool:
    text = block.run.text
    if block.mark and not block.mark.value:
        return (text.isupper() and len(text) > 3 and not first_verb(text)[0]) or (
            text.endswith(":") and titled(text) and not first_verb(text)[0]
        )
    if looks_like_heading(text):
        return True
    bare = re.sub(r"\s*\(.*\)?\s*:?$", "", text)
    return bare != text and len(text) < 250 and looks_like_heading(bare) and bool(section_of(bare)) and not block.mark


def following(blocks: Sequence[Block], at: int) -> list[str]:
    """The texts under a heading, as far as the next one."""
    found: list[str] = []
    for one, after in zip(blocks[at + 1 : at + 12], [*blocks[at + 2 : at + 12], None], strict=False):
        if not one.of_page:
            if is_heading(one, after):
                break
            found.append(one.run.text)
    return found


def announced(heading: str, before: str, below: Sequence[str]) -> str:
    """The section that begins with a heading. Among duties a heading may say "Work with Teachers" or "Evaluation":
    where acts follow, the duties go on."""
    named = section_of(heading)
    if before == DUTIES and named not in ("", DUTIES, BOUNDARY) and not SURE.search(heading):
        parts = [cuts.LEADING.sub("", part) for text in below for part in cuts.told_parts(text, cuts.sentences(text))]
        parts = [part for part in parts if part]
        acts = [part for part in parts if first_verb(part)[0] and first_verb(part)[0] not in OF_PEOPLE]
        if acts and len(acts) >= 0.6 * len(parts):
            return DUTIES
    return named or before


def alike(blocks: Sequence[Block], at: int) -> bool:
    """Whether a block without mark stands among others that are entries, one to a line."""
    around = [*_near(blocks[max(0, at - 4) : at][::-1]), *_near(blocks[at + 1 : at + 5])]
    entries = [one for one in around if not one.mark and first_verb(one.run.text)[0]]
    told = [len(cuts.sentences(one.run.text)) + 1 for one in entries]
    return told.count(1) >= 2 and max(told) < 3  # of three sentences and more, it is a paragraph that the page broke


def _near(blocks: Sequence[Block]) -> Iterator[Block]:
    """As far as the next heading."""
    for one in blocks:
        if looks_like_heading(one.run.text):
            return
        if not one.of_page:
            yield one
