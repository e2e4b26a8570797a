"""What a person may type into a draft, part by part, and on the way to signing."""

from __future__ import annotations

from typing import Any

from django import forms
from django.forms import modelform_factory

from coachhub.kit.forms import HOURS_WORDS, DayField, SchoolForm, SchoolModelForm
from partnerships.agreements.models import AgreementVersion, Commitment, Goal
from partnerships.agreements.places import COMMITMENT_FIELDS, GOAL_FIELDS, TWO_LINES, Part
from partnerships.agreements.queries import Post

LATER = "Open this page again before you save"
DAYS = dict.fromkeys(("starts_on", "ends_on", "review_on", "due"), DayField)
AREA = forms.Textarea(attrs={"rows": 4})
SHORT = {"hours", "hours_a_week", "tolerance"}


class CountField(forms.IntegerField):
    """Which saving of the draft the page was made from."""

    widget = forms.HiddenInput

    def __init__(self) -> None:
        words = dict.fromkeys(["required", "invalid", "min_value", "max_value"], LATER)
        super().__init__(min_value=0, max_value=2**31 - 1, error_messages=words)


class DraftForm(SchoolModelForm):
    """A part of the draft. `edits` counts the savings of the draft that the page was made from."""

    edits = CountField()

    def __init__(self, *args: Any, **options: Any) -> None:
        super().__init__(*args, **options)
        for name in SHORT & set(self.fields):
            self.fields[name].widget.attrs["class"] = "w-hours"
            self.fields[name].error_messages.update(HOURS_WORDS if name != "tolerance" else {})

    def typed(self) -> dict[str, Any]:
        """What was typed, by field, without the count."""
        return {name: value for name, value in self.cleaned_data.items() if name in self._meta.fields}


class PartForm(DraftForm):
    def clean(self) -> Any:
        cleaned = super().clean()
        starts, ends = cleaned.get("starts_on"), cleaned.get("ends_on")
        if starts and ends and starts >= ends:
            self.add_error("ends_on", "It ends after it starts")
        return cleaned


class GoalForm(DraftForm):
    free_text = ("outcome", "seen_in", "measure", "baseline", "target", "practice", "first_sign")


class CommitmentForm(DraftForm):
    free_text = ("text", "label")

    def __init__(self, *args: Any, duties: Any, **options: Any) -> None:
        super().__init__(*args, **options)
        duty: Any = self.fields["duty"]
        duty.queryset = duties
        duty.empty_label, duty.label_from_instance = "None of these", lambda one: one.wording


def part_form(part: Part) -> type[PartForm]:
    """The form of one part of the agreement."""
    areas = {name: AREA for name in part.fields if _kind(name) == "TextField"}
    form: type[PartForm] = modelform_factory(
        AgreementVersion, form=PartForm, fields=part.fields,
        field_classes={name: kind for name, kind in DAYS.items() if name in part.fields},
        widgets={**areas, **({"confidentiality": forms.RadioSelect} if "confidentiality" in part.fields else {})},
    )  # fmt: skip
    form.free_text = tuple(
        name for name in part.fields if _kind(name) in ("CharField", "TextField") and name != "confidentiality"
    )
    if "confidentiality" in part.fields:
        choices: Any = form.base_fields["confidentiality"]
        choices.choices = [(key, " ".join(lines)) for key, lines in TWO_LINES.items()]
    return form


def goal_form() -> type[GoalForm]:
    form: type[GoalForm] = modelform_factory(
        Goal, form=GoalForm, fields=GOAL_FIELDS, field_classes={"due": DayField},
        widgets=dict.fromkeys(["outcome", "practice", "first_sign"], forms.Textarea(attrs={"rows": 2})),
    )  # fmt: skip
    return form


def commitment_form() -> type[CommitmentForm]:
    form: type[CommitmentForm] = modelform_factory(
        Commitment, form=CommitmentForm, fields=COMMITMENT_FIELDS,
        widgets={"text": forms.Textarea(attrs={"rows": 2})},
    )  # fmt: skip
    return form


def _kind(name: str) -> str:
    return AgreementVersion._meta.get_field(name).get_internal_type()


class NewAgreementForm(SchoolForm):
    coach = forms.ChoiceField(
        label="With whom?", widget=forms.RadioSelect,
        error_messages={
            "required": "Choose the coach",
            "invalid_choice": "There is an agreement with this coach already, or they are not in the role any more",
        },
    )  # fmt: skip

    def __init__(self, *args: Any, posts: list[Post], **options: Any) -> None:
        super().__init__(*args, **options)
        self.posts = {one.key: one for one in posts}
        field: Any = self.fields["coach"]
        field.choices = [(key, f"{one.person.name}, {one.role.name}") for key, one in self.posts.items()]

    def clean_coach(self) -> Post:
        return self.posts[self.cleaned_data["coach"]]


class CountForm(SchoolForm):
    """A press of a button on the draft as it was read."""

    edits = CountField()


class KeepForm(SchoolForm):
    free_text = ("reason",)
    reason = forms.CharField(
        label="Why does it stay as it is?", max_length=200,
        error_messages={"required": "Say why", "max_length": "Say it in at most 200 characters"},
    )  # fmt: skip
