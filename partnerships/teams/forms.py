"""What a person may type about a team, its people, its rows and its turns."""

from __future__ import annotations

from collections.abc import Sequence
from copy import copy
from datetime import date, timedelta
from typing import Any

from django import forms

from coachhub.kit.forms import DayField, SchoolForm
from coachhub.kit.templatetags.kit import and_list
from coachhub.kit.templatetags.kit import day as say_day
from partnerships.teams.matrix import Phase
from partnerships.teams.models import NextStep, Standing, Team, Turn
from partnerships.teams.queries import has_team_called
from roles.people.models import Person

LONG = {"max_length": "Say it in at most %(limit_value)d characters"}
CHOOSE = {"required": "Choose one of these", "invalid_choice": "Choose somebody who belongs to the school"}
FAR = timedelta(days=800)


def area(rows: int) -> forms.Textarea:
    return forms.Textarea(attrs={"rows": rows})


class ChoosesPeople(SchoolForm):
    """Fields that choose from the given people by their ids."""

    def __init__(self, *args: Any, people: Sequence[Person], **options: Any) -> None:
        super().__init__(*args, **options)
        self.people = {str(one.pk): one for one in people}

    def offer(self, name: str, none: str = "") -> None:
        """Let the field of that name choose among the people, or, with words for it, nobody."""
        first = [("", none)] if none else []
        choices = [*first, *((key, one.name) for key, one in self.people.items())]
        self.fields[name].choices = choices  # type: ignore[attr-defined]

    def chosen(self, name: str) -> Person | None:
        return self.people.get(self.cleaned_data.get(name, ""))

    def person(self, name: str) -> Person:
        """Whom a required field names, in a form that is valid."""
        return self.people[self.cleaned_data[name]]


class TeamForm(ChoosesPeople):
    """A team: what everybody may know (name, lead, purpose) and who is in it."""

    free_text = ("name", "purpose", "norms")
    name = forms.CharField(label="Name", max_length=80, error_messages={"required": "Give the team a name", **LONG})
    kind = forms.ChoiceField(label="Kind", choices=Team.Kind.choices, widget=forms.RadioSelect, error_messages=CHOOSE)
    purpose = forms.CharField(
        label="What it is for", max_length=300, required=False, widget=area(2), error_messages=LONG,
        help_text="Everybody at the school reads the name, the lead and this.",
    )  # fmt: skip
    lead = forms.ChoiceField(label="Who leads it", error_messages=CHOOSE)
    coach = forms.ChoiceField(label="Who coaches it", required=False, error_messages=CHOOSE)
    members = forms.MultipleChoiceField(
        label="Who is in it", required=False, widget=forms.CheckboxSelectMultiple,
        help_text="Whoever leads it is in it.",
        error_messages={"invalid_choice": "Somebody you chose does not belong to the school any more"},
    )  # fmt: skip
    norms = forms.CharField(
        label="Norms of its meetings, one a line", max_length=1200, required=False, widget=area(4), error_messages=LONG
    )
    revision = forms.IntegerField(widget=forms.HiddenInput, required=False, min_value=0, max_value=2**31 - 1)

    def __init__(
        self, *args: Any, leads: Sequence[Person], team: Team | None = None, members: Sequence[Person] = (),
        **options: Any,
    ) -> None:  # fmt: skip
        if team is not None:
            options["initial"] = begin_with(team, members)
        super().__init__(*args, **options)
        self.team = team
        self.fields["lead"].choices = [(str(one.pk), one.name) for one in leads]  # type: ignore[attr-defined]
        self.offer("coach", "Nobody")
        self.offer("members")

    def clean_name(self) -> str:
        name: str = " ".join(self.cleaned_data["name"].split())
        if not name:
            raise forms.ValidationError("Give the team a name")
        if has_team_called(self.member.school, name, but=self.team):
            raise forms.ValidationError("The school has a team of this name")
        return name

    def words(self) -> dict[str, Any]:
        """What the team is, but for who is in it."""
        said = {name: self.cleaned_data[name] for name in ("name", "kind", "purpose", "norms")}
        said["norms"] = said["norms"].replace("\r\n", "\n")
        return {**said, "lead": self.chosen("lead"), "coach": self.chosen("coach")}

    def chosen_people(self) -> list[Person]:
        return [one for key, one in self.people.items() if key in self.cleaned_data.get("members", [])]

    def seen(self) -> Team:
        """The team in the revision that the writer saw."""
        team = copy(self.team) or Team()
        team.revision = self.cleaned_data["revision"] or 0
        return team

    def lines(self, members: Sequence[Person] | None) -> list[tuple[str, str, str]]:
        """What it is, how it is now and how it was typed, for whoever came second."""
        now = begin_with(self.team, members or []) if self.team else {}
        names = {key: one.name for key, one in self.people.items()}
        found = []
        for name in ("name", "purpose", "lead", "coach", "members", "norms"):
            before, after = now.get(name) or "", self.cleaned_data[name]
            if name in ("lead", "coach"):
                before, after = names.get(before, before), names.get(after, after)
            elif name == "members":
                before, after = (and_list(sorted(names.get(key, "") for key in keys)) for keys in (before, after))
            found.append((str(self.fields[name].label), before, after.replace("\r\n", "\n")))
        return found


def begin_with(team: Team, members: Sequence[Person]) -> dict[str, Any]:
    """What the form of a team shows at first."""
    said = {name: getattr(team, name) for name in ("name", "kind", "purpose", "norms", "revision")}
    people = {"lead": str(team.lead_id), "coach": str(team.coach_id or ""), "members": [str(one.pk) for one in members]}
    return {**said, **people}


