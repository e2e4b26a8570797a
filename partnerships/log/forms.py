"""What a coach types into the log: on what, for how long, and, outside the agreement, who asked."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import timedelta
from typing import Any

from django import forms

from coachhub.kit.forms import DayField, DayInput, SchoolForm
from partnerships.log.diary import OUTSIDE, Choice
from partnerships.log.durations import CHIPS, chip_words, read_minutes
from partnerships.log.models import LONGEST_DAY, LogEntry

OTHER = "other"
ANEW = "Open the log anew, and log it then"
HOW_LONG = "Say how long, like 1:15, 75 or 1h 15m"
LONG = "Say it in at most %(limit_value)d characters"
AGO = timedelta(days=400)
AGREED = [("", "Not said"), ("yes", "Agreed to"), ("no", "Not agreed to")]


class EntryForm(SchoolForm):
    """One entry. `choices` are what the person may log on today; what was there before may be replayed."""

    free_text = ("outside", "note")
    on = forms.ChoiceField(
        label="On", widget=forms.RadioSelect,
        error_messages={"required": "Choose what it was on", "invalid_choice": "Choose anew what it was on"},
    )  # fmt: skip
    chip = forms.ChoiceField(
        label="For", widget=forms.RadioSelect,
        choices=[*((str(minutes), chip_words(minutes)) for minutes in CHIPS), (OTHER, "Other")],
        error_messages=dict.fromkeys(("required", "invalid_choice"), HOW_LONG),
    )  # fmt: skip
    typed = forms.CharField(label="How long", help_text="1:15, 75 or 1h 15m", max_length=20, required=False)
    day = DayField(label="Day", required=False, widget=DayInput(attrs={"class": "w-half", "list": "log-days"}))
    outside = forms.CharField(
        label="What was it?", help_text="Without anybody's name.", max_length=120, required=False,
        error_messages={"max_length": LONG},
    )  # fmt: skip
    asked_by = forms.TypedChoiceField(
        label="Asked by", coerce=int, empty_value=None, required=False,
        error_messages={"invalid_choice": "Choose a role of the school"},
    )  # fmt: skip
    was_agreed = forms.ChoiceField(label="Was it agreed?", choices=AGREED, required=False)
    until = DayField(label="Until when it will be asked for", required=False)
    cycle = forms.TypedChoiceField(
        label="In which coaching cycle", coerce=int, empty_value=None, required=False,
        error_messages={"invalid_choice": "Choose a cycle of your own"},
    )  # fmt: skip
    note = forms.CharField(
        label="Note for yourself", help_text="Nobody else ever sees it.", max_length=400, required=False,
        widget=forms.Textarea(attrs={"rows": 2}), error_messages={"max_length": LONG},
    )  # fmt: skip
    key = forms.UUIDField(widget=forms.HiddenInput, error_messages=dict.fromkeys(("required", "invalid"), ANEW))

    def __init__(
        self, *args: Any, choices: list[Choice], known: list[Choice], roles: Mapping[int, str],
        cycles: Mapping[int, str], **options: Any,
    ) -> None:  # fmt: skip
        super().__init__(*args, **options)
        self.offered = choices
        self.by_key = {one.key: one for one in [*known, *choices]}
        self.fields["on"].choices = [(one.key, one.label) for one in self.by_key.values()]  # type: ignore[attr-defined]
        self.fields["asked_by"].choices = [("", "Nobody in particular"), *roles.items()]  # type: ignore[attr-defined]
        self.fields["cycle"].choices = [("", "In none"), *cycles.items()]  # type: ignore[attr-defined]

    def clean_day(self) -> Any:
        day, today = self.cleaned_data["day"] or self.member.today, self.member.today
        if not today - AGO <= day <= today:
            raise forms.ValidationError("Choose today or a day of the last year")
        return day

    def clean(self) -> Any:
        cleaned: dict[str, Any] = super().clean()
        chip = cleaned.get("chip")
        minutes = read_minutes(cleaned.get("typed", "")) if chip == OTHER else int(chip) if chip else None
        if chip == OTHER and minutes is None and "typed" not in self.errors:
            self.add_error("typed", HOW_LONG)
        elif minutes is not None and not 1 <= minutes <= LONGEST_DAY:
            self.add_error("typed", "One entry has between a minute and sixteen hours")
        cleaned["minutes"] = minutes
        if cleaned.get("on") == OUTSIDE and not cleaned.get("outside") and "outside" not in self.errors:
            self.add_error("outside", "Say in a word or two what it was")
        until, day = cleaned.get("until"), cleaned.get("day")
        if until and day and until < day:
            self.add_error("until", "It ends before it begins. Choose a later day")
        return cleaned

    def entry(self, entry: LogEntry) -> LogEntry:
        """The entry with what was typed. Only for a form that is valid."""
        good, choice = self.cleaned_data, self.by_key[self.cleaned_data["on"]]
        is_outside = choice.key == OUTSIDE
        entry.school, entry.role_id, entry.agreement_id = self.member.school, choice.role_id, choice.agreement_id
        entry.commitment, entry.duty_id = choice.commitment, choice.duty_id
        entry.day, entry.minutes, entry.note = good["day"], good["minutes"], good["note"]
        entry.cycle_id = None if is_outside else good["cycle"]
        entry.outside = good["outside"] if is_outside else ""
        entry.asked_by_id = good["asked_by"] if is_outside else None
        entry.until = good["until"] if is_outside else None
        entry.was_agreed = {"yes": True, "no": False}.get(good["was_agreed"]) if is_outside else None
        return entry


def typed_of(entry: LogEntry) -> dict[str, Any]:
    """What the form begins with where an entry is changed."""
    on = OUTSIDE if entry.outside else f"c-{entry.commitment}" if entry.commitment else f"d-{entry.duty_id}"
    chip = str(entry.minutes) if entry.minutes in CHIPS else OTHER
    agreed = {True: "yes", False: "no", None: ""}[entry.was_agreed]
    return {
        "on": on, "chip": chip, "typed": chip_words(entry.minutes) if chip == OTHER else "",
        "day": entry.day, "outside": entry.outside, "asked_by": entry.asked_by_id, "was_agreed": agreed,
        "until": entry.until, "cycle": entry.cycle_id, "note": entry.note, "key": entry.key,
    }  # fmt: skip
