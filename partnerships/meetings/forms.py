"""What is typed about a meeting: when and where, who does what, and the agenda."""

from __future__ import annotations

from collections.abc import Sequence
from copy import copy
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Any

from django import forms

from coachhub.kit.forms import DAY_FORMATS, DayField
from coachhub.kit.school_days import Off, is_school_day
from coachhub.kit.templatetags.kit import and_list, number_word
from coachhub.kit.templatetags.kit import day as say_day
from partnerships.meetings import recurrence
from partnerships.meetings.agendas import off_by
from partnerships.meetings.models import LONGEST, Meeting
from partnerships.meetings.queries import has_meeting
from partnerships.meetings.recurrence import Days, plan_days
from partnerships.teams.forms import CHOOSE, LONG, ChoosesPeople, area
from partnerships.teams.models import MeetingPart, Team
from partnerships.visits.clocks import ClockField, minutes_between
from roles.people.models import Person

ROWS = 10
AHEAD = timedelta(days=400)
Item = tuple[str, Person, int]


def optional(label: str, most: int, hint: str = "", **options: Any) -> forms.CharField:
    return forms.CharField(label=label, max_length=most, required=False, help_text=hint, error_messages=LONG, **options)


@dataclass(frozen=True)
class Row:
    """The three fields of one item of the agenda."""

    number: int
    title: Any
    lead: Any
    minutes: Any


class AgendaForm(ChoosesPeople):
    """A meeting with its roles and its agenda; `people` may have a role, `leads` may lead an item."""

    free_text = ("place", "bring")

    day = DayField(label="Day")
    starts = ClockField(label="From")
    ends = ClockField(label="Until")
    place = optional("Where", 60, "The room, like 204.")
    bring = optional("What to bring", 300, "Like: six samples of student work, names removed.", widget=area(2))

    def __init__(
        self, *args: Any, team: Team, leads: Sequence[Person], off: Off, meeting: Meeting | None = None, **options: Any
    ) -> None:
        super().__init__(*args, **options)
        self.team, self.off, self.meeting = team, off, meeting
        self.leads = {str(one.pk): one for one in leads}
        for part in MeetingPart:
            self.fields[f"role_{part.value}"] = forms.ChoiceField(
                label=part.label, required=False, error_messages=CHOOSE
            )
            self.offer(f"role_{part.value}", "Nobody")
        for number in range(1, ROWS + 1):
            self._add_row(number)
        self._mark_as_needed()
        self.free_text = (*self.free_text, *(f"title_{number}" for number in range(1, ROWS + 1)))

    def _add_row(self, number: int) -> None:
        choices = [("", "Choose"), *((key, one.name) for key, one in self.leads.items())]
        self.fields[f"title_{number}"] = optional(f"Item {number}", 120)
        self.fields[f"lead_{number}"] = forms.ChoiceField(
            label=f"Who leads item {number}", required=False, choices=choices, error_messages=CHOOSE
        )
        self.fields[f"minutes_{number}"] = forms.IntegerField(
            label=f"Minutes of item {number}", required=False, min_value=1, max_value=LONGEST,
            widget=forms.TextInput(attrs={"inputmode": "numeric", "class": "w-short", "autocomplete": "off"}),
            error_messages={
                "invalid": "Write the minutes as a number", "min_value": "An item takes a minute at least",
                "max_value": "That is longer than a day of school",
            },
        )  # fmt: skip

    def _mark_as_needed(self) -> None:
        """What is left empty says so by itself; thirty times “optional” would say less."""
        for name, field in self.fields.items():
            if name.startswith(("role_", "title_", "lead_", "minutes_")):
                field.is_needed = True  # type: ignore[attr-defined]

    def rows(self) -> list[Row]:
        return [Row(n, self[f"title_{n}"], self[f"lead_{n}"], self[f"minutes_{n}"]) for n in range(1, ROWS + 1)]

    def role_fields(self) -> list[Any]:
        return [self[f"role_{part.value}"] for part in MeetingPart]

    def clean_day(self) -> date:
        day: date = self.cleaned_data["day"]
        if not self.member.today <= day <= self.member.today + AHEAD:
            raise forms.ValidationError("Write a day from today on, within a year")
        if not is_school_day(day, self.off):
            raise forms.ValidationError("There is no school on that day")
        return day

    def clean(self) -> Any:
        cleaned = super().clean()
        starts, ends = (self.cleaned_data.get(name) for name in ("starts", "ends"))
        if starts and ends and not 0 < minutes_between(starts, ends) <= LONGEST:
            self.add_error("ends", "Write a later time, within eight hours")
            ends = None
        self._check_items(minutes_between(starts, ends) if starts and ends else 0)
        if starts and ends and not self.errors:
            self._check_days(starts)
        return cleaned

    def _check_items(self, length: int) -> None:
        """Each item has a title, a lead and minutes, and all of them fill the meeting."""
        last, taken, complete = 0, [], True
        for number in range(1, ROWS + 1):
            names = (f"title_{number}", f"lead_{number}", f"minutes_{number}")
            values = [self.cleaned_data.get(name) for name in names]
            if not any(values) and not any(name in self.errors for name in names):
                continue
            says = ("Say what it is about", "Every item has a lead: choose one", "Say how many minutes")
            for name, value, words in zip(names, values, says, strict=True):
                if not value and name not in self.errors:
                    self.add_error(name, words)
            complete = complete and not any(name in self.errors for name in names)
            last = number
            taken.append(values[2] or 0)
        words = off_by(taken, length) if last and length and complete else ""
        if words:
            self.add_error(f"minutes_{last}", words)

    def _check_days(self, starts: Any) -> None:
        day = self.cleaned_data["day"]
        if has_meeting(self.team, [day], starts, but=self.meeting):
            self.add_error("day", "The team meets at that time already")

    def items(self) -> list[Item]:
        good = self.cleaned_data
        rows = [(good[f"title_{n}"], good[f"lead_{n}"], good[f"minutes_{n}"]) for n in range(1, ROWS + 1)]
        return [(title, self.leads[lead], minutes) for title, lead, minutes in rows if title]

    def chosen_roles(self) -> dict[str, Person]:
        """Who has which role, by its name, without those that nobody has."""
        found = {part.value: self.chosen(f"role_{part.value}") for part in MeetingPart}
        return {part: person for part, person in found.items() if person is not None}

    def says(self) -> dict[str, Any]:
        return {name: self.cleaned_data[name] for name in ("starts", "ends", "place", "bring")}

    def typed(self) -> list[str]:
        """All that was typed, so that nothing is lost."""
        items = [f"{title}, {lead.name}, {minutes} min" for title, lead, minutes in self.items()]
        good = self.cleaned_data
        return [say_day(good["day"]), good["place"], good["bring"], "\n".join(items)]


