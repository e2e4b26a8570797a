"""What a school says on its answers."""

from __future__ import annotations

from datetime import date, timedelta
from typing import Any

from django import forms
from django.core.exceptions import ValidationError

from coachhub.kit.forms import HOURS_WORDS, SchoolForm
from coachhub.kit.templatetags.kit import and_list
from roles.people.members import Member
from roles.routing.settling import NAMED, Choice
from roles.staffing.forms import NearDayField, OfToday
from roles.staffing.models import Role
from roles.staffing.queries import roles_of

OTHER, HELP_DESK = "+", "="  # no addresses of roles
YEAR = timedelta(days=366)


class LaneForm(SchoolForm):
    """A school's own words on a lane."""

    free_text = ("words",)
    words = forms.CharField(
        max_length=1000,
        widget=forms.Textarea({"rows": 9}),
        help_text="Whom to call, in plain sentences. Its place above every answer stays.",
        error_messages={
            "required": "Say whom to call, or go back to CoachHub’s words",
            "max_length": "Say it in at most %(limit_value)d characters",
        },
    )

    def __init__(self, *args: Any, member: Member, **options: Any) -> None:
        super().__init__(*args, member=member, **options)
        self.helper.form_error_title = "this can be saved"

    def clean_words(self) -> str:
        return self.cleaned_data["words"].replace("\r\n", "\n").strip()


class ThoughtsForm(SchoolForm):
    """Two questions to think about before a meeting."""

    free_text = ("first", "second")
    first = forms.CharField(label="First question", max_length=200, required=False)
    second = forms.CharField(label="Second question", max_length=200, required=False)

    def __init__(self, *args: Any, member: Member, shipped: tuple[str, str], **options: Any) -> None:
        super().__init__(*args, member=member, **options)
        self.helper.form_error_title = "this can be saved"
        for field, words in zip(self.fields.values(), shipped, strict=True):
            field.help_text = f"Empty, it is: {words}"
            field.error_messages["max_length"] = "Say it in at most %(limit_value)d characters"

    def clean_first(self) -> str:
        return " ".join(self.cleaned_data["first"].split())

    def clean_second(self) -> str:
        return " ".join(self.cleaned_data["second"].split())


class CheckByForm(OfToday):
    """Until when an answer holds without somebody asking again."""

    check_by = NearDayField(
        label="Still right until",
        help_text="Then you are asked again, and until you say so nobody is shown it.",
    )

    def clean_check_by(self) -> date:
        day: date = self.cleaned_data["check_by"]
        if not self.member.today < day <= self.member.today + YEAR:
            raise ValidationError("Choose a day to come, within a year")
        return day


class AnswerForm(CheckByForm):
    """What the owner of a question type answers each time."""

    free_text = ("text",)
    text = forms.CharField(
        label="The answer",
        max_length=600,
        widget=forms.Textarea({"rows": 4}),
        help_text="What you tell everybody who asks this. It stands before your name; they can still ask you.",
        error_messages={"required": "Say the answer", "max_length": "Say it in at most %(limit_value)d characters"},
    )
    link = forms.URLField(
        label="Where to read more",
        max_length=300,
        required=False,
        assume_scheme="https",
        error_messages={"invalid": "Write the whole address, like https://example.org/page"},
    )
    field_order = ("text", "link", "check_by")

    @property
    def said(self) -> dict[str, Any]:
        return {name: self.cleaned_data[name] for name in self.field_order}


class ForNowForm(SchoolForm):
    """Who answers until a charter owns the duty; nobody chosen is the front door."""

    role = forms.ModelChoiceField(
        None, label="Who answers for now?", required=False, empty_label="The front door, as until now",
        error_messages={"invalid_choice": "Choose a role of this school"},
    )  # fmt: skip

    def __init__(self, *args: Any, member: Member, **options: Any) -> None:
        super().__init__(*args, member=member, **options)
        self.fields["role"].queryset = roles_of(member.school)  # type: ignore[attr-defined]
        self.fields["role"].widget.attrs["class"] = "w-half"


