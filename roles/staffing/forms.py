"""What people type about days away, appointments and roles."""

from __future__ import annotations

import re
from datetime import date, timedelta
from typing import Any

from django import forms
from django.core.exceptions import ValidationError

from coachhub.kit.forms import DayField, SchoolForm, SchoolModelForm
from coachhub.kit.templatetags.kit import span
from roles.people.members import Member
from roles.people.models import Person
from roles.staffing.models import Appointment, Role
from roles.staffing.queries import away_between, colleagues, roles_of

# A day without its year is the next one, or one that is not further back than this.
BACK = timedelta(days=90)
AHEAD = timedelta(days=2 * 365)
ORDINAL = re.compile(r"(?<=\d)(st|nd|rd|th)\b", re.IGNORECASE)


class NearDayField(DayField):
    """A day near today, so that the year may be left out: Nov 12, 11/12, tomorrow. The form says which day is today."""

    today: date

    def to_python(self, value: Any) -> date | None:
        if not isinstance(value, str):
            return super().to_python(value)
        text = ORDINAL.sub("", " ".join(value.replace(".", " ").split())).lower().replace("sept ", "sep ")
        text = {"today": str(self.today), "tomorrow": str(self.today + timedelta(days=1))}.get(text, text)
        try:
            return super().to_python(text)
        except ValidationError:
            join = "/" if "/" in text else ", "
            for year in range(self.today.year - 1, self.today.year + 2):
                if (day := self._day(f"{text}{join}{year}")) is not None and day >= self.today - BACK:
                    return day
            raise

    def _day(self, text: str) -> date | None:
        try:
            return super().to_python(text)
        except ValidationError:
            return None


class OfToday(SchoolForm):
    """A form whose days are near the school's today."""

    def __init__(self, *args: Any, member: Member, **options: Any) -> None:
        super().__init__(*args, member=member, **options)
        self.helper.form_error_title = "this can be saved"
        for field in self.fields.values():
            if isinstance(field, NearDayField):
                field.today = member.today


class AwayForm(OfToday):
    first_day = NearDayField(label="First day away", help_text="Nov 12, 11/12 or 2026-11-12.")
    last_day = NearDayField(label="Last day away", help_text="Empty for one day only.", required=False)
    cover = forms.ModelChoiceField(
        None,
        label="Who covers?",
        help_text="In those days questions go here; without a cover, to others in the role or to the front door.",
        empty_label="Nobody",
        required=False,
        error_messages={"invalid_choice": "Choose somebody who belongs to the school"},
    )
    anyway = forms.BooleanField(label="Keep this cover all the same", required=False)

    def __init__(self, *args: Any, member: Member, person: Person, **options: Any) -> None:
        super().__init__(*args, member=member, **options)
        self.person = person
        cover = self.fields["cover"]
        cover.queryset = colleagues(member.school, but=person)  # type: ignore[attr-defined]
        cover.widget.attrs["class"] = "w-half"
        self.cover_is_away = False

    def clean(self) -> dict[str, Any]:
        given = super().clean() or self.cleaned_data
        first_day, cover = given.get("first_day"), given.get("cover")
        if first_day is None or "last_day" not in given:
            return given
        last_day = given["last_day"] = given["last_day"] or first_day
        self._check_days(first_day, last_day)
        if cover is not None and not self.errors:
            self._check_cover(cover, first_day, last_day, given.get("anyway", False))
        return given

    def _check_days(self, first_day: date, last_day: date) -> None:
        if last_day < first_day:
            self.add_error("last_day", "The last day comes after the first one")
        elif last_day < self.member.today:
            self.add_error("last_day", "These days are over. Choose days that are still to come")
        elif last_day > self.member.today + AHEAD:
            self.add_error("last_day", "That is more than two years ahead. Look at the year once more")

    def _check_cover(self, cover: Person, first_day: date, last_day: date, anyway: bool) -> None:
        away = away_between(self.member.school, cover, first_day, last_day)
        self.cover_is_away = away is not None
        if away is not None and not anyway:
            when = span(away.first_day, away.last_day)
            self.add_error(
                "cover", f"{cover} is away too: {when}. Choose somebody else, or keep {cover.first_name} below"
            )


class AppointForm(OfToday):
    free_text = ("scope",)
    role = forms.ModelChoiceField(None, empty_label="Choose a role")
    since = NearDayField(label="From", help_text="The first day. Questions go to this person from then on.")
    until = NearDayField(label="Until", help_text="The last day, where it is known.", required=False)
    scope = forms.CharField(
        label="For which part?", max_length=80, help_text="Where several people hold the role: grades 9 and 10.",
        required=False,
    )  # fmt: skip

    def __init__(self, *args: Any, member: Member, **options: Any) -> None:
        super().__init__(*args, member=member, **options)
        role = self.fields["role"]
        role.queryset = roles_of(member.school)  # type: ignore[attr-defined]
        role.error_messages["required"] = "Choose the role"
        role.widget.attrs["class"] = self.fields["scope"].widget.attrs["class"] = "w-half"

    def clean_scope(self) -> str:
        return " ".join(self.cleaned_data["scope"].split())

    def clean(self) -> dict[str, Any]:
        given = super().clean() or self.cleaned_data
        since, until = given.get("since"), given.get("until")
        if since and until and until < since:
            self.add_error("until", "The last day comes after the first one")
        return given


class EndForm(OfToday):
    until = NearDayField(label="Last day in the role", help_text="Questions go to others from the day after.")

    def __init__(self, *args: Any, member: Member, appointment: Appointment, **options: Any) -> None:
        super().__init__(*args, member=member, **options)
        self.since = appointment.since

    def clean_until(self) -> date:
        until: date = self.cleaned_data["until"]
        if until < self.since:
            raise ValidationError(
                f"The role was taken up on {span(self.since, self.since)}. Choose that day or a later one"
            )
        return until


class RoleForm(SchoolModelForm):
    class Meta:
        model = Role
        fields = ["name", "plural", "backup", "room", "extension", "best_time"]
        help_texts = {
            "name": "As people say it: PL coach.",
            "plural": "Only where several people hold the role: Librarians.",
            "backup": "The role that gets a question when nobody here answers in time. Without one: the front door.",
            "room": "Given where several people hold the role: Library desk.",
            "extension": "Given where several people hold the role: 2140.",
            "best_time": "Given where several people hold the role: All day.",
        }
        error_messages = {"name": {"required": "Say what the role is called"}}

    def __init__(self, *args: Any, member: Member, **options: Any) -> None:
        super().__init__(*args, member=member, **options)
        self.instance.school = member.school
        self.helper.form_error_title = "this can be saved"
        for field in self.fields.values():
            field.widget.attrs["class"] = "w-half"
        backup: Any = self.fields["backup"]
        backup.empty_label = "No role: the front door"
        backup.queryset = backup.queryset.exclude(pk=self.instance.pk)

    def clean_name(self) -> str:
        name = " ".join(self.cleaned_data["name"].split())
        if any(
            role.name.casefold() == name.casefold() for role in roles_of(self.member.school) if role != self.instance
        ):
            raise ValidationError("The school has a role of this name. Choose another, or change that one")
        return name
