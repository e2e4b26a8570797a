"""What is typed about a visit: when, what to watch, a word of why, two lines afterwards; and when one can cover."""

from __future__ import annotations

from datetime import date, timedelta
from typing import Any
from uuid import uuid4

from django import forms

from coachhub.kit.forms import DayField, SchoolForm
from coachhub.kit.school_days import Off, is_school_day
from partnerships.board.forms import LONG, NOT_A_COLLEAGUE, line
from partnerships.log.durations import read_minutes
from partnerships.log.forms import HOW_LONG
from partnerships.log.models import LONGEST_DAY
from partnerships.visits.clocks import ClockField
from roles.people.models import Person

AHEAD, AGO = timedelta(days=200), timedelta(days=100)
LINES = 2


def optional_line(label: str, most: int, hint: str = "") -> forms.CharField:
    return forms.CharField(label=label, max_length=most, required=False, help_text=hint, error_messages=LONG)


class WhenForm(SchoolForm):
    """A day with school, from now on, from one time to another."""

    day = DayField(label="Day")
    starts = ClockField(label="From")
    ends = ClockField(label="Until")

    def __init__(self, *args: Any, off: Off, **options: Any) -> None:
        super().__init__(*args, **options)
        self.off = off

    def clean_day(self) -> date:
        day: date = self.cleaned_data["day"]
        if not self.member.today <= day <= self.member.today + AHEAD:
            raise forms.ValidationError("Write a day from today on, within this school year")
        if not is_school_day(day, self.off):
            raise forms.ValidationError("There is no school on that day")
        return day

    def clean(self) -> Any:
        cleaned = super().clean()
        starts, ends = (self.cleaned_data.get(name) for name in ("starts", "ends"))
        if starts and ends and ends <= starts:
            self.add_error("ends", "It ends before it begins. Write a later time")
        return cleaned

    def typed(self, *names: str) -> dict[str, Any]:
        return {name: self.cleaned_data[name] for name in names}


class AskForm(WhenForm):
    """Whom to watch, what, and whether somebody takes one's class."""

    free_text = ("what", "class_words")
    field_order = ["host", "what", "day", "starts", "ends", "place", "needs_cover", "class_words"]
    host = forms.ChoiceField(label="Whom you would like to watch", error_messages=NOT_A_COLLEAGUE)
    what = line("What you would like to see", "Say what you would like to see", 200)
    place = optional_line("Where", 60, "The room, where you know it.")
    needs_cover = forms.BooleanField(
        label="Somebody takes my class meanwhile", required=False,
        help_text="The coach, or a colleague who offers the time.",
    )  # fmt: skip
    class_words = optional_line("The class to take", 160, "What whoever takes it must know: Algebra, Room 210.")

    def __init__(self, *args: Any, people: list[Person], **options: Any) -> None:
        super().__init__(*args, **options)
        self.people = {str(one.pk): one for one in people}
        choices = [("", "Choose"), *((key, person.name) for key, person in self.people.items())]
        self.fields["host"].choices = choices  # type: ignore[attr-defined]
        self.fields["class_words"].is_needed = True  # type: ignore[attr-defined]  # where somebody takes the class

    def clean(self) -> Any:
        cleaned = super().clean()
        needs, words = (self.cleaned_data.get(name) for name in ("needs_cover", "class_words"))
        if needs and not words and "class_words" not in self.errors:
            self.add_error("class_words", "Say which class it is, and where")
        return cleaned

    def chosen(self) -> Person:
        return self.people[self.cleaned_data["host"]]

    def says(self) -> dict[str, Any]:
        """The fields of the visit. Only for a form that is valid."""
        found = self.typed("what", "day", "starts", "ends", "place", "needs_cover", "class_words")
        return found if found["needs_cover"] else {**found, "class_words": ""}


class TurnForm(SchoolForm):
    """How the visit stood when it was read, so that of two the second is told."""

    turn = forms.IntegerField(min_value=0, max_value=1_000_000, widget=forms.HiddenInput)


class ProposeForm(WhenForm, TurnForm):
    free_text = ("word",)
    field_order = ["day", "starts", "ends", "place", "word", "turn"]
    place = optional_line("Where", 60)
    word = optional_line("A word of why", 300)


class CloseForm(TurnForm):
    free_text = ("word",)
    word = optional_line("A word to your colleague", 300, "They read it in the mail.")


class ReflectForm(SchoolForm):
    """At most two lines."""

    free_text = ("text",)
    text = forms.CharField(
        label="Two lines for the two of you", max_length=300, widget=forms.Textarea(attrs={"rows": 2}),
        help_text="What you saw, and what you will try. Without a student's name.",
        error_messages={"required": "Write a line or two", **LONG},
    )  # fmt: skip
    was = forms.CharField(required=False, max_length=700, strip=False, widget=forms.HiddenInput)

    def clean_text(self) -> str:
        lines = [" ".join(one.split()) for one in self.cleaned_data["text"].splitlines() if one.strip()]
        if len(lines) > LINES:
            raise forms.ValidationError("Two lines are enough. Take some out")
        return "\n".join(lines)

    def clean_was(self) -> str:
        return str(self.cleaned_data["was"]).replace("\r\n", "\n")


class OfferForm(WhenForm):
    """When one could take a class."""

    free_text = ("period",)
    field_order = ["day", "period", "starts", "ends"]
    period = optional_line("Period", 40, "As you call it: period 3.")


class OtherCoverForm(SchoolForm):
    """Cover that was not for a peer visit."""

    day = DayField(label="Day")
    typed = forms.CharField(
        label="How long", help_text="1:15, 75 or 1h 15m", max_length=20, error_messages={"required": HOW_LONG}
    )
    asked_by = forms.TypedChoiceField(
        label="Asked by", coerce=int, empty_value=None, required=False,
        error_messages={"invalid_choice": "Choose a role of the school"},
    )  # fmt: skip
    key = forms.UUIDField(widget=forms.HiddenInput, error_messages={"required": HOW_LONG, "invalid": HOW_LONG})

    def __init__(self, *args: Any, roles: dict[int, str], **options: Any) -> None:
        super().__init__(*args, **options)
        self.initial.setdefault("key", uuid4())
        self.fields["asked_by"].choices = [("", "Nobody in particular"), *roles.items()]  # type: ignore[attr-defined]

    def clean_day(self) -> date:
        day: date = self.cleaned_data["day"]
        if not self.member.today - AGO <= day <= self.member.today:
            raise forms.ValidationError("Choose today or a day of the last hundred")
        return day

    def clean_typed(self) -> int:
        minutes = read_minutes(self.cleaned_data["typed"])
        if minutes is None:
            raise forms.ValidationError(HOW_LONG)
        if not 1 <= minutes <= LONGEST_DAY:
            raise forms.ValidationError("One entry has between a minute and sixteen hours")
        return minutes
