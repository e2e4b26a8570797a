"""Ask, look up, and what the principal has to settle."""

from __future__ import annotations

from django.http import Http404, HttpResponse
from django.shortcuts import render
from django.urls import reverse
from django.views.decorators.http import require_safe

from coachhub.kit.entry import Level, entry
from coachhub.kit.http import SchoolRequest, page_or_fragment
from coachhub.kit.nav import address_of
from roles.routing import lookup
from roles.routing.actions import note_without_owner
from roles.routing.answer_page import LATELY, answer_context
from roles.routing.answers import Answer, answer, answer_at_front_door, answer_for_type
from roles.routing.ask_form import AskForm
from roles.routing.pages import SlipPage
from roles.routing.queries import unsettled

GONE = "That question type is not here any more. Say it in your own words."


@entry(Level.VISITOR)
@require_safe
def ask(request: SchoolRequest) -> HttpResponse:
    """The ask field and the look-up index; with `q`, `type` or `to`, the answer."""
    given = request.GET
    if not given.keys() & {"q", "type", "to"}:
        return front(request)
    form = AskForm(given)
    # A look-up needs no words; where some came along they are held to the same length.
    if not form.is_valid() and (given.get("q") or not (given.get("type") or given.get("to"))):
        return front(request, given.get("q", ""), form.errors["q"][0], status=422)
    found = look_up(request, form.cleaned_data.get("q", ""))
    if found is None:
        return front(request, error=GONE, status=404)
    note_without_owner(request.member.school, found.without_owner, request.member.today)
    return page_or_fragment(request, "routing/page.html", "routing/_main.html", answer_context(request, found))


def look_up(request: SchoolRequest, words: str) -> Answer | None:
    """What was asked for: a question type, the front door, or whatever the words mean."""
    school, today = request.member.school, request.member.today
    if key := request.GET.get("type"):
        return answer_for_type(school, key, words, today)
    if request.GET.get("to"):
        return answer_at_front_door(school, words, today)
    return answer(school, words, today)


def front(request: SchoolRequest, q: str = "", error: str = "", status: int = 200) -> HttpResponse:
    """The ask field over the look-up index."""
    member = request.member
    html = lookup.front_html(member.school, member.today, member.is_principal, q, error)
    context = {"title": "Whom do I ask?", "main_class": "page-ask page-first", "kept": html}
    return page_or_fragment(request, "routing/page.html", "routing/_main.html", context, status)


@entry(Level.VISITOR)
@require_safe
def area(request: SchoolRequest, area: str) -> HttpResponse:
    """All question types of one area, each with whom to ask."""
    found = lookup.area_of(request.member.school, area, request.member.today)
    if found is None:
        raise Http404("No such area.")
    pages = [SlipPage(request.member.school, slip) for slip in found.slips]
    ask_address = reverse("routing:ask", args=[request.member.school.slug])
    return render(request, "routing/area.html", {"area": found, "pages": pages, "ask": ask_address})


@entry(Level.PRINCIPAL)
@require_safe
def without_owner(request: SchoolRequest) -> HttpResponse:
    """What nobody owns, with how often it was looked up: question types and counts, never words or askers."""
    since = request.member.today - LATELY
    rows = unsettled(request.member.school, lookup.without_owner(request.member.school, request.member.today), since)
    charters = address_of("charters:list", request.member.school)
    context = {
        "rows": [row for row in rows if not row.is_left],
        "left": [row for row in rows if row.is_left],
        "since": since,
        "charters": charters,
    }
    return render(request, "routing/without_owner.html", context)
