"""What other roles answered: one's own first, then, above a few, for the principal, with notes for a conversation."""

from __future__ import annotations

from typing import Any

from django.core.paginator import Paginator
from django.http import Http404, HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_safe

from coachhub.kit.entry import Level, entry
from coachhub.kit.http import SchoolRequest
from coachhub.kit.nav import address_of
from roles import access
from roles.patterns.bars import stacked
from roles.patterns.figures import of_roles
from roles.patterns.notes import notes_on
from roles.patterns.periods import period_of, periods
from roles.patterns.queries import read_figures, read_patterns, read_words, roles_held, with_charter

A_PAGE = 50


@entry(Level.PRINCIPAL)
@require_safe
def patterns(request: SchoolRequest) -> HttpResponse:
    """Question types that other roles answer again and again: types and counts above a few, and roles."""
    member, context = request.member, period_context(request)
    found = read_patterns(member.school, context["period"].since, member.today)
    most = max((figure.total for figure in found), default=0)
    page = Paginator(found, A_PAGE).get_page(request.GET.get("page"))
    rows = [(figure, stacked(figure, most)) for figure in page]
    return render(request, "patterns/list.html", {**context, "page": page, "rows": rows})


@entry(Level.STAFF)
@require_safe
def mine(request: SchoolRequest) -> HttpResponse:
    """What one's own roles answered of other roles' question types, from the first on."""
    member, context = request.member, period_context(request)
    person = access.get_own_membership(member).person_id
    roles = roles_held(member.school, person, member.today)
    found = read_figures(member.school, context["period"].since, member.today) if roles else []
    groups, drafted = of_roles(found, roles), with_charter(member.school, roles)
    return render(request, "patterns/mine.html", {**context, "groups": groups, "drafted": drafted})


@entry(Level.PRINCIPAL)
@require_safe
def notes(request: SchoolRequest, key: str) -> HttpResponse:
    """What to know and how to begin, for one pattern and one of the roles that answered. Nothing of it is stored."""
    member, context = request.member, period_context(request)
    found = read_patterns(member.school, context["period"].since, member.today)
    figure = next((one for one in found if one.type.key == key), None)
    role = next((one for one in figure.named if one.slug == request.GET.get("role")), None) if figure else None
    if figure is None or role is None:
        raise Http404("There is no pattern of that question type and role.")
    held = frozenset(one.id for one in roles_held(member.school, member.account.pk, member.today))
    written = notes_on(figure, role, read_words(member.school, [figure.owner, role]), held)
    drawn = stacked(figure, figure.total)
    return render(request, "patterns/notes.html", {**context, "notes": written, "figure": figure, "drawn": drawn})


def period_context(request: SchoolRequest) -> dict[str, Any]:
    """The period that was chosen, and the addresses that all three pages need."""
    school, today = request.member.school, request.member.today
    chosen = period_of(request.GET.get("period", ""), today)
    return {
        "period": chosen,
        "periods": periods(today),
        "query": f"period={chosen.key}&" if chosen.key else "",
        "ask": address_of("routing:ask", school),
        "inbox": address_of("questions:inbox", school),
        "patterns": address_of("patterns:list", school),
    }
