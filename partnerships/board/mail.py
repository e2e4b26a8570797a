"""The mail to two people who should talk."""

from __future__ import annotations

from django.conf import settings
from django.urls import reverse

from partnerships.board.models import Introduction
from roles.models import Person
from roles.notices import mails


def tell_introduced(made: Introduction, person: Person, other: Person) -> None:
    """Hand the mail to one of the two to the worker; a reply goes to the other."""
    school = made.post.school
    path = reverse("board:one", args=[school.slug, made.post_id])
    context = {
        "school": school, "person": person, "other": other, "by": made.by, "sentence": made.sentence,
        "post": made.post, "address": f"{settings.SITE_URL}{path}",
    }  # fmt: skip
    mails.send("notices/introduction", person.email, context, reply_to=other.email)
