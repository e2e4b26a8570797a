"""Hand-off points: putting one in, and what whoever it names does: accept it, or pass it on."""

from __future__ import annotations

from django.contrib import messages
from django.core.exceptions import PermissionDenied
from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.views.decorators.http import require_http_methods, require_POST

from coachhub.kit.entry import Level, entry
from coachhub.kit.http import SchoolRequest
from partnerships import access
from partnerships.plans import hand_off_actions, queries
from partnerships.plans.hand_off_forms import HandOffForm, PassOnForm, TurnForm
from partnerships.plans.models import HandOff
from partnerships.plans.page import Reading, steps_page
from partnerships.plans.step_views import UNREADABLE
from partnerships.plans.views import conflict, to_plan
from roles.signing.actions import AlreadyDone

ways = require_http_methods(["GET", "HEAD", "POST"])
WHO_PASSES_ON = "It is passed on by the one it names, or by whoever looks after the plan."


@entry(Level.STAFF)
@ways
def add(request: SchoolRequest, pk: int) -> HttpResponse:
    plan = access.get_plan(request.member, pk)
    people, free = queries.people_in(plan), queries.steps_without_hand_off(plan)
    after = request.GET.get("after", "")[:20]
    data = request.POST if request.method == "POST" else None
    parts = {"steps": free, "people": people, "initial": {"after": after}}
    form = HandOffForm(data, member=request.member, **parts)
    if not form.is_valid():
        page = {"form": form, "plan": plan, "free": free}
        return render(request, "plans/add_hand_off.html", page, status=422 if form.is_bound else 200)
    chosen = form.chosen()
    try:
        hand_off_actions.add_hand_off(plan, form.after_step, **chosen, by=request.member.account)
    except AlreadyDone as error:
        return conflict(request, pk, error, [chosen["when"], chosen["note"]])
    messages.success(request, "The hand-off point is in the plan. It waits once the step before it is done.")
    return to_plan(request, pk, f"step-{form.after_step.pk}")


@entry(Level.STAFF)
@ways
def hand_off(request: SchoolRequest, pk: int, number: int) -> HttpResponse:
    """One hand-off with the plan so far; sending passes it on to another person."""
    member, found = request.member, access.get_hand_off(request.member, pk, number)
    sends = request.method == "POST"
    if sends and not access.may_pass_on(member, found):
        raise PermissionDenied(WHO_PASSES_ON)
    people = queries.colleagues(member.school, but=found.to.person_id)
    initial = {"turn": found.turn}
    form = PassOnForm(request.POST if sends else None, member=member, people=people, initial=initial)
    if form.is_valid():
        return _pass_on(request, found, form)
    reading = Reading(member, found.plan)
    point = next(one for one in reading.whole.points if one.pk == found.pk)
    page = {**steps_page(reading), "form": form, "row": reading.said(point)}
    return render(request, "plans/hand_off.html", page, status=422 if form.is_bound else 200)


def _pass_on(request: SchoolRequest, found: HandOff, form: PassOnForm) -> HttpResponse:
    good, to = form.cleaned_data, form.chosen
    found.turn = good["turn"]
    said = {"reason": good["reason"], "words": good["words"]}
    try:
        hand_off_actions.pass_on(found, to, **said, by=request.member.account)
    except AlreadyDone as error:
        return conflict(request, found.plan_id, error, [good["words"]] if good["words"] else [])
    messages.success(request, f"It waits for {to.name} now, who reads the plan so far and your reason.")
    return to_plan(request, found.plan_id, f"hand-off-{found.number}")


def _turned(request: SchoolRequest, found: HandOff) -> bool:
    """Take over how the hand-off stood when the button was shown; False where that cannot be read."""
    form = TurnForm(request.POST, member=request.member)
    if form.is_valid():
        found.turn = form.cleaned_data["turn"]
    return form.is_valid()


@entry(Level.STAFF)
@require_POST
def accept(request: SchoolRequest, pk: int, number: int) -> HttpResponse:
    found = access.get_own_hand_off(request.member, pk, number)
    if not _turned(request, found):
        return conflict(request, pk, UNREADABLE)
    try:
        hand_off_actions.accept(found, by=request.member.account)
    except AlreadyDone as error:
        return conflict(request, pk, error)
    messages.success(request, "Accepted. Everybody in the plan sees it; you can take it back there.")
    return to_plan(request, pk, f"hand-off-{number}")


@entry(Level.STAFF)
@require_POST
def take_back(request: SchoolRequest, pk: int, number: int) -> HttpResponse:
    found = access.get_own_hand_off(request.member, pk, number)
    if not _turned(request, found):
        return conflict(request, pk, UNREADABLE)
    try:
        hand_off_actions.take_back(found, by=request.member.account)
    except AlreadyDone as error:
        return conflict(request, pk, error)
    messages.success(request, "Taken back. It waits for you again.")
    return redirect("plans:hand_off", request.member.school.slug, pk, number)


@entry(Level.STAFF)
@require_POST
def take_out(request: SchoolRequest, pk: int, number: int) -> HttpResponse:
    found = access.get_hand_off(request.member, pk, number)
    if not _turned(request, found):
        return conflict(request, pk, UNREADABLE)
    try:
        hand_off_actions.take_out_hand_off(found, by=request.member.account)
    except AlreadyDone as error:
        return conflict(request, pk, error)
    messages.success(request, "The hand-off point is out. The steps stay as they are.")
    return to_plan(request, pk)
