"""What to take over of the changes of a template."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from django import forms

from coachhub.kit.forms import SchoolForm
from roles.charter_templates.following import Change

TAKE, KEEP = "take", "keep"


class FollowForm(SchoolForm):
    """One choice for each change of the template. `number` is the version that the page showed."""

    number = forms.IntegerField(min_value=1, max_value=32_767, widget=forms.HiddenInput)

    def __init__(
        self, *args: Any, changes: list[Change], untouched: Iterable[str], latest: int, **options: Any
    ) -> None:
        easy = set(untouched)
        initial = {"number": latest} | {one.key: TAKE if one.key in easy else KEEP for one in changes}
        super().__init__(*args, initial=initial, **options)
        self.changes = changes
        for one in changes:
            self.fields[one.key] = forms.ChoiceField(
                label=f"{one.label}: {one.after or one.before}"[:120],
                choices=[(TAKE, "Take it over"), (KEEP, "Keep ours")], widget=forms.RadioSelect,
                error_messages=dict.fromkeys(["required", "invalid_choice"], "Take it over, or keep ours"),
            )  # fmt: skip

    @property
    def taken(self) -> list[Change]:
        return [one for one in self.changes if self.cleaned_data.get(one.key) == TAKE]
