"""What the people in a plan type at its end, and the links they work with."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from django import forms

from coachhub.kit.forms import SchoolForm
from partnerships.plans.forms import LONG, words
from partnerships.plans.step_forms import Turned
from roles.staffing.models import Role


class LookBackForm(Turned):
    """The looking back."""

    free_text = ("students_did", "to_keep")
    students_did = words(
        "What students did", 600, rows=4, say="Say what students did", help_text="Without a student's name."
    )
    to_keep = words("What to keep", 600, required=False, rows=3)


class ProposeForm(SchoolForm):
    """What would change in a charter."""

    free_text = ("text",)
    role = forms.ChoiceField(
        label="In the charter of",
        error_messages={"required": "Choose a role", "invalid_choice": "Choose a role that has a charter"},
    )  # fmt: skip
    text = words(
        "What would change", 400, rows=3, say="Say what would change",
        help_text="One line, as it would read: Design rubrics for research units with teachers.",
    )  # fmt: skip

    def __init__(self, *args: Any, roles: Sequence[Role], **options: Any) -> None:
        super().__init__(*args, **options)
        self.roles = {str(one.pk): one for one in roles}
        names = [(key, one.name) for key, one in self.roles.items()]
        self.fields["role"].choices = [("", "Choose"), *names]  # type: ignore[attr-defined]

    @property
    def chosen(self) -> Role:
        return self.roles[self.cleaned_data["role"]]


class PaperForm(SchoolForm):
    """A link."""

    free_text = ("name",)
    name = words("What it is", 120, say="Say what it is", help_text="Question and claim, one page")
    url = forms.URLField(
        label="Link", max_length=400, assume_scheme="https",
        error_messages={
            "required": "Paste the link", "invalid": "Paste the whole address, like https://example.org/sheet", **LONG,
        },
    )  # fmt: skip


class SettleForm(SchoolForm):
    """Seen to, or waiting again."""

    again = forms.BooleanField(required=False)
