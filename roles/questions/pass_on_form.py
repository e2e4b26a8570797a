"""What somebody says who passes a question on."""

from __future__ import annotations

from typing import Any

from django import forms
from django.db.models import QuerySet

from roles.matching.lanes import lane_of
from roles.people.members import Member
from roles.questions.forms import TO_BE_SAID, Turned, words
from roles.questions.models import Act, Question
from roles.questions.queries import types_of
from roles.questions.target import FRONT_DOOR, words_of
from roles.routing.directory import Directory
from roles.routing.lane_words import SHIPPED
from roles.staffing.models import Role


class PassOnForm(Turned):
    REASONS = (
        (Act.Reason.BELONGS, "Belongs to them"),
        (Act.Reason.KNOWS, "They know more"),
        (Act.Reason.AWAY, "I am away"),
        (Act.Reason.PART, "Part of it is theirs"),
        (Act.Reason.OTHER, "Another reason"),
    )

    to = forms.ChoiceField(
        label="To", error_messages={"required": "Say to whom", "invalid_choice": "Choose one of the roles"}
    )
    reason = forms.ChoiceField(
        label="Why?", choices=REASONS, widget=forms.RadioSelect,
        error_messages={"required": "Choose a reason: one tap is enough", "invalid_choice": "Choose one of these"},
    )  # fmt: skip
    text = words("A word of why", most=500, rows=2, required=False)
    kind = forms.ModelChoiceField(
        None, label="What is it about?", required=False, to_field_name="key", empty_label="Leave it as it is",
        error_messages={"invalid_choice": "Choose one of the question types of this role"},
    )  # fmt: skip

    def __init__(
        self,
        *args: Any,
        member: Member,
        roles: QuerySet[Role],
        directory: Directory,
        question: Question,
        **options: Any,
    ) -> None:
        super().__init__(*args, member=member, **options)
        self.question, here = question, question.sent_to_id
        self.roles = {str(role.pk): role for role in roles if role.pk != here}
        door = [] if here is not None and here == directory.front_door_id else [(FRONT_DOOR, "The front door")]
        to = self.fields["to"]
        to.choices = [*((pk, role.name) for pk, role in self.roles.items()), *door]  # type: ignore[attr-defined]
        self.fields["kind"].queryset = types_of(member.school, self._duties(directory))  # type: ignore[attr-defined]

    def _duties(self, directory: Directory) -> list[int]:
        chosen = str(self["to"].value() or "")
        return [duty for duty, claim in directory.claims.items() if str(claim.role_id) == chosen]

    @property
    def role(self) -> Role | None:
        """The role chosen; None for the front door, or while nothing is."""
        return self.roles.get(str(self["to"].value() or ""))

    @property
    def words(self) -> str:
        """All that would be read: the question, and the word of why as it stands in the form."""
        return words_of(self.question, str(self["text"].value() or ""))

    def clean(self) -> dict[str, Any]:
        given = super().clean() or self.cleaned_data
        lane = lane_of(given.get("text") or "")
        if lane is not None and SHIPPED[lane].in_person:
            self.add_error("text", TO_BE_SAID)
        if given.get("reason") == Act.Reason.OTHER and not given.get("text") and "text" not in self.errors:
            self.add_error("text", "Say in a sentence why")
        return given