class OwnerForm(SchoolForm):
    """Which role a duty is proposed to, and in which words."""

    free_text = ("wording", "reach")
    owner = forms.ChoiceField(
        label="Name an owner",
        widget=forms.RadioSelect,
        error_messages=dict.fromkeys(["required", "invalid_choice"], "Choose a role"),
    )
    other = forms.ModelChoiceField(
        None, label="Which role without a charter?", required=False, empty_label="Choose a role",
        error_messages={"invalid_choice": "Choose a role of this school that has no charter yet"},
    )  # fmt: skip
    reach = forms.CharField(
        label="How do teachers reach the district help desk?", max_length=400, required=False,
        help_text="Stands on the answer, before the front door: a number, an address, when somebody is there.",
        widget=forms.Textarea({"rows": 2}),
        error_messages={"max_length": "Say it in at most %(limit_value)d characters"},
    )  # fmt: skip
    wording = forms.CharField(
        label="The duty, as the charter will say it", max_length=200, help_text="What is done, and for whom.",
        error_messages={"required": "Say the duty", "max_length": "Say it in at most %(limit_value)d characters"},
    )  # fmt: skip
    hours = forms.DecimalField(
        label="Hours a week", min_value=0, max_value=80, max_digits=4, decimal_places=1, required=False,
        help_text="Adds a row to the time of the role.",
        widget=forms.TextInput(attrs={"class": "w-hours", "inputmode": "decimal"}), error_messages=HOURS_WORDS,
    )  # fmt: skip

    def __init__(
        self,
        *args: Any,
        member: Member,
        choices: list[Choice],
        without_charter: list[Role],
        is_asked: bool,
        **options: Any,
    ) -> None:
        super().__init__(*args, member=member, **options)
        self.helper.form_error_title = "this can be proposed"
        self.by_slug = {choice.role.slug: choice.role for choice in choices}
        owner, other = self.fields["owner"], self.fields["other"]
        owner.choices = [(choice.role.slug, choice.role.name) for choice in choices]  # type: ignore[attr-defined]
        owner.hints = {choice.role.slug: hint(choice) for choice in choices}  # type: ignore[attr-defined]
        other.queryset = roles_of(member.school).filter(pk__in=[role.pk for role in without_charter])  # type: ignore[attr-defined]
        other.widget.attrs["class"] = "w-half"
        if without_charter:
            owner.choices += [(OTHER, "A role that has no charter yet")]  # type: ignore[attr-defined]
            owner.hints[OTHER] = "It starts as a draft with this one duty."  # type: ignore[attr-defined]
        else:
            del self.fields["other"]
        if is_asked:
            name = f"Nobody at {member.school.short_name}: the district help desk"
            owner.choices += [(HELP_DESK, name)]  # type: ignore[attr-defined]
            owner.hints[HELP_DESK] = "Teachers read how to reach it. No charter takes a line."  # type: ignore[attr-defined]
        else:
            del self.fields["reach"]

    def clean_wording(self) -> str:
        return " ".join(self.cleaned_data["wording"].split())

    def clean(self) -> dict[str, Any]:
        given = super().clean() or self.cleaned_data
        if given.get("owner") == OTHER and not given.get("other") and "other" not in self.errors:
            self.add_error("other", "Choose which role")
        if given.get("owner") == HELP_DESK and not given.get("reach") and "reach" not in self.errors:
            self.add_error("reach", "Say how to reach it")
        return given

    @property
    def is_for_help_desk(self) -> bool:
        """Whether no role was chosen, but the district's help desk."""
        return bool(self.cleaned_data["owner"] == HELP_DESK)

    @property
    def role(self) -> Role:
        """The role chosen. Only after the form was found good."""
        chosen = self.cleaned_data["owner"]
        role: Role = self.cleaned_data["other"] if chosen == OTHER else self.by_slug[chosen]
        return role


def hint(choice: Choice) -> str:
    """Who holds the role, its hours, and what it owns near the duty."""
    people = and_list(choice.people) or "Nobody holds it now"
    near = and_list(f"“{wording}”" for wording in choice.near[:NAMED])
    parts = [people, choice.hours, f"Owns {near}" if near else ""]
    if choice.out is not None:
        parts.append(f"Version {choice.out} is out for signature and takes no more lines")
    return ". ".join(part for part in parts if part) + "."
