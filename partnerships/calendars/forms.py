"""What a coach types about proposals: which to log, on what, for how long; and where proposals come from."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from django import forms
from django.core.files.uploadedfile import UploadedFile

from coachhub.kit.forms import Options, SchoolForm
from partnerships.calendars.actions import Confirmed
from partnerships.calendars.fetching import Unreachable, parts_of
from partnerships.calendars.learning import digests_of
from partnerships.calendars.models import Proposal
from partnerships.calendars.reading import LONGEST_FILE, Asked, Read, Unreadable, read_calendar
from partnerships.log.diary import OUTSIDE, Choice
from partnerships.log.durations import chip_words, read_minutes
from partnerships.log.forms import HOW_LONG, LONG
from partnerships.log.models import LONGEST_DAY, LogEntry

CHOOSE = "Choose what it was on"


@dataclass(frozen=True)
class Guess:
    """What a proposal begins with: on what, and for time outside the agreement earlier words of the coach's own."""

    on: str = ""
    outside: str = ""
    asked_by: int | None = None

    @property
    def is_whole(self) -> bool:
        return bool(self.on and (self.on != OUTSIDE or self.outside))


@dataclass(frozen=True)
class Row:
    """A proposal with its fields."""

    proposal: Proposal
    tick: forms.BoundField
    on: forms.BoundField
    typed: forms.BoundField
    outside: forms.BoundField
    asked: forms.BoundField
    on_options: str
    asked_options: str


class ProposalsForm(SchoolForm):
    """Every proposal in sight; what is ticked is logged. `guesses` are by the proposal's id."""

    def __init__(
        self, *args: Any, proposals: Sequence[Proposal], choices: Sequence[Choice], roles: Mapping[int, str],
        guesses: Mapping[int, Guess], **options: Any,
    ) -> None:  # fmt: skip
        super().__init__(*args, **options)
        self.proposals, self.by_key = proposals, {one.key: one for one in choices}
        self.on_choices = [("", CHOOSE), *((one.key, one.label) for one in choices)]
        self.roles = [("", "Nobody in particular"), *((str(pk), name) for pk, name in roles.items())]
        for one in proposals:
            self._add(one, guesses.get(one.pk, Guess()))

    def _add(self, one: Proposal, guess: Guess) -> None:
        pk, fields = one.pk, self.fields
        fields[f"log-{pk}"] = forms.BooleanField(label=one.title or "No title", required=False, initial=guess.is_whole)
        fields[f"on-{pk}"] = forms.ChoiceField(
            label="On", required=False, choices=self.on_choices, initial=guess.on,
            error_messages={"invalid_choice": CHOOSE},
        )  # fmt: skip
        fields[f"typed-{pk}"] = forms.CharField(
            label="For", required=False, max_length=20, initial=chip_words(one.minutes),
            widget=forms.TextInput(attrs={"autocomplete": "off"}), error_messages={"max_length": HOW_LONG},
        )  # fmt: skip
        fields[f"outside-{pk}"] = forms.CharField(
            label="What was it?", required=False, max_length=120, initial=guess.outside,
            help_text="In your words, without anybody's name.", error_messages={"max_length": LONG},
        )  # fmt: skip
        fields[f"asked-{pk}"] = forms.TypedChoiceField(
            label="Asked by", required=False, choices=self.roles, coerce=int, empty_value=None,
            error_messages={"invalid_choice": "Choose a role of the school"}, initial=guess.asked_by,
        )  # fmt: skip
        for name in ("on", "typed", "outside"):
            fields[f"{name}-{pk}"].is_needed = True  # type: ignore[attr-defined]

    def rows(self) -> list[Row]:
        on, asked = Options(self.on_choices), Options(self.roles)
        return [
            Row(
                one,
                *(self[f"{name}-{one.pk}"] for name in ("log", "on", "typed", "outside", "asked")),
                on.chosen(str(self[f"on-{one.pk}"].value() or "")),
                asked.chosen(str(self[f"asked-{one.pk}"].value() or "")),
            )
            for one in self.proposals
        ]

    @property
    def ticked(self) -> int:
        return sum(bool(self[f"log-{one.pk}"].value()) for one in self.proposals)

    def clean(self) -> Any:
        chosen = [one.pk for one in self.proposals if self.cleaned_data.get(f"log-{one.pk}")]
        told = [pk for pk in chosen if self.cleaned_data.get(f"on-{pk}") == OUTSIDE]
        self.free_text = tuple(f"outside-{pk}" for pk in told)
        for one in self.proposals:
            if one.pk in chosen:
                self._check(one.pk)
            else:  # what is not logged holds nothing up
                for name in ("on", "typed", "outside", "asked"):
                    self.errors.pop(f"{name}-{one.pk}", None)
        return super().clean()

    def _check(self, pk: int) -> None:
        good = self.cleaned_data
        if not good.get(f"on-{pk}") and f"on-{pk}" not in self.errors:
            self.add_error(f"on-{pk}", CHOOSE)
        minutes = read_minutes(good.get(f"typed-{pk}", ""))
        if f"typed-{pk}" not in self.errors:
            if minutes is None:
                self.add_error(f"typed-{pk}", HOW_LONG)
            elif not 1 <= minutes <= LONGEST_DAY:
                self.add_error(f"typed-{pk}", "One entry has between a minute and sixteen hours")
        if good.get(f"on-{pk}") == OUTSIDE and not good.get(f"outside-{pk}") and f"outside-{pk}" not in self.errors:
            self.add_error(f"outside-{pk}", "Say in a word or two what it was")

    def confirmed(self, owner: str) -> list[Confirmed]:
        """What is to be logged. Only for a form that is valid."""
        chosen = (one for one in self.proposals if self.cleaned_data[f"log-{one.pk}"])
        return [
            Confirmed(one, self._entry(one), self.cleaned_data[f"on-{one.pk}"], digests_of(one.title, owner))
            for one in chosen
        ]

    def _entry(self, one: Proposal) -> LogEntry:
        good = self.cleaned_data
        choice = self.by_key[good[f"on-{one.pk}"]]
        outside = choice.key == OUTSIDE
        return LogEntry(
            school=self.member.school, role_id=choice.role_id, agreement_id=choice.agreement_id,
            commitment=choice.commitment, duty_id=choice.duty_id, day=one.day,
            minutes=read_minutes(good[f"typed-{one.pk}"]), outside=good[f"outside-{one.pk}"] if outside else "",
            asked_by_id=good[f"asked-{one.pk}"] if outside else None,
        )  # fmt: skip

    def gone(self) -> int:
        """How many were ticked that wait no more."""
        here = {f"log-{one.pk}" for one in self.proposals}
        return sum(name.startswith("log-") and name not in here for name in self.data)


