"""The mail that thanks for a first sign."""

from __future__ import annotations

from django.conf import settings
from django.urls import reverse

from partnerships.evidence.models import FirstSign
from roles.notices import mails
from roles.people.models import Person


def tell_first_sign(sign: FirstSign, person: Person, words: str, by: Person) -> None:
    """Hand the mail to one whom the sign concerns to the worker."""
    school = sign.agreement.school
    path = reverse("evidence:kind_words", args=[school.slug])
    context = {
        "school": school, "person": person, "sign": sign, "words": words, "by": by,
        "address": f"{settings.SITE_URL}{path}",
    }  # fmt: skip
    mails.send("notices/first_sign", person.email, context)
