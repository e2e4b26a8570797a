"""A whole draft as one page of fields: its own, and a row for each line, boundary and kind of work."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from django import forms
from django.http import QueryDict

from coachhub.kit.forms import DayField, SchoolForm
from coachhub.kit.student_names import possible_students
from coachhub.kit.templatetags.kit import and_list
from roles.charters.drafts import OpenDraft
from roles.charters.models import Boundary, CharterVersion, Stake
from roles.charters.rows import (
    FORMS,
    HOURS_WORDS,
    MOST,
    BoundaryForm,
    LineForm,
    Row,
    TimeForm,
    in_typed_order,
    typed_rows,
)
from roles.charters.text import hours
from roles.people.members import Member

LONG = "Say it in at most %(limit_value)d characters"
TEXTS = ("purpose", "likeness", "come_for")
NOUNS = {"line": "lines", "boundary": "boundaries", "time": "kinds of work"}


class CharterForm(SchoolForm):
    """A draft's own fields."""

    purpose = forms.CharField(
        label="What this role is for", max_length=600, required=False, widget=forms.Textarea(attrs={"rows": 3}),
        error_messages={"max_length": LONG},
    )  # fmt: skip
    likeness = forms.CharField(
        label="Likeness, in one line", max_length=200, required=False, error_messages={"max_length": LONG},
        help_text="Like the coach of a team: with the players every day.",
    )  # fmt: skip
    come_for = forms.CharField(
        label="Come for", max_length=200, required=False, error_messages={"max_length": LONG},
        help_text="In a teacher's words: planning a lesson, a rubric.",
    )  # fmt: skip
    presence = forms.TypedChoiceField(
        label="Mostly works", choices=CharterVersion.Presence.choices, coerce=int,
        error_messages=dict.fromkeys(["required", "invalid_choice"], "Choose where the role mostly works"),
    )  # fmt: skip
    hours_a_week = forms.DecimalField(
        label="Hours a week", min_value=0, max_value=80, max_digits=4, decimal_places=1, required=False,
        widget=forms.TextInput(attrs={"class": "w-hours", "inputmode": "decimal"}),
        error_messages=HOURS_WORDS,
    )  # fmt: skip
    review_by = DayField(label="Review by", required=False, help_text="Like Jan 29, 2027.")

    def clean_likeness(self) -> str:
        return " ".join(self.cleaned_data["likeness"].split())

    def clean_come_for(self) -> str:
        return " ".join(self.cleaned_data["come_for"].split())


class Complaint:
    """An error of a row, as the error summary wants it: where, and the words."""

    is_hidden = False

    def __init__(self, target: str, errors: list[str]) -> None:
        self.id_for_label = self.auto_id = target
        self.errors = errors


