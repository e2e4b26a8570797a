"""What the people in a plan type about a hand-off: where it stands, whom it names, to whom it is passed on and why."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from django import forms

from coachhub.kit.forms import SchoolForm
from partnerships.plans.forms import LONG, NOBODY, words
from partnerships.plans.models import PassedOn, PlanPerson, PlanStep
from partnerships.plans.step_forms import Turned
from roles.people.models import Person


class HandOffForm(SchoolForm):
    """A hand-off point: after which step, when, and who is brought in."""

    free_text = ("when", "note")
    after = forms.ChoiceField(
        label="After the step",
        error_messages=dict.fromkeys(("required", "invalid_choice"), "Choose a step without a hand-off point"),
    )  # fmt: skip
    when = words("When is it?", 120, say="Say when it is", help_text="Assessment comes up")
    to = forms.ChoiceField(
        label="Who is brought in",
        error_messages={"required": "Say who is brought in", "invalid_choice": "Choose somebody who is in the plan"},
    )  # fmt: skip
    note = words("A word more", 200, required=False, help_text="Priya stays for citation")

    def __init__(self, *args: Any, steps: Sequence[PlanStep], people: Sequence[PlanPerson], **options: Any) -> None:
        super().__init__(*args, **options)
        self.steps = {str(one.pk): one for one in steps}
        self.inside = {str(one.pk): one for one in people}
        after = [(key, one.title) for key, one in self.steps.items()]
        self.fields["after"].choices = after  # type: ignore[attr-defined]
        names = [(key, one.person.name) for key, one in self.inside.items()]
        self.fields["to"].choices = [("", "Choose"), *names]  # type: ignore[attr-defined]

    def chosen(self) -> dict[str, Any]:
        good = self.cleaned_data
        return {"when": good["when"].rstrip(".") or good["when"], "note": good["note"], "to": self.inside[good["to"]]}

    @property
    def after_step(self) -> PlanStep:
        return self.steps[self.cleaned_data["after"]]


class PassOnForm(Turned):
    """To whom a hand-off goes instead, and why in one tap."""

    REASONS = PassedOn.Reason.choices
    free_text = ("words",)
    to = forms.ChoiceField(label="To", error_messages={"required": "Say to whom", "invalid_choice": NOBODY})
    reason = forms.ChoiceField(
        label="Why?", choices=REASONS, widget=forms.RadioSelect,
        error_messages={"required": "Choose a reason: one tap is enough", "invalid_choice": "Choose one of these"},
    )  # fmt: skip
    words = forms.CharField(label="A word of why", max_length=200, required=False, error_messages=LONG)

    def __init__(self, *args: Any, people: Sequence[Person], **options: Any) -> None:
        super().__init__(*args, **options)
        self.people = {str(one.pk): one for one in people}
        names = [(key, one.name) for key, one in self.people.items()]
        self.fields["to"].choices = [("", "Choose"), *names]  # type: ignore[attr-defined]

    def clean(self) -> Any:
        cleaned: dict[str, Any] = super().clean()
        if cleaned.get("reason") == PassedOn.Reason.OTHER and not cleaned.get("words") and "words" not in self.errors:
            self.add_error("words", "Say in a sentence why")
        return cleaned

    @property
    def chosen(self) -> Person:
        return self.people[self.cleaned_data["to"]]


class TurnForm(Turned):
    """An act that is one button."""
