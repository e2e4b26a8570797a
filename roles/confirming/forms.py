"""What somebody may answer to “Still right?”."""

from __future__ import annotations

from typing import Any

from django import forms

from coachhub.kit.forms import SchoolForm


class AnswerForm(SchoolForm):
    """One tap says yes; otherwise words say what is not right any more."""

    free_text = ("words",)
    right = forms.ChoiceField(
        choices=[("yes", "Still right"), ("no", "Not right any more")],
        error_messages=dict.fromkeys(["required", "invalid_choice"], "Say whether it is still right"),
    )
    words = forms.CharField(
        label="What is not right any more?", max_length=400, widget=forms.Textarea(attrs={"rows": 4}),
        help_text="The principal reads it, and it stands beside the next draft.",
        error_messages={"max_length": "Say it in at most 400 characters", "required": "Say what is not right any more"},
    )  # fmt: skip

    def __init__(self, *args: Any, **options: Any) -> None:
        super().__init__(*args, **options)
        self.fields["words"].required = self.data.get("right") != "yes"
