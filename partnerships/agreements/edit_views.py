"""The editor: one small form for each goal, commitment and part, opened in the place of its text."""

from __future__ import annotations

from copy import copy
from typing import Any

from django.contrib import messages
from django.http import Http404, HttpResponse
from django.shortcuts import redirect, render
from django.views.decorators.http import require_http_methods, require_POST

from coachhub.kit.entry import Level, entry
from coachhub.kit.http import SchoolRequest
from partnerships import access
from partnerships.agreements import actions, draft_actions
from partnerships.agreements.conflict import conflict
from partnerships.agreements.editing import apply, filled, gone, home, page
from partnerships.agreements.editor import Editor, Opened
from partnerships.agreements.forms import (
    CountForm,
    KeepForm,
    commitment_form,
    goal_form,
    part_form,
)
from partnerships.agreements.models import Commitment, Goal
from partnerships.agreements.party_form import PartiesForm
from partnerships.agreements.places import BY_NAME
from partnerships.agreements.queries import charter_of, duties_of, people_without_role, posts_at
from roles.signing.actions import AlreadyDone

ways = require_http_methods(["GET", "HEAD", "POST"])


@entry(Level.STAFF)
@ways
def draft(request: SchoolRequest, agreement: int) -> HttpResponse:
    """The draft; sending the form begins one where there is none."""
    found, version = access.get_agreement_draft(request.member, agreement)
    if request.method == "POST":
        try:
            actions.start_draft(found, by=request.member.account)
        except AlreadyDone as error:
            return conflict(request, found, str(error))
        return redirect("agreements:draft", request.member.school.slug, agreement)
    if version is None:
        return redirect("agreements:detail", request.member.school.slug, agreement)
    return page(request, Editor(found, version, request.member))


@entry(Level.STAFF)
@ways
def part(request: SchoolRequest, agreement: int, part: str) -> HttpResponse:
    if part not in BY_NAME:
        raise Http404("No such part.")
    found, version = access.get_agreement_draft(request.member, agreement)
    one = BY_NAME[part]
    if version is None:
        return gone(request, found)
    form = filled(request, part_form(one), version, instance=copy(version))
    opened = Opened(f"part-{part}", one.label, form, request.path)
    return apply(
        request, version, opened, lambda: draft_actions.save_words(version, form.typed(), by=request.member.account)
    )


@entry(Level.STAFF)
@ways
def new_goal(request: SchoolRequest, agreement: int) -> HttpResponse:
    found, version = access.get_agreement_draft(request.member, agreement)
    if version is None:
        return gone(request, found)
    form = filled(request, goal_form(), version, instance=Goal())
    opened = Opened("goal-new", "A new goal", form, request.path)
    return apply(
        request, version, opened, lambda: draft_actions.save_goal(version, form.instance, by=request.member.account)
    )


@entry(Level.STAFF)
@ways
def goal(request: SchoolRequest, agreement: int, pk: int) -> HttpResponse:
    version, row = access.get_goal(request.member, agreement, pk)
    form = filled(request, goal_form(), version, instance=row)
    opened = Opened(f"goal-{row.key}-outcome", "Goal", form, request.path, may_remove=True)
    act = draft_actions.remove_goal if "remove" in request.POST else draft_actions.save_goal
    return apply(request, version, opened, lambda: act(version, row, by=request.member.account))


@entry(Level.STAFF)
@require_POST
def goal_state(request: SchoolRequest, agreement: int, pk: int, state: str) -> HttpResponse:
    """Begin a goal, finish it, or let it wait."""
    if state not in Goal.State.values:
        raise Http404("No such state.")
    version, row = access.get_goal(request.member, agreement, pk)
    form = CountForm(request.POST, member=request.member)
    if form.is_valid():
        version.edits = form.cleaned_data["edits"]
        try:
            draft_actions.set_goal_state(version, row, state, by=request.member.account)
        except draft_actions.Enough as error:
            return conflict(request, version.agreement, str(error))
        except draft_actions.ChangedMeanwhile:
            return conflict(request, version.agreement, "Somebody changed the draft since you opened it. Look again.")
    return redirect(f"{home(request, agreement)}#goal-{row.key}")


