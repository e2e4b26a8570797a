"""The mails about signing an agreement: one asks for it, one tells that somebody declined."""

from __future__ import annotations

from django.conf import settings
from django.urls import reverse

from partnerships.agreements.models import AgreementSignature, AgreementVersion
from roles.notices import mails
from roles.people.models import Person
from roles.signing.queries import told_of_declining


def ask_to_sign(signature: AgreementSignature, version: AgreementVersion, sender: Person | None) -> None:
    """Hand the mail to the one who is asked for the signature to the worker."""
    context = {
        "school": version.school,
        "person": signature.person,
        "signs_as": signature.signs_as,
        "coach": version.agreement.coach,
        "version": version,
        "sender": sender,
        "address": _address("agreements:sign", version),
    }
    mails.send("notices/agreement_to_sign", signature.person.email, context)


def tell_of_declining(signature: AgreementSignature, reason: str) -> None:
    """Hand a mail to the worker for each principal and for everybody else who is asked to sign the version."""
    version = signature.version
    for person in told_of_declining(signature):
        context = {
            "school": version.school,
            "person": person,
            "by": signature.person,
            "signs_as": signature.signs_as,
            "coach": version.agreement.coach,
            "version": version,
            "reason": reason,
            "address": _address("agreements:version", version),
        }
        mails.send("notices/agreement_declined", person.email, context)


def _address(view: str, version: AgreementVersion) -> str:
    return f"{settings.SITE_URL}{reverse(view, args=[version.school.slug, version.agreement_id, version.number])}"
