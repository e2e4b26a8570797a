"""The lines of a draft as they are typed: each row becomes a part of the draft, or says what is missing.

A row whose text is empty is no row: so a line is deleted. Rows come from the form by name, `line-3-wording`.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any

from django import forms
from django.http import QueryDict

from coachhub.kit.wording import small
from roles.charters.models import Boundary, Stake, TimeShare
from roles.staffing.models import Role

MOST = {"line": 80, "boundary": 20, "time": 20}
FIELDS = {
    "line": ("wording", "kind", "lead", "how", "how_note", "goes_to", "order", "duty"),
    "boundary": ("text", "instead"),
    "time": ("label", "hours"),
}
HOURS_WORDS = {
    "invalid": "Write the hours as a number, like 7.5",
    "max_value": "A week has at most 80 hours here",
}
LONG = "Say it in at most %(limit_value)d characters"


@dataclass
class Row:
    """One row of the form: what stands in its fields, and what to do about it, by field.

    `place` is where it stood on the page, from 1, so that a number typed over it can say where it goes.
    """

    prefix: str
    index: int
    values: dict[str, str]
    place: int = 0
    errors: dict[str, list[str]] = field(default_factory=dict)
    options: dict[str, Any] = field(default_factory=dict)
    printed: str = ""

    @property
    def at(self) -> str:
        """How the names and ids of its fields begin."""
        return f"{self.prefix}-{self.index}"

    @property
    def n(self) -> int:
        """Its number on the page."""
        return self.index + 1

    @property
    def text(self) -> str:
        return self.values[FIELDS[self.prefix][0]]


def typed_rows(data: QueryDict, prefix: str) -> list[Row]:
    """The rows that were sent, those without text left out."""
    sent = data.get(f"{prefix}-rows", "")
    count = min(int(sent), MOST[prefix] + 10) if sent.isdecimal() and len(sent) < 5 else 0
    rows = []
    for index in range(count):
        values = {name: data.get(f"{prefix}-{index}-{name}", "").strip() for name in FIELDS[prefix]}
        if values[FIELDS[prefix][0]]:
            rows.append(Row(prefix, len(rows), values, place=index + 1))
    return rows


def in_typed_order(rows: list[Row]) -> list[Row]:
    """The rows by their numbers: one that moved up stands before what had its number, one that moved down after it."""

    def key(row: Row) -> tuple[int, int, int]:
        typed = row.values.get("order", "")
        order = int(typed) if typed.isdecimal() and len(typed) < 4 else row.place
        return order, (order > row.place) - (order < row.place), row.place

    return sorted(rows, key=key)


def blank_rows(prefix: str, beside: list[Row], count: int) -> list[Row]:
    """So many empty rows to go after the others, as far as there is room."""
    room = min(count, MOST[prefix] - len(beside))
    return [Row(prefix, len(beside) + i, dict.fromkeys(FIELDS[prefix], "")) for i in range(room)]


class RowForm(forms.Form):
    """Reads one row; roles are chosen by id among those of the school, which the caller has read once for all rows."""

    def __init__(self, row: Row, roles: Mapping[str, Role], own: Role) -> None:
        super().__init__(row.values)
        self.roles, self.own, self.row = roles, own, row

    def check(self) -> bool:
        """Whether the row can be kept; if not, the row says why."""
        self.row.errors = {name: [str(words) for words in errors] for name, errors in self.errors.items()}
        return not self.row.errors

    def role(self, name: str) -> Role | None:
        """The chosen role; a choice that is none of the school's is an error of the field."""
        value = self.cleaned_data.get(name, "")
        if value and value not in self.roles:
            self.add_error(name, "Choose a role of this school")
        return self.roles.get(value)


class LineForm(RowForm):
    wording = forms.CharField(max_length=200, error_messages={"max_length": LONG})
    kind = forms.ChoiceField(choices=Stake.Kind.choices)
    lead = forms.CharField(required=False)
    how = forms.ChoiceField(choices=Stake.How.choices, required=False)
    how_note = forms.CharField(max_length=200, required=False, error_messages={"max_length": LONG})
    goes_to = forms.CharField(required=False)
    order = forms.IntegerField(required=False, min_value=0, max_value=999, error_messages={"invalid": "Write a number"})

    def __init__(self, row: Row, roles: Mapping[str, Role], own: Role) -> None:
        super().__init__(row, roles, own)
        self.fields["kind"].error_messages = dict.fromkeys(
            ["required", "invalid_choice"], f"Say how the {small(own.name)} stands to “{row.text}”"
        )

    def clean_wording(self) -> str:
        return " ".join(str(self.cleaned_data["wording"]).split())

    def clean(self) -> dict[str, Any]:
        kind, wording = self.cleaned_data.get("kind"), self.row.text
        self.leader, self.receiver = self.role("lead"), self.role("goes_to")
        if kind == Stake.Kind.SHARES:
            if self.leader is None and "lead" not in self.errors:
                self.add_error("lead", f"Say who leads “{wording}”")
            if not self.cleaned_data.get("how") and "how" not in self.errors:
                self.add_error("how", f"Say how “{wording}” is shared")
        elif kind == Stake.Kind.HANDS_ON:
            if self.receiver is None and "goes_to" not in self.errors:
                self.add_error("goes_to", f"Say whom “{wording}” goes to")
            elif self.receiver == self.own:
                self.add_error("goes_to", f"“{wording}” goes to another role than the {small(self.own.name)}")
        return self.cleaned_data

    def part(self) -> Stake:
        data = self.cleaned_data
        return Stake(
            wording=data["wording"], kind=data["kind"], lead=self.leader, how=data["how"], how_note=data["how_note"],
            goes_to=self.receiver,
        )  # fmt: skip


class BoundaryForm(RowForm):
    text = forms.CharField(max_length=200, error_messages={"max_length": LONG})
    instead = forms.CharField(required=False)

    def clean(self) -> dict[str, Any]:
        self.stand_in = self.role("instead")
        return self.cleaned_data

    def part(self) -> Boundary:
        return Boundary(text=" ".join(self.cleaned_data["text"].split()), instead=self.stand_in)


class TimeForm(RowForm):
    label = forms.CharField(max_length=80, error_messages={"max_length": LONG})
    hours = forms.DecimalField(
        min_value=0, max_value=80, max_digits=4, decimal_places=1,
        error_messages=HOURS_WORDS,
    )  # fmt: skip

    def __init__(self, row: Row, roles: Mapping[str, Role], own: Role) -> None:
        super().__init__(row, roles, own)
        self.fields["hours"].error_messages["required"] = f"Say how many hours “{row.text}” takes"

    def part(self) -> TimeShare:
        return TimeShare(label=" ".join(self.cleaned_data["label"].split()), hours=self.cleaned_data["hours"])


FORMS: dict[str, type[LineForm | BoundaryForm | TimeForm]] = {
    "line": LineForm,
    "boundary": BoundaryForm,
    "time": TimeForm,
}
