"""The mail that asks whether a charter is still right, and the one that says what is not."""

from __future__ import annotations

from typing import Any

from django.conf import settings
from django.urls import reverse

from roles.charters.models import CharterVersion
from roles.confirming.models import Confirmation
from roles.notices import mails
from roles.people.models import Membership, Person


def ask_whether_right(person: Person, version: CharterVersion) -> None:
    """Hand the mail to the worker."""
    context = _context(person, version, "confirming:answer")
    mails.send("notices/still_right", person.email, context)


def tell_not_right(confirmation: Confirmation) -> None:
    """Hand a mail to the worker for each principal but the one who said so."""
    version, by = confirmation.version, confirmation.person
    rows = Membership.objects.principals().filter(school=confirmation.school_id).exclude(person=by)
    for membership in rows.select_related("person"):
        context = _context(membership.person, version, "charters:detail")
        mails.send("notices/not_right", membership.person.email, {**context, "by": by, "words": confirmation.words})


def _context(person: Person, version: CharterVersion, view: str) -> dict[str, Any]:
    school, role = version.school, version.charter.role
    return {
        "school": school,
        "person": person,
        "version": version,
        "role": role,
        "address": f"{settings.SITE_URL}{reverse(view, args=[school.slug, role.slug])}",
    }
