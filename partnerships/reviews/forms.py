"""What the parties may type at a review."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date, timedelta
from typing import Any

from django import forms
from django.core.exceptions import ValidationError

from coachhub.kit.forms import DayField
from partnerships.evidence.forms import LONG, NamesNobody
from partnerships.reviews.actions import Change
from partnerships.reviews.models import ReviewItem
from partnerships.reviews.places import Place

TIMES = ["%I:%M %p", "%I:%M%p", "%I %p", "%I%p", "%H:%M"]
AGAIN_IN = timedelta(days=400)
MINUTES = {"max_value": "A week has no more than 80 hours here", "invalid": "Write the minutes as a number, like 90"}


def at_hand(day: date, today: date) -> date:
    """Raises ValidationError for a day that is no day of this school year or the next."""
    if abs(day - today) > AGAIN_IN:
        raise ValidationError("Write a day within a year from now")
    return day


class ParkForm(NamesNobody):
    """Work asked for outside the agreement. Who asked is a role, never a name."""

    free_text = ("what",)
    what = forms.CharField(
        label="What was asked for", max_length=120, error_messages={"required": "Say what was asked for", **LONG}
    )
    asked_by = forms.ModelChoiceField(
        None, label="Asked by which role", required=False, empty_label="Not said",
        error_messages={"invalid_choice": "Choose a role of the school"},
    )  # fmt: skip
    asked_on = DayField(label="Asked on")
    minutes_a_week = forms.IntegerField(
        label="Minutes a week, or in all where it is once", required=False, min_value=1, max_value=4800,
        error_messages={**MINUTES, "min_value": "Write at least one minute, or leave it open"},
        widget=forms.NumberInput(attrs={"class": "w-hours"}),
    )  # fmt: skip
    once = forms.BooleanField(label="Once only", required=False)
    until = DayField(label="Until", required=False)

    def __init__(self, *args: Any, roles: Any, **options: Any) -> None:
        super().__init__(*args, **options)
        self.fields["asked_by"].queryset = roles  # type: ignore[attr-defined]

    def clean_asked_on(self) -> date:
        return at_hand(self.cleaned_data["asked_on"], self.member.today)

    def clean_until(self) -> date | None:
        until: date | None = self.cleaned_data["until"]
        return at_hand(until, self.member.today) if until else None


class OpenForm(NamesNobody):
    """When and where the parties meet."""

    free_text = ("place", "why")
    day = DayField(label="Day")
    starts = forms.TimeField(
        label="Starts at", required=False, input_formats=TIMES,
        widget=forms.TimeInput(format="%I:%M %p", attrs={"class": "w-short", "autocomplete": "off"}),
        error_messages={"invalid": "Write the time like 3:30 PM"},
    )  # fmt: skip
    place = forms.CharField(label="Where", max_length=80, required=False, error_messages=LONG)
    why = forms.CharField(
        label="What brings it about", max_length=120, required=False, error_messages=LONG,
        help_text="Besides its date.",
    )  # fmt: skip

    def clean_day(self) -> date:
        return at_hand(self.cleaned_data["day"], self.member.today)


class DecideForm(NamesNobody):
    """A decision, and what it changes in the next version."""

    free_text = ("text", "after")
    text = forms.CharField(
        label="What was decided", max_length=300, widget=forms.Textarea(attrs={"rows": 2}),
        error_messages={"required": "Write down what was decided", **LONG},
    )  # fmt: skip
    place = forms.ChoiceField(
        label="It changes in the next version", required=False,
        error_messages={"invalid_choice": "Choose a place that the agreement has"},
    )  # fmt: skip
    after = forms.CharField(
        label="What it will say there", max_length=600, required=False, widget=forms.Textarea(attrs={"rows": 2}),
        error_messages=LONG,
    )  # fmt: skip

    def __init__(self, *args: Any, item: ReviewItem, places: Mapping[str, Place], **options: Any) -> None:
        super().__init__(*args, auto_id=f"item-{item.pk}-%s", **options)
        self.places = {place.choice: place for place in places.values()}
        choices = [("", "Nothing"), *((choice, place.label) for choice, place in self.places.items())]
        self.fields["place"].choices = choices  # type: ignore[attr-defined]
        self.change: Change | None = None
        self.overtaken = self._overtaken(places)

    def _overtaken(self, places: Mapping[str, Place]) -> Place | None:
        """The chosen place where it says something else by now than on the page that was sent; chosen as it is now."""
        chosen = self.data.get("place", "")
        place = places.get(chosen.rpartition(":")[0])
        if place is None or chosen == place.choice:
            return None
        self.data = self.data.copy()
        self.data["place"] = place.choice
        return place

    def clean(self) -> Any:
        cleaned = super().clean()
        if self.overtaken is not None:
            now = f"It says now “{self.overtaken.before}”." if self.overtaken.before else "It says nothing now."
            self.add_error("place", f"Somebody changed this meanwhile. {now} Write yours down to put it over that.")
        place = self.places.get(self.cleaned_data.get("place", ""))
        if place is None or "after" not in self.cleaned_data:
            return cleaned
        try:
            value = place.clean(self.cleaned_data["after"])
        except ValidationError as error:
            self.add_error("after", error)
            return cleaned
        after = "" if value is None else str(value)
        self.change = Change(place.part, place.key, place.field, place.label, place.before, after, value, place.value)
        return cleaned


class RequestForm(NamesNobody):
    """What becomes of a parked request. Accepting it says what gives way."""

    free_text = ("words", "other")
    act = forms.ChoiceField(
        choices=[("accept", ""), ("decline", ""), ("again", "")],
        error_messages=dict.fromkeys(["required", "invalid_choice"], "Accept it, decline it, or park it again"),
    )
    way = forms.ChoiceField(required=False, error_messages={"invalid_choice": "Choose what gives way from the list"})
    other = forms.CharField(label="Something else", max_length=160, required=False, error_messages=LONG)
    words = forms.CharField(label="A word of why", max_length=300, required=False, error_messages=LONG)

    def __init__(self, *args: Any, ways: list[str], pk: int, **options: Any) -> None:
        super().__init__(*args, auto_id=f"request-{pk}-%s", **options)
        self.fields["way"].choices = [(way, way) for way in ways]  # type: ignore[attr-defined]

    def clean(self) -> Any:
        cleaned = super().clean()
        good = self.cleaned_data
        if good.get("act") == "accept" and not good.get("way") and not self.errors:
            self.add_error("way", "Say what gives way before you accept it")
        if good.get("act") == "accept" and good.get("way") == "other" and not good.get("other") and not self.errors:
            self.add_error("other", "Say what else gives way")
        return cleaned


class CloseForm(NamesNobody):
    """The record of the talk and the next date."""

    free_text = ("conversation",)
    conversation = forms.CharField(
        label="Conversation record", max_length=4000, required=False,
        widget=forms.Textarea(attrs={"rows": 5}), help_text="What was said that no decision says. All parties read it.",
        error_messages=LONG,
    )  # fmt: skip
    next_on = DayField(label="Next review")

    def __init__(self, *args: Any, day: date, **options: Any) -> None:
        super().__init__(*args, **options)
        self.day = day

    def clean_next_on(self) -> date:
        next_on = at_hand(self.cleaned_data["next_on"], self.member.today)
        if next_on <= self.day:
            raise ValidationError("Choose a day after this review")
        return next_on


class AgendaForm(NamesNobody):
    """How long each item takes, and one more item."""

    free_text = ("added",)
    added = forms.CharField(label="One more item", max_length=120, required=False, error_messages=LONG)

    def __init__(self, *args: Any, items: list[ReviewItem], **options: Any) -> None:
        super().__init__(*args, **options)
        self.items = items
        for item in items:
            self.fields[f"minutes-{item.pk}"] = forms.IntegerField(
                label=str(item), min_value=1, max_value=240, initial=item.minutes, show_hidden_initial=True,
                widget=forms.NumberInput(attrs={"class": "w-hours"}),
                error_messages={
                    **dict.fromkeys(["required", "invalid", "min_value"], "Write the minutes, like 10"),
                    "max_value": "No item takes longer than four hours",
                },
            )  # fmt: skip
        self.order_fields([*(f"minutes-{item.pk}" for item in items), "added"])

    def minutes(self) -> list[tuple[ReviewItem, int, int]]:
        """The items that were changed on the page, each with what the page showed and what was typed."""
        names = {f"minutes-{item.pk}": item for item in self.items}
        return [
            (item, self._shown(name, item), self.cleaned_data[name])
            for name, item in names.items()
            if name in self.changed_data
        ]

    def said(self) -> list[str]:
        """What was changed on the page, in words."""
        lines = [f"{item}: {length} minutes" for item, _was, length in self.minutes()]
        return [*lines, *filter(None, [self.cleaned_data["added"]])]

    def _shown(self, name: str, item: ReviewItem) -> int:
        try:
            return int(self.fields[name].clean(self.data.get(self[name].html_initial_name)))
        except ValidationError:
            return item.minutes
