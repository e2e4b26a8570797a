"""Signing in: the library's pages under our addresses, knowing where somebody came from and where they will land."""

from __future__ import annotations

import time
from dataclasses import dataclass
from datetime import datetime
from typing import Any
from urllib.parse import urlencode, urlsplit
from zoneinfo import ZoneInfo

from allauth.account import views as account
from allauth.account.internal.stagekit import LOGIN_SESSION_KEY
from allauth.account.utils import get_next_redirect_url
from django.conf import settings
from django.contrib import messages
from django.core.exceptions import NON_FIELD_ERRORS
from django.forms import BaseForm
from django.http import Http404, HttpRequest, HttpResponse
from django.urls import Resolver404, resolve, reverse

from coachhub.kit.entry import Level, entry
from coachhub.kit.nav import ENTRIES, Bar, address_of
from roles import access
from roles.people.limits import LIMITED, too_many, waiting_seconds
from roles.people.models import School
from roles.people.queries import who_adds_people

NEW_CODE = "A new code is on its way. Only the newest one works."
TOO_OLD = "That code is too old. Have a new one sent."


@dataclass(frozen=True)
class Entrance:
    """The page that somebody comes from, and its school as far as it is theirs to know."""

    next: str = ""
    page: str = ""
    school: School | None = None
    may_look_up: bool = False
    adds_people: str = ""

    @property
    def bar(self) -> Bar:
        """The bar of the sign-in pages names the school and leads nowhere else."""
        if self.school is None:
            return Bar()
        if not self.may_look_up:
            return Bar(school=self.school)
        about = {name: address_of(f"people:{name}", self.school) for name in ("who_sees_what", "help")}
        return Bar(school=self.school, home=self.ask, **about)

    @property
    def ask(self) -> str:
        return address_of("routing:ask", self.school) or "/"

    @property
    def keeps_words(self) -> bool:
        """Whether the page takes up a question that was typed before."""
        return "q=" in urlsplit(self.next).query

    def address(self, view: str) -> str:
        """The address of another sign-in page that leads to the same place."""
        return f"{reverse(view)}?{urlencode({'next': self.next})}" if self.next else reverse(view)


def entrance_of(request: HttpRequest) -> Entrance:
    """Read from `next`, which counts only where it leads to a page of this site."""
    to = get_next_redirect_url(request) or ""
    try:
        match = resolve(urlsplit(to).path)
        member = access.enter(match.kwargs["school"], None)
    except (Resolver404, Http404, KeyError, ValueError):
        return Entrance(next=to)
    page = next((label for label, _, _, begin, _ in ENTRIES if match.view_name.startswith(begin)), "")
    may_look_up = member.level >= Level.VISITOR
    return Entrance(to, page, member.school, may_look_up, who_adds_people(member.school) if may_look_up else "")


class AtTheDoor:
    """What the sign-in pages have in common. Goes before the library's own view."""

    request: HttpRequest

    def get_context_data(self, **context: Any) -> dict[str, Any]:
        given: dict[str, Any] = super().get_context_data(**context)  # type: ignore[misc]
        return {**given, "door": entrance_of(self.request)}

    def render_to_response(self, context: dict[str, Any], **options: Any) -> HttpResponse:
        form = context.get("form")
        if form is not None and form.errors:
            options["status"] = 422
        response: HttpResponse = super().render_to_response(context, **options)  # type: ignore[misc]
        return response

    def form_invalid(self, form: BaseForm) -> HttpResponse:
        if any(form.has_error(name, LIMITED) for name in (NON_FIELD_ERRORS, *form.fields)):
            return too_many(self.request, waiting_seconds(self.request, form.data))
        response: HttpResponse = super().form_invalid(form)  # type: ignore[misc]
        return response

    def _redirect_to_pending_stage(self, request: HttpRequest, stage: Any) -> None:
        """Somebody who waits for a code may still take another address, or the password."""


class RequestCode(AtTheDoor, account.RequestLoginCodeView):  # type: ignore[misc]
    def form_valid(self, form: BaseForm) -> HttpResponse:
        if "again" in self.request.POST:
            messages.success(self.request, NEW_CODE)
        response: HttpResponse = super().form_valid(form)
        return response


class EnterCode(AtTheDoor, account.ConfirmLoginCodeView):  # type: ignore[misc]
    def dispatch(self, request: HttpRequest, *args: Any, **kwargs: Any) -> Any:
        """As the library does, but whoever has to start again is told why and keeps the way back."""
        was_waiting = LOGIN_SESSION_KEY in request.session
        response = super().dispatch(request, *args, **kwargs)
        start = reverse("account_request_login_code")
        if response.headers.get("Location") == start:
            response["Location"] = entrance_of(request).address("account_request_login_code")
            if was_waiting and getattr(self, "_process", None) is None:
                messages.error(request, TOO_OLD)
        return response

    def form_valid(self, form: BaseForm) -> HttpResponse:
        response: HttpResponse = super().form_valid(form)
        if self.request.user.is_authenticated:
            self.request.session.set_expiry(settings.SESSION_COOKIE_AGE if form.cleaned_data["keep"] else 0)
        return response

    def get_context_data(self, **context: Any) -> dict[str, Any]:
        given = super().get_context_data(**context)
        until = self._process.state["at"] + settings.ACCOUNT_LOGIN_BY_CODE_TIMEOUT
        school = given["door"].school
        zone = ZoneInfo(school.time_zone) if school else None
        return {
            **given,
            "until": datetime.fromtimestamp(until, zone).replace(tzinfo=None) if zone else None,
            "minutes": max(1, round((until - time.time()) / 60)),
        }


class SignIn(AtTheDoor, account.LoginView):  # type: ignore[misc]
    """With a password."""


class SignOut(AtTheDoor, account.LogoutView):  # type: ignore[misc]
    """Asks once where somebody opens the address; only sending the form signs out."""


class NoAccount(AtTheDoor, account.SignupView):  # type: ignore[misc]
    """What the library calls signing up is closed: the page says who adds people."""


class RequestReset(AtTheDoor, account.PasswordResetView):  # type: ignore[misc]
    pass


class ResetRequested(AtTheDoor, account.PasswordResetDoneView):  # type: ignore[misc]
    pass


class Reset(AtTheDoor, account.PasswordResetFromKeyView):  # type: ignore[misc]
    pass


class ResetDone(AtTheDoor, account.PasswordResetFromKeyDoneView):  # type: ignore[misc]
    pass


class Inactive(AtTheDoor, account.AccountInactiveView):  # type: ignore[misc]
    pass


class ChangePassword(AtTheDoor, account.PasswordChangeView):  # type: ignore[misc]
    pass


class SetPassword(AtTheDoor, account.PasswordSetView):  # type: ignore[misc]
    pass


anyone, signed_in = entry(Level.ANYONE), entry(Level.SIGNED_IN)
request_code = anyone(RequestCode.as_view())
enter_code = anyone(EnterCode.as_view())
sign_in = anyone(SignIn.as_view())
no_account = anyone(NoAccount.as_view())
sign_out = anyone(SignOut.as_view())
change_password = signed_in(ChangePassword.as_view())
set_password = signed_in(SetPassword.as_view())
request_reset = anyone(RequestReset.as_view())
reset_requested = anyone(ResetRequested.as_view())
reset = anyone(Reset.as_view())
reset_done = anyone(ResetDone.as_view())
inactive = anyone(Inactive.as_view())
