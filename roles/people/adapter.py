"""How signing in behaves here: nobody signs up by themselves, mail leaves through the task worker."""

from __future__ import annotations

from typing import Any

from allauth.account.adapter import DefaultAccountAdapter
from django.http import HttpRequest
from django.utils.crypto import get_random_string
from django.utils.http import url_has_allowed_host_and_scheme

from roles.notices.tasks import enqueue_mail
from roles.people.queries import first_page

CODE_LENGTH = 6


class AccountAdapter(DefaultAccountAdapter):
    error_messages = {
        **DefaultAccountAdapter.error_messages,
        "incorrect_code": "That is not the code of the newest mail. Look again, or have a new one sent",
        "email_password_mismatch": "E-mail and password do not go together. Try again, or have a code sent",
        "enter_current_password": "That is not your present password",
        "too_many_login_attempts": "Three codes did not fit. Have a new one sent.",
    }

    def is_open_for_signup(self, request: HttpRequest) -> bool:
        """People are added by their school."""
        return False

    def generate_login_code(self) -> str:
        """Six digits, which people can keep in mind from the mail to the page."""
        return get_random_string(CODE_LENGTH, allowed_chars="0123456789")

    def is_safe_url(self, url: str) -> bool:
        """Whether somebody may be sent there after signing in: only within this site."""
        return url.startswith("/") and url_has_allowed_host_and_scheme(url, allowed_hosts=None)

    def get_login_redirect_url(self, request: HttpRequest) -> str:
        return first_page(request.user)  # type: ignore[arg-type]

    def get_password_change_redirect_url(self, request: HttpRequest) -> str:
        return "/"

    def send_mail(self, template_prefix: str, email: str, context: dict[str, Any]) -> None:
        given = {"request": self.request, "email": email, "home": self.request.build_absolute_uri("/"), **context}
        enqueue_mail(self.render_mail(template_prefix, email, given))