class StandingForm(SchoolForm):
    """Where a row of the matrix is, since when, and what shows it."""

    free_text = ("evidence",)
    phase = forms.ChoiceField(label="Where it is now", widget=forms.RadioSelect, error_messages=CHOOSE)
    since = DayField(label="Since")
    evidence = forms.CharField(
        label="What shows it", max_length=300, required=False, widget=area(2), error_messages=LONG,
        help_text="Only the team reads this: its members, lead and coach.",
    )  # fmt: skip
    was = forms.IntegerField(widget=forms.HiddenInput, required=False, min_value=0, max_value=2**30)

    def __init__(self, *args: Any, phases: Sequence[Phase], hints: dict[str, str], **options: Any) -> None:
        super().__init__(*args, **options)
        self.phases = {one.key: one for one in phases}
        field = self.fields["phase"]
        field.choices = [(one.key, one.name) for one in phases]  # type: ignore[attr-defined]
        field.hints = hints  # type: ignore[attr-defined]

    def clean_since(self) -> date:
        since: date = self.cleaned_data["since"]
        if not self.member.today - FAR <= since <= self.member.today:
            raise forms.ValidationError("Write a day that has been, within the last two years")
        return since

    def lines(self, now: Standing | None) -> list[tuple[str, str, str]]:
        """What it is, how it is now and how it was typed, for whoever came second."""
        good = self.cleaned_data
        return [
            ("Where it is now", now.phase_name if now else "", self.phases[good["phase"]].name),
            ("Since", say_day(now.since) if now else "", say_day(good["since"])),
            ("What shows it", now.evidence if now else "", good["evidence"]),
        ]


class StepForm(SchoolForm):
    """Who steps back next in a row, and when; left empty, the step is taken back."""

    free_text = ("what",)
    what = forms.CharField(
        label="Who steps back, and from what", max_length=160, required=False, widget=area(2), error_messages=LONG,
        help_text="Like: hands facilitating to the lead. The principal reads this too. Empty: nothing is planned.",
    )  # fmt: skip
    on = DayField(label="On", required=False)
    was = forms.IntegerField(widget=forms.HiddenInput, required=False, min_value=0, max_value=2**30)

    def clean(self) -> Any:
        cleaned = super().clean()
        on = self.cleaned_data.get("on")
        if self.cleaned_data.get("what", "").strip() and "on" in self.cleaned_data:
            if on is None:
                self.add_error("on", "Say the day")
            elif not self.member.today <= on <= self.member.today + FAR:
                self.add_error("on", "Write a day that is still to come")
        return cleaned

    def lines(self, now: NextStep | None) -> list[tuple[str, str, str]]:
        """What it is, how it is now and how it was typed, for whoever came second."""
        what = str(self.fields["what"].label)
        return [
            (what, now.what if now else "", self.cleaned_data["what"]),
            ("On", say_day(now.on) if now else "", say_day(self.cleaned_data["on"])),
        ]


class TurnForm(ChoosesPeople):
    """Who has a meeting role after those who are there, and from when."""

    holder = forms.ChoiceField(label="Who", error_messages=CHOOSE)
    co_holder = forms.ChoiceField(label="Together with", required=False, error_messages=CHOOSE)
    starts_on = DayField(label="From")
    was = forms.IntegerField(widget=forms.HiddenInput, required=False, min_value=0, max_value=2**14)

    def __init__(self, *args: Any, after: date | None, **options: Any) -> None:
        super().__init__(*args, **options)
        self.after = after
        self.offer("holder", "Choose somebody")
        self.offer("co_holder", "Nobody")

    def clean_starts_on(self) -> date:
        return within(self.cleaned_data["starts_on"], self.after, self.member.today)

    def clean(self) -> Any:
        cleaned = super().clean()
        if self.chosen("holder") is not None and self.chosen("holder") == self.chosen("co_holder"):
            self.add_error("co_holder", "Choose somebody else, or nobody")
        return cleaned

    def lines(self, last: Turn | None) -> list[tuple[str, str, str]]:
        """What it is, how it is now and how it was typed, for whoever came second."""
        other = self.chosen("co_holder")
        return [
            ("Who", last.holder.name if last else "", self.person("holder").name),
            ("Together with", last.co_holder.name if last and last.co_holder else "", other.name if other else ""),
            ("From", say_day(last.starts_on) if last else "", say_day(self.cleaned_data["starts_on"])),
        ]


class MoveForm(SchoolForm):
    """Another day for a turn that is still to come."""

    number = forms.IntegerField(widget=forms.HiddenInput, min_value=1, max_value=2**14)
    starts_on = DayField(label="Another day")
    was = forms.DateField(widget=forms.HiddenInput)

    def clean_starts_on(self) -> date:
        return within(self.cleaned_data["starts_on"], None, self.member.today)


class NumberForm(SchoolForm):
    """Which turn is meant."""

    number = forms.IntegerField(widget=forms.HiddenInput, min_value=1, max_value=2**14)


def within(on: date, after: date | None, today: date) -> date:
    """The day, where a turn may begin on it. Raises ValidationError."""
    if abs(on - today) > FAR:
        raise forms.ValidationError("Write a day within two years from now")
    if after is not None and on <= after:
        raise forms.ValidationError(f"Write a day after {say_day(after)}, when the turn before it begins")
    return on
