"""What the people in a plan type about a step."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from typing import Any

from django import forms

from coachhub.kit.forms import DayField, SchoolForm
from partnerships.plans.forms import words
from partnerships.plans.models import PlanPerson, PlanStep

State = PlanStep.State


class Turned(SchoolForm):
    """A form that knows how its row stood when it was opened."""

    turn = forms.IntegerField(min_value=0, max_value=2**31 - 1, widget=forms.HiddenInput)


class StepForm(Turned):
    """A step. Without a lead, whoever owns its duty in the charters in force leads it, if they are in the plan.

    `owners`: by duty, who answers for it today.
    """

    free_text = ("title", "note", "outcome")
    kind = forms.ChoiceField(
        label="What it is about", choices=PlanStep.Kind.choices,
        error_messages=dict.fromkeys(("required", "invalid_choice"), "Choose what it is about"),
    )  # fmt: skip
    title = words("The step", 120, say="Say what is done in this step", help_text="Verb first: Design the rubric")
    note = words("A word more", 200, required=False, help_text="From the claim, not from the topic")
    duty = forms.TypedChoiceField(
        label="A duty of the charters in force", required=False, coerce=int, empty_value=None,
        help_text="Time on the step then counts as agreed work.",
        error_messages={"invalid_choice": "Choose a duty of the charters in force"},
    )  # fmt: skip
    lead = forms.ChoiceField(
        label="Who leads it", required=False, help_text="One person. Left open, whoever owns the duty leads it.",
        error_messages={"invalid_choice": "Choose somebody who is in the plan"},
    )  # fmt: skip
    helpers = forms.MultipleChoiceField(
        label="Who helps", required=False, widget=forms.CheckboxSelectMultiple,
        error_messages={"invalid_choice": "Choose people who are in the plan"},
    )  # fmt: skip
    on = DayField(label="When", required=False)
    until = DayField(label="Until", required=False)
    outcome = words("What came out of it", 300, required=False, rows=2, help_text="Short. Without a student's name.")

    def __init__(
        self, *args: Any, people: Sequence[PlanPerson], duties: Mapping[int, str], owners: Mapping[int, Sequence[int]],
        **options: Any,
    ) -> None:  # fmt: skip
        super().__init__(*args, **options)
        self.inside = {str(one.pk): one for one in people}
        self.owners = owners
        names = [(key, one.person.name) for key, one in self.inside.items()]
        self.fields["duty"].choices = [("", "None"), *duties.items()]  # type: ignore[attr-defined]
        self.fields["lead"].choices = [("", "Whoever owns the duty"), *names]  # type: ignore[attr-defined]
        self.fields["helpers"].choices = names  # type: ignore[attr-defined]

    def clean(self) -> Any:
        cleaned: dict[str, Any] = super().clean()
        if "lead" in cleaned and "duty" in cleaned and not cleaned["lead"]:
            cleaned["lead"] = self._owner(cleaned["duty"])
        first, last = cleaned.get("on"), cleaned.get("until")
        if last and first is None and "on" not in self.errors:
            self.add_error("on", "Say when it begins")
        elif last and first and last < first:
            self.add_error("until", "It ends before it begins. Choose a later day")
        return cleaned

    def _owner(self, duty: int | None) -> str:
        owners = self.owners.get(duty or 0, ())
        found = next((key for key, one in self.inside.items() if one.person_id in owners), "")
        if not found and duty:
            self.add_error("lead", "Whoever owns this duty is not in the plan. Choose who leads, or put them in first.")
        elif not found:
            self.add_error("lead", "Choose who leads it")
        return found

    def step(self, step: PlanStep) -> PlanStep:
        """The step with what was typed. Only for a form that is valid."""
        good = self.cleaned_data
        for name in ("kind", "title", "note", "on", "until", "outcome"):
            setattr(step, name, good[name])
        step.lead, step.duty_id = self.inside[good["lead"]], good["duty"]
        return step

    def helping(self) -> list[PlanPerson]:
        return [self.inside[key] for key in self.cleaned_data["helpers"]]


def typed_of(step: PlanStep, helpers: Iterable[int]) -> dict[str, Any]:
    """What the form begins with; `helpers` are ids of people in the plan."""
    plain = {name: getattr(step, name) for name in ("kind", "title", "note", "on", "until", "outcome", "turn")}
    return {**plain, "lead": str(step.lead_id), "duty": step.duty_id, "helpers": [str(one) for one in helpers]}


class StateForm(SchoolForm):
    """How far a step is, and how far it was when the button was shown."""

    to = forms.ChoiceField(choices=State.choices)
    was = forms.ChoiceField(choices=State.choices)


class MoveForm(SchoolForm):
    up = forms.BooleanField(required=False)
