"""What a person may ask. Alone here, as the page that most people open needs no other form."""

from __future__ import annotations

from django import forms

LONGEST = 500


class AskForm(forms.Form):
    """A question in somebody's own words; with `type`, a question type picked instead."""

    q = forms.CharField(
        max_length=LONGEST,
        error_messages={
            "required": "Say in a few words what you need, then press Ask.",
            "max_length": (
                "This has %(show_value)d characters, and a question has at most %(limit_value)d. "
                "One or two sentences are enough to find the person."
            ),
        },
    )