def say_later(number: int) -> str:
    return f"{number_word(number).capitalize()} of this series {'comes' if number == 1 else 'come'} after it."


class PlanForm(AgendaForm):
    """One meeting, or one every so often until a day."""

    free_text = ("place", "bring", "but")

    rhythm = forms.ChoiceField(
        label="How often",
        choices=[
            (recurrence.ONCE, "Once"),
            (recurrence.WEEKLY, "Every week"),
            (recurrence.FORTNIGHTLY, "Every second week"),
            (recurrence.MONTHLY, "Once a month, on the same weekday (like the second Thursday)"),
        ],
        initial=recurrence.ONCE,
        widget=forms.RadioSelect,
        error_messages=CHOOSE,
    )
    until = DayField(label="Last day", required=False, help_text="For more than one meeting.")
    but = optional(
        "But not on", 400, "Days to leave out, one a line. Days without school are left out by themselves.",
        widget=area(2),
    )  # fmt: skip

    def __init__(self, *args: Any, **options: Any) -> None:
        super().__init__(*args, **options)
        self.planned = Days([], [])

    def clean_but(self) -> list[date]:
        """The days named, one a line."""
        field, found = forms.DateField(input_formats=DAY_FORMATS), []
        for line in self.cleaned_data["but"].splitlines():
            words = " ".join(line.split()).strip(".;")
            if not words:
                continue
            try:
                found.append(field.clean(words))
            except forms.ValidationError:
                raise forms.ValidationError(f"“{words}” is no day. Write it like Jan 29, 2027") from None
        return found

    def _check_days(self, starts: Any) -> None:
        good = self.cleaned_data
        rhythm, first, until = good["rhythm"], good["day"], good["until"]
        if rhythm != recurrence.ONCE and (until is None or not first < until <= first + AHEAD):
            self.add_error("until", "Write a day after the first, within a year from it")
            return
        self.planned = plan_days(rhythm, first, until or first, self.off, good["but"])
        if not self.planned.kept:
            self.add_error("but", "No day is left to meet on")
            return
        taken = has_meeting(self.team, self.planned.kept, starts)
        if taken:
            self.add_error("day", f"The team meets at that time already: {and_list(say_day(one) for one in taken)}")


class ChangeForm(AgendaForm):
    """One meeting as it is to be; `later` is how many of its series come after it."""

    revision = forms.IntegerField(widget=forms.HiddenInput, min_value=0, max_value=2**31 - 1)
    with_later = forms.BooleanField(label="The times and the place are those of the later ones too", required=False)

    def __init__(self, *args: Any, later: int, **options: Any) -> None:
        super().__init__(*args, **options)
        self.fields["with_later"].help_text = say_later(later)
        if not later:
            del self.fields["with_later"]

    def clean_day(self) -> date:
        """The day on which it was planned may stay, even where the school closed since."""
        day: date = self.cleaned_data["day"]
        return day if self.meeting is not None and day == self.meeting.day else super().clean_day()

    def seen(self) -> Meeting:
        """The meeting in the revision that the writer saw."""
        meeting = copy(self.meeting) or Meeting()
        meeting.revision = self.cleaned_data["revision"]
        return meeting

    def says(self) -> dict[str, Any]:
        return {"day": self.cleaned_data["day"], **super().says()}
