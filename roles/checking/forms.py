"""Why somebody keeps their words in spite of a finding: one tap, or a sentence."""

from __future__ import annotations

from typing import Any

from django import forms

from coachhub.kit.forms import SchoolForm

REASONS = {
    "clear": "Everybody here knows what it means",
    "agreed": "We agreed on it as it is",
    "review": "We look at it again at the review",
    "other": "Another reason",
}


class KeepForm(SchoolForm):
    free_text = ("words",)
    reason = forms.ChoiceField(
        label="Why keep it",
        choices=REASONS.items(),
        widget=forms.RadioSelect,
        error_messages=dict.fromkeys(["required", "invalid_choice"], "Choose why it stays as it is"),
    )
    words = forms.CharField(
        label="In a sentence",
        max_length=200,
        required=False,
        help_text="Needed for another reason only.",
        error_messages={"max_length": "Say it in at most %(limit_value)d characters"},
    )

    def clean_words(self) -> str:
        return " ".join(self.cleaned_data["words"].split())

    def clean(self) -> dict[str, Any]:
        data: dict[str, Any] = super().clean()
        if data.get("reason") == "other" and not data.get("words") and "words" not in self.errors:
            self.add_error("words", "Say the reason in a few words")
        return data

    @property
    def said(self) -> str:
        """The reason as it is kept."""
        data = self.cleaned_data
        return str(data["words"] or REASONS[data["reason"]])
