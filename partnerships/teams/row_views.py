"""One row of a team's matrix: saying where it is, and who steps back next."""

from __future__ import annotations

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.views.decorators.http import require_http_methods

from coachhub.kit.entry import Level, entry
from coachhub.kit.http import SchoolRequest
from coachhub.kit.templatetags.kit import day as say_day
from partnerships import access
from partnerships.teams import actions, queries
from partnerships.teams.conflict import conflict
from partnerships.teams.forms import StandingForm, StepForm
from partnerships.teams.places import hints_of, moves_on
from roles.signing.actions import AlreadyDone

ways = require_http_methods(["GET", "HEAD", "POST"])


@entry(Level.STAFF)
@ways
def where(request: SchoolRequest, team: str, row: str) -> HttpResponse:
    member = request.member
    found = access.get_team_to_work_in(member, team)
    words = queries.words_of_team(found)
    one, said = access.get_row(words, row), queries.standings_of(found).get(row, [])
    now = said[-1] if said else None
    begin = {"phase": now.phase if now else "", "since": member.today, "was": now.number if now else 0}
    data = request.POST if request.method == "POST" else None
    form = StandingForm(data, member=member, phases=words.matrix.phases, hints=hints_of(one), initial=begin)
    if not form.is_valid():
        page = {"form": form, "team": found, "row": one, "said": list(reversed(said)), "now": now}
        return render(request, "teams/where.html", page, status=422 if form.is_bound else 200)
    good, phase = form.cleaned_data, form.phases[form.cleaned_data["phase"]]
    on = moves_on(words.matrix, now, phase)
    rest = {"since": good["since"], "evidence": good["evidence"], "was": good["was"] or 0, "steps_on": on}
    try:
        actions.say_where(found, row, phase, **rest, by=member.account)
    except AlreadyDone as error:
        return conflict(request, found, error, form.lines(now))
    messages.success(request, f"{one.name} is in {phase.name} now. The principal sees the phase, not what shows it.")
    return redirect("teams:team", member.school.slug, found.slug)


@entry(Level.STAFF)
@ways
def step(request: SchoolRequest, team: str, row: str) -> HttpResponse:
    member = request.member
    found = access.get_team_to_work_in(member, team)
    one, now = access.get_row(queries.words_of_team(found), row), queries.next_steps_of(found).get(row)
    begin = {"what": now.what, "on": now.on, "was": now.revision} if now else {"was": 0}
    form = StepForm(request.POST if request.method == "POST" else None, member=member, initial=begin)
    if not form.is_valid():
        page = {"form": form, "team": found, "row": one, "now": now}
        return render(request, "teams/step.html", page, status=422 if form.is_bound else 200)
    what, on, was = form.cleaned_data["what"].strip(), form.cleaned_data["on"], form.cleaned_data["was"] or 0
    try:
        if what:
            actions.plan_step(found, row, what=what, on=on, was=was, by=member.account)
        elif now is not None:
            actions.drop_step(found, row, was=was, by=member.account)
    except AlreadyDone as error:
        return conflict(request, found, error, form.lines(now))
    messages.success(request, f"Planned for {say_day(on)}." if what else "Nothing is planned for this row now.")
    return redirect("teams:team", member.school.slug, found.slug)
