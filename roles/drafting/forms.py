"""What a person may type into one row of a draft."""

from __future__ import annotations

from typing import Any

from django import forms

from coachhub.kit.forms import HOURS_WORDS, DayField, SchoolForm
from coachhub.kit.wording import small
from roles.charters.draft_states import SAYS, Row
from roles.charters.models import Stake
from roles.drafting.sheet import Sheet

LONG = {"max_length": "Say it in at most %(limit_value)d characters"}
HOURS = {"min_value": 0, "max_value": 80, "max_digits": 4, "decimal_places": 1, "error_messages": HOURS_WORDS}
STAKES = {
    Stake.Kind.OWNS: "Answers for it, and is asked first",
    Stake.Kind.SHARES: "One of several roles leads",
    Stake.Kind.SUPPORTS: "Helps when the owner asks",
    Stake.Kind.HANDS_ON: "Not ours: goes to somebody else",
}
HOWS = {
    Stake.How.SPLIT: "Each has a part: grades, phases or topics",
    Stake.How.JOINT: "Done together; one is asked first",
    Stake.How.LEAD: "One leads, the others help",
    Stake.How.HANDED: "One starts, another takes over",
}


def hours_box() -> forms.TextInput:
    return forms.TextInput(attrs={"class": "w-hours", "inputmode": "decimal", "autocomplete": "off"})


def text_box(rows: int = 2) -> forms.Textarea:
    return forms.Textarea(attrs={"rows": rows, "class": "serif"})


class RowForm(SchoolForm):
    """One row of a part. Roles are chosen by their ids among those of the school, which the sheet has read."""

    roles: tuple[str, ...] = ()
    # Asked for although nothing may stand there: without words a row goes, and a stake asks for what is its own.
    needed: tuple[str, ...] = ()

    def __init__(self, *args: Any, sheet: Sheet, part: str, row: Row | None = None, **options: Any) -> None:
        self.sheet, self.part, self.row = sheet, part, row
        initial = {name.removesuffix("_id"): row[name] for name in SAYS[part]} if row else {}
        super().__init__(*args, initial={**initial, **options.pop("initial", {})}, **options)
        for name in self.needed:
            self.fields[name].is_needed = True  # type: ignore[attr-defined]
        for name in self.roles:
            field: Any = self.fields[name]
            field.choices = [("", "Choose a role"), *((pk, role.name) for pk, role in sheet.roles.items())]
            field.error_messages["invalid_choice"] = "Choose a role of this school"

    def clean(self) -> Any:
        data = super().clean()
        return {name: " ".join(value.split()) if isinstance(value, str) else value for name, value in data.items()}

    def values(self) -> dict[str, Any]:
        """The row as its model has it."""
        data = self.cleaned_data
        names = [name for name in SAYS[self.part] if name.removesuffix("_id") in data]
        return {name: data[name.removesuffix("_id")] for name in names}

    @property
    def is_empty(self) -> bool:
        """Whether nothing stands where the row has its words: so a row is taken out."""
        return not self.cleaned_data.get(next(iter(self.fields)))


def role_of(value: str) -> int | None:
    return int(value) if value else None


