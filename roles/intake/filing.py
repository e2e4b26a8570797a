"""From what reading finds in a description to rows: how each item is sorted and worded before anybody decides."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from typing import Any

from roles.intake import read
from roles.intake.models import Description, Item
from roles.intake.queries import Claimed, claimed_by_others

MOST_WORDS = 200  # what a line of a charter holds


def read_items(description: Description) -> tuple[str, list[Item]]:
    """The title that the text itself has, empty where it has none, and its items, not saved."""
    claimed = {str(one.duty_id): one for one in claimed_by_others(description.role)}
    owned = [read.Owned(one.wording, one.role, key, one.plain_line) for key, one in claimed.items()]
    found = read.read_description(description.text, owned=owned)
    items = [_item(description, one, claimed) for one in found.items]
    return found.title[:200], [*items, *_forgotten(description, items)]


def spoken_lines(text: str) -> Iterator[tuple[int, str]]:
    """The numbers, from 1, and words of the lines that hold a letter or a figure."""
    for number, line in enumerate(text.split("\n"), start=1):
        if re.search(r"\w", line):
            yield number, line


def _forgotten(description: Description, items: list[Item]) -> Iterator[Item]:
    """Lines that say something and are in no item: each is put before whoever sorts, so that none is lost."""
    named = {number for item in items for number in item.lines}
    lost = [(number, line) for number, line in spoken_lines(description.text) if number not in named]
    for number, (line, text) in enumerate(lost, start=len(items) + 1):
        yield Item(
            school_id=description.school_id, description=description, number=number, lines=[line],
            text=text.strip()[:4000], sort=Item.Sort.HAZY, proposed_sort=Item.Sort.HAZY,
        )  # fmt: skip


def _item(description: Description, found: read.Item, claimed: dict[str, Claimed]) -> Item:
    claim = claimed.get(found.owner.key) if found.owner else None
    sort = Item.Sort(found.sort)
    rewrite = found.rewrite[:MOST_WORDS]
    is_duty = sort != Item.Sort.NOT_A_DUTY
    return Item(
        school_id=description.school_id, description=description, number=found.number, lines=list(found.lines),
        stem=found.stem[:400], text=found.text[:4000], kind=found.sub[:20], sort=sort, proposed_sort=sort,
        findings=list(_findings(found)), rewrite=rewrite,
        wording=_wording(found, claim) if is_duty else "",
        duty_id=claim.duty_id if claim else None, other_id=claim.role_id if claim else None,
        # What is no duty stays out unless somebody takes it; everything else waits for a word.
        fate=Item.Fate.OPEN if is_duty else Item.Fate.LEFT_OUT,
    )  # fmt: skip


def _wording(found: read.Item, claim: Claimed | None) -> str:
    """How the line would read in a charter; empty where nobody but the reader can say it."""
    if found.sort in (Item.Sort.SHARE, Item.Sort.NOT_OURS) and claim is not None:
        return claim.wording[:MOST_WORDS]
    if found.rewrite or found.sort == Item.Sort.HAZY:
        return found.rewrite[:MOST_WORDS]
    return as_line(found.text)


def as_line(text: str) -> str:
    """The words of a description as a line of a charter: one sentence, without its stop; empty where it is too long."""
    line = " ".join(text.split())
    if len(line) > MOST_WORDS:
        line = line.partition(". ")[0]
    line = line.rstrip(" .;,:")
    return line[:1].upper() + line[1:] if len(line) <= MOST_WORDS else ""


def _findings(found: read.Item) -> Iterable[dict[str, Any]]:
    for one in found.findings:
        begin, end = one.span if one.span else (0, 0)
        yield {"code": one.code, "why": one.why, "words": found.text[begin:end], "span": [begin, end]}
