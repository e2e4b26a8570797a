"""Collaboration plans: the list, starting one, one plan, changing what it is and who is in it."""

from __future__ import annotations

from typing import Any
from uuid import uuid4

from django.contrib import messages
from django.core.exceptions import PermissionDenied
from django.core.paginator import Paginator
from django.http import Http404, HttpResponse
from django.shortcuts import redirect, render
from django.views.decorators.http import require_http_methods, require_safe

from coachhub.kit.entry import Level, entry
from coachhub.kit.http import SchoolRequest
from partnerships import access
from partnerships.plans import actions, counting, queries
from partnerships.plans.beginning import begin_with_parts, copy_of, new_plan, outline_named
from partnerships.plans.forms import ChangeForm, StartForm
from partnerships.plans.models import Plan
from partnerships.plans.outlines import BLANK, templates
from partnerships.plans.page import Reading, plan_page, steps_page
from roles.people.members import Member
from roles.signing.actions import AlreadyDone

ways = require_http_methods(["GET", "HEAD", "POST"])
ON_A_PAGE = 20
EXAMPLES = "examples"


def conflict(request: SchoolRequest, pk: int, error: Exception, typed: list[str] | None = None) -> HttpResponse:
    """The answer to somebody who came second: the plan as it is now, and what they typed."""
    plan = access.get_plan(request.member, pk)
    page = {"words": str(error), "typed": typed or [], **steps_page(Reading(request.member, plan))}
    return render(request, "plans/conflict.html", page, status=409)


def to_plan(request: SchoolRequest, pk: int, at: str = "") -> HttpResponse:
    response = redirect("plans:plan", request.member.school.slug, pk)
    if at:
        response["Location"] += f"#{at}"
    return response


def only_colleagues(member: Member) -> None:
    """Raises PermissionDenied for whoever is there for the district."""
    if member.membership is None:
        raise PermissionDenied("Plans are between people of the school.")


@entry(Level.STAFF)
@require_safe
def all_plans(request: SchoolRequest) -> HttpResponse:
    """One's own plans or the school's examples; for a principal the counts besides."""
    only_colleagues(request.member)
    member, q = request.member, request.GET.get("q", "")[:100].strip()
    examples = request.GET.get("show") == EXAMPLES
    rows = queries.examples_at(member.school, q) if examples else queries.own_plans(member, q)
    page = {
        "q": q,
        "examples": examples,
        "page": Paginator(rows, ON_A_PAGE).get_page(request.GET.get("page")),
        "waiting": queries.waiting_for(member),
        "counts": counting.counts_at(member.school) if member.is_principal else None,
        "led": counting.led_at(member.school, member.today) if member.is_principal else [],
    }
    return render(request, "plans/list.html", page)


@entry(Level.STAFF)
@require_safe
def start(request: SchoolRequest) -> HttpResponse:
    """What a plan begins with: a template, nothing, or an earlier plan."""
    only_colleagues(request.member)
    earlier = [(copy_of(one), one) for one in queries.earlier_plans(request.member)]
    page = {"templates": templates().items(), "blank": BLANK, "earlier": earlier}
    return render(request, "plans/begin.html", page)


@entry(Level.STAFF)
@ways
def begin(request: SchoolRequest, beginning: str) -> HttpResponse:
    member = request.member
    only_colleagues(member)
    outline = outline_named(member, beginning)
    if outline is None:
        raise Http404("There is no such beginning.")
    data = request.POST if request.method == "POST" else None
    parts, first = begin_with_parts(member, outline)
    people = queries.colleagues(member.school)
    form = StartForm(data, member=member, people=people, parts=parts, initial={**first, "key": uuid4()})
    if form.is_valid():
        plan = actions.start_plan(*new_plan(member, outline, form), by=member.account)
        messages.success(request, "The plan is there. Those in it read it, and nobody else.")
        return to_plan(request, plan.pk)
    return render(request, "plans/start.html", {"form": form, "outline": outline}, status=422 if form.is_bound else 200)


@entry(Level.STAFF)
@require_safe
def plan(request: SchoolRequest, pk: int) -> HttpResponse:
    found, inside = access.get_plan_to_read(request.member, pk)
    reading = Reading(request.member, found, inside=inside)
    return render(request, "plans/plan.html", plan_page(reading))


@entry(Level.STAFF)
@ways
def change(request: SchoolRequest, pk: int) -> HttpResponse:
    found = access.get_plan(request.member, pk)
    form = _change_form(request, found)
    if not form.is_valid():
        page = {"form": form, "plan": found}
        return render(request, "plans/change.html", page, status=422 if form.is_bound else 200)
    good = form.cleaned_data
    try:
        actions.change_plan(found, form.values(), form.chosen(), turn=good["turn"], by=request.member.account)
    except AlreadyDone as error:
        return conflict(request, pk, error, [good["title"], good["subject"]])
    messages.success(request, "Saved. Whoever came in reads the plan from now on.")
    here = any(one.pk == request.member.account.pk for one in form.chosen())
    return to_plan(request, pk) if here else redirect("plans:list", request.member.school.slug)


def _change_form(request: SchoolRequest, found: Plan) -> ChangeForm:
    inside = queries.people_in(found)
    known = {one.person_id: one.person for one in inside}
    people = [*(one for one in queries.colleagues(found.school) if one.pk not in known), *known.values()]
    initial: dict[str, Any] = {name: getattr(found, name) for name in ("title", "subject", "starts_on", "ends_on")}
    initial |= {"turn": found.turn, "owner": str(found.owner_id), "people": [str(one) for one in known]}
    options: dict[str, Any] = {
        "people": sorted(people, key=lambda one: one.name), "staying": queries.staying_in(found), "initial": initial,
    }  # fmt: skip
    return ChangeForm(request.POST if request.method == "POST" else None, member=request.member, **options)