@entry(Level.STAFF)
@ways
def new_commitment(request: SchoolRequest, agreement: int, pk: int) -> HttpResponse:
    version, row = access.get_goal(request.member, agreement, pk)
    duties = duties_of(charter_of(version.agreement.role))
    party = request.GET.get("party", "")
    begun = Commitment(goal=row, school_id=version.school_id, version=version, party=party)
    form = filled(request, commitment_form(), version, instance=begun, duties=duties)
    opened = Opened(f"goal-{row.key}-new", "A new commitment", form, request.path)
    return apply(
        request, version, opened,
        lambda: draft_actions.save_commitment(version, form.instance, by=request.member.account),
    )  # fmt: skip


@entry(Level.STAFF)
@ways
def commitment(request: SchoolRequest, agreement: int, pk: int) -> HttpResponse:
    version, row = access.get_commitment(request.member, agreement, pk)
    duties = duties_of(charter_of(version.agreement.role))
    form = filled(request, commitment_form(), version, instance=row, duties=duties)
    opened = Opened(f"commitment-{row.key}", "Commitment", form, request.path, may_remove=True)
    act = draft_actions.remove_commitment if "remove" in request.POST else draft_actions.save_commitment
    return apply(request, version, opened, lambda: act(version, row, by=request.member.account))


@entry(Level.STAFF)
@ways
def parties(request: SchoolRequest, agreement: int) -> HttpResponse:
    """Who else is party besides the coach; all of them sign."""
    found, version = access.get_agreement_draft(request.member, agreement)
    if version is None:
        return gone(request, found)
    posts = posts_at(request.member.school, request.member.today)
    others = [one for one in posts if one.person != found.coach]
    coach = next((one for one in posts if (one.person, one.role) == (found.coach, found.role)), None)
    rows = list(version.parties.select_related("person"))
    there = {f"as-{one.role_id}-{one.person_id}": one.kind for one in rows}
    parts: Any = {"voices": [one for one in rows if not one.role_id],
                  "people": people_without_role(request.member.school, posts)}  # fmt: skip
    form: Any = filled(request, PartiesForm, version, posts=others, **parts, initial=there)
    opened = Opened("parties", "Parties", form, request.path)
    return apply(request, version, opened, lambda: draft_actions.save_parties(
        version, [*([("coach", coach)] if coach else []), *form.chosen()], by=request.member.account
    ))  # fmt: skip


@entry(Level.STAFF)
@ways
def keep(request: SchoolRequest, agreement: int, finding: str) -> HttpResponse:
    """To live with a finding, and say why."""
    found, version = access.get_agreement_draft(request.member, agreement)
    if version is None:
        return gone(request, found)
    one = next((one for one in Editor(found, version, request.member).findings if one.id == finding), None)
    if one is None:
        return conflict(request, found, "The check does not say this of the draft any more.")
    form = KeepForm(request.POST if request.method == "POST" else None, member=request.member)
    if request.method != "POST" or not form.is_valid():
        page = {"form": form, "finding": one, "agreement": found}
        return render(request, "agreements/keep.html", page, status=422 if form.is_bound else 200)
    try:
        draft_actions.keep_finding(found, one.code, one.about, form.cleaned_data["reason"], by=request.member.account)
    except AlreadyDone as error:
        return conflict(request, found, str(error))
    return redirect(f"{home(request, agreement)}#{one.place}")


@entry(Level.STAFF)
@require_POST
def show_again(request: SchoolRequest, agreement: int, pk: int) -> HttpResponse:
    kept = access.get_kept(request.member, agreement, pk)
    try:
        draft_actions.show_again(kept, by=request.member.account)
    except AlreadyDone as error:
        return conflict(request, kept.agreement, str(error))
    messages.success(request, "The check shows it again.")
    return redirect(home(request, agreement))
