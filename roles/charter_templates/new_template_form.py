"""What a district lead says to begin a template."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from django import forms

from coachhub.kit.forms import SchoolForm
from roles.charter_templates.district_forms import text_field
from roles.charter_templates.shipped import shipped
from roles.charters.models import CharterVersion
from roles.people.models import District


class NewTemplateForm(SchoolForm):
    """From one of the product's own templates, or from a charter in force of one of the district's schools."""

    free_text = ("name",)

    name = text_field("Name", 80, error_messages={"required": "Name the template"})
    source = forms.ChoiceField(
        label="Begin from", widget=forms.Select(attrs={"class": "w-half"}),
        error_messages={"required": "Choose what it begins from", "invalid_choice": "Choose what it begins from"},
    )  # fmt: skip
    district = forms.ChoiceField(
        label="For which district?", required=False,
        error_messages={"invalid_choice": "Choose one of the districts you lead"},
    )  # fmt: skip

    def __init__(
        self, *args: Any, districts: list[District], charters: Iterable[CharterVersion], **options: Any
    ) -> None:
        super().__init__(*args, member=None, **options)
        self.districts = {str(one.pk): one for one in districts}
        self.charters = {f"charter-{one.pk}": one for one in charters}
        of_charters = [(key, f"{one.school.name}: {one.charter.role.name}") for key, one in self.charters.items()]
        own = [(f"own-{key}", content["role"]) for key, content in shipped().items()]
        self.fields["source"].choices = [  # type: ignore[attr-defined]
            ("", "Choose one"), ("Charters in force at your schools", of_charters), ("CoachHub's own templates", own),
        ]  # fmt: skip
        if len(districts) == 1:
            del self.fields["district"]
        else:
            self.fields["district"].choices = [(key, one.name) for key, one in self.districts.items()]  # type: ignore[attr-defined]

    def clean_name(self) -> str:
        return " ".join(self.cleaned_data["name"].split())

    @property
    def district_of(self) -> District:
        """That of the school whose charter it is, else the one chosen."""
        version = self.charters.get(self.cleaned_data["source"])
        key = str(version.school.district_id) if version else self.cleaned_data.get("district", "")
        return self.districts.get(key) or next(iter(self.districts.values()))
