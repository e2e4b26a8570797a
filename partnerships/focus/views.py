"""The focus list: read by everybody at the school, kept by the principal and the coaches."""

from __future__ import annotations

from collections.abc import Callable

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from coachhub.kit.entry import Level, entry
from coachhub.kit.http import SchoolRequest
from partnerships import access
from partnerships.board.conflict import conflict
from partnerships.focus import actions, queries
from partnerships.focus.forms import BecameForm, FocusForm, MoveForm
from partnerships.focus.models import PLACES
from roles.signing.actions import AlreadyDone

ways = require_http_methods(["GET", "HEAD", "POST"])


@entry(Level.STAFF)
@require_safe
def focus_list(request: SchoolRequest) -> HttpResponse:
    member = access.get_colleague(request.member)
    found = queries.sorted_focus(member.school)
    page = {
        "found": found,
        "may_order": access.may_order_focus(member),
        "has_room": len(found.in_progress) < len(PLACES),
        "agreements": queries.goals_in_force(member),
    }
    return render(request, "focus/list.html", page)


@entry(Level.STAFF)
@ways
def add(request: SchoolRequest) -> HttpResponse:
    member = access.get_focus_keeper(request.member)
    form = FocusForm(request.POST if request.method == "POST" else None, member=member)
    if not form.is_valid():
        return render(request, "focus/write.html", {"form": form}, status=422 if form.is_bound else 200)
    what = form.cleaned_data["what"]
    return _do(request, lambda: actions.add(member.school, what, by=member.account), "It waits in order.", [what])


@entry(Level.STAFF)
@ways
def change(request: SchoolRequest, pk: int) -> HttpResponse:
    member, focus = request.member, access.get_focus(request.member, pk)
    data = request.POST if request.method == "POST" else None
    form = FocusForm(data, member=member, initial={"what": focus.what, "was": focus.what})
    if not form.is_valid():
        page = {"form": form, "focus": focus}
        return render(request, "focus/write.html", page, status=422 if form.is_bound else 200)
    what, was = form.cleaned_data["what"], form.cleaned_data["was"]
    return _do(request, lambda: actions.change(focus, what, was=was, by=member.account), "Changed.", [what])


@entry(Level.STAFF)
@require_POST
def move(request: SchoolRequest, pk: int) -> HttpResponse:
    focus = access.get_focus(request.member, pk)
    form = MoveForm(request.POST, member=request.member)
    if not form.is_valid():
        return conflict(request, AlreadyDone("Choose “Move up” or “Move down” on the list."), "focus:list")
    up = form.cleaned_data["to"] == "up"
    return _do(request, lambda: actions.move(focus, up=up, by=request.member.account), "")


@entry(Level.STAFF)
@require_POST
def start(request: SchoolRequest, pk: int) -> HttpResponse:
    focus = access.get_focus(request.member, pk)
    return _do(request, lambda: actions.start(focus, by=request.member.account), "It is in progress.")


@entry(Level.STAFF)
@require_POST
def put_back(request: SchoolRequest, pk: int) -> HttpResponse:
    focus = access.get_focus(request.member, pk)
    return _do(request, lambda: actions.put_back(focus, by=request.member.account), "It waits, before all others.")


@entry(Level.STAFF)
@ways
def finish(request: SchoolRequest, pk: int) -> HttpResponse:
    member, focus = request.member, access.get_focus(request.member, pk)
    form = BecameForm(request.POST if request.method == "POST" else None, member=member)
    if not form.is_valid():
        page = {"form": form, "focus": focus}
        return render(request, "focus/done.html", page, status=422 if form.is_bound else 200)
    became = form.cleaned_data["became"]
    return _do(
        request, lambda: actions.finish(focus, became, today=member.today, by=member.account),
        "Done. The list says what became of it.", [became],
    )  # fmt: skip


def _do(request: SchoolRequest, act: Callable[[], object], said: str, typed: list[str] | None = None) -> HttpResponse:
    """Act, and back to the list; or say that somebody was first."""
    try:
        act()
    except AlreadyDone as error:
        return conflict(request, error, "focus:list", typed)
    if said:
        messages.success(request, said)
    return redirect("focus:list", request.member.school.slug)
