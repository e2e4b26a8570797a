"""A draft as the sheet it is edited on: its rows by part and place, and what each row says as one text."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field
from functools import cached_property
from typing import Any

from django.urls import reverse

from coachhub.kit.wording import count
from roles.charters.draft_states import SAYS, Row, State, Told, mark_of, told_by
from roles.charters.drafts import OpenDraft, kept_roles
from roles.charters.models import CharterVersion, Stake
from roles.charters.paper import HOW
from roles.staffing.models import Role

# What can be edited in one place although it is several fields.
OWN = {
    "purpose": ("purpose",),
    "likeness": ("likeness",),
    "come-for": ("come_for",),
    "presence": ("presence",),
    "profile": ("profile",),
    "week": ("hours_a_week", "full_time"),
    "review": ("review_by", "on_new_principal", "on_new_holder", "on_many_new"),
    "emerging": ("is_emerging",),
}
MOST = {"lines": 80, "boundaries": 20, "outcomes": 12, "time": 20}
NOUNS = {
    "lines": ("line", "lines"),
    "boundaries": ("boundary", "boundaries"),
    "outcomes": ("outcome", "outcomes"),
    "time": ("kind of work", "kinds of work"),
}
NAMES = {"lines": "wording", "boundaries": "text", "outcomes": "text", "time": "label", "left_out": "text"}


@dataclass
class Sheet:
    draft: OpenDraft
    told: Told
    roles: dict[int, Role]
    others: dict[str, str] = field(default_factory=dict)  # who else writes in it now, and where

    @property
    def version(self) -> CharterVersion:
        return self.draft.version

    @property
    def own(self) -> Role:
        return self.draft.own

    @property
    def state(self) -> State:
        return self.told.state

    @cached_property
    def address(self) -> str:
        """Where the draft is edited; its rows stand under it."""
        return reverse("charters:draft", args=[self.version.school.slug, self.own.slug])

    @property
    def paper(self) -> str:
        """Where the draft is read as a charter."""
        return reverse("charters:version", args=[self.version.school.slug, self.own.slug, self.version.number])

    def row(self, part: str, pk: int) -> Row | None:
        return row_in(self.state, part, pk)

    def section(self, part: str, row: Row) -> list[Row]:
        """The rows among which the row has its place: lines of one kind, boundaries that are not locked, a part."""
        return section_of(self.state, part, row)

    @cached_property
    def sections(self) -> dict[Stake.Kind, list[Row]]:
        return {kind: [row for row in self.state["lines"] if row["kind"] == kind] for kind in Stake.Kind}

    def role_name(self, pk: int | None) -> str:
        return self.roles[pk].name if pk in self.roles else ""

    def texts(self) -> Iterator[str]:
        """Everything that people wrote into it."""
        yield from (value for value in self.state["own"].values() if isinstance(value, str))
        for part, names in SAYS.items():
            for row in self.state[part]:
                yield from (row[name] for name in names if isinstance(row[name], str))

    def says(self, part: str, row: Row) -> str:
        """The row as one text, to lay beside another writing of it."""
        if part == "lines":
            return f"{row['wording']} ({', '.join(self._stands(row))})"
        if part == "boundaries":
            instead = self.role_name(row["instead_id"])
            return f"{row['text']} ({instead} does it)" if instead else str(row["text"])
        if part == "outcomes":
            return ", ".join(word for word in (row["text"], row["sign"], row["due"] or "") if word)
        return f"{row['label']}: {row['hours']} hours"

    def _stands(self, row: Row) -> Iterator[str]:
        yield Stake.Kind(row["kind"]).label
        if row["kind"] == Stake.Kind.SHARES:
            yield f"{self.role_name(row['lead_id'])} leads"
            yield HOW.get(row["how"], "not said how")
        yield from (word for word in (row["how_note"], self.role_name(row["goes_to_id"])) if word)
        if row["hours"]:
            yield f"{row['hours']} hours"


def open_sheet(draft: OpenDraft) -> Sheet:
    return Sheet(draft, told_by(draft.version), {role.pk: role for role in kept_roles(draft.version.school)})


def row_in(state: State, part: str, pk: int) -> Row | None:
    return next((row for row in state[part] if row["id"] == pk), None)


def section_of(state: State, part: str, row: Row) -> list[Row]:
    if part == "lines":
        return [one for one in state[part] if one["kind"] == row["kind"]]
    if part == "boundaries":
        return [one for one in state[part] if one["locked"] == row["locked"]]
    return list(state[part])


def mark(part: str, row: Row | None) -> str:
    """The mark of the row's text; empty for a row that is new."""
    return mark_of(row, SAYS[part]) if row is not None else ""


def own_values(state: State, name: str) -> dict[str, Any]:
    return {field: state["own"][field] for field in OWN[name]}


def own_mark(state: State, name: str) -> str:
    return mark_of(state["own"], OWN[name])


def too_many(part: str) -> str:
    return f"A charter has at most {count(MOST[part], *NOUNS[part])}"
