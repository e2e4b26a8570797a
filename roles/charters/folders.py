"""Reads for the pages of one charter: its versions, who signed them, who holds the role.

What everybody may read follows from the school's routing version, which publishing raises, and is kept in the process.
What is under way is read anew for each of the few who may read it.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field
from datetime import date, datetime
from itertools import groupby
from typing import Any

from django.db.models import FilteredRelation, Q, QuerySet
from django.utils.safestring import SafeString

from coachhub.kit.kept import Kept
from coachhub.kit.prepared import Prepared
from roles.charters.confirmed import Confirmed, confirmed_at
from roles.charters.holders import Holder, holders_at
from roles.charters.models import CharterVersion
from roles.charters.text import content_of
from roles.people.models import School
from roles.signing.models import UNDER_WAY, State
from roles.staffing.models import Role


@dataclass(frozen=True)
class Signed:
    """A signature as it is printed: given on a moment, or asked for and open."""

    person_id: int
    name: str
    role: str
    signed_at: datetime | None
    hand: str
    declined_at: datetime | None = None
    decline_reason: str = ""


@dataclass(frozen=True)
class Listed:
    """A version in the list of versions, with the signatures asked for it, where they are of interest."""

    pk: int
    number: int
    state: str
    in_force_since: date | None
    superseded_on: date | None
    asked: list[Signed]


@dataclass
class Published:
    """What everybody may read of a charter, opened at one of its versions; `sheet` is the paper once it was printed.

    `confirmed` says when the people in the role said last that it is still right.
    """

    versions: list[Listed]
    opened: CharterVersion | None = None
    content: dict[str, Any] = field(default_factory=dict)
    sheet: SafeString | None = None
    confirmed: Confirmed | None = None


@dataclass
class Folder:
    """The versions of one role's charter, newest first, and who holds the role. `opened` is the one to be read."""

    school: School
    published: Published
    unpublished: list[Listed]
    holders: list[Holder]
    opened: CharterVersion | None = None
    content: dict[str, Any] = field(default_factory=dict)
    may_edit: bool = False
    may_read_drafts: bool = False

    @property
    def role(self) -> Role:
        assert self.opened is not None  # noqa: S101 - a folder is opened before it is shown
        return self.opened.charter.role

    @property
    def versions(self) -> list[Listed]:
        """Those that the reader may read."""
        listed = [*(self.unpublished if self.may_read_drafts else []), *self.published.versions]
        return sorted(listed, key=lambda version: -version.number)

    @property
    def under_way(self) -> Listed | None:
        return next((version for version in self.unpublished if version.state in UNDER_WAY), None)

    @property
    def next_number(self) -> int:
        return max(version.number for version in self.versions) + 1

    @property
    def asked(self) -> list[Signed]:
        """Who is asked to sign the opened version, in order."""
        number = self.opened.number if self.opened else None
        return next((version.asked for version in self.versions if version.number == number), [])

    @property
    def replaces(self) -> Listed | None:
        """The version that the opened one took, or would take, the place of."""
        number = self.opened.number if self.opened else 0
        return next((version for version in self.published.versions if version.number < number), None)

    def signs(self, person_id: int | None) -> bool:
        """Whether the person is asked to sign the version under way, or has signed it."""
        return self.under_way is not None and any(one.person_id == person_id for one in self.under_way.asked)

    def open(self, number: int) -> None:
        """Open an unpublished version to be read."""
        row = CharterVersion.objects.select_related("charter__role").filter(
            school=self.school, pk=next(version.pk for version in self.unpublished if version.number == number)
        )
        self.opened = row.get()
        self.opened.school = self.opened.charter.school = self.school
        self.content = content_of(self.opened)


def read_folder(school: School, role_slug: str, day: date, number: int | None, with_drafts: bool) -> Folder:
    """The folder of the role, opened at the numbered version or the one in force where that is published."""
    number = number and min(number, 32_767)
    key = (school.pk, school.routing_version, role_slug, number)
    published = _KEPT.get(key, lambda: _read_published(school, role_slug, number))
    missed = number is not None and published.opened is None
    unpublished = _read_unpublished(school, role_slug) if with_drafts or missed else []
    holders = holders_at(school, day, role_slug)
    return Folder(school, published, unpublished, holders, published.opened, published.content)


_KEPT: Kept[Published] = Kept(256)

COLUMNS = (
    "id", "number", "state", "in_force_since", "superseded_on", "signer__person", "signer__name", "signer__role_name",
    "signer__person__name", "signer__role__name", "signer__signed_at", "signer__hand",
    "signer__declined_at", "signer__decline_reason",
)  # fmt: skip


def _read_published(school: School, role_slug: str, number: int | None) -> Published:
    opened = Q(state=State.IN_FORCE) if number is None else Q(number=number)
    versions = CharterVersion.objects.filter(school=school, charter__role__slug=role_slug, in_force_since__isnull=False)
    found = Published(_listed(_with_signatures(versions, opened)))
    found.opened = versions.filter(opened).select_related("charter__role").first()
    if found.opened is not None:
        found.opened.school = found.opened.charter.school = school
        found.content = found.opened.content
        found.confirmed = confirmed_at(school, [found.opened.pk]).get(found.opened.pk)
    return found


def _with_signatures(versions: QuerySet[CharterVersion], whose: Q) -> QuerySet[Any, Any]:
    """Each version once for each of its signatures, so that one query brings both."""
    signed = versions.annotate(signer=FilteredRelation("signatures", condition=whose))
    return signed.order_by("-number", "signer__order", "signer__id").values_list(*COLUMNS)


def _write_unpublished(school: int, role: str) -> QuerySet[Any, Any]:
    versions = CharterVersion.objects.filter(school=school, charter__role__slug=role, in_force_since=None)
    return _with_signatures(versions, Q())


_UNPUBLISHED = Prepared(_write_unpublished, school=int, role=str)


def _read_unpublished(school: School, role_slug: str) -> list[Listed]:
    return _listed(_UNPUBLISHED(school=school.pk, role=role_slug))


def _listed(rows: Iterable[tuple[Any, ...]]) -> list[Listed]:
    found = []
    for version, group in groupby(rows, key=lambda row: row[:5]):
        asked = [
            Signed(person, name or person_name, role or role_name, at, hand, *declined)
            for person, name, role, person_name, role_name, at, hand, *declined in (row[5:] for row in group)
            if person is not None
        ]
        found.append(Listed(*version, asked))
    return found
