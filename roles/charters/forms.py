"""What a person may type on the check pages between a role without a charter and a charter in force."""

from __future__ import annotations

from typing import Any

from django import forms

from coachhub.kit.forms import DayField, SchoolForm
from coachhub.kit.templatetags.kit import day
from roles.charters.models import CharterVersion
from roles.charters.parties import Candidate
from roles.charters.queries import roles_without_charter
from roles.people.models import Person


class NewCharterForm(SchoolForm):
    role = forms.ModelChoiceField(
        label="For which role?", queryset=roles_without_charter(), to_field_name="slug",
        widget=forms.RadioSelect, empty_label=None,
        error_messages={
            "required": "Choose a role",
            "invalid_choice": "This role has a charter already, or is not of this school",
        },
    )  # fmt: skip
    emerging = forms.BooleanField(
        label="Begin as an emerging charter", required=False,
        help_text="Purpose and profile only, for a role that takes shape. Duties are proposed later, and the charter "
        "is looked at after 30, 60 and 90 days.",
    )  # fmt: skip


class SendForm(SchoolForm):
    """Who signs: one box for each candidate that is somebody."""

    parties = forms.MultipleChoiceField(
        label="Who signs", widget=forms.CheckboxSelectMultiple,
        error_messages={
            "required": "Choose who signs this version",
            "invalid_choice": "Somebody you chose is not in that role any more. Look again who signs.",
        },
    )  # fmt: skip

    edits = forms.IntegerField(
        min_value=0,
        widget=forms.HiddenInput,
        error_messages=dict.fromkeys(["required", "invalid", "min_value"], "Open this page again before you send"),
    )

    def __init__(self, *args: Any, candidates: list[Candidate], **options: Any) -> None:
        super().__init__(*args, **options)
        self.candidates = {one.key: one for one in candidates if one.person_id is not None}
        field = self.fields["parties"]
        field.choices = [(key, one.name) for key, one in self.candidates.items()]  # type: ignore[attr-defined]

    def clean_parties(self) -> list[Candidate]:
        """The chosen in the order of the list. Raises ValidationError where one person stands there twice."""
        chosen = [one for key, one in self.candidates.items() if key in self.cleaned_data["parties"]]
        people = [one.person_id for one in chosen]
        twice = next((one for one in chosen if people.count(one.person_id) > 1), None)
        if twice is not None:
            raise forms.ValidationError(f"{twice.name} signs once. Choose in which role.")
        return chosen


class SignForm(SchoolForm):
    """A hand, and the agreement to the text whose fingerprint came with the page."""

    hand = forms.ChoiceField(
        label="Choose a hand", choices=Person.Hand.choices,
        error_messages=dict.fromkeys(["required", "invalid_choice"], "Choose one of the three hands"),
    )  # fmt: skip
    agree = forms.ChoiceField(
        choices=[("on", "I agree")],
        error_messages=dict.fromkeys(["required", "invalid_choice"], "Tick that you have read it and agree"),
    )
    read = forms.CharField(max_length=64, widget=forms.HiddenInput)


class DeclineForm(SchoolForm):
    free_text = ("reason",)
    reason = forms.CharField(
        label="What should change before you sign?", max_length=400, widget=forms.Textarea(attrs={"rows": 4}),
        help_text="The principal and the others who sign read it.",
        error_messages={"required": "Say what should change", "max_length": "Say it in at most 400 characters"},
    )  # fmt: skip


class PublishForm(SchoolForm):
    since = DayField(label="In force since", help_text="Today, unless it began earlier.")

    def __init__(self, *args: Any, before: CharterVersion | None, **options: Any) -> None:
        super().__init__(*args, **options)
        self.before = before
        self.helper.form_error_title = "this can be published"

    def clean_since(self) -> Any:
        since = self.cleaned_data["since"]
        if since > self.member.today:
            raise forms.ValidationError("It comes into force at once, so choose today or an earlier day")
        if self.before is not None and self.before.in_force_since and since < self.before.in_force_since:
            raise forms.ValidationError(
                f"Version {self.before.number} came into force on {day(self.before.in_force_since)}"
            )
        return since
