"""The mail that asks somebody to read a draft, and the one that reminds them."""

from __future__ import annotations

from typing import Any

from django.conf import settings
from django.urls import reverse

from roles.comments.models import Round
from roles.notices import mails


def ask_to_read(invitation: Any, comment_round: Round, *, again: bool = False) -> None:
    """Hand the mail to the worker. `again` says that it is a reminder."""
    school, person = comment_round.school, invitation.person
    view, args = comment_round.read_at
    context = {
        "school": school,
        "person": person,
        "invitation": invitation,
        "round": comment_round,
        "about": comment_round.about,
        "sender": comment_round.opened_by,
        "again": again,
        "address": f"{settings.SITE_URL}{reverse(view, args=args)}",
    }
    mails.send("notices/read_draft", person.email, context)
