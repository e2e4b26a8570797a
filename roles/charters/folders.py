"""Reads for the pages of one charter: its versions, who signed them, who holds the role. Two queries in all."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field
from datetime import date, datetime
from itertools import groupby
from typing import Any

from django.db.models import Case, F, FilteredRelation, Q, TextField, Value, When

from roles.charters.holders import Holder, holders_at
from roles.charters.models import Charter, CharterVersion
from roles.charters.text import content_of
from roles.people.models import School
from roles.signing.models import State

UNDER_WAY = (State.DRAFT, State.IN_REVIEW, State.SIGNED)


@dataclass(frozen=True)
class Signed:
    """A signature as it is printed: given on a moment, or asked for and open."""

    person_id: int
    name: str
    role: str
    signed_at: datetime | None
    hand: str


@dataclass
class Folder:
    """The versions of one role's charter, newest first, and who holds the role. `opened` is the one to be read."""

    charter: Charter
    versions: list[CharterVersion]
    holders: list[Holder]
    signatures: dict[int, list[Signed]]
    opened: CharterVersion | None = None
    may_edit: bool = False
    may_read_drafts: bool = False
    content: dict[str, Any] = field(default_factory=dict)

    @property
    def in_force(self) -> CharterVersion | None:
        return next((version for version in self.versions if version.state == State.IN_FORCE), None)

    @property
    def under_way(self) -> CharterVersion | None:
        return next((version for version in self.versions if version.state in UNDER_WAY), None)

    @property
    def next_number(self) -> int:
        return max((version.number for version in self.versions), default=0) + 1

    @property
    def asked(self) -> list[Signed]:
        """Who is asked to sign the opened version, in order."""
        return self.signatures.get(self.opened.pk, []) if self.opened else []

    @property
    def replaces(self) -> CharterVersion | None:
        """The version that the opened one took, or would take, the place of."""
        if self.opened is None:
            return None
        number = self.opened.number
        return next((v for v in self.versions if v.number < number and v.in_force_since is not None), None)

    def signs(self, person_id: int | None) -> Signed | None:
        """The person's signature on the version under way, open or given."""
        asked = self.signatures.get(self.under_way.pk, []) if self.under_way else []
        return next((one for one in asked if one.person_id == person_id), None)

    def open(self, version: CharterVersion | None) -> None:
        """Choose the version to be read; its text is at hand from here on."""
        self.opened = version
        if version is not None:
            self.content = content_of(version)


def read_folder(school: School, role_slug: str, day: date, number: int | None = None) -> Folder | None:
    """The folder of the role, with the texts of the version in force and of the one with the number; None without."""
    rows = list(_versions(school, role_slug, number))
    if not rows:
        return None
    versions, signatures = _gather(rows)
    for version in versions:
        version.school = version.charter.school = school
    return Folder(versions[0].charter, versions, holders_at(school, day, role_slug), signatures)


def _versions(school: School, role_slug: str, number: int | None) -> Iterable[CharterVersion]:
    """Each version once for each of its signatures, so that one query brings both."""
    read = Q(state=State.IN_FORCE) | Q(number=-1 if number is None else min(number, 32_767))
    return (
        CharterVersion.objects.filter(school=school, charter__role__slug=role_slug)
        .select_related("charter__role")
        .defer("text")
        .annotate(
            body=Case(When(read, then=F("text")), default=Value(""), output_field=TextField()),
            asked=FilteredRelation("signatures", condition=read | Q(state__in=UNDER_WAY)),
            signer=F("asked__person"),
            signer_name=F("asked__person__name"),
            signer_role=F("asked__role__name"),
            signed_name=F("asked__name"),
            signed_role=F("asked__role_name"),
            signed_at=F("asked__signed_at"),
            signed_hand=F("asked__hand"),
        )
        .order_by("-number", "asked__order", "asked__id")
    )


def _gather(rows: list[Any]) -> tuple[list[CharterVersion], dict[int, list[Signed]]]:
    versions, signatures = [], {}
    for pk, group in groupby(rows, key=lambda row: row.pk):
        together = list(group)
        version = together[0]
        if version.body:
            version.text = version.body
        versions.append(version)
        signatures[pk] = [
            Signed(
                row.signer,
                row.signed_name or row.signer_name,
                row.signed_role or row.signer_role,
                row.signed_at,
                row.signed_hand,
            )
            for row in together
            if row.signer is not None
        ]
    return versions, signatures
