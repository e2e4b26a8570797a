"""The form in which somebody tries questions of their own."""

from __future__ import annotations

from django import forms

from coachhub.kit.forms import SchoolForm

MOST_QUESTIONS = 40
LONGEST = 400
MOST_CHARACTERS = 8_000


class OwnQuestionsForm(SchoolForm):
    """Questions, one a line. They are tried at once and kept nowhere, so students' names are not looked for."""

    questions = forms.CharField(
        label="Your questions, one a line",
        max_length=MOST_CHARACTERS,
        widget=forms.Textarea(attrs={"rows": 4}),
        error_messages={
            "required": "Write at least one question",
            "max_length": "Try at most %(limit_value)d characters at once",
        },
    )

    def clean_questions(self) -> list[str]:
        lines = [" ".join(line.split())[:LONGEST] for line in str(self.cleaned_data["questions"]).splitlines()]
        found = [line for line in lines if line]
        if len(found) > MOST_QUESTIONS:
            raise forms.ValidationError(f"Try at most {MOST_QUESTIONS} questions at once; these are {len(found)}")
        return found
