"""Error pages: one sentence, what to do next, never a trace."""

from __future__ import annotations

import sys

from django.core.exceptions import RequestDataTooBig
from django.db import InterfaceError, OperationalError
from django.http import HttpRequest, HttpResponse, HttpResponseNotAllowed
from django.shortcuts import render

from coachhub.kit.entry import Level, entry


def _page(request: HttpRequest, status: int) -> HttpResponse:
    return render(request, f"{status}.html", {"school": _school(request)}, status=status)


def _school(request: HttpRequest) -> object | None:
    """The school for the Ask field, where the person was let in to it."""
    member = getattr(request, "member", None)
    return member.school if member is not None and member.level >= Level.VISITOR else None


@entry(Level.ANYONE)
def bad_request(request: HttpRequest, exception: Exception | None = None) -> HttpResponse:
    return _page(request, 413 if isinstance(exception, RequestDataTooBig) else 400)


@entry(Level.ANYONE)
def forbidden(request: HttpRequest, exception: Exception | None = None) -> HttpResponse:
    return _page(request, 403)


@entry(Level.ANYONE)
def forbidden_form(request: HttpRequest, reason: str = "") -> HttpResponse:
    """A form whose token is missing or old: reload and send again."""
    return render(request, "403_form.html", status=403)


@entry(Level.ANYONE)
def not_found(request: HttpRequest, exception: Exception | None = None) -> HttpResponse:
    return _page(request, 404)


def not_allowed(request: HttpRequest, response: HttpResponseNotAllowed) -> HttpResponse:
    page = render(request, "405.html", status=405)
    page["Allow"] = response["Allow"]
    return page


@entry(Level.ANYONE)
def server_error(request: HttpRequest) -> HttpResponse:
    """500, or 503 with a time to come back where it is the database that does not answer."""
    if isinstance(sys.exc_info()[1], (OperationalError, InterfaceError)):
        response = render(None, "503.html", status=503)  # type: ignore[arg-type]
        response["Retry-After"] = "5"
        return response
    return render(None, "500.html", status=500)  # type: ignore[arg-type]
