"""Who is party to a draft: people in a role, and others who speak for the teachers or sit in the leadership team."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from django import forms

from coachhub.kit.forms import SchoolForm
from partnerships.agreements.forms import CountField
from partnerships.agreements.models import Party, PartyKind
from partnerships.agreements.queries import Post, Voice
from roles.people.models import Person

WITHOUT_ROLE = (PartyKind.LEADERS, PartyKind.TEACHERS, PartyKind.LIBRARIAN)
NEW = ("new_person", "new_kind", "new_signs_as")
ONE_OF_THESE = {"invalid_choice": "Choose one of these"}


class PartiesForm(SchoolForm):
    """For each person in a role: as what they are party to the agreement, if at all. The coach always is.

    `voices` are the draft's parties without a role, `people` those who could become one.
    """

    free_text = ("new_signs_as",)
    edits = CountField()

    def __init__(
        self, *args: Any, posts: list[Post], voices: Sequence[Party], people: list[Person], **options: Any
    ) -> None:
        super().__init__(*args, **options)
        self.posts: dict[str, Post | Voice] = {f"as-{one.key}": one for one in posts}
        for one in posts:
            kinds = [kind for kind in PartyKind if kind != PartyKind.COACH]
            self._ask(f"as-{one.key}", f"{one.person.name}, {one.role.name}", kinds)
        for party in voices:
            name = f"voice-{party.person_id}"
            self.posts[name] = Voice(party.person, party.signs_as)
            self._ask(name, f"{party.person.name}, {party.signs_as}", WITHOUT_ROLE, party.kind)
        there = {party.person_id for party in voices}
        self.people = {str(one.pk): one for one in people if one.pk not in there}
        if self.people:
            self._ask_for_another()

    def _ask(self, name: str, label: str, kinds: Sequence[PartyKind], chosen: str = "") -> None:
        choices = [("", "Not a party"), *((kind.value, kind.label) for kind in kinds)]
        self.fields[name] = forms.ChoiceField(
            label=label, choices=choices, required=False, error_messages=ONE_OF_THESE, initial=chosen or None
        )

    def _ask_for_another(self) -> None:
        people = [("", "Nobody"), *((key, one.name) for key, one in self.people.items())]
        self.fields["new_person"] = forms.ChoiceField(
            label="Also somebody without a role here", choices=people, required=False,
            help_text="As a teacher who speaks for the others.",
            error_messages={"invalid_choice": "Whoever you chose holds a role now, or has left. Look again."},
        )  # fmt: skip
        self._ask("new_kind", "As what they are party", WITHOUT_ROLE)
        self.fields["new_signs_as"] = forms.CharField(
            label="They sign as", max_length=80, required=False, help_text="As the paper will say it: Math lead.",
            error_messages={"max_length": "Say it in at most %(limit_value)d characters"},
        )  # fmt: skip

    def clean(self) -> Any:
        cleaned = super().clean()
        self._clean_another()
        people = [post.person.pk for _, post in self.chosen()]
        for name, (kind, post) in self._kinds().items():
            if people.count(post.person.pk) > 1:
                self.add_error(name, f"{post.person.name} is party once. Choose in which role.")
            if kind == PartyKind.PRINCIPAL and isinstance(post, Post) and not post.is_principal:
                self.add_error(name, f"{post.person.name} is not a principal here")
        return cleaned

    def _clean_another(self) -> None:
        person, kind, words = (self.cleaned_data.get(name, "") for name in NEW)
        asked = {
            "new_person": not person and bool(kind or words),
            "new_kind": bool(person) and not kind,
            "new_signs_as": bool(person) and not words,
        }
        said = ("Choose who it is", "Choose as what they are party", "Say as what they sign")
        for name, sentence in zip(NEW, said, strict=True):
            if asked[name] and name not in self.errors:
                self.add_error(name, sentence)

    def _kinds(self) -> dict[str, tuple[str, Post | Voice]]:
        """By field: as what somebody is party, and who."""
        found = {name: (str(self.cleaned_data.get(name, "")), post) for name, post in self.posts.items()}
        person, kind, words = (self.cleaned_data.get(name, "") for name in NEW)
        if person and kind and words:
            found["new_person"] = (kind, Voice(self.people[person], words))
        return {name: pair for name, pair in found.items() if pair[0]}

    def chosen(self) -> list[tuple[str, Post | Voice]]:
        """In the order of the kinds."""
        order = list(PartyKind.values)
        return sorted(self._kinds().values(), key=lambda pair: order.index(pair[0]))
