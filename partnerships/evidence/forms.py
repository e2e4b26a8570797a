"""What the parties may type about what was seen."""

from __future__ import annotations

from datetime import date
from typing import Any

from django import forms

from coachhub.kit.forms import DayField, SchoolForm
from coachhub.kit.templatetags.kit import and_list
from partnerships.evidence.activity import is_training_only
from partnerships.evidence.models import Evidence
from partnerships.evidence.names import named_in
from roles.people.models import Person

LONG = {"max_length": "Say it in at most %(limit_value)d characters"}
CHOOSE = "Choose one of these"
CHOOSE_ONE = dict.fromkeys(["required", "invalid_choice"], CHOOSE)


class NamesNobody(SchoolForm):
    """A form whose `free_text` names no student, and no teacher but in what is `private` to coach and teacher."""

    private: tuple[str, ...] = ()

    def __init__(self, *args: Any, teachers: list[Person], **options: Any) -> None:
        super().__init__(*args, **options)
        self.teachers = teachers

    def typed(self) -> dict[str, Any]:
        """What was typed, by the names of the form's own fields."""
        return {name: value for name, value in self.cleaned_data.items() if name in self.base_fields}

    def clean(self) -> Any:
        cleaned = super().clean()
        names = [one.name for one in self.teachers]
        for field in (one for one in self.free_text if one not in self.private):
            found = named_in(str(self.cleaned_data.get(field, "")), names)
            if found:
                self.add_error(
                    field,
                    f"The parties read this, and it names {and_list(found)}. Say it without the name of a teacher.",
                )
        return cleaned


class SeenForm(NamesNobody):
    """Something seen, and the day."""

    free_text: tuple[str, ...] = ("text",)
    text = forms.CharField(
        label="What was seen", max_length=400, widget=forms.Textarea(attrs={"rows": 3}),
        error_messages={"required": "Say what was seen", **LONG},
    )  # fmt: skip
    seen_on = DayField(label="On")

    def clean_seen_on(self) -> date:
        seen_on: date = self.cleaned_data["seen_on"]
        if not self.member.today.year - 2 <= seen_on.year or seen_on > self.member.today:
            raise forms.ValidationError("Write a day that has been, of this school year or the last")
        return seen_on


class EvidenceForm(SeenForm):
    field_order = ["link", "step", "text", "seen_on", "url"]
    link = forms.ChoiceField(
        label="At which link", choices=Evidence.Link.choices, widget=forms.RadioSelect, error_messages=CHOOSE_ONE
    )
    step = forms.TypedChoiceField(
        label="How far", choices=Evidence.Step.choices, coerce=int, widget=forms.RadioSelect, error_messages=CHOOSE_ONE
    )
    url = forms.URLField(
        label="Link to a document", max_length=400, required=False, assume_scheme="https",
        error_messages={"invalid": "Paste the whole address, like https://example.org/sheet", **LONG},
    )  # fmt: skip

    def clean(self) -> Any:
        cleaned = super().clean()
        if self.cleaned_data.get("step") and is_training_only(self.cleaned_data.get("text", "")):
            self.add_error(
                "text", "Finished training moves no goal. Say what students or teachers were seen to do after it,"
                " or choose “Not yet”."
            )  # fmt: skip
        return cleaned


class FirstSignForm(SeenForm):
    """A first sign; the coach alone says which teachers agreed to be thanked by name."""

    free_text = ("text", "words")
    words = forms.CharField(
        label="A word of thanks", max_length=400, required=False, widget=forms.Textarea(attrs={"rows": 2}),
        help_text="Each of them can keep it.", error_messages=LONG,
    )  # fmt: skip
    people = forms.MultipleChoiceField(
        label="Teachers who agreed to be thanked", required=False, widget=forms.CheckboxSelectMultiple,
        help_text="They get a mail. Nobody else reads their names.",
        error_messages={"invalid_choice": "Somebody you chose does not belong to the school any more"},
    )  # fmt: skip

    def __init__(self, *args: Any, may_name: bool, **options: Any) -> None:
        super().__init__(*args, **options)
        if may_name and self.teachers:
            self.fields["people"].choices = [(str(one.pk), one.name) for one in self.teachers]  # type: ignore[attr-defined]
        else:
            del self.fields["people"]

    def chosen(self) -> list[Person]:
        return [one for one in self.teachers if str(one.pk) in self.cleaned_data.get("people", [])]
