"""Focus lists: the school's, which everybody there reads and principal and coaches keep, and a team's own."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from coachhub.kit.conflict import second
from coachhub.kit.entry import Level, entry
from coachhub.kit.http import SchoolRequest
from partnerships import access
from partnerships.focus import actions, queries
from partnerships.focus.forms import BecameForm, FocusForm, MoveForm
from partnerships.focus.models import PLACES
from partnerships.teams.models import Team
from roles.signing.actions import AlreadyDone

ways = require_http_methods(["GET", "HEAD", "POST"])


@entry(Level.STAFF)
@require_safe
def focus_list(request: SchoolRequest, team: str = "") -> HttpResponse:
    """The list of the team, or without one the school's."""
    member = request.member
    whose = access.get_team_to_work_in(member, team) if team else None
    if whose is None:
        access.get_colleague(member)
    found = queries.sorted_focus(member.school, whose)
    page = {
        "found": found,
        "team": whose,
        "may_order": access.may_order_focus(member, whose),
        "has_room": len(found.in_progress) < len(PLACES),
        "agreements": [] if whose else queries.goals_in_force(member),
        "to_add": _address(request, whose, "add"),
    }
    return render(request, "focus/list.html", page)


@entry(Level.STAFF)
@ways
def add(request: SchoolRequest, team: str = "") -> HttpResponse:
    member = request.member
    whose = access.get_team_to_work_in(member, team) if team else None
    access.get_focus_keeper(member, whose)
    form = FocusForm(request.POST if request.method == "POST" else None, member=member)
    if not form.is_valid():
        page = {"form": form, "back": _address(request, whose)}
        return render(request, "focus/write.html", page, status=422 if form.is_bound else 200)
    what = form.cleaned_data["what"]
    act = partial(actions.add, member.school, what, team=whose, by=member.account)
    return _do(request, whose, act, "It waits in order.", [what])


@entry(Level.STAFF)
@ways
def change(request: SchoolRequest, pk: int) -> HttpResponse:
    member, focus = request.member, access.get_focus(request.member, pk)
    data = request.POST if request.method == "POST" else None
    form = FocusForm(data, member=member, initial={"what": focus.what, "was": focus.what})
    if not form.is_valid():
        page = {"form": form, "focus": focus, "back": _address(request, focus.list.team)}
        return render(request, "focus/write.html", page, status=422 if form.is_bound else 200)
    what, was = form.cleaned_data["what"], form.cleaned_data["was"]
    return _do(
        request, focus.list.team, lambda: actions.change(focus, what, was=was, by=member.account), "Changed.", [what]
    )


@entry(Level.STAFF)
@require_POST
def move(request: SchoolRequest, pk: int) -> HttpResponse:
    focus = access.get_focus(request.member, pk)
    form = MoveForm(request.POST, member=request.member)
    if not form.is_valid():
        error = AlreadyDone("Choose “Move up” or “Move down” on the list.")
        return _second(request, focus.list.team, error)
    up = form.cleaned_data["to"] == "up"
    return _do(request, focus.list.team, partial(actions.move, focus, up=up, by=request.member.account), "")


@entry(Level.STAFF)
@require_POST
def start(request: SchoolRequest, pk: int) -> HttpResponse:
    focus = access.get_focus(request.member, pk)
    return _do(request, focus.list.team, partial(actions.start, focus, by=request.member.account), "It is in progress.")


@entry(Level.STAFF)
@require_POST
def put_back(request: SchoolRequest, pk: int) -> HttpResponse:
    focus = access.get_focus(request.member, pk)
    return _do(
        request,
        focus.list.team,
        lambda: actions.put_back(focus, by=request.member.account),
        "It waits, before all others.",
    )


@entry(Level.STAFF)
@ways
def finish(request: SchoolRequest, pk: int) -> HttpResponse:
    member, focus = request.member, access.get_focus(request.member, pk)
    form = BecameForm(request.POST if request.method == "POST" else None, member=member)
    if not form.is_valid():
        page = {"form": form, "focus": focus, "back": _address(request, focus.list.team)}
        return render(request, "focus/done.html", page, status=422 if form.is_bound else 200)
    became = form.cleaned_data["became"]
    act = partial(actions.finish, focus, became, today=member.today, by=member.account)
    return _do(request, focus.list.team, act, "Done. The list says what became of it.", [became])


def _do(
    request: SchoolRequest, whose: Team | None, act: Callable[[], object], said: str, typed: list[str] | None = None
) -> HttpResponse:
    """Act, and back to the list; or say that somebody was first."""
    try:
        act()
    except AlreadyDone as error:
        return _second(request, whose, error, typed)
    if said:
        messages.success(request, said)
    return redirect(_address(request, whose))


def _second(
    request: SchoolRequest, whose: Team | None, error: AlreadyDone, typed: list[str] | None = None
) -> HttpResponse:
    return second(request, str(error), typed or [], back=(_address(request, whose), "Focus list"))


def _address(request: SchoolRequest, whose: Team | None, act: str = "list") -> str:
    school = request.member.school.slug
    if whose is None:
        return reverse(f"focus:{act}", args=[school])
    return reverse(f"focus:team_{act}", args=[school, whose.slug])
