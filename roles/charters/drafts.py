"""Reads for writing a draft: the draft with its parts, the roles and duties to choose from."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import Any, TypeVar

from django.db import DEFAULT_DB_ALIAS
from django.db.models import Model, QuerySet

from coachhub.kit.prepared import Prepared
from roles.charters.models import Boundary, Charter, CharterVersion, Stake, TimeShare
from roles.charters.text import READING_ORDER
from roles.duties.models import Duty
from roles.people.models import School
from roles.signing.models import State
from roles.staffing.models import Role

M = TypeVar("M", bound=Model)

# More would only make the page heavy; every other duty is still found by its wording.
MOST_DUTIES = 300


@dataclass
class OpenDraft:
    """A draft and what it says now."""

    version: CharterVersion
    time_shares: list[TimeShare]
    stakes: list[Stake] = field(default_factory=list)
    boundaries: list[Boundary] = field(default_factory=list)
    roles: dict[str, Role] = field(default_factory=dict)
    duties: dict[int, str] = field(default_factory=dict)

    @property
    def own(self) -> Role:
        return self.version.charter.role

    @property
    def offered(self) -> list[str]:
        """Duties to choose from while writing."""
        return list(self.duties.values())[:MOST_DUTIES]

    @property
    def locked(self) -> list[Boundary]:
        return [boundary for boundary in self.boundaries if boundary.locked]

    @property
    def free(self) -> list[Boundary]:
        return [boundary for boundary in self.boundaries if not boundary.locked]

    def read_parts(self) -> OpenDraft:
        """Read the lines, the boundaries, and what can be chosen."""
        version, school = self.version.pk, self.version.school_id
        self.stakes = sorted(
            (_made(Stake, row) for row in _STAKES(version=version)),
            key=lambda stake: (READING_ORDER.index(Stake.Kind(stake.kind)), stake.order, stake.pk),
        )
        self.boundaries = [_made(Boundary, row) for row in _BOUNDARIES(version=version)]
        self.roles = {str(row[0]): _made(Role, row) for row in _ROLES(school=school)}
        self.duties = dict(_DUTIES(school=school))
        return self


def read_draft(school: School, role_slug: str) -> OpenDraft | None:
    """The role's draft with its time, which comes in the same query; None where nothing is drafted."""
    rows = _DRAFTS(school=school.pk, role=role_slug)
    if not rows:
        return None
    own, charter, role = (len(_columns(model)) for model in (CharterVersion, Charter, Role))
    first = rows[0]
    version = _made(CharterVersion, first[:own])
    version.charter = _made(Charter, first[own : own + charter])
    version.charter.role = _made(Role, first[own + charter : own + charter + role])
    version.school = version.charter.school = school
    return OpenDraft(version, [TimeShare(label=row[-2], hours=row[-1]) for row in rows if row[-2] is not None])


def _columns(model: type[Model], path: str = "") -> list[str]:
    return [f"{path}{field.attname}" for field in model._meta.concrete_fields]


def _made(model: type[M], row: Sequence[Any]) -> M:
    return model.from_db(DEFAULT_DB_ALIAS, _columns(model), row)


def _write_draft(school: int, role: str) -> QuerySet[Any, Any]:
    drafts = CharterVersion.objects.filter(school=school, charter__role__slug=role, state=State.DRAFT)
    columns = [*_columns(CharterVersion), *_columns(Charter, "charter__"), *_columns(Role, "charter__role__")]
    return drafts.order_by("time_shares__order", "time_shares__id").values_list(
        *columns, "time_shares__label", "time_shares__hours"
    )


def _write_stakes(version: int) -> QuerySet[Any, Any]:
    return Stake.objects.filter(version=version).values_list(*_columns(Stake))


def _write_boundaries(version: int) -> QuerySet[Any, Any]:
    return Boundary.objects.filter(version=version).values_list(*_columns(Boundary))


def _write_roles(school: int) -> QuerySet[Any, Any]:
    return Role.objects.filter(school=school).values_list(*_columns(Role))


def _write_duties(school: int) -> QuerySet[Any, Any]:
    return Duty.objects.filter(school=school).order_by("wording").values_list("id", "wording")


_DRAFTS = Prepared(_write_draft, school=int, role=str)
_STAKES = Prepared(_write_stakes, version=int)
_BOUNDARIES = Prepared(_write_boundaries, version=int)
_ROLES = Prepared(_write_roles, school=int)
_DUTIES = Prepared(_write_duties, school=int)