class LineForm(RowForm):
    free_text = ("wording", "how_note")
    needed = ("wording", "lead", "how", "how_note", "goes_to")
    roles = ("lead", "goes_to")

    wording = forms.CharField(
        label="Duty", max_length=200, required=False, widget=text_box(), error_messages=LONG,
        help_text="Verb, object, for whom. Empty takes the line out.",
    )  # fmt: skip
    kind = forms.ChoiceField(label="How the role stands to it", choices=Stake.Kind.choices, widget=forms.RadioSelect)
    lead = forms.TypedChoiceField(
        label="Who leads, and is asked first?", coerce=role_of, empty_value=None, required=False
    )
    how = forms.ChoiceField(
        label="How is it shared?", choices=Stake.How.choices, required=False, widget=forms.RadioSelect,
        error_messages={"invalid_choice": "Choose one of the four ways"},
    )  # fmt: skip
    how_note = forms.CharField(label="How exactly?", max_length=200, required=False, error_messages=LONG)
    goes_to = forms.TypedChoiceField(label="Goes to whom?", coerce=role_of, empty_value=None, required=False)
    hours = forms.DecimalField(label="Hours a week", required=False, widget=hours_box(), **HOURS)
    place = forms.IntegerField(
        label="Place", required=False, min_value=1, max_value=999,
        widget=forms.TextInput(attrs={"class": "w-hours", "inputmode": "numeric", "autocomplete": "off"}),
        error_messages={"invalid": "Write a number"},
    )  # fmt: skip

    def __init__(self, *args: Any, **options: Any) -> None:
        super().__init__(*args, **options)
        own, kind = small(self.sheet.own.name), self.fields["kind"]
        kind.hints, self.fields["how"].hints = STAKES, HOWS  # type: ignore[attr-defined]
        kind.error_messages = dict.fromkeys(["required", "invalid_choice"], f"Say how the {own} stands to it")
        others = [pair for pair in self.fields["goes_to"].choices if pair[0] != self.sheet.own.pk]  # type: ignore[attr-defined]
        self.fields["goes_to"].choices = others  # type: ignore[attr-defined]
        if self.row is None:
            del self.fields["place"]

    def clean(self) -> Any:
        data = super().clean()
        kind, wording = data.get("kind"), data.get("wording", "")
        if not wording:
            return data
        if kind == Stake.Kind.SHARES:
            self._clean_shared(data, wording)
        elif kind == Stake.Kind.HANDS_ON and not data.get("goes_to") and "goes_to" not in self.errors:
            self.add_error("goes_to", f"Say whom “{wording}” goes to")
        same = (row for row in self.sheet.state["lines"] if row["wording"].casefold() == wording.casefold())
        if any(self.row is None or row["id"] != self.row["id"] for row in same):
            self.add_error("wording", f"“{wording}” stands in this charter already")
        return data

    def _clean_shared(self, data: dict[str, Any], wording: str) -> None:
        if not data.get("lead") and "lead" not in self.errors:
            self.add_error("lead", f"Say who leads “{wording}”")
        if not data.get("how") and "how" not in self.errors:
            self.add_error("how", f"Say how “{wording}” is shared")
        missing = {
            Stake.How.SPLIT: f"Say by what “{wording}” is split, and who has which part",
            Stake.How.HANDED: f"Say who starts “{wording}”, who takes over, and at which step",
        }
        if data.get("how") in missing and not data.get("how_note") and "how_note" not in self.errors:
            self.add_error("how_note", missing[data["how"]])


class BoundaryForm(RowForm):
    free_text = needed = ("text",)
    roles = ("instead",)

    text = forms.CharField(
        label="What the role does not do", max_length=200, required=False, widget=text_box(), error_messages=LONG,
        help_text="Empty takes the boundary out.",
    )  # fmt: skip
    instead = forms.TypedChoiceField(label="Who does it instead?", coerce=role_of, empty_value=None, required=False)


class OutcomeForm(RowForm):
    free_text = ("text", "sign")
    needed = ("text",)

    text = forms.CharField(
        label="Outcome", max_length=200, required=False, widget=text_box(), error_messages=LONG,
        help_text="A change in what students or teachers do. Empty takes it out.",
    )  # fmt: skip
    sign = forms.CharField(
        label="Success sign", max_length=200, required=False, error_messages=LONG,
        help_text="What will be seen, and where.",
    )  # fmt: skip
    due = DayField(label="By when", required=False, help_text="Like Jan 29, 2027.")


class TimeForm(RowForm):
    free_text = ("label",)
    needed = ("label", "hours")

    label = forms.CharField(label="Kind of work", max_length=80, required=False, error_messages=LONG)
    hours = forms.DecimalField(label="Hours a week", required=False, widget=hours_box(), **HOURS)

    def clean(self) -> Any:
        data = super().clean()
        if data.get("label") and data.get("hours") is None and "hours" not in self.errors:
            self.add_error("hours", f"Say how many hours “{data['label']}” takes")
        return data


FORMS: dict[str, type[RowForm]] = {
    "lines": LineForm,
    "boundaries": BoundaryForm,
    "outcomes": OutcomeForm,
    "time": TimeForm,
}
