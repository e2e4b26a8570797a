"""Reads for writing a draft and sending it: the draft, its lines, the roles of its school."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from copy import copy
from dataclasses import dataclass, field
from typing import Any, TypeVar

from django.db import DEFAULT_DB_ALIAS
from django.db.models import Model, QuerySet

from coachhub.kit.kept import Kept
from coachhub.kit.prepared import Prepared
from roles.charters.confirmed import Said, said_not_right
from roles.charters.models import Charter, CharterVersion, Stake
from roles.charters.text import READING_ORDER
from roles.people.models import School
from roles.signing.models import State
from roles.staffing.models import Role

M = TypeVar("M", bound=Model)


@dataclass
class OpenDraft:
    """A draft, and the lines and roles that are read where somebody needs them."""

    version: CharterVersion
    stakes: list[Stake] = field(default_factory=list)
    roles: dict[str, Role] = field(default_factory=dict)

    @property
    def own(self) -> Role:
        return self.version.charter.role

    @property
    def said(self) -> list[Said]:
        """What people in the role said is not right any more in the version in force: a query."""
        return said_not_right(self.version.charter)

    def read_parts(self) -> OpenDraft:
        """Read the lines and the roles."""
        self.stakes = sorted(
            (_made(Stake, row) for row in _STAKES(version=self.version.pk)),
            key=lambda stake: (READING_ORDER.index(Stake.Kind(stake.kind)), stake.order, stake.pk),
        )
        self.roles = {str(role.pk): role for role in kept_roles(self.version.school)}
        return self


def read_draft(school: School, role_slug: str) -> OpenDraft | None:
    """The role's draft; None where nothing is drafted."""
    rows = _DRAFTS(school=school.pk, role=role_slug)
    if not rows:
        return None
    own, charter = len(_columns(CharterVersion)), len(_columns(Charter))
    version = _made(CharterVersion, rows[0][:own])
    version.charter = _made(Charter, rows[0][own : own + charter])
    version.charter.role = _made(Role, rows[0][own + charter :])
    version.school = version.charter.school = school
    return OpenDraft(version)


def copies(rows: Iterable[Any]) -> list[Any]:
    """Rows of a draft as rows not saved yet, as saving a draft takes them. What was given stays as it is."""
    found = [copy(row) for row in rows]
    for row in found:
        row.pk, row._state.adding = None, True
    return found


def kept_roles(school: School) -> list[Role]:
    """The school's roles in their order, as of its routing version, which everything that changes a role raises."""
    return _KEPT.get(
        (school.pk, school.routing_version), lambda: [_made(Role, row) for row in _ROLES(school=school.pk)]
    )


_KEPT: Kept[list[Role]] = Kept(128)


def _columns(model: type[Model], path: str = "") -> list[str]:
    return [f"{path}{field.attname}" for field in model._meta.concrete_fields]


def _made(model: type[M], row: Sequence[Any]) -> M:
    return model.from_db(DEFAULT_DB_ALIAS, _columns(model), row)


def _write_draft(school: int, role: str) -> QuerySet[Any, Any]:
    drafts = CharterVersion.objects.filter(school=school, charter__role__slug=role, state=State.DRAFT)
    columns = [*_columns(CharterVersion), *_columns(Charter, "charter__"), *_columns(Role, "charter__role__")]
    return drafts.order_by().values_list(*columns)


def _write_stakes(version: int) -> QuerySet[Any, Any]:
    return Stake.objects.filter(version=version).values_list(*_columns(Stake))


def _write_roles(school: int) -> QuerySet[Any, Any]:
    return Role.objects.filter(school=school).values_list(*_columns(Role))


_DRAFTS = Prepared(_write_draft, school=int, role=str)
_STAKES = Prepared(_write_stakes, version=int)
_ROLES = Prepared(_write_roles, school=int)
