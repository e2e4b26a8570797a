"""What people type when they send, answer, pass on and write again."""

from __future__ import annotations

from typing import Any

from django import forms

from coachhub.kit.forms import SchoolForm
from roles.matching.lanes import Lane, lane_of
from roles.people.members import Member
from roles.routing.lane_words import SHIPPED

LATEST = 2**31 - 1
ANEW = "Open this page anew, and send then"
TO_BE_SAID = (
    "This is not sent in writing: whom to call now stands above. If it is about something else, say it in other words"
)
TOO_LONG = "This has %(show_value)d characters; at most %(limit_value)d are possible."


def words(label: str, most: int = 2000, rows: int = 3, **options: Any) -> forms.CharField:
    """A text of some sentences."""
    messages = {"max_length": TOO_LONG, **options.pop("error_messages", {})}
    area = forms.Textarea(attrs={"rows": rows})
    return forms.CharField(label=label, max_length=most, widget=area, error_messages=messages, **options)


class Turned(SchoolForm):
    """A form that knows how the question stood when the page was made."""

    turn = forms.IntegerField(
        min_value=0, max_value=LATEST, widget=forms.HiddenInput,
        error_messages=dict.fromkeys(("required", "invalid", "min_value", "max_value"), ANEW),
    )  # fmt: skip
    free_text: tuple[str, ...] = ("text",)


class SendForm(SchoolForm):
    free_text = ("text", "more")
    text = words("Your question", error_messages={"required": "Say what you want to ask"})
    more = words("Add a word, if you like", most=1000, required=False)
    shows_name = forms.BooleanField(
        label="Show my name", help_text="Without it they read “a colleague”; answers still reach you.", required=False
    )
    key = forms.UUIDField(widget=forms.HiddenInput, error_messages=dict.fromkeys(("required", "invalid"), ANEW))

    def __init__(self, *args: Any, member: Member, **options: Any) -> None:
        super().__init__(*args, member=member, **options)
        if not member.school.may_hide_names:
            del self.fields["shows_name"]

    @property
    def lane(self) -> Lane | None:
        """The lane that the words are of, as they stand in the form."""
        return lane_of(" . ".join(str(self[name].value() or "") for name in self.free_text))

    def clean(self) -> dict[str, Any]:
        given = super().clean() or self.cleaned_data
        if self.lane is not None and SHIPPED[self.lane].in_person:
            self.add_error("text", TO_BE_SAID)
        return given


class AnswerForm(Turned):
    text = words("Your answer", rows=4, required=False)
    link = forms.URLField(
        label="A link", max_length=300, required=False, assume_scheme="https",
        error_messages={"invalid": "Copy the whole address, like https://school.example/page"},
    )  # fmt: skip
    meet = forms.CharField(
        label="A time to meet", max_length=120, required=False, help_text="Mon, Nov 16, period 5, room 118",
        error_messages={"max_length": TOO_LONG},
    )  # fmt: skip
    free_text = ("text", "meet")

    def clean(self) -> dict[str, Any]:
        given = super().clean() or self.cleaned_data
        if not self.errors and not any(given.get(name) for name in ("text", "link", "meet")):
            self.add_error("text", "Write a sentence, give a link, or propose a time to meet")
        return given


class ReplyForm(Turned):
    text = words("Write again", error_messages={"required": "Say what you want to add"})


class AskerForm(Turned):
    """What the asker does in the thread; two of these acts need words."""

    ACTS = (
        ("come", "Yes, I will come"),
        ("other", "Another time"),
        ("reply", "Reply"),
        ("close", "This is answered"),
        ("reopen", "Still open for me"),
    )
    ASKED = {"other": "Say when you could come", "reply": "Say what you want to add"}

    act = forms.ChoiceField(choices=ACTS, error_messages={"invalid_choice": "Choose one of the buttons"})
    text = words("Your words", required=False)

    def clean(self) -> dict[str, Any]:
        given = super().clean() or self.cleaned_data
        asked = self.ASKED.get(given.get("act", ""))
        if asked and not given.get("text") and "text" not in self.errors:
            self.add_error("text", asked)
        return given
