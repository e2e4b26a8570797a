"""The rows of a draft as text, printed from one pattern each: the same HTML, filled in."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from functools import cache
from typing import Any

from django.template.loader import render_to_string
from django.utils.html import format_html, format_html_join
from django.utils.safestring import SafeString

from coachhub.kit.svg import glyph
from coachhub.kit.templatetags.kit import and_list, day, hours
from roles.charters.draft_states import Row
from roles.charters.models import Stake
from roles.charters.paper import HOW
from roles.drafting.margin import Margin, marked
from roles.drafting.opened import Opened
from roles.drafting.sheet import Sheet, mark

VALUES = ("place", "address", "text", "wording", "who", "kind", "glyph", "was", "described", "notes")


@dataclass(frozen=True)
class Printer:
    """Prints the rows of a sheet; the one that somebody opened stands there as its form."""

    sheet: Sheet
    opened: Opened | None
    margin: Margin

    def is_open(self, place: str) -> bool:
        return self.opened is not None and self.opened.place == place

    def rows(self, part: str, rows: list[Row]) -> SafeString:
        return format_html_join("", "{}", ((self.row(part, row),) for row in rows))

    def row(self, part: str, row: Row) -> SafeString | str:
        place = f"{part}-{row['id']}"
        if self.opened is not None and self.opened.place == place:
            return self.opened.printed
        text, who = self._says(part, row)
        if row.get("locked"):
            return render_to_string("drafting/_locked.html", {"row": row, "who": who})
        notes = self.margin.beside(part, row, place)
        values = {
            "place": place,
            "address": f"{self.sheet.address}/{part}/{row['id']}",
            "text": marked(text, notes),
            "wording": text,
            "who": who,
            "was": mark(part, row),
            "described": format_html(' aria-describedby="{}-notes"', place) if notes else "",
            "notes": format_html("{}{}", self.margin.printed(notes, place), self._here(place)),
        }
        if part == "lines":
            values |= {"kind": Stake.Kind(row["kind"]).label, "glyph": glyph(row["kind"])}
        return format_html(_pattern(part), **values)

    def _says(self, part: str, row: Row) -> tuple[str, str]:
        """What the row says, and what stands small beside it."""
        if part == "lines":
            return row["wording"], " · ".join(self._stands(row))
        if part == "outcomes":
            due = f"By {day(date.fromisoformat(row['due']))}" if row["due"] else ""
            sign = f"Success sign: {row['sign']}" if row["sign"] else "No success sign yet"
            return row["text"], " · ".join(filter(None, [sign, due]))
        if part == "time":
            return row["label"], hours(row["hours"])
        instead = self.sheet.role_name(row["instead_id"])
        return row["text"], f"{instead} does it instead" if instead else ""

    def _stands(self, row: Row) -> list[str]:
        found = []
        if row["kind"] == Stake.Kind.SHARES:
            how = HOW.get(row["how"], "not said yet how it is shared")
            leads = f"{self.sheet.role_name(row['lead_id'])} leads"
            found += [leads, f"{how}: {row['how_note']}" if row["how_note"] else how]
        if row["kind"] == Stake.Kind.HANDS_ON:
            found.append(f"goes to: {self.sheet.role_name(row['goes_to_id'])}")
        return [*found, f"{hours(row['hours'])} a week"] if row["hours"] else found

    def _here(self, place: str) -> SafeString | str:
        """Who has the row open at this moment."""
        names = [name for name, other in self.sheet.others.items() if other == place]
        return format_html('<p class="row-here">{} has this open</p>', and_list(names)) if names else ""


@cache
def _pattern(part: str) -> SafeString:
    """The template of a row, printed once with a place for each of its values."""
    values: dict[str, Any] = {name: f"{{{name}}}" for name in VALUES}
    template = "drafting/_line.html" if part == "lines" else "drafting/_plain.html"
    return render_to_string(template, {**values, "is_short": part == "time"})
