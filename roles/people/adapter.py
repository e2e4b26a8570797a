"""How signing in behaves here: nobody signs up by themselves, mail leaves through the task worker."""

from __future__ import annotations

from typing import Any

from allauth.account.adapter import DefaultAccountAdapter
from django.http import HttpRequest

from roles.notices.tasks import enqueue_mail


class AccountAdapter(DefaultAccountAdapter):
    def is_open_for_signup(self, request: HttpRequest) -> bool:
        """People are added by their school."""
        return False

    def send_mail(self, template_prefix: str, email: str, context: dict[str, Any]) -> None:
        enqueue_mail(self.render_mail(template_prefix, email, {"request": self.request, "email": email, **context}))
