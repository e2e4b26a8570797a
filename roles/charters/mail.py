"""The mail that asks somebody to sign: one subject, one thing, a button, a plain-text twin."""

from __future__ import annotations

from django.conf import settings
from django.core.mail import EmailMultiAlternatives
from django.template.loader import render_to_string
from django.urls import reverse

from coachhub.kit.wording import small
from roles.charters.models import CharterSignature
from roles.people.models import Person


def read_and_sign(signature: CharterSignature, sender: Person | None) -> EmailMultiAlternatives:
    """The mail to the one who is asked for the signature."""
    version = signature.version
    school, role = version.school, version.charter.role
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
    message = EmailMultiAlternatives(
        subject=" ".join(f"Read and sign: charter of the {small(role.name)}, version {version.number}".split()),
        body=render_to_string("notices/read_and_sign.txt", context),
        to=[signature.person.email],
    )
    message.attach_alternative(render_to_string("notices/read_and_sign.html", context), "text/html")
    return message
