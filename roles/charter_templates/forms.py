"""What a person chooses to begin a charter from a template, and what to take of its changes."""

from __future__ import annotations

from typing import Any

from django import forms
from django.db.models import QuerySet

from coachhub.kit.forms import SchoolForm
from coachhub.kit.wording import small
from roles.charter_templates.roles_of_school import matched, unmatched
from roles.charter_templates.shipped import OWN, Content
from roles.staffing.models import Role


class AdoptForm(SchoolForm):
    """For which role, and who is meant where the school has no role of the template's name."""

    free_text = ("new_role",)

    role = forms.ModelChoiceField(
        None, label="For which role?", empty_label="A new role, named below", to_field_name="slug",
        error_messages={
            "required": "Choose a role, or name the new one", "invalid_choice": "Choose one of the school's roles",
        },
    )  # fmt: skip
    new_role = forms.CharField(
        label="Its name, where it is new", max_length=80, required=False,
        error_messages={"max_length": "Say it in at most %(limit_value)d characters"},
        widget=forms.TextInput(attrs={"class": "w-half", "autocomplete": "off"}),
    )  # fmt: skip

    def __init__(self, *args: Any, content: Content, roles: QuerySet[Role], **options: Any) -> None:
        self.content, self.known = content, matched(content, roles)
        own = self.known.get(OWN)
        initial = {"role": own.slug} if own else {"new_role": content["role"]}
        super().__init__(*args, initial=initial, **options)
        self.fields["role"].queryset = roles  # type: ignore[attr-defined]
        self.fields["role"].widget.attrs["class"] = "w-half"
        self.fields["role"].required = not str(self.data.get("new_role", "")).strip()
        self.helper.form_error_title = "the draft can be made"
        self.slugs = {role.slug: role for role in roles}
        for key in unmatched(content, self.known):
            self.fields[f"is_{key}"] = self._who_is(content["roles"][key][0])

    def _who_is(self, name: str) -> forms.ChoiceField:
        choices = [("", "Nobody yet: keep those lines beside the draft"), *((s, r.name) for s, r in self.slugs.items())]
        return forms.ChoiceField(
            label=f"Who is the {small(name)} here?", choices=choices, required=False,
            widget=forms.Select(attrs={"class": "w-half"}),
            error_messages={"invalid_choice": "Choose one of the school's roles"},
        )  # fmt: skip

    def clean_new_role(self) -> str:
        return " ".join(self.cleaned_data["new_role"].split())

    @property
    def role_of(self) -> Role:
        """The role chosen, or the one that has the name already; not saved yet where it is new."""
        chosen: Role | None = self.cleaned_data["role"]
        name = self.cleaned_data["new_role"]
        known = (role for role in self.slugs.values() if role.name.casefold() == name.casefold())
        return chosen or next(known, Role(school=self.member.school, name=name))

    @property
    def roles(self) -> dict[str, Role]:
        """The school's roles by the template's keys, with those that were chosen here."""
        chosen = {key: self.cleaned_data.get(f"is_{key}") for key in self.content["roles"]}
        return self.known | {key: self.slugs[slug] for key, slug in chosen.items() if slug}
