"""The steps of a plan: adding, changing, saying how far one is, moving it, taking it out; time on it."""

from __future__ import annotations

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_http_methods, require_POST

from coachhub.kit.entry import Level, entry
from coachhub.kit.http import SchoolRequest
from partnerships import access
from partnerships.log import actions as log_actions
from partnerships.log.models import LogEntry
from partnerships.plans import queries, step_actions
from partnerships.plans.models import Plan, PlanStep
from partnerships.plans.owners import duties_of, owners_of
from partnerships.plans.page import Reading, plan_page
from partnerships.plans.step_forms import MoveForm, StateForm, StepForm, typed_of
from partnerships.plans.time_form import TimeForm
from partnerships.plans.views import conflict, to_plan
from roles.routing.compiled import shelf
from roles.signing.actions import AlreadyDone

ways = require_http_methods(["GET", "HEAD", "POST"])
UNREADABLE = AlreadyDone("Look at the plan as it is now, and do it there.")


def _form(request: SchoolRequest, plan: Plan, step: PlanStep | None) -> StepForm:
    member, directory = request.member, shelf.get(request.member.school, request.member.today).directory
    people = queries.people_in(plan)
    initial: dict[str, object] = {"turn": 0}
    if step is not None:
        there = set(queries.helpers_of(step))
        initial = typed_of(step, (one.pk for one in people if one.person_id in there))
    duties = duties_of(directory)
    if step is not None and step.duty is not None:
        duties.setdefault(step.duty.pk, step.duty.wording)  # it stands in no charter any more
    parts = {"people": people, "duties": duties, "owners": owners_of(directory, member.today)}
    data = request.POST if request.method == "POST" else None
    return StepForm(data, member=member, **parts, initial=initial)


def _typed(form: StepForm) -> list[str]:
    return [form.cleaned_data[name] for name in ("title", "note", "outcome") if form.cleaned_data[name]]


@entry(Level.STAFF)
@ways
def add(request: SchoolRequest, pk: int) -> HttpResponse:
    plan = access.get_plan(request.member, pk)
    form = _form(request, plan, None)
    if not form.is_valid():
        page = {"form": form, "plan": plan, "step": None}
        return render(request, "plans/step.html", page, status=422 if form.is_bound else 200)
    made = step_actions.add_step(form.step(PlanStep(plan=plan)), form.helping(), by=request.member.account)
    messages.success(request, "The step is in the plan. Move it where it belongs.")
    return to_plan(request, pk, f"step-{made.pk}")


@entry(Level.STAFF)
@ways
def step(request: SchoolRequest, pk: int, step: int) -> HttpResponse:
    found = access.get_step(request.member, pk, step)
    if found.taken_out_at is not None:
        return conflict(request, pk, AlreadyDone("This step was taken out. Put it back first."))
    form = _form(request, found.plan, found)
    if not form.is_valid():
        page = {"form": form, "plan": found.plan, "step": found}
        return render(request, "plans/step.html", page, status=422 if form.is_bound else 200)
    turn = form.cleaned_data["turn"]
    try:
        step_actions.change_step(form.step(found), form.helping(), turn=turn, by=request.member.account)
    except AlreadyDone as error:
        return conflict(request, pk, error, _typed(form))
    messages.success(request, "The step is saved.")
    return to_plan(request, pk, f"step-{found.pk}")


@entry(Level.STAFF)
@require_POST
def state(request: SchoolRequest, pk: int, step: int) -> HttpResponse:
    """Say how far a step is."""
    found = access.get_step(request.member, pk, step)
    form = StateForm(request.POST, member=request.member)
    if not form.is_valid():
        return conflict(request, pk, UNREADABLE)
    good = form.cleaned_data
    try:
        step_actions.set_state(found, good["to"], was=good["was"], by=request.member.account)
    except AlreadyDone as error:
        return conflict(request, pk, error)
    return to_plan(request, pk, f"step-{found.pk}")


@entry(Level.STAFF)
@require_POST
def move(request: SchoolRequest, pk: int, step: int) -> HttpResponse:
    found = access.get_step(request.member, pk, step)
    form = MoveForm(request.POST, member=request.member)
    if not form.is_valid():
        return conflict(request, pk, UNREADABLE)
    try:
        step_actions.move_step(found, up=form.cleaned_data["up"], by=request.member.account)
    except AlreadyDone as error:
        return conflict(request, pk, error)
    return to_plan(request, pk, f"step-{found.pk}")


@entry(Level.STAFF)
@require_POST
def take_out(request: SchoolRequest, pk: int, step: int) -> HttpResponse:
    """Takes a step out, or puts one back that was taken out."""
    found = access.get_step(request.member, pk, step)
    back = found.taken_out_at is not None
    act = step_actions.put_back_step if back else step_actions.take_out_step
    try:
        act(found, by=request.member.account)
    except AlreadyDone as error:
        return conflict(request, pk, error)
    said = "The step is back where it stood." if back else "The step is out. You can put it back below the steps."
    messages.success(request, said)
    return to_plan(request, pk, f"step-{found.pk}" if back else "")


@entry(Level.STAFF)
@require_POST
def log(request: SchoolRequest, pk: int) -> HttpResponse:
    """Logs time on a step in one's own log; sent again, it is there once."""
    member = request.member
    reading = Reading(member, access.get_plan(member, pk))
    access.get_diary(member)
    form = reading.time_form(request.POST)
    if not form.is_valid():
        return render(request, "plans/plan.html", plan_page(reading, form), status=422)
    entry, agreed = _entry(request, form), form.chosen
    step_actions.log_on_step(agreed.step, entry, by=member.account)
    messages.success(request, f"Logged on {agreed.choice.label}. It counts as agreed work; you can undo it below.")
    return to_plan(request, pk, "agreed")


def _entry(request: SchoolRequest, form: TimeForm) -> LogEntry:
    choice, member, good = form.chosen.choice, request.member, form.cleaned_data
    return LogEntry(
        school=member.school, role_id=choice.role_id, day=member.today, minutes=good["minutes"], key=good["key"],
        duty_id=choice.duty_id, agreement_id=choice.agreement_id, commitment=choice.commitment,
    )  # fmt: skip


@entry(Level.STAFF)
@require_POST
def unlog(request: SchoolRequest, pk: int, time: int) -> HttpResponse:
    """Takes one's own entry out of the log again."""
    plan = access.get_plan(request.member, pk)
    entry = queries.own_entry(plan, time, request.member.account)
    if entry is not None:
        log_actions.undo(entry, by=request.member.account)
    messages.success(request, "Taken out of your log. Nothing else changed.")
    return to_plan(request, pk, "agreed")
