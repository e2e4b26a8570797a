"""What a coach may type about a cycle, and the school about its model."""

from __future__ import annotations

from datetime import date, timedelta
from typing import Any
from uuid import UUID

from django import forms

from coachhub.kit.forms import DayField, SchoolForm
from partnerships.agreements.models import Goal
from partnerships.cycles.models import CoachingModel
from partnerships.evidence.forms import LONG, NamesNobody
from roles.people.models import Person

MOST_PHASES, LONGEST_PHASE = 8, 40
WEEKS = {
    **dict.fromkeys(["required", "invalid", "min_value"], "Write the weeks as a number, like 5"),
    "max_value": "A cycle has at most 40 weeks here",
}


def weeks_field(label: str) -> forms.IntegerField:
    number = forms.NumberInput(attrs={"class": "w-hours"})
    return forms.IntegerField(label=label, min_value=1, max_value=40, widget=number, error_messages=WEEKS)


class StartForm(NamesNobody):
    """A new cycle. Its name stands beside time in the log, so it names no teacher."""

    free_text, private = ("name", "goal"), ("goal",)
    name = forms.CharField(
        label="Name of the cycle", max_length=120, help_text="Without a teacher's name: Algebra, goal conferences.",
        error_messages={"required": "Give the cycle a name", **LONG},
    )  # fmt: skip
    partner = forms.ChoiceField(
        label="With whom", required=False, help_text="Only you and they ever read it.",
        error_messages={"invalid_choice": "Choose somebody of the school"},
    )  # fmt: skip
    goal = forms.CharField(
        label="What students will do, and what is tried", max_length=300, required=False,
        widget=forms.Textarea(attrs={"rows": 2}), error_messages=LONG,
    )  # fmt: skip
    agreement_goal = forms.ChoiceField(
        label="Which goal of your agreement it serves", required=False,
        error_messages={"invalid_choice": "Choose a goal of your agreement"},
    )  # fmt: skip
    started_on = DayField(label="Begins on")
    weeks = weeks_field("Weeks")

    def __init__(self, *args: Any, goals: list[Goal], **options: Any) -> None:
        super().__init__(*args, **options)
        people = [("", "Not said"), *((str(one.pk), one.name) for one in self.teachers)]
        self.fields["partner"].choices = people  # type: ignore[attr-defined]
        choices = [("", "None"), *((str(goal.key), str(goal)) for goal in goals)]
        self.fields["agreement_goal"].choices = choices  # type: ignore[attr-defined]

    def clean_started_on(self) -> date:
        started_on: date = self.cleaned_data["started_on"]
        if abs(started_on - self.member.today) > timedelta(days=400):
            raise forms.ValidationError("Write a day within a year from now")
        return started_on

    def clean_partner(self) -> Person | None:
        chosen = self.cleaned_data["partner"]
        return next((one for one in self.teachers if str(one.pk) == chosen), None)

    def clean_agreement_goal(self) -> UUID | None:
        chosen: str = self.cleaned_data["agreement_goal"]
        return UUID(chosen) if chosen else None


class SeenForm(SchoolForm):
    """What was seen in a cycle, in place of what stood there when the coach opened it."""

    free_text = ("seen",)
    seen = forms.CharField(
        label="What was seen", max_length=400, required=False, widget=forms.Textarea(attrs={"rows": 4}),
        help_text="Without a student's name.", error_messages=LONG,
    )  # fmt: skip
    was = forms.CharField(required=False, max_length=900, widget=forms.HiddenInput)


class MoveForm(SchoolForm):
    """To which phase, and from which, so that of two the second is told."""

    to = forms.IntegerField(min_value=0, max_value=MOST_PHASES)
    was = forms.IntegerField(min_value=0, max_value=MOST_PHASES)


class WeeksForm(SchoolForm):
    """For how many weeks it runs, and for how many it ran when the coach opened the form."""

    weeks = weeks_field("Weeks, from its first day")
    was = forms.IntegerField(min_value=1, max_value=40, widget=forms.HiddenInput)


class ModelForm(SchoolForm):
    """The school's coaching model."""

    free_text = ("name", "phases")
    name = forms.CharField(
        label="Name of the model", max_length=80, error_messages={"required": "Name the model", **LONG}
    )
    phases = forms.CharField(
        label="Its phases, one a line", widget=forms.Textarea(attrs={"rows": 5}), max_length=400,
        error_messages={"required": "Name at least one phase", **LONG},
    )  # fmt: skip
    share = forms.IntegerField(
        label="Share of time in cycles, in percent", min_value=0, max_value=100,
        widget=forms.NumberInput(attrs={"class": "w-hours"}),
        error_messages=dict.fromkeys(
            ["required", "invalid", "min_value", "max_value"], "Write a number from 0 to 100"
        ),
    )  # fmt: skip
    weeks = weeks_field("Usual length in weeks")

    def clean_phases(self) -> list[str]:
        phases = [" ".join(line.split()) for line in self.cleaned_data["phases"].splitlines() if line.strip()]
        if not phases:
            raise forms.ValidationError("Name at least one phase")
        if len(phases) > MOST_PHASES or any(len(one) > LONGEST_PHASE for one in phases):
            raise forms.ValidationError(f"At most {MOST_PHASES} phases, each in at most {LONGEST_PHASE} characters")
        return phases


def begin_with(model: CoachingModel) -> dict[str, Any]:
    """What the form of the model shows at first."""
    return {"name": model.name, "phases": "\n".join(model.phases), "share": model.share, "weeks": model.weeks}
