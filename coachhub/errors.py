"""Error pages: one sentence, what to do next, never a trace."""

from __future__ import annotations

import sys

from django.core.exceptions import RequestDataTooBig
from django.db import InterfaceError, OperationalError
from django.http import HttpRequest, HttpResponse, HttpResponseNotAllowed
from django.shortcuts import render

from coachhub.kit.entry import Level, entry
from coachhub.kit.http import is_for_programs, problem

# What a program is told in place of a page.
PROBLEMS = {
    400: ("bad_request", "This cannot be read. Send plain text, without the NUL character."),
    403: ("forbidden", "This is not for you."),
    404: ("not_found", "There is nothing at this address. CoachHub's API is described at api/v1/openapi.json."),
    405: ("method_not_allowed", "CoachHub's API only reads: send GET."),
    413: ("too_large", "This is too large. Send GET without a body."),
    500: ("failed", "Something went wrong on our side. Try again in a while."),
    503: ("unavailable", "CoachHub cannot answer just now. Try again in a few seconds."),
}


def _page(request: HttpRequest, status: int, why: str = "") -> HttpResponse:
    if is_for_programs(request):
        return problem(status, *PROBLEMS[status])
    return render(request, f"{status}.html", {"school": _school(request), "why": why}, status=status)


def _school(request: HttpRequest) -> object | None:
    """The school for the Ask field, where the person was let in to it."""
    member = getattr(request, "member", None)
    return member.school if member is not None and member.level >= Level.VISITOR else None


@entry(Level.ANYONE)
def bad_request(request: HttpRequest, exception: Exception | None = None) -> HttpResponse:
    return _page(request, 413 if isinstance(exception, RequestDataTooBig) else 400)


@entry(Level.ANYONE)
def forbidden(request: HttpRequest, exception: Exception | None = None) -> HttpResponse:
    """With the words of the door that did not open: whose it is, or why it is shut."""
    return _page(request, 403, str(exception or ""))


@entry(Level.ANYONE)
def forbidden_form(request: HttpRequest, reason: str = "") -> HttpResponse:
    """A form whose token is missing or old: reload and send again."""
    return render(request, "403_form.html", status=403)


@entry(Level.ANYONE)
def not_found(request: HttpRequest, exception: Exception | None = None) -> HttpResponse:
    return _page(request, 404)


def not_allowed(request: HttpRequest, response: HttpResponseNotAllowed) -> HttpResponse:
    page = problem(405, *PROBLEMS[405]) if is_for_programs(request) else render(request, "405.html", status=405)
    page["Allow"] = response["Allow"]
    return page


@entry(Level.ANYONE)
def server_error(request: HttpRequest) -> HttpResponse:
    """500, or 503 with a time to come back where it is the database that does not answer."""
    away = isinstance(sys.exc_info()[1], (OperationalError, InterfaceError))
    if is_for_programs(request):
        response: HttpResponse = problem(503, *PROBLEMS[503]) if away else problem(500, *PROBLEMS[500])
    else:
        response = render(None, "503.html" if away else "500.html", status=503 if away else 500)  # type: ignore[arg-type]
    if away:
        response["Retry-After"] = "5"
    return response
