"""What a district lead types about a template: where it comes from, and each of its rows."""

from __future__ import annotations

from typing import Any

from django import forms

from coachhub.kit.forms import HOURS_WORDS, SchoolForm
from roles.charters.models import CharterVersion, Stake
from roles.charters.text import REVIEW_ON
from roles.duties.models import Framework

LONG = {"max_length": "Say it in at most %(limit_value)d characters"}
WIDE = {"autocomplete": "off"}


def text_field(label: str, most: int, *, rows: int = 0, **options: Any) -> forms.CharField:
    widget = forms.Textarea(attrs={"rows": rows}) if rows else forms.TextInput(attrs=WIDE)
    messages = {**LONG, **options.pop("error_messages", {})}
    return forms.CharField(label=label, max_length=most, widget=widget, error_messages=messages, **options)


class TemplateForm(SchoolForm):
    """What a template says as a whole."""

    free_text = ("name", "summary", "purpose", "likeness", "come_for", "full_time", "profile", "what_changed")

    number = forms.IntegerField(min_value=1, max_value=32_766, widget=forms.HiddenInput)
    what_changed = text_field(
        "What changed, in one sentence", 400, rows=2, help_text="Schools that follow the template read it.",
        error_messages={"required": "Say what changed, so that schools know"},
    )  # fmt: skip
    name = text_field("Name of the template", 80, error_messages={"required": "Name the template"})
    role = text_field("What the role is called", 80, error_messages={"required": "Say what the role is called"})
    summary = text_field("In one line", 200, required=False)
    purpose = text_field("What this role is for", 600, rows=3, required=False)
    likeness = text_field("Likeness, in one line", 200, required=False)
    come_for = text_field("Come for", 200, required=False)
    presence = forms.TypedChoiceField(
        label="Mostly works", choices=CharterVersion.Presence.choices, coerce=int, widget=forms.RadioSelect,
        error_messages=dict.fromkeys(["required", "invalid_choice"], "Choose where the role mostly works"),
    )  # fmt: skip
    hours_a_week = forms.DecimalField(
        label="Hours a week", required=False, min_value=0, max_value=80, max_digits=4, decimal_places=1,
        widget=forms.TextInput(attrs={"class": "w-half", "inputmode": "decimal"}),
        error_messages={**HOURS_WORDS, "min_value": HOURS_WORDS["invalid"]},
    )  # fmt: skip
    full_time = text_field("What 100% is", 160, required=False)
    triggers = forms.MultipleChoiceField(
        label="Look at the charter again", choices=list(REVIEW_ON.items()), required=False,
        widget=forms.CheckboxSelectMultiple, error_messages={"invalid_choice": "Choose among these"},
    )  # fmt: skip
    profile = text_field("Profile: skills, talents and mindsets, one a line", 2000, rows=5, required=False)


class RowForm(SchoolForm):
    """A row of a template; one whose words are taken out is gone."""

    id = forms.SlugField(max_length=60, required=False, widget=forms.HiddenInput)

    def __init__(self, *args: Any, **options: Any) -> None:
        super().__init__(*args, member=None, **options)


class OutcomeForm(RowForm):
    free_text = ("text", "sign")
    text = text_field("Outcome", 200, required=False)
    sign = text_field("Success sign", 200, required=False)


class LineForm(RowForm):
    free_text = ("wording", "how_note")
    kind = forms.ChoiceField(label="Stake", choices=Stake.Kind.choices, initial="owns", required=False)
    wording = text_field("Duty", 200, required=False)
    other = text_field("Who leads or takes it", 80, required=False)
    how = forms.ChoiceField(label="How shared", choices=[("", "Not shared"), *Stake.How.choices], required=False)
    how_note = text_field("How, in words", 200, required=False)
    area = forms.ChoiceField(label="Framework area", choices=[("", "Not placed"), *Framework.choices], required=False)
    hours = forms.DecimalField(
        label="Hours", required=False, min_value=0, max_value=80, max_digits=4, decimal_places=1,
        widget=forms.TextInput(attrs={"inputmode": "decimal"}),
        error_messages={**HOURS_WORDS, "min_value": HOURS_WORDS["invalid"]},
    )  # fmt: skip

    def clean(self) -> Any:
        given = super().clean() or self.cleaned_data
        if given.get("wording") and given.get("kind") == "hands_on" and not given.get("other"):
            self.add_error("other", "Say whom it goes to")
        return given


class BoundaryForm(RowForm):
    free_text = ("text",)
    text = text_field("Boundary", 200, required=False)
    other = text_field("Who does it instead", 80, required=False)
    locked = forms.BooleanField(label="Locked: schools cannot take it out", required=False)


class TimeForm(RowForm):
    label = text_field("Kind of work", 80, required=False)
    hours = forms.DecimalField(
        label="Hours", required=False, min_value=0, max_value=80, max_digits=4, decimal_places=1,
        widget=forms.TextInput(attrs={"inputmode": "decimal"}),
        error_messages={**HOURS_WORDS, "min_value": HOURS_WORDS["invalid"]},
    )  # fmt: skip
    free_text = ("label",)


FORMS = {"lines": LineForm, "outcomes": OutcomeForm, "boundaries": BoundaryForm, "time": TimeForm}
SAYS = {"lines": "wording", "outcomes": "text", "boundaries": "text", "time": "label"}
LABELS = {"lines": "Duties", "outcomes": "Outcomes", "boundaries": "Boundaries", "time": "Time"}
OTHER = {"lines": "to", "boundaries": "instead"}
MOST, SPARE = 60, 2
