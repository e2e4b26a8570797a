"""The door of the API: what programs fetch, and the page that explains it to whoever writes them."""

from __future__ import annotations

from collections.abc import Callable
from functools import cache
from types import ModuleType
from typing import Any

from django.http import HttpResponse, JsonResponse
from django.shortcuts import render
from django.urls import reverse
from django.utils.cache import patch_vary_headers
from django.utils.module_loading import import_module
from django.views.decorators.csrf import csrf_exempt
from django.views.decorators.http import require_safe

from coachhub.kit.entry import Level, entry
from coachhub.kit.http import SchoolRequest
from roles.access import known

View = Callable[..., HttpResponse]


@cache
def api() -> ModuleType:
    """The API, loaded when the first program comes: most workers never need its library."""
    return import_module("roles.elsewhere.api")


def operation(name: str) -> View:
    """The view of one operation. A key opens it, never a cookie, so no form of another site can abuse it."""

    @entry(Level.ANYONE)
    @csrf_exempt
    @require_safe
    def view(request: SchoolRequest) -> HttpResponse:
        method, request.method = request.method, "GET"  # a HEAD is answered as a GET whose body is not sent
        try:
            response: HttpResponse = api().operations()[name](request)
        finally:
            request.method = method
        patch_vary_headers(response, ["Authorization"])
        return response

    return view


route, roles, owners = operation("route"), operation("roles"), operation("owners")


@entry(Level.ANYONE)
@csrf_exempt
@require_safe
def description(request: SchoolRequest) -> HttpResponse:
    school = known(request.member)
    base = reverse("elsewhere:api_description", args=[request.member.school.slug]).rpartition("/")[0]
    body: dict[str, Any] = {**api().description(base), "servers": [{"url": request.build_absolute_uri("/")[:-1]}]}
    if school is not None:
        body["info"] = {**body["info"], "title": f"CoachHub, {school.name}"}
    return JsonResponse(body)


@entry(Level.ANYONE)
@require_safe
def documentation(request: SchoolRequest) -> HttpResponse:
    known(request.member)
    slug = request.member.school.slug
    names = ("route", "roles", "owners", "description")
    addresses = {name: request.build_absolute_uri(reverse(f"elsewhere:api_{name}", args=[slug])) for name in names}
    return render(request, "elsewhere/api.html", {"at": addresses})
