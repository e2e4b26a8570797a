"""The mail that asks somebody to sign."""

from __future__ import annotations

from django.conf import settings
from django.urls import reverse

from roles.charters.models import CharterSignature, CharterVersion
from roles.notices import mails
from roles.people.models import Person


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
