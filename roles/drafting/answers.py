"""What the editor answers: a row's form, the sheet after a change, or both writings where two changed one row.

To htmx a change answers with the whole sheet and what it is about in headers: the page's script takes over the rows
that differ and leaves alone what somebody has open. Without JavaScript it is the page, or a way back to it.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from django.contrib import messages
from django.core.exceptions import ValidationError
from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.template.loader import render_to_string
from django_htmx.http import trigger_client_event

from coachhub.kit.http import SchoolRequest, page_or_fragment
from roles import access
from roles.charters.conflict import conflict
from roles.charters.models import Stake
from roles.drafting import actions
from roles.drafting.actions import RowChanged
from roles.drafting.beginning import NoDraft
from roles.drafting.catalog import catalog_page, duty_to_draw
from roles.drafting.opened import Opened, open_new
from roles.drafting.page import draft_page
from roles.drafting.presence import note_place
from roles.drafting.sheet import Sheet
from roles.drafting.step_actions import NotLast

GONE = "This draft was sent for signature or withdrawn meanwhile, so nothing of yours was saved."


def show(request: SchoolRequest, sheet: Sheet, opened: Opened | None = None, status: int = 200) -> HttpResponse:
    """The page of the draft, or only the opened row where htmx asks for it."""
    if opened is not None:
        opened.takes_focus = "left" not in request.POST
        opened.focus(chosen="kind" in request.GET)
        if request.htmx:
            note_place(sheet.version.pk, request.member.account, opened.place)
            return render(request, "drafting/_form.html", {"opened": opened}, status=status)
        opened.printed = render_to_string("drafting/_form.html", {"opened": opened}, request)
    return render(request, "drafting/draft.html", draft_page(sheet, request.member, opened), status=status)


def fresh_sheet(
    request: SchoolRequest, role: str, said: str = "", place: str = "", status: int = 200, **saved: Any
) -> HttpResponse:
    """The sheet as it is now; `said` is told, `place` is the row that need not stay open."""
    sheet = access.get_sheet(request.member, role)
    if sheet is None:
        return gone(request, role)
    if not request.htmx:
        if said:
            messages.add_message(request, messages.ERROR if status == 409 else messages.SUCCESS, said)
        if status == 409:
            return show(request, sheet, status=409)
        address = redirect("charters:draft", request.member.school.slug, role)
        return address if not place else redirect(f"{address['Location']}#{place}")
    response = render(
        request, "drafting/_sheet.html", draft_page(sheet, request.member, with_others=True), status=status
    )
    response["HX-Reswap"] = "none"
    return trigger_client_event(response, "draft:told", {"said": said, "place": place, **saved})


def gone(request: SchoolRequest, role: str) -> HttpResponse:
    """There is no draft any more: what was typed comes back to the writer."""
    names = ("csrfmiddlewaretoken", "was", "stay", "kind", "how", "place", "lead", "goes_to")
    typed = [str(value) for name, value in request.POST.items() if value and name not in names]
    if request.htmx:
        return render(request, "drafting/_gone.html", {"words": GONE, "typed": typed}, status=409)
    if request.method != "POST":
        return redirect("charters:draft", request.member.school.slug, role)
    return conflict(request, access.get_charter_to_edit(request.member, role), GONE, typed)


def keep(request: SchoolRequest, role: str, opened: Opened) -> HttpResponse:
    """Save the opened row with what was typed. With `stay` it stays open, and what is missing is only mentioned."""
    stays = "stay" in request.POST and bool(request.htmx)
    if not opened.form.is_valid():
        if stays and "no_student" not in opened.form.fields:
            return _not_yet(opened)
        return show(request, opened.sheet, opened, status=422)
    try:
        said = opened.keep(request.POST.get("was", "")[:12], request.member.account)
    except NoDraft:
        return gone(request, role)
    except RowChanged as changed:
        return _both(request, role, opened, changed)
    except ValidationError as error:
        opened.form.add_error(None, error.messages)  # type: ignore[arg-type]
        return show(request, opened.sheet, opened, status=422)
    return fresh_sheet(request, role, said, opened.place, stays=stays)


def attempt(request: SchoolRequest, role: str, place: str, act: Callable[[], str]) -> HttpResponse:
    """Do something to a row that is not open. `act` returns what was done, in words."""
    try:
        said = act()
    except NoDraft:
        return gone(request, role)
    except RowChanged:
        words = "Somebody changed this line meanwhile, so it was left as it is now. Look at it and choose again."
        return fresh_sheet(request, role, words, place, status=409)
    except NotLast as error:
        return fresh_sheet(request, role, str(error), status=409)
    except ValidationError as error:
        return fresh_sheet(request, role, " ".join(error.messages), place, status=409)
    return fresh_sheet(request, role, said, place)


def taken_out(request: SchoolRequest, role: str, sheet: Sheet, part: str, pk: int) -> HttpResponse:
    """Somebody took the row out: what was typed may be added as a new one."""
    if request.method != "POST":
        return fresh_sheet(request, role, "This was taken out meanwhile.", f"{part}-{pk}")
    opened = open_new(sheet, part, request.member, request.POST)
    opened.form.is_valid()
    if request.htmx:
        opened.place = f"{part}-{pk}"
    opened.conflict = opened.theirs(sheet, None)
    return show(request, sheet, opened, status=409)


def show_catalog(request: SchoolRequest, sheet: Sheet, said: str = "", status: int = 200) -> HttpResponse:
    drafts_of = access.roles_of_readable_drafts(request.member)
    page = catalog_page(sheet, drafts_of, request.GET.get("q", ""), request.GET.get("area", ""), said)
    return page_or_fragment(request, "drafting/catalog.html", "drafting/_catalog.html", page, status)


def draw(request: SchoolRequest, sheet: Sheet) -> HttpResponse:
    """Make a line of the chosen duty, and show the catalog again."""
    typed, drafts_of = request.POST.get("duty", ""), access.roles_of_readable_drafts(request.member)
    wanted = int(typed) if typed.isdecimal() and len(typed) < 16 else 0
    duty = duty_to_draw(sheet.version.school_id, wanted, drafts_of)
    if duty is None:
        return show_catalog(request, sheet, "Choose a duty of this school.", 422)
    try:
        values = {"duty_id": duty.pk, "wording": duty.wording, "kind": Stake.Kind.OWNS}
        actions.add_row(sheet.version, "lines", values, by=request.member.account)
    except NoDraft:
        return gone(request, sheet.own.slug)
    except ValidationError:
        return show_catalog(request, sheet, f"“{duty.wording}” stands in this charter already.", 409)
    said = f"Added “{duty.wording}”."
    if request.htmx:
        return show_catalog(request, access.get_sheet(request.member, sheet.own.slug) or sheet, said)
    messages.success(request, said)
    return redirect(request.get_full_path())


def _not_yet(opened: Opened) -> HttpResponse:
    words = next((str(words[0]) for words in opened.form.errors.values()), "")
    response = HttpResponse(status=204)
    return trigger_client_event(response, "draft:not-yet", {"place": opened.place, "said": words})


def _both(request: SchoolRequest, role: str, opened: Opened, changed: RowChanged) -> HttpResponse:
    """The row as it is now beside what was typed, and both ways on."""
    now = access.get_sheet(request.member, role)
    if now is None:
        return gone(request, role)
    if changed.row is None and opened.row is not None:
        return taken_out(request, role, now, opened.form.part, opened.row["id"])  # type: ignore[union-attr]
    opened.conflict = opened.theirs(now, changed.row)
    return show(request, now, opened, status=409)
