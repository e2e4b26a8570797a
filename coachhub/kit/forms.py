"""The base of every form at a school, and the fields that the house reads leniently."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date
from typing import TYPE_CHECKING, Any

from crispy_forms.helper import FormHelper
from django import forms
from django.core.exceptions import FieldDoesNotExist
from django.db.models import Model
from django.utils.html import format_html, format_html_join
from django.utils.safestring import SafeString

from coachhub.kit.student_names import possible_students
from coachhub.kit.templatetags.kit import and_list, day
from coachhub.kit.texts import plain_data

if TYPE_CHECKING:
    from roles.people.members import Member

DAY_FORMATS = ["%b %d, %Y", "%B %d, %Y", "%b %d %Y", "%B %d %Y", "%a, %b %d, %Y", "%Y-%m-%d", "%m/%d/%Y", "%m/%d/%y"]
HOURS_WORDS = {
    "invalid": "Write the hours as a number, like 7.5",
    "max_value": "A week has at most 80 hours here",
}


class OfSchool:
    """Takes `member=` and narrows every choice among rows to the member's own school.

    What is typed is read without control characters, which no browser shows and no file that is made of it can hold.
    `free_text` names the fields in which somebody could name a student: the form stops there and asks.
    """

    data: Any
    fields: dict[str, forms.Field]
    free_text: tuple[str, ...] = ()

    def __init__(self, *args: Any, member: Member, **options: Any) -> None:
        super().__init__(*args, **options)
        self.data = plain_data(self.data)
        self.member = member
        self.helper = FormHelper()
        self.helper.form_tag = False
        for field in self.fields.values():
            if not isinstance(field, forms.ModelChoiceField):
                continue
            rows = field.queryset
            if rows is not None and _has_school(rows.model):
                field.queryset = rows.filter(school=member.school)

    def clean(self) -> Any:
        cleaned = super().clean()  # type: ignore[misc]
        self._ask_about_students()
        return cleaned

    def _ask_about_students(self) -> None:
        form: Any = self
        said_none = "no_student" in form.data
        for name in self.free_text:
            found = possible_students(str(form.cleaned_data.get(name, ""))) if name in form.changed_data else []
            if not found:
                continue
            self.fields["no_student"] = forms.BooleanField(label="It is not a student's name", required=False)
            if not said_none:
                quoted = and_list(f"“{one}”" for one in found)
                form.add_error(name, f"{quoted} could be a student. Take the name out, or tell us it is not one.")


class SchoolForm(OfSchool, forms.Form):
    """A form at a school."""


class SchoolModelForm(OfSchool, forms.ModelForm):  # type: ignore[type-arg]
    """A form of one row of a school."""


def _has_school(model: type[Model]) -> bool:
    try:
        model._meta.get_field("school")
    except FieldDoesNotExist:
        return False
    return True


class DayInput(forms.DateInput):
    """A typed day, echoed as the pages write it."""

    def format_value(self, value: Any) -> str | None:
        return day(value) if isinstance(value, date) else super().format_value(value)


class DayField(forms.DateField):
    """A day typed as people write it: Jan 29, 2027, 1/29/2027 or 2027-01-29."""

    widget = DayInput(attrs={"class": "w-half", "autocomplete": "off"})

    def __init__(self, **options: Any) -> None:
        words = {"invalid": "Write the day like Jan 29, 2027", "required": "Say the day"}
        messages = {**words, **options.pop("error_messages", {})}
        super().__init__(input_formats=DAY_FORMATS, error_messages=messages, **options)

    def to_python(self, value: Any) -> date | None:
        return super().to_python(" ".join(value.split()) if isinstance(value, str) else value)


class Options:
    """The <option>s of a select that stands in many rows: written once for each value that is chosen somewhere."""

    MARKUP = ('<option value="{}">{}</option>', '<option value="{}" selected>{}</option>')

    def __init__(self, choices: Iterable[tuple[Any, str]]) -> None:
        self.choices = [(str(value), label) for value, label in choices]
        self.written: dict[str, SafeString] = {}

    def chosen(self, value: str) -> SafeString:
        if value not in self.written:
            options = (format_html(self.MARKUP[one == value], one, label) for one, label in self.choices)
            self.written[value] = format_html_join("", "{}", ((option,) for option in options))
        return self.written[value]