class DraftForm:
    """The whole draft on one page: its fields, its rows, and what is missing. Iterates over what has errors."""

    prefix = "draft"

    def __init__(self, draft: OpenDraft, member: Member, data: QueryDict | None = None) -> None:
        self.draft, self.data = draft, data
        initial = {name: getattr(draft.version, name) for name in (*TEXTS, "presence", "hours_a_week", "review_by")}
        initial["hours_a_week"] = hours(initial["hours_a_week"])
        self.fields = CharterForm(data, member=member, initial=initial)
        self.rows = _rows_of(draft) if data is None else {prefix: typed_rows(data, prefix) for prefix in FORMS}
        self.forms: dict[str, list[LineForm | BoundaryForm | TimeForm]] = {
            prefix: [form(row, draft.roles, draft.own) for row in self.rows[prefix]] if data is not None else []
            for prefix, form in FORMS.items()
        }
        self.general: list[str] = []
        self.students: list[str] = []
        self.confirmed = data.getlist("no_student") if data is not None else []

    def is_valid(self) -> bool:
        good = [self.fields.is_valid(), *(form.check() for forms in self.forms.values() for form in forms)]
        self._check_counts()
        if all(good):
            self._check_twice()
        self._ask_about_students()
        return self.fields.is_valid() and not self.general and not list(self._complaints())

    def non_field_errors(self) -> list[str]:
        return self.general

    def __iter__(self) -> Iterator[Any]:
        yield from self.fields
        yield from self._complaints()

    @property
    def parts(self) -> dict[str, list[Any]]:
        """The rows as unsaved parts of the draft; what is locked stays first among the boundaries."""
        return {
            "stakes": [self._stake(form) for form in self._in_order("line")],
            "boundaries": [_unsaved(boundary) for boundary in self.draft.locked]
            + [form.part() for form in self._in_order("boundary")],
            "time_shares": [form.part() for form in self._in_order("time")],
        }

    def apply(self) -> CharterVersion:
        """The draft with its own fields as they were typed, not saved."""
        for name, value in self.fields.cleaned_data.items():
            setattr(self.draft.version, name, value)
        return self.draft.version

    def _in_order(self, prefix: str) -> list[Any]:
        forms = {id(form.row): form for form in self.forms[prefix]}
        return [forms[id(row)] for row in in_typed_order(self.rows[prefix])]

    def _stake(self, form: LineForm) -> Stake:
        """The line; a reworded one stays with its duty, unless its words are now those of another."""
        stake = form.part()
        by_wording = {wording.casefold(): pk for pk, wording in self.draft.duties.items()}
        known = by_wording.get(stake.wording.casefold())
        typed = form.row.values["duty"]
        own = {str(line.duty_id) for line in self.draft.stakes}
        stake.duty_id = known or (int(typed) if typed in own else None)  # type: ignore[assignment]
        return stake

    def _check_counts(self) -> None:
        for prefix, rows in self.rows.items():
            if len(rows) > MOST[prefix]:
                self.general.append(f"A charter has at most {MOST[prefix]} {NOUNS[prefix]}")

    def _check_twice(self) -> None:
        seen: set[Any] = set()
        for form in self.forms["line"]:
            stake = self._stake(form)
            keys = {stake.wording.casefold(), stake.duty_id or stake.wording.casefold()}
            if keys & seen:
                form.row.errors.setdefault("wording", []).append(f"“{stake.wording}” stands here twice")
            seen |= keys

    def _ask_about_students(self) -> None:
        """Stop at what could be a student's name, unless it stood here before or the writer said that it is none."""
        known = {name for text in _texts_of(self.draft) for name in possible_students(text)} | set(self.confirmed)

        def ask(text: str) -> str:
            names = [name for name in possible_students(text) if name not in known]
            self.students += [name for name in names if name not in self.students]
            quoted = and_list([f"“{name}”" for name in names])
            return f"{quoted} could be a student. Take the name out, or tell us it is not one." if names else ""

        for name in TEXTS:
            if words := ask(self.fields.cleaned_data.get(name, "")):
                self.fields.add_error(name, words)
        for rows in self.rows.values():
            for row in rows:
                for name in ("wording", "how_note", "text", "label"):
                    if words := ask(row.values.get(name, "")):
                        row.errors.setdefault(name, []).append(words)

    def _complaints(self) -> Iterator[Complaint]:
        for rows in self.rows.values():
            for row in rows:
                for name, errors in row.errors.items():
                    yield Complaint(f"{row.at}-{name}", errors)


def _rows_of(draft: OpenDraft) -> dict[str, list[Row]]:
    """The rows as the draft has them."""
    return {
        "line": [
            Row("line", index, {
                "wording": stake.wording, "kind": stake.kind, "lead": str(stake.lead_id or ""), "how": stake.how,
                "how_note": stake.how_note, "goes_to": str(stake.goes_to_id or ""), "order": str(index + 1),
                "duty": str(stake.duty_id),
            })
            for index, stake in enumerate(draft.stakes)
        ],
        "boundary": [
            Row("boundary", index, {"text": boundary.text, "instead": str(boundary.instead_id or "")})
            for index, boundary in enumerate(draft.free)
        ],
        "time": [
            Row("time", index, {"label": share.label, "hours": hours(share.hours)})
            for index, share in enumerate(draft.time_shares)
        ],
    }  # fmt: skip


def _unsaved(boundary: Boundary) -> Boundary:
    return Boundary(text=boundary.text, instead_id=boundary.instead_id, locked=boundary.locked)


def _texts_of(draft: OpenDraft) -> list[str]:
    version = draft.version
    return [
        version.purpose, version.likeness, version.come_for,
        *(text for stake in draft.stakes for text in (stake.wording, stake.how_note)),
        *(boundary.text for boundary in draft.boundaries), *(share.label for share in draft.time_shares),
    ]  # fmt: skip
