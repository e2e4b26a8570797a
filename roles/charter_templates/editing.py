"""A template on the page where a district lead changes it: its rows as forms, and the forms as content again."""

from __future__ import annotations

from collections.abc import Mapping
from decimal import Decimal
from typing import Any

from django.forms import BaseFormSet, formset_factory
from django.utils.text import slugify

from roles.charter_templates.district_forms import FORMS, LABELS, MOST, OTHER, SAYS, SPARE, TemplateForm
from roles.charter_templates.models import TemplateVersion
from roles.charter_templates.shipped import OWN, ROWS, Content, roles_in


class Editor:
    """The form of the whole and one set of forms for each kind of row."""

    def __init__(self, version: TemplateVersion, data: Mapping[str, Any] | None = None) -> None:
        self.version, self.content = version, version.content
        whole = {name: self.content.get(name, "") for name in TemplateForm.base_fields}
        whole |= {"name": version.template.name, "number": version.number}
        whole |= {"triggers": self.content["review"]["triggers"], "what_changed": ""}
        self.form = TemplateForm(data, member=None, initial=whole)
        self.form.helper.form_error_title = "the next version can be made"
        self.rows = {part: self._forms(part, data) for part in ROWS}

    def _forms(self, part: str, data: Mapping[str, Any] | None) -> BaseFormSet[Any]:
        made = formset_factory(FORMS[part], extra=SPARE, max_num=MOST, absolute_max=MOST)
        return made(data, prefix=part, initial=[self._initial(part, row) for row in self.content[part]])

    def _initial(self, part: str, row: dict[str, Any]) -> dict[str, Any]:
        key = row.get(OTHER.get(part, ""), "")
        return {**row, "other": self.content["roles"][key][0] if key else ""}

    @property
    def parts(self) -> list[tuple[str, str, BaseFormSet[Any]]]:
        return [(part, LABELS[part], rows) for part, rows in self.rows.items()]

    def is_valid(self) -> bool:
        return all([self.form.is_valid(), *(rows.is_valid() for rows in self.rows.values())])

    @property
    def name(self) -> str:
        return " ".join(self.form.cleaned_data["name"].split())

    def told(self) -> Content:
        """The content that was typed."""
        given = self.form.cleaned_data
        words = ("role", "summary", "purpose", "likeness", "come_for", "full_time", "profile")
        content: Content = {name: given[name].replace("\r\n", "\n").strip() for name in words}
        content |= {"presence": given["presence"], "hours_a_week": _hours(given["hours_a_week"])}
        content["review"] = {**self.content["review"], "triggers": given["triggers"]}
        known = {names[0].casefold(): (key, names) for key, names in self.content["roles"].items()}
        named: dict[str, list[str]] = {OWN: _renamed(self.content["roles"][OWN], content["role"])}
        for part in ROWS:
            content[part] = [row for form in self.rows[part] if (row := _row(part, form.cleaned_data, known, named))]
            _number(part, content[part])
        content["roles"] = {key: named[key] for key in [OWN, *sorted(roles_in(content))]}
        return content


def _row(part: str, given: Mapping[str, Any], known: Mapping[str, Any], named: dict[str, list[str]]) -> dict[str, Any]:
    """A row as a content has it; nothing where its words were taken out."""
    if not given.get(SAYS[part]):
        return {}
    row = {"id": given.get("id", "")} | {name: given.get(name, "") for name in ROWS[part]}
    if "hours" in row:
        row["hours"] = _hours(given.get("hours"))
    if part in OTHER:
        row[OTHER[part]] = _key(given.get("other", ""), known, named)
    if part == "lines" and row["kind"] not in ("shares", "hands_on"):
        row["to"] = ""
    return row


def _key(name: str, known: Mapping[str, Any], named: dict[str, list[str]]) -> str:
    """The key of the role so named; empty for none, and for the template's own."""
    if not name or name.casefold() == named[OWN][0].casefold():
        return ""
    key, names = known.get(name.casefold(), (slugify(name)[:60] or "role", [name]))
    if key == OWN:
        return ""
    named.setdefault(key, names)
    return str(key)


def _number(part: str, rows: list[dict[str, Any]]) -> None:
    """Give each new row an id that no other has; the first of two with one id keeps it."""
    seen: set[str] = set()
    for row in rows:
        number = len(rows)
        while not row["id"] or row["id"] in seen:
            row["id"], number = f"{part}-{number}", number + 1
        seen.add(row["id"])


def _renamed(names: list[str], name: str) -> list[str]:
    return [name, *(one for one in names if one != name)]


def _hours(value: Decimal | None) -> str:
    return "" if value is None else f"{value.normalize():f}"
