"""A new school's first day: the starter catalogue of its kind, loaded as any catalogue is. Nobody owns anything yet."""

from __future__ import annotations

from roles.duties.catalogue_file import Catalogue, CatalogueDuty, CatalogueType
from roles.duties.starter_catalogue import SchoolKind, starter
from roles.people.models import Person, School
from roles.routing.catalogue import Report, load_catalogue


def load_starter(school: School, kind: SchoolKind, *, by: Person | None) -> Report:
    """Load what teachers ask at schools of this kind. What the school has stays, and nothing is there twice."""
    return load_catalogue(school, _of(kind), {}, by=by)


def _of(kind: SchoolKind) -> Catalogue:
    types = starter().of(kind)
    return Catalogue(
        types=tuple(
            CatalogueType(0, one.key, one.name, "", one.description, one.about, one.duty, one.area, one.examples)
            for one in types
        ),
        areas=tuple(dict.fromkeys(one.area for one in types)),
        duties=tuple(
            CatalogueDuty(0, one.duty, one.area, one.plain, one.coaching, one.think, one.framework) for one in types
        ),
        nobody=starter().nobody,
        remarks=(),
    )
