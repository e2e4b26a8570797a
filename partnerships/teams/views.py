"""Teams: the school's list, one team, making and changing one."""

from __future__ import annotations

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.views.decorators.http import require_http_methods, require_safe

from coachhub.kit.entry import Level, entry
from coachhub.kit.http import SchoolRequest
from partnerships import access
from partnerships.teams import actions, queries
from partnerships.teams.conflict import conflict
from partnerships.teams.forms import TeamForm
from partnerships.teams.page import team_page
from roles.signing.actions import AlreadyDone

ways = require_http_methods(["GET", "HEAD", "POST"])


def to_team(request: SchoolRequest, slug: str) -> HttpResponse:
    return redirect("teams:team", request.member.school.slug, slug)


@entry(Level.STAFF)
@require_safe
def all_teams(request: SchoolRequest) -> HttpResponse:
    """Every team with its lead and purpose; the way into those that the member may open."""
    member = request.member
    own = queries.own_teams(member)
    listed = [(team, member.is_principal or team.pk in own) for team in queries.teams_at(member.school)]
    teams = [(team, opens) for team, opens in listed if team.closed_on is None]
    closed = [(team, opens) for team, opens in listed if team.closed_on is not None]
    page = {"teams": teams, "closed": closed, "may_make": member.membership is not None, "has_own": bool(own)}
    return render(request, "teams/list.html", page)


@entry(Level.STAFF)
@ways
def add(request: SchoolRequest) -> HttpResponse:
    """A new team; a principal names its lead, everybody else leads it."""
    member = request.member
    people = access.get_leads_to_be(member)
    data = request.POST if request.method == "POST" else None
    begin = {"lead": str(member.account.pk), "kind": "department"}
    form = TeamForm(data, member=member, people=queries.staff_of(member.school), leads=people, initial=begin)
    if form.is_valid():
        try:
            team = actions.make_team(member.school, form.words(), form.chosen_people(), by=member.account)
        except AlreadyDone as error:
            return conflict(request, None, error, form.lines(None))
        messages.success(request, f"{team.name} is there. Say where it is, row by row.")
        return to_team(request, team.slug)
    return render(request, "teams/form.html", {"form": form}, status=422 if form.is_bound else 200)


@entry(Level.STAFF)
@require_safe
def team(request: SchoolRequest, team: str) -> HttpResponse:
    member = request.member
    found = access.get_team(member, team)
    inside, leads = access.is_in_team(member, found), access.leads_team(member, found)
    return render(request, "teams/team.html", team_page(found, member, inside=inside, leads=leads))


@entry(Level.STAFF)
@ways
def change(request: SchoolRequest, team: str) -> HttpResponse:
    member = request.member
    found = access.get_team_to_lead(member, team)
    data = request.POST if request.method == "POST" else None
    staff, members = queries.staff_of(member.school), queries.members_of(found)
    form = TeamForm(data, member=member, people=staff, leads=staff, team=found, members=members)
    if form.is_valid():
        try:
            actions.change_team(form.seen(), form.words(), form.chosen_people(), by=member.account)
        except AlreadyDone as error:
            return conflict(request, found, error, form.lines(members))
        messages.success(request, "Saved. Whoever is new in the team reads it in the next summary.")
        return to_team(request, found.slug)
    page = {"form": form, "team": found}
    return render(request, "teams/form.html", page, status=422 if form.is_bound else 200)
