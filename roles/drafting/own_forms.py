"""What a person may type into the places of a draft that are there once: its purpose, its likeness, its week."""

from __future__ import annotations

from typing import Any

from django import forms

from coachhub.kit.forms import DayField, SchoolForm
from roles.charters.models import CharterVersion
from roles.drafting.forms import HOURS, LONG, hours_box, text_box
from roles.drafting.sheet import Sheet, own_values


class OwnForm(SchoolForm):
    """One place of the draft; its fields are called as the draft's own."""

    def __init__(self, *args: Any, sheet: Sheet, name: str, **options: Any) -> None:
        self.sheet, self.name = sheet, name
        super().__init__(*args, initial=own_values(sheet.state, name), **options)

    def values(self) -> dict[str, Any]:
        return {name: self.cleaned_data[name] for name in self.fields if name != "no_student"}


def one_line(value: Any) -> str:
    return " ".join(str(value).split())


class PurposeForm(OwnForm):
    free_text = ("purpose",)
    purpose = forms.CharField(
        label="What this role is for", max_length=600, required=False, widget=text_box(3), error_messages=LONG,
        help_text="Name what students will gain, and what teachers will do in class that brings it about.",
    )  # fmt: skip


class LikenessForm(OwnForm):
    free_text = ("likeness",)
    likeness = forms.CharField(
        label="Likeness, in one line", max_length=200, required=False, widget=text_box(), error_messages=LONG,
        help_text="Like the coach of a team: with the players every day.",
    )  # fmt: skip

    def clean_likeness(self) -> str:
        return one_line(self.cleaned_data["likeness"])


class ComeForForm(OwnForm):
    free_text = ("come_for",)
    come_for = forms.CharField(
        label="Come for", max_length=200, required=False, error_messages=LONG,
        help_text="In a teacher's words: planning a lesson, a rubric.",
    )  # fmt: skip

    def clean_come_for(self) -> str:
        return one_line(self.cleaned_data["come_for"])


class PresenceForm(OwnForm):
    presence = forms.TypedChoiceField(
        label="Mostly works", choices=CharterVersion.Presence.choices, coerce=int, widget=forms.RadioSelect,
        error_messages=dict.fromkeys(["required", "invalid_choice"], "Choose where the role mostly works"),
    )  # fmt: skip


class ProfileForm(OwnForm):
    free_text = ("profile",)
    profile = forms.CharField(
        label="Profile", max_length=2000, required=False, widget=text_box(6), error_messages=LONG,
        help_text="The skills, talents, attributes and mindsets the role needs, one a line.",
    )  # fmt: skip

    def clean_profile(self) -> str:
        return "\n".join(line for line in map(one_line, self.cleaned_data["profile"].splitlines()) if line)


class WeekForm(OwnForm):
    free_text = ("full_time",)
    hours_a_week = forms.DecimalField(label="Hours a week", required=False, widget=hours_box(), **HOURS)
    full_time = forms.CharField(
        label="What 100% is", max_length=160, required=False, error_messages=LONG,
        help_text="37.5 hours a week, lunch and own training left out.",
    )  # fmt: skip


class ReviewForm(OwnForm):
    review_by = DayField(label="Review by", required=False, help_text="Like Jan 29, 2027.")
    on_new_principal = forms.BooleanField(label="Also when the principal changes", required=False)
    on_new_holder = forms.BooleanField(label="Also when somebody new holds the role", required=False)
    on_many_new = forms.BooleanField(label="Also when many teachers are new", required=False)


class EmergingForm(OwnForm):
    is_emerging = forms.BooleanField(
        label="This charter is emerging", required=False,
        help_text="Purpose and profile only. The leadership team proposes duties later, and looks at it after 30, 60 "
        "and 90 days.",
    )  # fmt: skip


OWN_FORMS: dict[str, type[OwnForm]] = {
    "purpose": PurposeForm,
    "likeness": LikenessForm,
    "come-for": ComeForForm,
    "presence": PresenceForm,
    "profile": ProfileForm,
    "week": WeekForm,
    "review": ReviewForm,
    "emerging": EmergingForm,
}
