"""The mails about signing: one asks for it, one tells that somebody declined."""

from __future__ import annotations

from django.conf import settings
from django.urls import reverse

from roles.charters.models import CharterSignature, CharterVersion
from roles.notices import mails
from roles.people.models import Person
from roles.signing.queries import told_of_declining


def ask_to_sign(signature: CharterSignature, version: CharterVersion, sender: Person | None) -> None:
    """Hand the mail to the one who is asked for the signature to the worker."""
    role, school = version.charter.role, version.school
    path = reverse("charters:sign", args=[school.slug, role.slug, version.number])
    context = {
        "school": school,
        "person": signature.person,
        "signs_as": signature.role,
        "role": role,
        "version": version,
        "sender": sender,
        "address": f"{settings.SITE_URL}{path}",
    }
    mails.send("notices/read_and_sign", signature.person.email, context)


def tell_of_declining(signature: CharterSignature, reason: str) -> None:
    """Hand a mail to the worker for each principal and for everybody else who is asked to sign the version."""
    version, by = signature.version, signature.person
    role, school = version.charter.role, version.school
    path = reverse("charters:version", args=[school.slug, role.slug, version.number])
    for person in told_of_declining(signature):
        context = {
            "school": school,
            "person": person,
            "by": by,
            "signs_as": signature.role,
            "role": role,
            "version": version,
            "reason": reason,
            "address": f"{settings.SITE_URL}{path}",
        }
        mails.send("notices/declined", person.email, context)
