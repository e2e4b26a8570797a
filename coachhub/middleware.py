"""What stands before every view: plain text only, and the door."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any
from zoneinfo import ZoneInfo

from django.contrib.auth.views import redirect_to_login
from django.core.exceptions import BadRequest, PermissionDenied
from django.http import Http404, HttpRequest, HttpResponse, HttpResponseNotAllowed
from django.shortcuts import resolve_url
from django.utils import timezone
from django.utils.cache import patch_cache_control
from django_htmx.http import HttpResponseClientRedirect

from coachhub import errors
from coachhub.kit.entry import Level
from roles import access

# Django's admin checks each of its own views.
OWN_DOOR = "admin"


class PlainTextMiddleware:
    """Refuse the NUL character, which no person types and PostgreSQL does not store, before anything reads it."""

    def __init__(self, get_response: Callable[[HttpRequest], HttpResponse]) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        if "\x00" in request.path or "%00" in request.META.get("QUERY_STRING", ""):
            raise BadRequest("NUL in the address")
        response = self.get_response(request)
        if isinstance(response, HttpResponseNotAllowed) and not response.content:
            return errors.not_allowed(request, response)
        return response

    def process_view(self, request: HttpRequest, *rest: Any) -> None:
        if request.method == "POST" and any("\x00" in value for values in request.POST.lists() for value in values[1]):
            raise BadRequest("NUL in the form")


class EntryMiddleware:
    """Let in whom the view's declaration admits; what declares nothing admits nobody.

    The school in the address is looked up here, once, together with the person's membership, and the view receives
    it as `request.member` in place of an argument. Until the answer is made, times are told in the school's zone.
    """

    def __init__(self, get_response: Callable[[HttpRequest], HttpResponse]) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        request.member = None  # type: ignore[attr-defined]
        with timezone.override(None):
            response = self.get_response(request)
        if not response.has_header("Cache-Control"):
            # Never from a shared cache, never without asking again; an unchanged page still answers 304.
            patch_cache_control(response, private=True, no_cache=True)
        return response

    def process_view(
        self, request: HttpRequest, view: Callable[..., HttpResponse], args: tuple[Any], kwargs: dict[str, Any]
    ) -> HttpResponse | None:
        match = request.resolver_match
        if match is not None and match.app_name == OWN_DOOR:
            return None
        required: Level | None = getattr(view, "entry_level", None)
        if required is None:
            raise PermissionDenied("This page does not say who may enter.")
        if "school" in kwargs:
            return self.enter_school(request, required, kwargs.pop("school"))
        if required >= Level.SIGNED_IN and not request.user.is_authenticated:
            return sign_in(request)
        return None

    def enter_school(self, request: HttpRequest, required: Level, slug: str) -> HttpResponse | None:
        person = request.user if request.user.is_authenticated else None
        member = access.enter(slug, person, request.COOKIES.get(access.LOOKUP_COOKIE, ""))
        request.member = member  # type: ignore[attr-defined]
        timezone.activate(ZoneInfo(member.school.time_zone))
        if member.level >= required:
            return None
        if person is None:
            return sign_in(request)
        if member.level <= Level.VISITOR:
            raise Http404("Not this person's school.")
        raise PermissionDenied("This page is for others at the school.")


def sign_in(request: HttpRequest) -> HttpResponse:
    """To the sign-in page and back; a fragment is told so by header, not by a page inside a table row."""
    if getattr(request, "htmx", False):
        back = request.htmx.current_url_abs_path or "/"  # type: ignore[attr-defined]
        return HttpResponseClientRedirect(
            redirect_to_login(back, resolve_url("account_request_login_code"))["Location"]
        )
    back = request.get_full_path() if request.method in ("GET", "HEAD") else request.path
    return redirect_to_login(back)
