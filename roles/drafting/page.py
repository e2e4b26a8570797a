"""The sheet of a draft as it is printed: its rows as text, one of them as a form where somebody opened it."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from typing import Any

from django.utils.safestring import SafeString

from coachhub.kit.templatetags.kit import and_list, day, hours
from coachhub.kit.wording import count
from roles.charters.emerging import REVIEWS
from roles.charters.models import CharterVersion, Stake
from roles.charters.pages import STATIONS
from roles.charters.text import REVIEW_ON
from roles.drafting.margin import PARTS, margin_of
from roles.drafting.opened import Opened
from roles.drafting.presence import others_at, seen_mark
from roles.drafting.printed import Printer
from roles.drafting.sheet import NOUNS, Sheet, own_mark
from roles.people.members import Member

GLOSSES = {
    Stake.Kind.OWNS: "answers for it, and is asked first",
    Stake.Kind.SHARES: "one of several roles leads",
    Stake.Kind.SUPPORTS: "helps when the owner asks",
    Stake.Kind.HANDS_ON: "goes to somebody else",
}
FEW, MANY = 3, 7  # outcomes that keep a role in view


@dataclass
class Section:
    """The rows of one kind, printed; `closed` where nothing in it asks for attention."""

    key: str
    anchor: str  # what the check calls it
    label: str
    gloss: str
    rows: SafeString
    count: int
    new: str
    notes: SafeString | str
    closed: bool = False
    opened: Opened | None = None  # the form of a new row


@dataclass
class OwnPlace:
    """A place of the draft's own as text; empty, it shows the question that it answers. `was` marks what it says."""

    name: str
    label: str
    lines: list[str]
    question: str
    address: str
    was: str
    notes: SafeString | str
    is_large: bool = False
    opened: Opened | None = None


def draft_page(
    sheet: Sheet, member: Member, opened: Opened | None = None, *, with_others: bool = False
) -> dict[str, Any]:
    """The context of the page and of the sheet alone. Who else writes is told with the first news after the page."""
    version, state = sheet.version, sheet.state
    if with_others:
        sheet.others = others_at(version.pk, member.account)
    margin = margin_of(sheet, member)
    printer = Printer(sheet, opened, margin)
    return {
        "sheet": sheet,
        "changing": opened.about if opened else "",
        "version": version,
        "own": sheet.own,
        "role": sheet.own,
        "notes": margin.notes,
        "whole": margin.of_part("whole", "draft-margin"),
        "said": sheet.told.said,
        "stations": STATIONS,
        "places": {name: _place(printer, name) for name in PLACES},
        "lines": [_lines(printer, kind) for kind in Stake.Kind],
        "outcomes": _part(printer, "outcomes"),
        "boundaries": _part(printer, "boundaries"),
        "time": _part(printer, "time"),
        "hours_used": _hours_used(sheet),
        "outcomes_short": _outcomes_short(len(state["outcomes"])),
        "is_emerging": state["own"]["is_emerging"],
        "left_out": state["left_out"],
        "last": sheet.told.last if sheet.told.last and sheet.told.last.edits == version.edits else None,
        "undone": sheet.told.undone,
        "others": list(sheet.others),
        "seen": seen_mark(version, sheet.others),
        "is_principal": member.is_principal,
    }


# name: label, the question that an empty place asks, whether it is written large
PLACES = {
    "purpose": ("What this role is for", "What will students gain, and what do teachers do to bring it about?", True),
    "likeness": ("Likeness, in one line", "What is it like? The coach of a team, the person who hires the hall?", True),
    "come-for": ("Come for", "What do teachers come for, in their words?", False),
    "presence": ("Mostly works", "", False),
    "profile": ("Profile", "Which skills, talents, attributes and mindsets does the role need?", False),
    "week": ("Hours a week", "How many hours has the role, and what is 100%?", False),
    "review": ("Review", "When do the parties look at this charter again?", False),
    "emerging": ("Kind of charter", "", False),
}  # fmt: skip


def _place(printer: Printer, name: str) -> OwnPlace:
    label, question, is_large = PLACES[name]
    lines = [line for line in _said(printer.sheet, name) if line]
    address, place = f"{printer.sheet.address}/own/{name}", f"own-{name}"
    opened = printer.opened if printer.is_open(place) else None
    notes = printer.margin.of_part(name, place)
    was = own_mark(printer.sheet.state, name)
    return OwnPlace(name, label, lines, question, address, was, notes, is_large, opened)


def _said(sheet: Sheet, name: str) -> list[str]:
    own = sheet.state["own"]
    if name == "presence":
        return [CharterVersion.Presence(own["presence"]).label]
    if name == "week":
        return [hours(own["hours_a_week"] or None), own["full_time"] and f"100% is {own['full_time']}"]
    if name == "review":
        due = f"By {day(date.fromisoformat(own['review_by']))}" if own["review_by"] else ""
        return [due, *(label.capitalize() for field, label in REVIEW_ON.items() if own[field])]
    if name == "emerging":
        if not own["is_emerging"]:
            return ["A full charter, with duties"]
        return ["Emerging: purpose and profile only", f"Looked at {and_list(REVIEWS)} days after it begins"]
    return str(own[name.replace("-", "_")]).splitlines()


def _lines(printer: Printer, kind: Stake.Kind) -> Section:
    rows = printer.sheet.sections[kind]
    new = printer.opened if printer.is_open(f"new-{kind}") else None
    asks = any(printer.margin.notes.of_stake(row["id"]) or printer.is_open(f"lines-{row['id']}") for row in rows)
    is_open = kind == Stake.Kind.OWNS or (bool(rows) and kind == Stake.Kind.SHARES) or asks or new is not None
    about = [*printer.margin.notes.of_part("line"), *printer.margin.notes.of_part("whole")]
    notes = printer.margin.printed(about, "rows-owns") if kind == Stake.Kind.OWNS else ""
    address = f"{printer.sheet.address}/lines/new?kind={kind}"
    anchor = "line" if kind == Stake.Kind.OWNS else kind.value
    printed = printer.rows("lines", rows)
    return Section(kind.value, anchor, kind.label, GLOSSES[kind], printed, len(rows), address, notes, not is_open, new)


def _part(printer: Printer, part: str) -> Section:
    rows = printer.sheet.state[part]
    new = printer.opened if printer.is_open(f"new-{part}") else None
    notes = printer.margin.of_part(PARTS[part], f"rows-{part}")
    gloss, address = count(len(rows), *NOUNS[part]), f"{printer.sheet.address}/{part}/new"
    printed = printer.rows(part, rows)
    return Section(part, PARTS[part], part.capitalize(), gloss, printed, len(rows), address, notes, False, new)


def _hours_used(sheet: Sheet) -> dict[str, Any]:
    """The hours of lines and of kinds of work, beside those of the week."""

    def total(part: str) -> float:
        return float(sum((Decimal(row["hours"]) for row in sheet.state[part] if row["hours"]), Decimal(0)))

    return {"lines": total("lines"), "time": total("time"), "week": float(sheet.state["own"]["hours_a_week"] or 0)}


def _outcomes_short(number: int) -> str:
    if number < FEW:
        return f"{count(number, 'outcome', 'outcomes').capitalize()} so far. Three to seven keep the role in view."
    return f"{count(number, 'outcome', 'outcomes').capitalize()}. Seven is as many as people keep in view." * (
        number > MANY
    )
