"""What was seen: evidence at a link of a goal, first signs, and the kind words that follow."""

from __future__ import annotations

from typing import Any
from uuid import UUID

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from coachhub.kit.conflict import second
from coachhub.kit.entry import Level, entry
from coachhub.kit.http import SchoolRequest
from partnerships import access
from partnerships.agreements.models import Agreement, Goal
from partnerships.evidence import actions
from partnerships.evidence.forms import EvidenceForm, FirstSignForm
from partnerships.evidence.queries import seen_of, teachers_of, thanks_of
from roles.signing.actions import AlreadyDone

ways = require_http_methods(["GET", "HEAD", "POST"])


@entry(Level.STAFF)
@ways
def add(request: SchoolRequest, pk: int, key: UUID) -> HttpResponse:
    agreement, goal = access.get_goal_to_look_at(request.member, pk, key)
    teachers = teachers_of(request.member.school, agreement)
    data = request.POST if request.method == "POST" else None
    form = EvidenceForm(data, member=request.member, teachers=teachers, initial={"seen_on": request.member.today})
    if form.is_valid():
        good = {name: form.cleaned_data[name] for name in EvidenceForm.field_order}
        return _done(request, agreement, goal, actions.record_evidence, good, "It stands in the goal's chain.")
    return _page(request, agreement, goal, "evidence/add.html", {"form": form}, 422 if form.is_bound else 200)


@entry(Level.STAFF)
@ways
def first_sign(request: SchoolRequest, pk: int, key: UUID) -> HttpResponse:
    agreement, goal = access.get_goal_to_look_at(request.member, pk, key)
    teachers = teachers_of(request.member.school, agreement)
    data = request.POST if request.method == "POST" else None
    begin = {"seen_on": request.member.today, "text": request.GET.get("text", "")[:400]}
    may_name = agreement.coach_id == request.member.account.pk
    form = FirstSignForm(data, member=request.member, teachers=teachers, may_name=may_name, initial=begin)
    if form.is_valid():
        good = {name: form.cleaned_data[name] for name in ("text", "seen_on", "words")}
        good["teachers"] = form.chosen()
        told = "Those concerned were thanked at once; it stands in the goal's chain with its date."
        return _done(request, agreement, goal, actions.record_first_sign, good, told)
    page = {"form": form, "may_name": may_name}
    return _page(request, agreement, goal, "evidence/first_sign.html", page, 422 if form.is_bound else 200)


def _page(
    request: SchoolRequest, agreement: Agreement, goal: Goal, template: str, page: dict[str, Any], status: int
) -> HttpResponse:
    seen = seen_of(agreement).get(goal.key)
    page = {"agreement": agreement, "goal": goal, "seen": seen, **page}
    return render(request, template, page, status=status)


def _done(
    request: SchoolRequest, agreement: Agreement, goal: Goal, action: Any, good: dict[str, Any], told: str
) -> HttpResponse:
    try:
        action(agreement, goal.key, **good, by=request.member.account)
    except AlreadyDone as error:
        address = reverse("evidence:add", args=[request.member.school.slug, agreement.pk, goal.key])
        return second(request, str(error), [good["text"]], back=(address, "The goal"))
    messages.success(request, told)
    return redirect("evidence:add", request.member.school.slug, agreement.pk, goal.key)


@entry(Level.STAFF)
@require_safe
def kind_words(request: SchoolRequest) -> HttpResponse:
    words = thanks_of(request.member.school, request.member.account)
    return render(request, "evidence/kind_words.html", {"thanks": words})


@entry(Level.STAFF)
@require_POST
def keep(request: SchoolRequest, pk: int) -> HttpResponse:
    thanks = access.get_thanks(request.member, pk)
    try:
        actions.keep_words(thanks, by=request.member.account)
    except AlreadyDone as error:
        address = reverse("evidence:kind_words", args=[request.member.school.slug])
        return second(request, str(error), back=(address, "Kind words"))
    messages.success(request, "Kept. It stays here, for you alone.")
    return redirect("evidence:kind_words", request.member.school.slug)
