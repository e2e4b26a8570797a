"""What those who keep the focus list may type."""

from __future__ import annotations

from django import forms

from coachhub.kit.forms import SchoolForm
from partnerships.board.forms import line


class FocusForm(SchoolForm):
    """One thing to work on, in place of what stood there when it was opened."""

    free_text = ("what",)
    what = line("What to work on", "Say what to work on", hint="What teachers would do, in a few words.")
    was = forms.CharField(required=False, max_length=160, strip=False, widget=forms.HiddenInput)


class BecameForm(SchoolForm):
    """What became of it."""

    free_text = ("became",)
    became = line("What became of it", "Say in a sentence what became of it", 300, "It stays on the list with its day.")


class MoveForm(SchoolForm):
    """Which way."""

    to = forms.ChoiceField(choices=[("up", "Up"), ("down", "Down")])