class PutBackForm(SchoolForm):
    """The title of what was dismissed, kept nowhere but on the page that offers the undo."""

    title = forms.CharField(required=False, max_length=200)


class FileForm(SchoolForm):
    """A calendar file. It is read, and not kept."""

    file = forms.FileField(
        label="Calendar file", allow_empty_file=True, help_text="An .ics file (iCalendar), up to 5 MB. It is not kept.",
        widget=forms.FileInput(attrs={"accept": ".ics,text/calendar"}),
        error_messages=dict.fromkeys(["required", "invalid", "missing"], "Choose the .ics file of your calendar"),
    )  # fmt: skip

    def __init__(self, *args: Any, asked: Asked, **options: Any) -> None:
        super().__init__(*args, **options)
        self.asked, self.read = asked, Read([], 0)

    def clean_file(self) -> UploadedFile:
        file: UploadedFile = self.cleaned_data["file"]
        if (file.size or 0) > LONGEST_FILE:
            raise forms.ValidationError("This file is larger than 5 MB. Export fewer months.")
        try:
            self.read = read_calendar(file.read(), self.asked)
        except Unreadable as error:
            raise forms.ValidationError(str(error)) from error
        return file


class FeedForm(SchoolForm):
    """The secret address of a calendar. Once it is kept, it is never shown again."""

    address = forms.CharField(
        label="Secret address in iCal format", max_length=1000,
        help_text="It begins with https:// or webcal://. Whoever has it can read your calendar, so it is kept here and"
        " shown to nobody, not even to you.",
        widget=forms.TextInput(attrs={"autocomplete": "off", "spellcheck": "false"}),
        error_messages={"required": "Paste the secret address of your calendar", "max_length": LONG},
    )  # fmt: skip

    def clean_address(self) -> str:
        address: str = self.cleaned_data["address"]
        if address.lower().startswith("webcal://"):
            address = f"https://{address[len('webcal://') :]}"
        try:
            self.host = parts_of(address).hostname or ""
        except Unreachable as error:
            raise forms.ValidationError(str(error)) from error
        if any(not 32 < ord(letter) < 127 for letter in address) or len(self.host) > 253 or "." not in self.host:
            raise forms.ValidationError("This is no address. Copy the secret address in iCal format once more.")
        return address
