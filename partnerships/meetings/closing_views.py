"""The end of a team, on a page that says what it ends; and the way back."""

from __future__ import annotations

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.views.decorators.http import require_http_methods, require_POST

from coachhub.kit.entry import Level, entry
from coachhub.kit.http import SchoolRequest
from coachhub.kit.wording import count
from partnerships import access
from partnerships.meetings import closing_actions
from partnerships.meetings.note_forms import SeenForm
from partnerships.meetings.queries import meetings_after
from partnerships.teams.conflict import conflict
from partnerships.teams.models import Team
from roles.signing.actions import AlreadyDone


def to_team(request: SchoolRequest, team: Team) -> HttpResponse:
    return redirect("teams:team", request.member.school.slug, team.slug)


@entry(Level.STAFF)
@require_http_methods(["GET", "HEAD", "POST"])
def close(request: SchoolRequest, team: str) -> HttpResponse:
    member, found = request.member, access.get_team_to_lead(request.member, team)
    data = request.POST if request.method == "POST" else None
    form = SeenForm(data, member=member, initial={"revision": found.revision})
    if not form.is_valid():
        page = {"form": form, "team": found, "coming": meetings_after(found, member.today).count()}
        return render(request, "meetings/close_team.html", page, status=422 if form.is_bound else 200)
    found.revision = form.cleaned_data["revision"]
    try:
        called_off = closing_actions.close_team(found, by=member.account)
    except AlreadyDone as error:
        return conflict(request, found, error)
    off = f", and {count(len(called_off), 'meeting', 'meetings')} called off" if called_off else ""
    messages.success(request, f"{found.name} is closed{off}.")
    return to_team(request, found)


@entry(Level.STAFF)
@require_POST
def reopen(request: SchoolRequest, team: str) -> HttpResponse:
    member, found = request.member, access.get_team_to_reopen(request.member, team)
    form = SeenForm(request.POST, member=member)
    found.revision = form.cleaned_data["revision"] if form.is_valid() else 0
    try:
        closing_actions.reopen_team(found, by=member.account)
    except AlreadyDone as error:
        return conflict(request, found, error)
    messages.success(request, f"{found.name} is open again. Meetings that were called off stay so: plan the next one.")
    return to_team(request, found)
