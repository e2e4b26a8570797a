"""What a principal may say about days without school, and about questions that wait."""

from __future__ import annotations

from typing import Any

from django import forms
from django.core.exceptions import ValidationError

from coachhub.kit.forms import DayField, SchoolForm, SchoolModelForm
from roles.people.members import Member
from roles.people.models import Holiday, School

LONGEST = 200  # days in one entry: a summer
WHOLE = {"invalid": "Write a whole number of school days", "required": "Say how many school days"}


class HolidayForm(SchoolForm):
    name = forms.CharField(
        label="What are these days?", max_length=80, error_messages={"required": "Say what these days are"}
    )
    first_day = DayField(label="First day without school", help_text="Like Nov 25, 2026.")
    last_day = DayField(label="Last day", required=False, help_text="Empty for a single day.")

    def __init__(self, *args: Any, member: Member, **options: Any) -> None:
        super().__init__(*args, member=member, **options)
        self.fields["name"].widget.attrs.update({"class": "w-half", "autocomplete": "off"})

    def clean(self) -> Any:
        cleaned = super().clean()
        first, last = self.cleaned_data.get("first_day"), self.cleaned_data.get("last_day")
        if first and last and last < first:
            self.add_error("last_day", ValidationError("The last day is before the first. Turn them round"))
        elif first and last and (last - first).days > LONGEST:
            self.add_error("last_day", ValidationError(f"That is more than {LONGEST} days. Check the year"))
        return cleaned

    def holiday(self) -> Holiday:
        """Only for a valid form."""
        first = self.cleaned_data["first_day"]
        last = self.cleaned_data["last_day"] or first
        return Holiday(school=self.member.school, name=self.cleaned_data["name"], first_day=first, last_day=last)


class WaitingForm(SchoolModelForm):
    class Meta:
        model = School
        fields = ["remind_after", "move_after", "may_hide_names"]
        labels = {
            "remind_after": "School days until a reminder",
            "move_after": "School days until it moves on",
            "may_hide_names": "People may send a question without showing their name",
        }
        help_texts = {
            "remind_after": "Whoever has a question open is reminded once.",
            "move_after": "Then the role’s backup has it, and after as many days again the front door.",
            "may_hide_names": "Whoever answers then reads “a colleague”. CoachHub keeps the name for the thread.",
        }
        widgets = {
            "remind_after": forms.TextInput({"class": "w-hours", "inputmode": "numeric"}),
            "move_after": forms.TextInput({"class": "w-hours", "inputmode": "numeric"}),
        }
        error_messages = {"remind_after": WHOLE, "move_after": WHOLE}

    def __init__(self, *args: Any, member: Member, **options: Any) -> None:
        super().__init__(*args, member=member, instance=member.school, **options)
        self.helper.form_error_title = "this can be saved"

    def clean(self) -> Any:
        cleaned = super().clean()
        remind, move = self.cleaned_data.get("remind_after"), self.cleaned_data.get("move_after")
        if remind and move and remind >= move:
            self.add_error("move_after", ValidationError("Let it move on later than the reminder"))
        return cleaned
