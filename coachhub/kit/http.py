"""Requests and answers: the request type that makes views typable, and one view for page and fragment."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Any

from django.http import HttpRequest, HttpResponse, JsonResponse
from django.shortcuts import render
from django.utils.cache import patch_vary_headers

if TYPE_CHECKING:
    from django_htmx.middleware import HtmxDetails

    from roles.people.members import Member


FOR_PROGRAMS = re.compile(r"/[^/]+/api/")


def is_for_programs(request: HttpRequest) -> bool:
    """Whether the address is one of the JSON API, where errors are JSON too."""
    return FOR_PROGRAMS.match(request.path_info) is not None


def problem(status: int, error: str, detail: str) -> JsonResponse:
    """An error of the API: a word for programs, a sentence for whoever wrote them."""
    return JsonResponse({"error": error, "detail": detail}, status=status)


class SchoolRequest(HttpRequest):
    """A request to a page of a school, after the middleware. For hints only."""

    member: Member
    htmx: HtmxDetails


def page_or_fragment(
    request: SchoolRequest, page: str, fragment: str, context: dict[str, Any], status: int = 200
) -> HttpResponse:
    """The whole page, or only its fragment where htmx asks for it."""
    response = render(request, fragment if request.htmx else page, context, status=status)
    patch_vary_headers(response, ["HX-Request"])
    return response
