"""The page of a draft, whose many rows are printed from one pattern: the same HTML, filled in."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from functools import cache
from typing import Any

from django.forms import BoundField
from django.template.loader import render_to_string
from django.utils.html import format_html, format_html_join
from django.utils.safestring import SafeString

from coachhub.kit.forms import Options
from coachhub.kit.templatetags.kit import day
from roles.charters.draft_form import DraftForm
from roles.charters.models import CharterVersion, Stake
from roles.charters.pages import STATIONS
from roles.charters.rows import FIELDS, Row, blank_rows

# Empty rows after those that are filled, and how many more where somebody asks for them.
SPARE = {"line": 2, "boundary": 1, "time": 1}
MORE = 3
TEMPLATES = {
    "line": "charters/_draft_line.html",
    "boundary": "charters/_draft_boundary.html",
    "time": "charters/_draft_time_row.html",
}
SELECTS = {"line": ("kind", "lead", "how", "goes_to"), "boundary": ("instead",), "time": ()}


def draft_page(form: DraftForm, add: str = "", **more: Any) -> dict[str, Any]:
    """The context of the page; `add` names the kind of rows of which more are wanted."""
    rows = {
        prefix: filled + blank_rows(prefix, filled, SPARE[prefix] + (MORE if add == prefix else 0))
        for prefix, filled in form.rows.items()
    }
    _offer(form, rows)
    for of_one_kind in rows.values():
        _print(of_one_kind)
    duties = format_html_join("", '<option value="{}"></option>', ((wording,) for wording in form.draft.offered))
    return {
        "draft": form.draft,
        "form": form,
        "own": [_own_field(bound) for bound in form.fields],
        "rows": rows,
        "duties": duties,
        "stations": STATIONS,
        **more,
    }


@dataclass(frozen=True)
class OwnField:
    """One of the draft's own fields, as the template prints it."""

    name: str
    label: str
    is_required: bool
    hint: str
    value: str
    errors: list[str]
    width: str
    options: SafeString | None

    @property
    def id(self) -> str:
        return f"id_{self.name}"

    @property
    def is_long(self) -> bool:
        return self.name == "purpose"

    @property
    def aria(self) -> str:
        """What says aloud the hint and, where something is missing, the error."""
        told = [f"{self.id}_helptext"] if self.hint else []
        if not self.errors:
            return format_html('aria-describedby="{}"', told[0]) if told else ""
        return format_html('aria-invalid="true" aria-describedby="{}"', " ".join([*told, f"{self.id}_error"]))


def _own_field(bound: BoundField) -> OwnField:
    value = bound.value()
    written = day(value) if isinstance(value, date) else "" if value is None else str(value)
    options = _PLACES.chosen(written) if bound.name == "presence" else None
    width = bound.field.widget.attrs.get("class", "")
    return OwnField(
        bound.name, bound.label, bound.field.required, str(bound.help_text), written, list(bound.errors), width, options
    )


_PLACES = Options(CharterVersion.Presence.choices)


def _offer(form: DraftForm, rows: dict[str, list[Row]]) -> None:
    """Give the rows the options of their selects."""
    roles = [(pk, role.name) for pk, role in form.draft.roles.items()]
    own = str(form.draft.own.pk)
    anyone = Options([("", "Choose a role"), *roles])
    others = Options([("", "Choose a role"), *((pk, name) for pk, name in roles if pk != own)])
    offered = {
        "kind": Options(Stake.Kind.choices),
        "lead": anyone,
        "how": Options([("", "Choose how"), *Stake.How.choices]),
        "goes_to": others,
        "instead": others,
    }
    for prefix, selects in SELECTS.items():
        for row in rows[prefix]:
            row.options = {name: offered[name].chosen(row.values[name]) for name in selects}


def _print(rows: Iterable[Row]) -> None:
    for row in rows:
        if row.errors:
            row.printed = render_to_string(TEMPLATES[row.prefix], {"row": row})
            continue
        options = {f"{name}_options": html for name, html in row.options.items()}
        row.printed = format_html(_pattern(row.prefix), at=row.at, n=row.n, **row.values, **options)


@cache
def _pattern(prefix: str) -> SafeString:
    """The template of a row without errors, printed once with a place for each of its values."""
    place = {
        "at": "{at}",
        "n": "{n}",
        "values": {name: f"{{{name}}}" for name in FIELDS[prefix]},
        "options": {name: f"{{{name}_options}}" for name in SELECTS[prefix]},
    }
    return render_to_string(TEMPLATES[prefix], {"row": place})
