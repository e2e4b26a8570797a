"""What an owner says of a question that could teach Ask."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from django import forms

from coachhub.kit.forms import SchoolForm
from roles.people.members import Member
from roles.questions.models import Question
from roles.routing.models import QuestionType

NOBODY = "-"  # no key of a question type
LONGEST = 500


class LessonForm(SchoolForm):
    """The type, and the words that it is to be known by. `kind` is None for what is nobody's here."""

    free_text = ("text",)
    kind = forms.ChoiceField(
        label="It is about",
        error_messages={"required": "Say what it is about", "invalid_choice": "Choose one of your question types"},
    )
    text = forms.CharField(
        label="Words to learn",
        max_length=LONGEST,
        widget=forms.Textarea(attrs={"rows": 2}),
        help_text="The asker’s words are matched and shown to nobody. Words of your own may be shown to whoever asks.",
        error_messages={
            "required": "Say the words by which Ask is to know it",
            "max_length": "This has %(show_value)d characters; at most %(limit_value)d are possible.",
        },
    )

    def __init__(
        self, *args: Any, member: Member, question: Question, types: Iterable[QuestionType], **options: Any
    ) -> None:
        if not args or args[0] is None:  # where something was sent, all of it counts as typed: a name stops it again
            key = question.question_type.key if question.question_type else NOBODY
            options["initial"] = {"kind": key, "text": " ".join(question.text.split())[:LONGEST]}
        super().__init__(*args, member=member, auto_id=f"id_{question.pk}_%s", **options)
        self.types = {one.key: one for one in types}
        choices = [(one.key, one.name) for one in self.types.values()]
        self.fields["kind"].choices = [*choices, (NOBODY, "It is nobody’s here")]  # type: ignore[attr-defined]

    @property
    def chosen(self) -> QuestionType | None:
        """The type chosen; None for what is nobody's here."""
        return self.types.get(self.cleaned_data["kind"])
