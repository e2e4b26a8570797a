"""What a sorted description says, as parts of a draft charter; what the draft has already is not said twice."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from datetime import date, timedelta
from decimal import Decimal

from roles.charters.models import Boundary, CharterVersion, Stake
from roles.drafting.sheet import MOST
from roles.intake.models import Description, Item

KINDS = {
    Item.Sort.OWN: Stake.Kind.OWNS,
    Item.Sort.SHARE: Stake.Kind.SHARES,
    Item.Sort.NOT_OURS: Stake.Kind.HANDS_ON,
}
UNTIL_REVIEW = timedelta(days=90)
MAY_VARY = re.compile(
    r"\b(?:dut(?:y|ies)|responsibilit\w+|descriptions?|roles?|work|tasks?)\b.{0,60}?"
    r"\b(?:(?:may|might|can|will|is|are|be) (?:be )?(?:var(?:y|ies)|change[ds]?|reviewed|evolve)"
    r"|subject to change|evolves?)\b",
    re.IGNORECASE,
)
NO_EVALUATION = re.compile(r"\bnon-?evaluati(?:ve|ng|on)\b|\bnot\s+(?:\w+\s+)?evaluat", re.IGNORECASE)
NO_EVALUATION_WORDS = "Does not evaluate teachers"
HOURS_A_WEEK = re.compile(r"\b(\d{1,2}(?:\.\d)?)\s*(?:-|\s)?\s*h(?:ou)?rs?\.?\s*(?:per|a|each|/)\s*week", re.IGNORECASE)
HEADING = re.compile(r"^[A-Z][A-Za-z ]{1,30}:\s+")  # "TERM: Ten months" heads what it says
TIME = re.compile(r"\b(?:f\.?t\.?e|full[- ]time|part[- ]time|hours?|days?|months?)\b", re.IGNORECASE)


@dataclass
class Told:
    """The parts that a draft gets from a description."""

    stakes: list[Stake] = field(default_factory=list)
    boundaries: list[Boundary] = field(default_factory=list)
    left_out: list[tuple[str, str]] = field(default_factory=list)  # the words, and the code of the finding
    twice: int = 0  # items whose duty stands in the draft already
    too_many: int = 0  # items for which the charter has no room


def say_lines(told: Told, items: Iterable[Item], has: Sequence[Stake]) -> None:
    """Add a line for each item taken whose duty the draft does not have."""
    duties = {stake.duty_id for stake in has}
    words = {stake.wording.casefold() for stake in has}
    for item in items:
        if item.fate != Item.Fate.TAKEN or item.sort not in KINDS:
            continue
        stake = _stake(item)
        known = stake.duty.wording if stake.duty_id else stake.wording
        if stake.duty_id in duties or {stake.wording.casefold(), known.casefold()} & words:
            told.twice += 1
        elif len(has) + len(told.stakes) >= MOST["lines"]:
            told.too_many += 1
        else:
            told.stakes.append(stake)
            duties |= {stake.duty_id} if stake.duty_id else set()
            words |= {stake.wording.casefold(), known.casefold()}


def say_boundaries(told: Told, items: Iterable[Item], has: Sequence[Boundary]) -> None:
    """Add what the description itself says that the role does not do."""
    texts = {boundary.text.casefold() for boundary in has}
    for text in boundaries_in(items):
        if text.casefold() not in texts and len(texts) < MOST["boundaries"]:
            texts.add(text.casefold())
            told.boundaries.append(Boundary(text=text))


def boundaries_in(items: Iterable[Item]) -> list[str]:
    found: dict[str, None] = {}
    for item in items:
        if is_no_evaluation(item):
            found.setdefault(NO_EVALUATION_WORDS)
        elif item.kind == "boundary" and len(item.text) <= 200:
            found.setdefault(item.text.rstrip(" ."))
    return list(found)


def is_no_evaluation(item: Item) -> bool:
    """Whether the words keep the role from evaluating teachers."""
    return bool(NO_EVALUATION.search(item.text)) and (item.kind == "boundary" or item.fate != Item.Fate.LEFT_OUT)


def say_left_out(told: Told, items: Iterable[Item], has: Iterable[str]) -> None:
    """Add the duties that somebody left out, and the catch-alls: they stand beside the draft."""
    texts = {text.casefold() for text in has}
    for item in items:
        is_catch_all = item.kind == "catch_all"
        if item.fate != Item.Fate.LEFT_OUT or not (is_catch_all or item.kind == ""):
            continue
        text = (f"{item.stem} {item.text}".strip())[:400].strip()
        if text.casefold() not in texts:
            texts.add(text.casefold())
            codes = [str(one.get("code", "")) for one in item.findings]
            told.left_out.append((text, "catch_all" if is_catch_all else next(iter(codes), "")[:20]))


def say_time(draft: CharterVersion, description: Description, items: Iterable[Item]) -> list[str]:
    """Set on the draft the hours, what 100% is, and the review date, each only where it says nothing yet.

    Returns the names of the fields that were set.
    """
    before = (draft.hours_a_week, draft.full_time, draft.review_by)
    for item in items:
        if item.kind == "terms":
            hours = HOURS_A_WEEK.search(item.text)
            if hours and draft.hours_a_week is None and Decimal(hours[1]) <= 80:
                draft.hours_a_week = Decimal(hours[1])
            if not draft.full_time and TIME.search(item.text) and len(item.text) <= 160:
                draft.full_time = HEADING.sub("", item.text).rstrip(" .")
        if is_review(item) and draft.review_by is None:
            draft.review_by = review_day(description)
    after = (draft.hours_a_week, draft.full_time, draft.review_by)
    names = ("hours_a_week", "full_time", "review_by")
    return [name for name, old, new in zip(names, before, after, strict=True) if old != new]


def is_review(item: Item) -> bool:
    """Whether the words say that the work will change, which is what a review date is for."""
    stays_out = item.kind in ("catch_all", "boilerplate", "") and item.fate == Item.Fate.LEFT_OUT
    return stays_out and bool(MAY_VARY.search(item.text))


def review_day(description: Description) -> date:
    return description.added_at.date() + UNTIL_REVIEW


def _stake(item: Item) -> Stake:
    kind = KINDS[Item.Sort(item.sort)]
    # Its own words make it a duty of its own, unless they are those of the duty that it was matched with.
    duty = item.duty if item.duty and (kind != Stake.Kind.OWNS or _same(item)) else None
    return Stake(
        kind=kind, wording=item.wording, duty=duty, lead=item.other if kind == Stake.Kind.SHARES else None,
        how=item.how, how_note=item.how_note, goes_to=item.other if kind == Stake.Kind.HANDS_ON else None,
    )  # fmt: skip


def _same(item: Item) -> bool:
    return item.duty is not None and item.wording.casefold() == item.duty.wording.casefold()
