"""What a teacher puts on the board, and what a coach says to two people."""

from __future__ import annotations

from datetime import date
from typing import Any

from django import forms

from coachhub.kit.forms import DayField, SchoolForm
from partnerships.board.models import SECURE
from partnerships.board.terms import term_of
from roles.people.models import Person

LONG = {"max_length": "Say it in at most %(limit_value)d characters"}
NOT_A_COLLEAGUE = dict.fromkeys(["required", "invalid_choice"], "Choose somebody of the school")
FIELDS = ("what", "room", "times", "for_whom", "link", "first_day", "last_day")


def line(label: str, missing: str, most: int = 160, hint: str = "") -> forms.CharField:
    errors = {"required": missing, **LONG}
    return forms.CharField(label=label, max_length=most, help_text=hint, error_messages=errors)


class PostForm(SchoolForm):
    """Something to come and see. It ends at the latest with the term."""

    free_text = ("what", "times", "for_whom")
    what = line("What there is to see", "Say what there is to see", hint="Without a student's name.")
    room = line("Whose room", "Say where to come", 60)
    times = line("When to come and see", "Say when to come", hint="Days and periods: Tuesdays and Thursdays, period 2.")
    first_day = DayField(label="From")
    last_day = DayField(label="Until", help_text="It comes down by itself after this day.")
    for_whom = line("For whom it is useful", "Say for whom it is useful", hint="Anybody who starts with stations.")
    link = forms.URLField(
        label="A link", max_length=400, required=False, assume_scheme="https",
        help_text="To a photo or a page, without students in it. CoachHub keeps no pictures.",
        error_messages={"invalid": "Paste the whole address, like https://example.org/page", **LONG},
    )  # fmt: skip
    edits = forms.IntegerField(min_value=0, max_value=1_000_000, required=False, widget=forms.HiddenInput)

    def clean_link(self) -> str:
        link: str = self.cleaned_data["link"]
        if link and not link.startswith(SECURE):
            raise forms.ValidationError("Use an address that begins with https://")
        return link

    def clean_first_day(self) -> date:
        first: date = self.cleaned_data["first_day"]
        if not term_of(self.member.today).first <= first:
            raise forms.ValidationError("Write a day of this term")
        return first

    def clean_last_day(self) -> date:
        last: date = self.cleaned_data["last_day"]
        term = term_of(self.member.today)
        if last < self.member.today:
            raise forms.ValidationError("That day is over. Write one that is still to come")
        if last > term.last:
            raise forms.ValidationError(f"The term ends on {term.last:%b} {term.last.day}. Write a day until then")
        return last

    def clean(self) -> Any:
        cleaned = super().clean()
        first, last = (self.cleaned_data.get(name) for name in ("first_day", "last_day"))
        if first and last and last < first:
            self.add_error("last_day", "It ends before it begins. Write a later day")
        return cleaned

    def says(self) -> dict[str, Any]:
        """The fields of the post. Only for a form that is valid."""
        return {name: self.cleaned_data[name] for name in FIELDS}


class IntroductionForm(SchoolForm):
    """Which two should talk, and why."""

    free_text = ("sentence",)
    one = forms.ChoiceField(label="Who", error_messages=NOT_A_COLLEAGUE)
    other = forms.ChoiceField(label="And who", error_messages=NOT_A_COLLEAGUE)
    sentence = line("Your sentence to both", "Say in a sentence why they should talk", 300)

    def __init__(self, *args: Any, people: list[Person], **options: Any) -> None:
        super().__init__(*args, **options)
        self.people = {str(one.pk): one for one in people}
        for name in ("one", "other"):
            choices = [("", "Choose"), *((key, person.name) for key, person in self.people.items())]
            self.fields[name].choices = choices  # type: ignore[attr-defined]

    def clean(self) -> Any:
        cleaned = super().clean()
        one, other = (self.cleaned_data.get(name) for name in ("one", "other"))
        if one and one == other:
            self.add_error("other", "It takes two. Choose somebody else")
        return cleaned

    def both(self) -> tuple[Person, Person]:
        return self.people[self.cleaned_data["one"]], self.people[self.cleaned_data["other"]]
