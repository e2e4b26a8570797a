"""The one read that stands before every page of a school: the school, its district, and the person's membership."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from django.db import DEFAULT_DB_ALIAS
from django.db.models import Exists, FilteredRelation, OuterRef, Q, QuerySet

from coachhub.kit.prepared import Prepared
from roles.people.models import District, Membership, School

NOBODY = 0


@dataclass(frozen=True)
class Entrance:
    school: School
    membership: Membership | None
    has_other_schools: bool


def read_entrance(slug: str, person_id: int | None) -> Entrance | None:
    """The school at the address, with what the person is there; None where there is no such school."""
    rows = _ENTRANCES(slug=slug, person=person_id or NOBODY)
    if not rows:
        return None
    elsewhere, *columns = rows[0]
    school, rest = _take(School, columns)
    school.district, rest = _take(District, rest)
    membership, _rest = _take(Membership, rest)
    if membership.pk is None:
        return Entrance(school, None, elsewhere)
    membership.school = school
    return Entrance(school, membership, elsewhere)


def _columns(model: Any, path: str = "") -> list[str]:
    return [f"{path}{field.attname}" for field in model._meta.concrete_fields]


def _write(slug: str, person: int) -> QuerySet[Any]:
    mine = FilteredRelation("memberships", condition=Q(memberships__person=person, memberships__is_active=True))
    others = Membership.objects.filter(person=person, is_active=True).exclude(school=OuterRef("pk"))
    columns = [*_columns(School), *_columns(District, "district__"), *_columns(Membership, "mine__")]
    return (
        School.objects.annotate(mine=mine, elsewhere=Exists(others))
        .filter(slug=slug)
        .values_list("elsewhere", *columns)
    )


def _take(model: Any, columns: list[Any]) -> tuple[Any, list[Any]]:
    """An instance made of the first columns, and the columns after those."""
    names = _columns(model)
    return model.from_db(DEFAULT_DB_ALIAS, names, columns[: len(names)]), columns[len(names) :]


_ENTRANCES = Prepared(_write, slug=str, person=int)
