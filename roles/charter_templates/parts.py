"""A template's rows as parts of a draft charter. What names a role that the school has not stays a line to settle."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from datetime import date, timedelta
from decimal import Decimal
from typing import Any

from roles.charter_templates.shipped import OWN, Content
from roles.charters.models import Boundary, CharterVersion, Outcome, Stake, TimeShare
from roles.clarity.charter_rules_sections import next_review
from roles.staffing.models import Role

NINETY_DAYS = timedelta(days=90)
OWN_WORDS = ("purpose", "likeness", "come_for", "full_time", "profile")
NOT_SETTLED = "role_missing"

Roles = Mapping[str, Role]


@dataclass
class Parts:
    """Rows not saved yet, as saving a draft takes them, and the lines that wait for a role."""

    stakes: list[Stake] = field(default_factory=list)
    boundaries: list[Boundary] = field(default_factory=list)
    outcomes: list[Outcome] = field(default_factory=list)
    time: list[TimeShare] = field(default_factory=list)
    to_settle: list[str] = field(default_factory=list)


def add_lines(parts: Parts, content: Content, rows: Iterable[Mapping[str, Any]], roles: Roles) -> None:
    """Add a line for each row whose wording is not there yet."""
    there = {stake.wording.casefold() for stake in parts.stakes}
    there |= {stake.duty.wording.casefold() for stake in parts.stakes if stake.duty_id}
    for row in rows:
        if row["wording"].casefold() in there:
            continue
        there.add(row["wording"].casefold())
        stake = stake_of(row, roles)
        if stake is None:
            parts.to_settle.append(in_words(content, row))
        else:
            parts.stakes.append(stake)


def stake_of(row: Mapping[str, Any], roles: Roles) -> Stake | None:
    """The row as a line; None where the role that leads or receives it is missing, or is the charter's own."""
    other = roles.get(row["to"] or OWN)
    stake = Stake(kind=row["kind"], wording=row["wording"], hours=_hours(row["hours"]))
    if row["kind"] == Stake.Kind.SHARES:
        stake.lead, stake.how, stake.how_note = other, row["how"], row["how_note"]
    elif row["kind"] == Stake.Kind.HANDS_ON:
        stake.goes_to = other
        return stake if other is not None and other != roles.get(OWN) else None
    return stake if stake.lead is not None or row["kind"] != Stake.Kind.SHARES else None


def add_rest(parts: Parts, content: Content, roles: Roles) -> None:
    """Add the boundaries, outcomes and hours that are not there yet; hours only where none are."""
    bounds = {one.text.casefold() for one in parts.boundaries}
    aims = {one.text.casefold() for one in parts.outcomes}
    new = [row for row in content["boundaries"] if row["text"].casefold() not in bounds]
    parts.boundaries += [boundary_of(row, roles) for row in new]
    parts.outcomes += [outcome_of(row) for row in content["outcomes"] if row["text"].casefold() not in aims]
    if not parts.time:
        parts.time += [time_of(row) for row in content["time"]]


def boundary_of(row: Mapping[str, Any], roles: Roles) -> Boundary:
    return Boundary(text=row["text"], instead=roles.get(row["instead"]), locked=row["locked"])


def outcome_of(row: Mapping[str, Any]) -> Outcome:
    return Outcome(text=row["text"], sign=row["sign"])


def time_of(row: Mapping[str, Any]) -> TimeShare:
    return TimeShare(label=row["label"], hours=_hours(row["hours"]) or Decimal(0))


def fill_own(draft: CharterVersion, content: Content, today: date) -> bool:
    """Set what the draft says of the role as a whole, where it says nothing yet. Returns whether that changed it."""
    before = [getattr(draft, name) for name in (*OWN_WORDS, "hours_a_week", "review_by")]
    untouched = not any(before)
    for name in OWN_WORDS:
        setattr(draft, name, getattr(draft, name) or content[name])
    draft.hours_a_week = draft.hours_a_week or _hours(content["hours_a_week"])
    draft.review_by = draft.review_by or review_by(content, today)
    if untouched:
        draft.presence = content["presence"]
        for name in content["review"]["triggers"]:
            setattr(draft, name, True)
    return before != [getattr(draft, name) for name in (*OWN_WORDS, "hours_a_week", "review_by")]


def review_by(content: Content, today: date) -> date:
    """The day that the template's rule gives."""
    return today + NINETY_DAYS if content["review"]["rule"] == "ninety-days" else next_review(today)


def _hours(written: str) -> Decimal | None:
    return Decimal(written) if written else None


def in_words(content: Content, row: Mapping[str, Any]) -> str:
    """The row as a sentence that names the role for which it waits."""
    name = content["roles"][row["to"] or OWN][0]
    says = f"{name} leads" if row["kind"] == Stake.Kind.SHARES else f"goes to {name}"
    return f"{row['wording']}: {says}"[:400]
