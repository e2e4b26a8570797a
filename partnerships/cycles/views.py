"""Coaching cycles: the coach's own, one cycle, starting and ending it, the school's model."""

from __future__ import annotations

from django.contrib import messages
from django.core.exceptions import PermissionDenied
from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from coachhub.kit.conflict import second
from coachhub.kit.entry import Level, entry
from coachhub.kit.http import SchoolRequest
from coachhub.kit.wording import count, say_minutes
from partnerships import access
from partnerships.cycles import actions, queries
from partnerships.cycles.forms import ModelForm, MoveForm, SeenForm, StartForm, WeeksForm, begin_with
from partnerships.cycles.page import cycle_page
from roles.signing.actions import AlreadyDone

ways = require_http_methods(["GET", "HEAD", "POST"])


def conflict(request: SchoolRequest, error: AlreadyDone, typed: list[str] | None = None) -> HttpResponse:
    """The answer to somebody who came second, with what they typed."""
    address = reverse("cycles:list", args=[request.member.school.slug])
    return second(request, str(error), typed or [], back=(address, "Coaching cycles"))


def to_cycle(request: SchoolRequest, pk: int) -> HttpResponse:
    return redirect("cycles:cycle", request.member.school.slug, pk)


@entry(Level.STAFF)
@require_safe
def all_cycles(request: SchoolRequest) -> HttpResponse:
    member = request.member
    model = queries.model_of(member.school)
    own = queries.cycles_of(member) if member.membership is not None else []
    leads = member.membership is not None and queries.leads_cycles(member)
    page = {
        "model": model,
        "leads": leads,
        "cycles": [(one, say_minutes(one.minutes or 0)) for one in own],  # type: ignore[attr-defined]
        "time": queries.time_of(member.account, member.school, model, member.today) if leads else None,
        "coaches": queries.coaches_time(member.school, model, member.today) if member.is_principal else None,
    }
    return render(request, "cycles/list.html", page)


@entry(Level.STAFF)
@ways
def start(request: SchoolRequest) -> HttpResponse:
    member = request.member
    role, school = access.get_role_to_coach(member), member.school
    data = request.POST if request.method == "POST" else None
    options = {"teachers": queries.partners_at(school, member.account)}
    options["goals"] = queries.goals_at(school, member.account)
    begin = {"started_on": member.today, "weeks": queries.model_of(school).weeks}
    form = StartForm(data, member=member, **options, initial=begin)
    if form.is_valid():
        good = form.typed()
        try:
            cycle = actions.start_cycle(role, **good, by=member.account)
        except AlreadyDone as error:
            return conflict(request, error, [good["name"], good["goal"]])
        messages.success(request, "The cycle has begun. You and the one it is with read it, and nobody else.")
        return to_cycle(request, cycle.pk)
    return render(request, "cycles/start.html", {"form": form}, status=422 if form.is_bound else 200)


@entry(Level.STAFF)
@ways
def cycle(request: SchoolRequest, pk: int) -> HttpResponse:
    """One cycle; its coach sends what was seen."""
    if request.method != "POST":
        found = access.get_cycle(request.member, pk)
        form = SeenForm(member=request.member, initial={"seen": found.seen, "was": found.seen})
        return render(request, "cycles/cycle.html", cycle_page(found, request.member, form))
    found = access.get_cycle_to_lead(request.member, pk)
    form = SeenForm(request.POST, member=request.member)
    if not form.is_valid():
        return render(request, "cycles/cycle.html", cycle_page(found, request.member, form), status=422)
    seen, was = (form.cleaned_data[name].replace("\r\n", "\n") for name in ("seen", "was"))
    try:
        actions.note_seen(found, seen, was=was, by=request.member.account)
    except AlreadyDone as error:
        return conflict(request, error, [seen])
    messages.success(request, "Saved. You and the one it is with read it.")
    return to_cycle(request, pk)


@entry(Level.STAFF)
@require_POST
def move(request: SchoolRequest, pk: int) -> HttpResponse:
    found = access.get_cycle_to_lead(request.member, pk)
    form = MoveForm(request.POST, member=request.member)
    last = len(queries.model_of(request.member.school).phases) - 1
    if not form.is_valid() or form.cleaned_data["to"] > last:
        return conflict(request, AlreadyDone("The model has no such phase any more."))
    found.phase = form.cleaned_data["was"]
    try:
        actions.move_phase(found, form.cleaned_data["to"], by=request.member.account)
    except AlreadyDone as error:
        return conflict(request, error)
    return to_cycle(request, pk)


@entry(Level.STAFF)
@ways
def weeks(request: SchoolRequest, pk: int) -> HttpResponse:
    """Change for how long the cycle runs; its phases spread over the new weeks."""
    found = access.get_cycle_to_lead(request.member, pk)
    if found.ended_on is not None:
        return conflict(request, AlreadyDone(actions.ENDED))
    data = request.POST if request.method == "POST" else None
    form = WeeksForm(data, member=request.member, initial={"weeks": found.weeks, "was": found.weeks})
    if not form.is_valid():
        return render(request, "cycles/weeks.html", {"form": form, "cycle": found}, status=422 if data else 200)
    good = form.cleaned_data
    try:
        actions.change_weeks(found, good["weeks"], was=good["was"], by=request.member.account)
    except AlreadyDone as error:
        return conflict(request, error, [count(good["weeks"], "week", "weeks")])
    messages.success(
        request, f"The cycle runs for {count(good['weeks'], 'week', 'weeks')} now. Its phases moved along."
    )
    return to_cycle(request, pk)


@entry(Level.STAFF)
@require_POST
def end(request: SchoolRequest, pk: int) -> HttpResponse:
    found = access.get_cycle_to_lead(request.member, pk)
    try:
        actions.end_cycle(found, ended_on=request.member.today, by=request.member.account)
    except AlreadyDone as error:
        return conflict(request, error)
    messages.success(request, "The cycle has ended. Its time and what was seen stay with you.")
    return to_cycle(request, pk)


@entry(Level.STAFF)
@ways
def model(request: SchoolRequest) -> HttpResponse:
    """The school's model, which its coaches and the principal choose."""
    member = request.member
    if not member.is_principal and (member.membership is None or not queries.leads_cycles(member)):
        raise PermissionDenied("The coaching model is chosen by the principal and the coaches.")
    data = request.POST if request.method == "POST" else None
    form = ModelForm(data, member=member, initial=begin_with(queries.model_of(member.school)))
    if form.is_valid():
        good = {name: form.cleaned_data[name] for name in ("name", "phases", "share", "weeks")}
        actions.choose_model(member.school, **good, by=member.account)
        messages.success(request, "The model is chosen. Time in cycles is shown against it.")
        return redirect("cycles:list", member.school.slug)
    return render(request, "cycles/model.html", {"form": form}, status=422 if form.is_bound else 200)
