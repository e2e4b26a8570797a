"""Time on a step, for one's own log."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from django import forms

from coachhub.kit.forms import SchoolForm
from partnerships.log.durations import CHIPS, chip_words
from partnerships.plans.agreed import Agreed
from partnerships.plans.forms import ANEW


class TimeForm(SchoolForm):
    """Time on a step, for one's own log."""

    step = forms.ChoiceField(
        label="On the step",
        error_messages=dict.fromkeys(("required", "invalid_choice"), "Choose a step that counts as agreed work"),
    )  # fmt: skip
    minutes = forms.TypedChoiceField(
        label="For", coerce=int, choices=[(str(one), chip_words(one)) for one in CHIPS], initial="45",
        error_messages=dict.fromkeys(("required", "invalid_choice"), "Choose for how long"),
    )  # fmt: skip
    key = forms.UUIDField(widget=forms.HiddenInput, error_messages=dict.fromkeys(("required", "invalid"), ANEW))

    def __init__(self, *args: Any, agreed: Sequence[Agreed], **options: Any) -> None:
        super().__init__(*args, **options)
        self.agreed = {str(one.step.pk): one for one in agreed}
        names = [(key, one.step.title) for key, one in self.agreed.items()]
        self.fields["step"].choices = names  # type: ignore[attr-defined]

    @property
    def chosen(self) -> Agreed:
        return self.agreed[self.cleaned_data["step"]]
