"""What somebody types who starts a plan or changes what it is and who is in it."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from datetime import date, timedelta
from typing import Any

from django import forms

from coachhub.kit.forms import DayField, SchoolForm
from coachhub.kit.templatetags.kit import and_list
from partnerships.plans.outlines import Part
from roles.people.models import Person

LONG = {"max_length": "Say it in at most %(limit_value)d characters"}
LONGEST = timedelta(days=370)
ANEW = "Open the page anew, and start the plan then"
NOBODY = "Somebody you chose does not belong to the school any more"
MOST_PEOPLE = 12


def words(label: str, most: int, *, required: bool = True, say: str = "Write it down", **options: Any) -> Any:
    """A line of text, or several `rows`."""
    rows = options.pop("rows", 0)
    widget = {"widget": forms.Textarea(attrs={"rows": rows})} if rows else {}
    messages = {"required": say, **LONG}
    return forms.CharField(
        label=label, max_length=most, required=required, error_messages=messages, **widget, **options
    )


class AboutPlan(SchoolForm):
    """What a plan is, and when. Without a student's name: everybody in it reads it."""

    free_text: tuple[str, ...] = ("title", "subject")
    title = words("What it is called", 120, say="Give the plan a name", help_text="Wetlands: what should we protect?")
    subject = words(
        "Subject or class", 120, say="Say for which subject or class",
        help_text="A research unit in ninth-grade biology. Without a student's name.",
    )  # fmt: skip
    starts_on = DayField(label="From")
    ends_on = DayField(label="To")

    def clean(self) -> Any:
        cleaned: dict[str, Any] = super().clean()
        first, last = cleaned.get("starts_on"), cleaned.get("ends_on")
        if first and abs(first - self.member.today) > 2 * LONGEST:
            self.add_error("starts_on", "Write a day within two years from now")
        elif first and last and not first <= last <= first + LONGEST:
            self.add_error("ends_on", "Write a day after it begins, and within a year")
        return cleaned

    def about(self) -> dict[str, Any]:
        return {name: self.cleaned_data[name] for name in ("title", "subject", "starts_on", "ends_on")}


class StartForm(AboutPlan):
    """A new plan: each part of what it begins with is somebody's, and others may be in it."""

    key = forms.UUIDField(widget=forms.HiddenInput, error_messages=dict.fromkeys(("required", "invalid"), ANEW))
    others = forms.MultipleChoiceField(
        label="Others in it", required=False, widget=forms.CheckboxSelectMultiple,
        error_messages={"invalid_choice": NOBODY},
    )  # fmt: skip

    def __init__(self, *args: Any, people: Sequence[Person], parts: Sequence[Part], **options: Any) -> None:
        super().__init__(*args, **options)
        self.people = {str(one.pk): one for one in people}
        self.parts = parts
        names = [(key, one.name) for key, one in self.people.items()]
        for part in parts:
            self.fields[f"part_{part.key}"] = forms.ChoiceField(
                label=part.label, choices=[("", "Choose"), *names], initial=str(part.person_id or ""),
                error_messages={"required": "Choose who this is; it may be you", "invalid_choice": NOBODY},
            )  # fmt: skip
        me = str(self.member.account.pk)
        self.fields["others"].choices = [one for one in names if one[0] != me]  # type: ignore[attr-defined]

    @property
    def part_fields(self) -> list[Any]:
        return [self[f"part_{part.key}"] for part in self.parts]

    def clean(self) -> Any:
        cleaned: dict[str, Any] = super().clean()
        if len(self._chosen()) > MOST_PEOPLE:
            self.add_error("others", f"At most {MOST_PEOPLE} people are in a plan")
        return cleaned

    def by_part(self) -> dict[str, int]:
        return {part.key: int(self.cleaned_data[f"part_{part.key}"]) for part in self.parts}

    def chosen(self) -> list[Person]:
        """Whoever starts it, then everybody who has a part, then the others; each once."""
        return [self.people[key] for key in self._chosen()]

    def _chosen(self) -> list[str]:
        parts = [str(self.cleaned_data.get(f"part_{part.key}", "")) for part in self.parts]
        keys = [str(self.member.account.pk), *parts, *self.cleaned_data.get("others", [])]
        return [key for key in dict.fromkeys(keys) if key in self.people]


class ChangeForm(AboutPlan):
    """What the plan is, who looks after it, and who is in it."""

    owner = forms.ChoiceField(
        label="Who looks after it", help_text="Told when nobody answers a hand-off.",
        error_messages=dict.fromkeys(("required", "invalid_choice"), "Choose somebody who is in the plan"),
    )  # fmt: skip
    people = forms.MultipleChoiceField(
        label="Who is in it", widget=forms.CheckboxSelectMultiple,
        error_messages={"required": "Choose who is in it", "invalid_choice": NOBODY},
    )  # fmt: skip
    turn = forms.IntegerField(min_value=0, max_value=2**31 - 1, widget=forms.HiddenInput)

    def __init__(self, *args: Any, people: Sequence[Person], staying: Iterable[int], **options: Any) -> None:
        super().__init__(*args, **options)
        self.people = {str(one.pk): one for one in people}
        self.staying = {str(one) for one in staying}
        names = [(key, one.name) for key, one in self.people.items()]
        self.fields["owner"].choices = names  # type: ignore[attr-defined]
        self.fields["people"].choices = names  # type: ignore[attr-defined]

    def clean(self) -> Any:
        cleaned: dict[str, Any] = super().clean()
        chosen = set(cleaned.get("people", []))
        missing = [self.people[key].name for key in self.staying - chosen if key in self.people]
        if "people" in cleaned and missing:
            verb = "leads a step or is named in a hand-off" if len(missing) == 1 else "lead steps or are named"
            self.add_error("people", f"{and_list(sorted(missing))} {verb}. Give that to somebody else first.")
        elif len(chosen) > MOST_PEOPLE:
            self.add_error("people", f"At most {MOST_PEOPLE} people are in a plan")
        if cleaned.get("owner") and "people" in cleaned and cleaned["owner"] not in chosen:
            self.add_error("owner", "Choose somebody who is in the plan")
        return cleaned

    def values(self) -> dict[str, Any]:
        return {**self.about(), "owner": self.people[self.cleaned_data["owner"]]}

    def chosen(self) -> list[Person]:
        return [self.people[key] for key in self.cleaned_data["people"]]


def begin_with(today: date) -> dict[str, Any]:
    """The days that stand in a new plan at first: from today, for five weeks."""
    return {"starts_on": today, "ends_on": today + timedelta(weeks=5)}
