"""The end of a plan and what is around it: looking back, proposing, sharing it as an example, its papers."""

from __future__ import annotations

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from coachhub.kit.entry import Level, entry
from coachhub.kit.http import SchoolRequest
from partnerships import access
from partnerships.plans import closing_actions, queries
from partnerships.plans.closing_forms import LookBackForm, PaperForm, ProposeForm, SettleForm
from partnerships.plans.models import Plan
from partnerships.plans.step_views import UNREADABLE
from partnerships.plans.views import conflict, to_plan
from roles.signing.actions import AlreadyDone

ways = require_http_methods(["GET", "HEAD", "POST"])


@entry(Level.STAFF)
@ways
def look_back(request: SchoolRequest, pk: int) -> HttpResponse:
    plan = access.get_plan(request.member, pk)
    data = request.POST if request.method == "POST" else None
    begin = {"students_did": plan.students_did, "to_keep": plan.to_keep, "turn": plan.turn}
    form = LookBackForm(data, member=request.member, initial=begin)
    if not form.is_valid():
        page = {"form": form, "plan": plan}
        return render(request, "plans/look_back.html", page, status=422 if form.is_bound else 200)
    good = form.cleaned_data
    said = {name: good[name].replace("\r\n", "\n") for name in ("students_did", "to_keep")}
    try:
        closing_actions.look_back(plan, **said, turn=good["turn"], by=request.member.account)
    except AlreadyDone as error:
        return conflict(request, pk, error, list(said.values()))
    messages.success(request, "Saved. The plan has ended; what you wrote stays with the people in it.")
    return to_plan(request, pk, "looked-back")


@entry(Level.STAFF)
@ways
def propose(request: SchoolRequest, pk: int) -> HttpResponse:
    """A change in a charter goes to those who write it."""
    member, plan = request.member, access.get_plan(request.member, pk)
    data = request.POST if request.method == "POST" else None
    form = ProposeForm(data, member=member, roles=queries.roles_with_charter(member.school))
    if not form.is_valid():
        page = {"form": form, "plan": plan}
        return render(request, "plans/propose.html", page, status=422 if form.is_bound else 200)
    role, text = form.chosen, form.cleaned_data["text"].replace("\r\n", "\n")
    editors = queries.editors_of(member.school, role, member.today)
    try:
        made = closing_actions.suggest(plan, role, text, editors=editors, day=member.today, by=member.account)
    except AlreadyDone as error:
        return conflict(request, pk, error, [text])
    where = "It stands as a comment on the draft." if made.as_comment else "Those who write the charter are told."
    messages.success(request, f"Proposed. {where}")
    return to_plan(request, pk, "looked-back")


@entry(Level.STAFF)
@require_POST
def example(request: SchoolRequest, pk: int) -> HttpResponse:
    """Agree that the school reads the plan as an example, or take that back."""
    plan = access.get_plan(request.member, pk)
    back = "back" in request.POST
    try:
        if back:
            closing_actions.take_back_example(plan, by=request.member.account)
        else:
            closing_actions.agree(plan, by=request.member.account)
    except AlreadyDone as error:
        return conflict(request, pk, error)
    said = "Taken back. Only the people in the plan read it." if back else _agreed(plan)
    messages.success(request, said)
    return to_plan(request, pk, "example")


def _agreed(plan: Plan) -> str:
    waits = [one.person.name for one in queries.people_in(plan) if one.agreed_at is None]
    if not waits:
        return "You have agreed. So have all, and the school reads it as an example."
    return f"You have agreed. Still to agree: {', '.join(waits)}."


@entry(Level.STAFF)
@ways
def papers(request: SchoolRequest, pk: int) -> HttpResponse:
    plan = access.get_plan(request.member, pk)
    form = PaperForm(request.POST if request.method == "POST" else None, member=request.member)
    if not form.is_valid():
        page = {"form": form, "plan": plan}
        return render(request, "plans/papers.html", page, status=422 if form.is_bound else 200)
    good, member = form.cleaned_data, request.member
    try:
        closing_actions.add_paper(plan, name=good["name"], url=good["url"], day=member.today, by=member.account)
    except AlreadyDone as error:
        return conflict(request, pk, error, [good["name"], good["url"]])
    messages.success(request, "The paper is in the plan.")
    return to_plan(request, pk, "papers")


@entry(Level.STAFF)
@require_POST
def take_out_paper(request: SchoolRequest, pk: int, paper: int) -> HttpResponse:
    found = access.get_paper(request.member, pk, paper)
    try:
        closing_actions.take_out_paper(found, by=request.member.account)
    except AlreadyDone as error:
        return conflict(request, pk, error)
    messages.success(request, "The paper is out of the plan. The document itself is where it was.")
    return to_plan(request, pk, "papers")


@entry(Level.STAFF)
@require_safe
def proposed(request: SchoolRequest, role: str) -> HttpResponse:
    """What plans propose for a charter, for those who write it."""
    found = access.get_role_of_charter(request.member, role)
    page = {"role": found, "proposals": queries.proposed_for(request.member.school, found.slug)}
    return render(request, "plans/proposed.html", page)


@entry(Level.STAFF)
@require_POST
def settle(request: SchoolRequest, role: str, pk: int) -> HttpResponse:
    found = access.get_suggestion(request.member, role, pk)
    form = SettleForm(request.POST, member=request.member)
    again = form.is_valid() and form.cleaned_data["again"]
    act = closing_actions.unsettle if again else closing_actions.settle
    try:
        act(found, by=request.member.account)
    except AlreadyDone as error:
        page = {"words": str(error) if form.is_valid() else str(UNREADABLE), "role": found.role}
        return render(request, "plans/proposal_conflict.html", page, status=409)
    messages.success(request, "It waits again." if again else "Seen to. Whoever proposed it is not mailed.")
    return redirect("plans:proposed", request.member.school.slug, role)
