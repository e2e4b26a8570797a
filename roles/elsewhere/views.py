"""The ask field elsewhere: in the browser's search box, on a home screen, on another site; and for programs."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from typing import Any
from urllib.parse import urlencode

from csp.decorators import csp_replace
from django.conf import settings
from django.contrib import messages
from django.http import HttpResponse, JsonResponse
from django.shortcuts import redirect, render
from django.templatetags.static import static
from django.urls import reverse
from django.views.decorators.cache import never_cache
from django.views.decorators.clickjacking import xframe_options_exempt
from django.views.decorators.http import require_http_methods, require_safe

from coachhub.kit.entry import Level, entry
from coachhub.kit.http import SchoolRequest
from roles import access
from roles.elsewhere.answering import pages_of
from roles.elsewhere.forms import KeyForm, SitesForm
from roles.elsewhere.origins import allowed
from roles.people import actions
from roles.people.models import School
from roles.routing.actions import note_without_owner
from roles.routing.answer_page import lane_parts, question_back, title_of
from roles.routing.ask_form import AskForm
from roles.routing.views import GONE, look_up

Show = Callable[..., HttpResponse]
form_page = require_http_methods(["GET", "HEAD", "POST"])
SHORT_NAME = 16  # characters that the format gives to a short name
GROUND = "#f2f3ea"
ICONS = [("icon-192", "192x192", "any"), ("icon-512", "512x512", "any"), ("icon-maskable-512", "512x512", "maskable")]


def printable(text: str) -> str:
    """The text without what XML has no way to write."""
    return "".join(c for c in text if c.isprintable())


def ask_address(request: SchoolRequest) -> str:
    return reverse("routing:ask", args=[request.member.school.slug])


@entry(Level.ANYONE)
@require_safe
def opensearch(request: SchoolRequest) -> HttpResponse:
    """How a browser's own search box asks here. Browsers fetch it with or without cookies."""
    school = access.known(request.member)
    name = f"Ask {printable(school.short_name)}" if school else "CoachHub"
    context = {
        "short": name[:SHORT_NAME].strip(),
        "name": printable(school.name) if school else "",
        "ask": request.build_absolute_uri(ask_address(request)),
        "here": request.build_absolute_uri(),
        "icon": request.build_absolute_uri(static("img/favicon.ico")),
    }
    response = render(request, "elsewhere/opensearch.xml", context)
    response["Content-Type"] = "application/opensearchdescription+xml; charset=utf-8"
    return response


@entry(Level.ANYONE)
@require_safe
def manifest(request: SchoolRequest) -> HttpResponse:
    """What a phone puts on its home screen."""
    school, ask = access.known(request.member), ask_address(request)
    body = {
        "id": ask,
        "name": f"Whom do I ask? {school.short_name}" if school else "Whom do I ask?",
        "short_name": "Whom do I ask?",
        "description": "Say what you need in your own words, and read who is there for it.",
        "start_url": ask,
        "scope": f"/{request.member.school.slug}/",
        "display": "standalone",
        "lang": "en-US",
        "background_color": GROUND,
        "theme_color": GROUND,
        "icons": [
            {"src": static(f"img/{name}.png"), "sizes": sizes, "type": "image/png", "purpose": purpose}
            for name, sizes, purpose in ICONS
        ],
    }
    return JsonResponse(body, content_type="application/manifest+json")


@entry(Level.ANYONE)
@require_safe
def embed(request: SchoolRequest) -> HttpResponse:
    """The ask field in a frame of the sites that the school allows, with a short answer inside the frame.

    A frame on another site gets no cookies, so it answers only where everybody may look up.
    """
    school = access.known(request.member)
    sites = allowed(request.member.school.embed_origins, local=not settings.PRODUCTION)
    context: dict[str, Any] = {"school": school, "ask": ask_address(request), "sites": sites}
    status = 200
    if school is not None and sites and request.GET.keys() & {"q", "type", "to"}:
        context |= short_answer(request, school)
        status = 422 if "error" in context else 200
    show = partial(render, template_name="elsewhere/embed.html", context=context, status=status)
    return in_frames_of(sites)(show)(request) if sites else show(request)


def in_frames_of(sites: list[str]) -> Callable[[Show], Show]:
    """Let a view be shown in frames of these sites and of no other; all else is shown in none."""
    return lambda show: csp_replace({"frame-ancestors": sites})(xframe_options_exempt(show))


def short_answer(request: SchoolRequest, school: School) -> dict[str, Any]:
    """Names and how to reach them, and the question back where it hangs between two; all else is on the ask page."""
    form, given, today = AskForm(request.GET), request.GET, request.member.today
    if not form.is_valid() and (given.get("q") or not (given.get("type") or given.get("to"))):
        return {"q": given.get("q", ""), "error": form.errors["q"][0]}
    found = look_up(request, form.cleaned_data.get("q", ""))
    if found is None:
        return {"q": given.get("q", ""), "error": GONE}
    note_without_owner(school, found.without_owner, today)
    asked = {name: given[name] for name in ("q", "type", "to") if given.get(name)}
    return {
        "q": found.text,
        **lane_parts(school, found.lane, today),
        "pages": pages_of(school, found, may_send=request.member.may_send),
        "heading": title_of(found.slip)[0],
        "back": question_back(school, found, request.path),
        "whole": f"{ask_address(request)}?{urlencode(asked)}",
    }


@entry(Level.PRINCIPAL)
@form_page
def elsewhere(request: SchoolRequest) -> HttpResponse:
    school, sent = request.member.school, request.method == "POST"
    form = SitesForm(request.POST if sent else None, member=request.member)
    if sent and form.is_valid():
        actions.allow_sites(form.instance, by=request.member.account)
        messages.success(request, "The sites are saved. They hold from now on.")
        return redirect("elsewhere:settings", school.slug)
    frame = request.build_absolute_uri(reverse("elsewhere:embed", args=[school.slug]))
    context = {"form": form, "frame": frame, "ask": request.build_absolute_uri(ask_address(request))}
    return render(request, "elsewhere/settings.html", context, status=422 if sent else 200)


@entry(Level.PRINCIPAL)
@never_cache
@form_page
def key(request: SchoolRequest) -> HttpResponse:
    """Make a key for programs. The answer to sending the form is the only page that ever shows it."""
    school, sent = request.member.school, request.method == "POST"
    form = KeyForm(request.POST if sent else None, member=request.member)
    if sent and form.is_valid():
        try:
            made = actions.make_api_key(school, by=request.member.account)
        except actions.KeyChanged as changed:
            form.add_error(None, str(changed))
        else:
            address = request.build_absolute_uri(reverse("elsewhere:api_route", args=[school.slug]))
            return render(request, "elsewhere/key_made.html", {"key": made, "route": address})
    return render(request, "elsewhere/key.html", {"form": form}, status=422 if sent else 200)


@entry(Level.PRINCIPAL)
@form_page
def withdraw_key(request: SchoolRequest) -> HttpResponse:
    school = request.member.school
    if request.method == "POST":
        actions.withdraw_api_key(school, by=request.member.account)
        messages.success(request, "The key is withdrawn. No program gets an answer any more.")
        return redirect("elsewhere:settings", school.slug)
    return render(request, "elsewhere/withdraw_key.html")
