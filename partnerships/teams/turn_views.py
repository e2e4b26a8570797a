"""The path of one meeting role of a team: who has it, who is next, handing it over."""

from __future__ import annotations

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.views.decorators.http import require_http_methods, require_POST

from coachhub.kit.entry import Level, entry
from coachhub.kit.http import SchoolRequest
from coachhub.kit.templatetags.kit import day as say_day
from partnerships import access
from partnerships.teams import queries, turn_actions
from partnerships.teams.conflict import conflict
from partnerships.teams.forms import MoveForm, NumberForm, TurnForm
from partnerships.teams.turns import part_page, usual_pieces
from roles.signing.actions import AlreadyDone

ways = require_http_methods(["GET", "HEAD", "POST"])


def to_part(request: SchoolRequest, team: str, part: str) -> HttpResponse:
    return redirect("teams:part", request.member.school.slug, team, part)


@entry(Level.STAFF)
@ways
def part(request: SchoolRequest, team: str, part: str) -> HttpResponse:
    """The path, and the next turn to add behind it."""
    member = request.member
    found, which = access.get_team_to_work_in(member, team), access.get_part(part)
    turns, people = queries.turns_of(found).get(which.value, []), queries.people_of(found)
    last = turns[-1] if turns else None
    begin = {"starts_on": None if last else member.today, "was": last.number if last else 0}
    after = last.starts_on if last else None
    data = request.POST if request.method == "POST" else None
    form = TurnForm(data, member=member, people=people, after=after, initial=begin)
    if not form.is_valid():
        page = part_page(found, which, turns, member) | {"form": form}
        return render(request, "teams/part.html", page, status=422 if form.is_bound else 200)
    piece = (form.person("holder"), form.chosen("co_holder"), form.cleaned_data["starts_on"])
    was = form.cleaned_data["was"] or 0
    try:
        turn_actions.plan_turns(found, which, [piece], was=was, today=member.today, by=member.account)
    except AlreadyDone as error:
        return conflict(request, found, error, form.lines(last))
    messages.success(request, f"{piece[0].name} from {say_day(piece[2])} on. It stands in the next summary to them.")
    return to_part(request, team, part)


@entry(Level.STAFF)
@require_POST
def usual(request: SchoolRequest, team: str, part: str) -> HttpResponse:
    """The usual path at once: the coach, the coach with the lead, the lead."""
    found, which = access.get_team_to_work_in(request.member, team), access.get_part(part)
    pieces = usual_pieces(found, request.member.today)
    try:
        turn_actions.plan_turns(found, which, pieces, was=0, today=request.member.today, by=request.member.account)
    except AlreadyDone as error:
        return conflict(request, found, error)
    messages.success(request, "The usual path is planned. Change a day or a person whenever you like.")
    return to_part(request, team, part)


@entry(Level.STAFF)
@require_POST
def hand_over(request: SchoolRequest, team: str, part: str) -> HttpResponse:
    member = request.member
    found, which = access.get_team_to_work_in(member, team), access.get_part(part)
    form = NumberForm(request.POST, member=member)
    if not form.is_valid():
        return conflict(request, found, AlreadyDone(turn_actions.MEANWHILE))
    turn = access.get_turn(found, which, form.cleaned_data["number"])
    try:
        turn_actions.hand_over(turn, on=member.today, by=member.account)
    except AlreadyDone as error:
        return conflict(request, found, error)
    messages.success(request, f"Handed over. {which.label} is {turn.holder.name} from today on.")
    return redirect("teams:team", member.school.slug, team)


@entry(Level.STAFF)
@require_POST
def move(request: SchoolRequest, team: str, part: str) -> HttpResponse:
    """Another day for a turn that is to come."""
    member = request.member
    found, which = access.get_team_to_work_in(member, team), access.get_part(part)
    form = MoveForm(request.POST, member=member)
    if not form.is_valid():
        turns = queries.turns_of(found).get(which.value, [])
        page = part_page(found, which, turns, member) | {"move": form}
        return render(request, "teams/part.html", page, status=422)
    turn = access.get_turn(found, which, form.cleaned_data["number"])
    turn.starts_on = form.cleaned_data["was"]
    try:
        turn_actions.move_turn(turn, form.cleaned_data["starts_on"], by=member.account)
    except AlreadyDone as error:
        return conflict(request, found, error)
    messages.success(request, f"It begins on {say_day(turn.starts_on)} now.")
    return to_part(request, team, part)


@entry(Level.STAFF)
@require_POST
def drop(request: SchoolRequest, team: str, part: str) -> HttpResponse:
    member = request.member
    found, which = access.get_team_to_work_in(member, team), access.get_part(part)
    form = NumberForm(request.POST, member=member)
    if not form.is_valid():
        return conflict(request, found, AlreadyDone(turn_actions.MEANWHILE))
    turn = access.get_turn(found, which, form.cleaned_data["number"])
    try:
        turn_actions.drop_turn(turn, by=member.account)
    except AlreadyDone as error:
        return conflict(request, found, error)
    messages.success(request, "Taken back. What was before it stays.")
    return to_part(request, team, part)
