"""Meetings of a team: the list, one meeting, planning, changing and calling off, and the notice."""

from __future__ import annotations

from collections.abc import Sequence

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils import timezone
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from coachhub.kit.conflict import second
from coachhub.kit.entry import Level, entry
from coachhub.kit.http import SchoolRequest
from coachhub.kit.templatetags.kit import and_list, short_day
from partnerships import access
from partnerships.meetings import actions, queries
from partnerships.meetings.calendar import single
from partnerships.meetings.forms import ChangeForm, PlanForm
from partnerships.meetings.models import Meeting
from partnerships.meetings.note_forms import CallOffForm, SeenForm
from partnerships.meetings.pages import begin_change, begin_plan, list_page, meeting_page, plan_page, roles_by_day
from partnerships.meetings.recurrence import Days
from partnerships.teams.models import Team
from partnerships.teams.queries import people_of
from roles.signing.actions import AlreadyDone

ways = require_http_methods(["GET", "HEAD", "POST"])


def to_meeting(request: SchoolRequest, meeting: Meeting) -> HttpResponse:
    return redirect("meetings:meeting", request.member.school.slug, meeting.team.slug, meeting.pk)


def conflict(
    request: SchoolRequest, error: AlreadyDone, team: Team, typed: Sequence[str] = (), now: Sequence[str] = ()
) -> HttpResponse:
    """For whoever came second: what is so now, beside what was typed."""
    back = reverse("meetings:list", args=[request.member.school.slug, team.slug])
    told, said = ([one for one in words if one] for words in (typed, now))
    return second(request, str(error), told, back=(back, "Meetings"), now=said)


def options_of(request: SchoolRequest, team: Team) -> dict[str, object]:
    """What the forms of a meeting are made with."""
    people, off = people_of(team), queries.days_off(request.member.school)
    leads = queries.leads_to_choose(team, people)
    return {"member": request.member, "team": team, "people": people, "leads": leads, "off": off}


@entry(Level.STAFF)
@require_safe
def meetings(request: SchoolRequest, team: str) -> HttpResponse:
    found = access.get_team(request.member, team)
    inside = access.is_in_team(request.member, found)
    return render(
        request, "meetings/list.html", list_page(found, request.member, request.GET.get("page", ""), inside=inside)
    )


@entry(Level.STAFF)
@require_safe
def meeting(request: SchoolRequest, team: str, pk: int) -> HttpResponse:
    found = access.get_meeting(request.member, team, pk)
    inside = access.is_in_team(request.member, found.team)
    return render(request, "meetings/meeting.html", meeting_page(found, request.member, inside=inside))


@entry(Level.STAFF)
@ways
def plan(request: SchoolRequest, team: str) -> HttpResponse:
    """One meeting, or one every so often, in one page."""
    member, found = request.member, access.get_team_to_work_in(request.member, team)
    data, chosen = request.POST if request.method == "POST" else None, request.GET.get("agenda", "")
    form = PlanForm(data, **options_of(request, found), initial=begin_plan(found, member.today, chosen))
    if not form.is_valid():
        page = plan_page(found, form, chosen)
        return render(request, "meetings/plan.html", page, status=422 if form.is_bound else 200)
    days = roles_by_day(found, form.planned.kept, form.chosen_roles())
    try:
        made = actions.plan(found, days, form.items(), by=member.account, **form.says())
    except AlreadyDone as error:
        return conflict(request, error, found, form.typed())
    messages.success(request, say_planned(form.planned))
    return to_meeting(request, made[0])


def say_planned(days: Days) -> str:
    """How many meetings there are now, and which days were left out."""
    number, first = len(days.kept), short_day(days.kept[0])
    said = f"Planned for {first}." if number == 1 else f"{number} meetings are planned, the first on {first}."
    out = and_list(f"{short_day(day)} ({why})" for day, why in days.left_out)
    return f"{said} Left out: {out}." if out else said


@entry(Level.STAFF)
@ways
def change(request: SchoolRequest, team: str, pk: int) -> HttpResponse:
    member, found = request.member, access.get_meeting_to_change(request.member, team, pk)
    data, chosen = request.POST if request.method == "POST" else None, request.GET.get("agenda", "")
    begin, options = begin_change(found, member.today, chosen), options_of(request, found.team)
    form = ChangeForm(data, **options, meeting=found, later=queries.later_in_series(found).count(), initial=begin)
    if not form.is_valid():
        page = {**plan_page(found.team, form, chosen), "meeting": found}
        return render(request, "meetings/change.html", page, status=422 if form.is_bound else 200)
    later = form.cleaned_data.get("with_later", False)
    try:
        stay = actions.change(
            form.seen(), form.chosen_roles(), form.items(), later=later, by=member.account, **form.says()
        )
    except AlreadyDone as error:
        return conflict(request, error, found.team, form.typed())
    messages.success(request, "Saved. Where it moved after the notice, everybody is told by mail.")
    if stay:
        days = and_list(short_day(one.day) for one in stay)
        messages.warning(request, f"The agenda takes another time on {days}, so nothing changed there.")
    return to_meeting(request, found)


@entry(Level.STAFF)
@ways
def call_off(request: SchoolRequest, team: str, pk: int) -> HttpResponse:
    """On a page of its own."""
    member, found = request.member, access.get_meeting_to_change(request.member, team, pk)
    data = request.POST if request.method == "POST" else None
    later = queries.later_in_series(found).count()
    form = CallOffForm(data, member=member, later=later, initial={"revision": found.revision})
    if not form.is_valid():
        page = {"form": form, "meeting": found, "team": found.team}
        return render(request, "meetings/call_off.html", page, status=422 if form.is_bound else 200)
    found.revision = form.cleaned_data["revision"]
    try:
        number = actions.call_off(found, later=form.cleaned_data.get("with_later", False), by=member.account)
    except AlreadyDone as error:
        return conflict(request, error, found.team)
    off = "Called off." if number == 1 else f"{number} meetings are called off."
    messages.success(request, f"{off} Calendars take this out, and whoever had the notice is told by mail.")
    return to_meeting(request, found)


@entry(Level.STAFF)
@require_POST
def send(request: SchoolRequest, team: str, pk: int) -> HttpResponse:
    """Send the notice with one press, and again where the meeting is other than it says."""
    member, found = request.member, access.get_meeting_to_change(request.member, team, pk)
    form = SeenForm(request.POST, member=member)
    found.revision = form.cleaned_data["revision"] if form.is_valid() else 0
    act = actions.send_notice if found.told_at is None else actions.send_again
    try:
        act(found, by=member.account)
    except AlreadyDone as error:
        return conflict(request, error, found.team)
    messages.success(request, "The notice is on its way to everybody, with the file for their calendars.")
    return to_meeting(request, found)


@entry(Level.STAFF)
@require_safe
def as_ics(request: SchoolRequest, team: str, pk: int) -> HttpResponse:
    found = access.get_meeting_of_own(request.member, team, pk)
    response = HttpResponse(single(found, timezone.now()), content_type="text/calendar; charset=utf-8")
    response["Content-Disposition"] = 'attachment; filename="meeting.ics"'
    return response
