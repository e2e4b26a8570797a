"""The editor of a draft: the sheet, its rows one at a time, the way back."""

from __future__ import annotations

from collections.abc import Callable

from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from coachhub.kit.entry import Level, entry
from coachhub.kit.http import SchoolRequest
from roles import access
from roles.charters.actions import start_draft
from roles.charters.conflict import conflict
from roles.charters.models import Stake
from roles.charters.queries import in_force_of
from roles.drafting import actions, answers, step_actions
from roles.drafting.opened import open_new, open_own, open_row
from roles.drafting.presence import is_told
from roles.signing.actions import AlreadyDone

ways = require_http_methods(["GET", "HEAD", "POST"])


@entry(Level.STAFF)
@ways
def draft(request: SchoolRequest, role: str) -> HttpResponse:
    sheet = access.get_sheet(request.member, role)
    if request.method == "POST":
        charter = access.get_charter_to_edit(request.member, role)
        try:
            start_draft(charter, by=request.member.account)
        except AlreadyDone as error:
            return conflict(request, charter, str(error))
        return redirect("charters:draft", request.member.school.slug, role)
    if sheet is not None:
        return answers.show(request, sheet)
    charter = access.get_charter_to_edit(request.member, role)
    return render(request, "drafting/no_draft.html", {"charter": charter, "in_force": in_force_of(charter)})


@entry(Level.STAFF)
@ways
def own(request: SchoolRequest, role: str, name: str) -> HttpResponse:
    sheet = access.get_sheet_at(request.member, role, name)
    if sheet is None:
        return answers.gone(request, role)
    opened = open_own(sheet, name, request.member, request.POST if request.method == "POST" else None)
    return answers.keep(request, role, opened) if request.method == "POST" else answers.show(request, sheet, opened)


@entry(Level.STAFF)
@ways
def new(request: SchoolRequest, role: str, part: str) -> HttpResponse:
    sheet = access.get_sheet(request.member, role)
    if sheet is None:
        return answers.gone(request, role)
    data = request.POST if request.method == "POST" else None
    opened = open_new(sheet, part, request.member, data, request.GET.get("kind", ""))
    return answers.keep(request, role, opened) if data is not None else answers.show(request, sheet, opened)


@entry(Level.STAFF)
@ways
def row(request: SchoolRequest, role: str, part: str, pk: int) -> HttpResponse:
    sheet, found = access.get_sheet_row(request.member, role, part, pk)
    if sheet is None:
        return answers.gone(request, role)
    if found is None:
        return answers.taken_out(request, role, sheet, part, pk)
    data = request.POST if request.method == "POST" else None
    opened = open_row(sheet, part, found, request.member, data, request.GET.get("kind", ""))
    return answers.keep(request, role, opened) if data is not None else answers.show(request, sheet, opened)


@entry(Level.STAFF)
@require_POST
def stake(request: SchoolRequest, role: str, pk: int) -> HttpResponse:
    sheet, _found = access.get_sheet_row(request.member, role, "lines", pk)
    if sheet is None:
        return answers.gone(request, role)
    kind, was = request.POST.get("kind", ""), request.GET.get("was", "")

    def act() -> str:
        actions.change_stake(sheet.version, pk, kind, was=was, by=request.member.account)
        return f"The line stands under “{Stake.Kind(kind).label}” now."

    return answers.attempt(request, role, f"lines-{pk}", act)


@entry(Level.STAFF)
@require_POST
def move(request: SchoolRequest, role: str, part: str, pk: int) -> HttpResponse:
    sheet, _found = access.get_sheet_row(request.member, role, part, pk)
    if sheet is None:
        return answers.gone(request, role)
    to = request.POST.get("to", "")
    where = {"place": int(to)} if to.isdecimal() and len(to) < 4 else {"steps": -1 if to == "up" else 1}

    def act() -> str:
        actions.move_row(sheet.version, part, pk, **where, by=request.member.account)
        return {"up": "Moved up.", "down": "Moved down."}.get(to, "Moved.")

    return answers.attempt(request, role, f"{part}-{pk}", act)


@entry(Level.STAFF)
@require_POST
def out(request: SchoolRequest, role: str, part: str, pk: int) -> HttpResponse:
    sheet, _found = access.get_sheet_row(request.member, role, part, pk)
    if sheet is None:
        return answers.gone(request, role)
    aside = part == "lines" and "aside" in request.POST

    def act() -> str:
        was, by = request.GET.get("was", ""), request.member.account
        actions.take_out(sheet.version, part, pk, was=was, no_duty=aside, by=by)
        return "Set aside as not a duty. Undo brings it back." if aside else "Taken out. Undo brings it back."

    return answers.attempt(request, role, f"{part}-{pk}", act)


@entry(Level.STAFF)
@require_POST
def take_in(request: SchoolRequest, role: str, pk: int) -> HttpResponse:
    sheet, _found = access.get_sheet_row(request.member, role, "left_out", pk)
    if sheet is None:
        return answers.gone(request, role)

    def act() -> str:
        line = actions.take_in(sheet.version, pk, by=request.member.account)
        return "Put back among what the role owns." if line else ""

    return answers.attempt(request, role, "", act)


@entry(Level.STAFF)
@require_POST
def undo(request: SchoolRequest, role: str) -> HttpResponse:
    return _turn(request, role, "Undone", step_actions.undo)


@entry(Level.STAFF)
@require_POST
def redo(request: SchoolRequest, role: str) -> HttpResponse:
    return _turn(request, role, "Done again", step_actions.redo)


@entry(Level.STAFF)
@require_safe
def changes(request: SchoolRequest, role: str) -> HttpResponse:
    """What changed since the page was last told, for a page that asks every few seconds."""
    sheet = access.get_draft_to_edit(request.member, role)
    if sheet is None:
        return answers.gone(request, role)
    if is_told(request, sheet.version):
        return HttpResponse(status=204)
    return answers.fresh_sheet(request, role)


@entry(Level.STAFF)
@ways
def catalog(request: SchoolRequest, role: str) -> HttpResponse:
    sheet = access.get_sheet(request.member, role)
    if sheet is None:
        return answers.gone(request, role)
    if request.method == "POST":
        return answers.draw(request, sheet)
    return answers.show_catalog(request, sheet)


def _turn(request: SchoolRequest, role: str, said: str, turn: Callable[..., str]) -> HttpResponse:
    sheet = access.get_sheet(request.member, role)
    if sheet is None:
        return answers.gone(request, role)
    typed = request.POST.get("step", "")
    step = int(typed) if typed.isdecimal() and len(typed) < 16 else 0
    return answers.attempt(
        request, role, "", lambda: f"{said}: {turn(sheet.version, step, by=request.member.account)}."
    )
