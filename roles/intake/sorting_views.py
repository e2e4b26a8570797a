"""Deciding on the items of a description: one, a group, and taking it back."""

from __future__ import annotations

from typing import Any

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.utils import timezone
from django.views.decorators.http import require_POST

from coachhub.kit.entry import Level, entry
from coachhub.kit.http import SchoolRequest, page_or_fragment
from coachhub.kit.wording import count
from roles import access
from roles.intake import actions
from roles.intake.forms import ItemForm
from roles.intake.models import Description, Item
from roles.intake.pages import sort_page
from roles.intake.queries import last_step, state_of
from roles.intake.rows import Row

MEANWHILE = "Somebody sorted this line meanwhile. It stands as you see it now"


@entry(Level.STAFF)
@require_POST
def item(request: SchoolRequest, pk: int, number: int) -> HttpResponse:
    """One item: its row comes back with what follows from it, or the whole page without htmx."""
    member, found = request.member, access.get_item(request.member, pk, number)
    form = ItemForm(request.POST, member=member, item=found)
    if not form.is_valid():
        stale = "seen" in form.errors or form.data["seen"] != state_of(found)
        return _told(request, found, form, status=409 if stale else 422)
    given: dict[str, Any] = {"seen": form.cleaned_data["seen"], "by": member.account, "now": timezone.now()}
    try:
        if form.is_undo:
            actions.reopen_item(found, **given)
        else:
            actions.sort_item(found, form.choice, **given)
    except actions.ChangedMeanwhile:
        return _told(request, found, form, status=409)
    if request.htmx:
        return _changed(request, found.description, Row(found), status=200)
    return redirect(f"{request.path.partition('/items/')[0]}#item-{number}")


def _told(request: SchoolRequest, found: Item, form: ItemForm, *, status: int) -> HttpResponse:
    """The row again, with what was typed and what to do about it."""
    typed = {name: str(form.data.get(name, "")) for name in ("wording", "other", "sort", "how", "how_note")}
    if form.data.get("act") in Item.Sort.values:
        typed["sort"] = form.data["act"]
    errors = {name: [str(word) for word in words] for name, words in form.errors.items() if name != "seen"}
    row = Row(found, typed, errors, students="no_student" in form.fields)
    if status == 409:
        row.errors, row.conflict = {}, _who_was_first(found.description)
    return _changed(request, found.description, row, status=status)


def _who_was_first(description: Description) -> str:
    step = last_step(description)
    return f"{step.by.name} sorted meanwhile: {step.words[:1].lower()}{step.words[1:]}." if step else f"{MEANWHILE}."


def _changed(request: SchoolRequest, description: Description, row: Row, *, status: int) -> HttpResponse:
    page = sort_page(description, request.member, row)
    page["row"] = page["page"].row(row.item)
    return page_or_fragment(request, "intake/sort.html", "intake/_changed.html", page, status)


@entry(Level.STAFF)
@require_POST
def take(request: SchoolRequest, pk: int) -> HttpResponse:
    """A whole group: those of the numbers shown that are still open in it."""
    member, found = request.member, access.get_description(request.member, pk)
    sort = request.POST.get("sort", "")
    numbers = {
        int(word) for word in request.POST.get("numbers", "").split(",")[:500] if word.isdecimal() and len(word) < 6
    }
    if sort not in actions.SETTLED_AS or not numbers:
        messages.info(request, "Nothing was taken. Press the button beside a group once more.")
        return redirect("intake:sort", member.school.slug, pk)
    taken = actions.take_group(found, sort, numbers, by=member.account, now=timezone.now())
    told = f"{count(len(taken), 'line', 'lines').capitalize()} taken."
    if len(taken) < len(numbers):
        told += " The others were sorted by somebody else meanwhile."
    messages.success(request, told)
    return redirect("intake:sort", member.school.slug, pk)


@entry(Level.STAFF)
@require_POST
def undo(request: SchoolRequest, pk: int) -> HttpResponse:
    """The last step, if it is still the one that the page showed."""
    member, found = request.member, access.get_description(request.member, pk)
    sent = request.POST.get("step", "")
    try:
        step = actions.undo(found, step_id=int(sent) if sent.isdecimal() and len(sent) < 19 else 0, by=member.account)
    except actions.ChangedMeanwhile:
        return render(request, "intake/sort.html", {**sort_page(found, member), "meanwhile": True}, status=409)
    messages.success(request, f"Undone: {step.words[:1].lower()}{step.words[1:]}.")
    return redirect("intake:sort", member.school.slug, pk)
