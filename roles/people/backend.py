"""Who a session belongs to: asked by every page, so with SQL that is written once."""

from __future__ import annotations

from typing import Any

from allauth.account.auth_backends import AuthenticationBackend
from django.db import DEFAULT_DB_ALIAS
from django.db.models import QuerySet

from coachhub.kit.prepared import Prepared
from roles.people.models import Person

COLUMNS = [field.attname for field in Person._meta.concrete_fields]


class PersonBackend(AuthenticationBackend):
    """Signs people in as the library does; the person of a session comes by one quick query, while they may sign in."""

    def get_user(self, user_id: Any) -> Person | None:
        rows = _PEOPLE(person=int(user_id))
        person = Person.from_db(DEFAULT_DB_ALIAS, COLUMNS, rows[0]) if rows else None
        return person if person is not None and self.user_can_authenticate(person) else None


def _write(person: int) -> QuerySet[Any, Any]:
    return Person.objects.filter(pk=person).values_list(*COLUMNS)


_PEOPLE = Prepared(_write, person=int)
