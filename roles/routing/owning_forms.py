"""What a new school's principal says: its kind, and who owns what."""

from __future__ import annotations

from typing import Any

from django import forms

from coachhub.kit.forms import Options, SchoolForm
from roles.duties.models import Duty
from roles.duties.starter_catalogue import SchoolKind
from roles.people.members import Member
from roles.routing.owning import NEW, OwnedArea, OwnedDuty, Owning
from roles.staffing.models import Role


class StarterForm(SchoolForm):
    kind = forms.ChoiceField(
        label="What kind of school is it?",
        choices=[(kind.value, f"{kind.value.capitalize()} school") for kind in SchoolKind],
        widget=forms.RadioSelect,
        error_messages={"required": "Say what kind of school it is"},
    )


class OwnersForm(SchoolForm):
    """Who is to own each duty of one area that nobody claims; what is usual elsewhere is chosen already."""

    def __init__(self, *args: Any, member: Member, owning: Owning, area: OwnedArea, **options: Any) -> None:
        super().__init__(*args, member=member, **options)
        self.owning, self.area = owning, area
        for row in area.duties:
            if row.is_open:
                self.fields[row.name] = forms.ChoiceField(
                    label=row.duty.wording, choices=owning.choices, required=False, initial=row.usual
                )

    @property
    def chosen(self) -> list[tuple[Duty, Role | str]]:
        """Each duty with its role; a name where the role is to be made."""
        roles = {str(role.pk): role for role in self.owning.roles}
        said = [(row.duty, self.cleaned_data.get(row.name, "")) for row in self.area.duties]
        return [(duty, roles.get(value) or value.removeprefix(NEW)) for duty, value in said if value]


def rows_of(form: OwnersForm) -> list[tuple[OwnedDuty, str, list[str]]]:
    """Each duty with the options of its select, as chosen, and what is wrong with it."""
    options = Options(form.owning.choices)
    return [
        (row, options.chosen(form[row.name].value() or "") if row.is_open else "", form.errors.get(row.name, []))
        for row in form.area.duties
    ]
