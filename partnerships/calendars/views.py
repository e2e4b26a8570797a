"""What one's own calendar proposes: to log in one press, or to dismiss."""

from __future__ import annotations

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.views.decorators.http import require_http_methods, require_POST

from coachhub.kit.entry import Level, entry
from coachhub.kit.http import SchoolRequest, page_or_fragment
from coachhub.kit.wording import count
from partnerships import access
from partnerships.calendars import actions
from partnerships.calendars.forms import PutBackForm
from partnerships.calendars.pages import Desk, owner_of
from partnerships.calendars.source_views import settled
from partnerships.calendars.spans import Chosen, chosen
from partnerships.log.pages import Book
from partnerships.log.weeks import week_of
from roles.signing.actions import AlreadyDone


def _chosen(request: SchoolRequest) -> Chosen:
    return chosen(request.GET.get("span", ""), request.GET.get("day", ""), request.member.today)


def _desk(request: SchoolRequest) -> Desk:
    member = request.member
    return Desk(Book(member, access.get_diary(member), week_of(member.today)), _chosen(request))


def to_proposals(request: SchoolRequest) -> HttpResponse:
    address = reverse("calendars:proposals", args=[request.member.school.slug])
    return redirect(f"{address}{_chosen(request).query}")


@entry(Level.STAFF)
@require_http_methods(["GET", "HEAD", "POST"])
def proposals(request: SchoolRequest) -> HttpResponse:
    """What waits of the chosen days; sending logs what is ticked."""
    member, sent = request.member, request.method == "POST"
    desk = _desk(request)
    form = desk.form(request.POST if sent else None)
    if form.is_valid():
        made = actions.log_proposals(form.confirmed(owner_of(member)), by=member.account)
        _say(request, len(made), form.gone())
        return to_proposals(request)
    return render(request, "calendars/proposals.html", desk.page(form), status=422 if sent else 200)


def _say(request: SchoolRequest, made: int, gone: int) -> None:
    if made:
        words = f"Logged {count(made, 'entry', 'entries')}. You can change each of them in your log."
        messages.success(request, words)
    if gone:
        messages.warning(request, f"{count(gone, 'proposal', 'proposals').capitalize()} was settled before.")
    if not made and not gone:
        messages.warning(request, "Nothing was ticked, so nothing was logged.")


@entry(Level.STAFF)
@require_POST
def dismiss(request: SchoolRequest, pk: int) -> HttpResponse:
    """Proposes it no more. The answer offers to put it back, and is the last place that has its title."""
    found = access.get_proposal(request.member, pk)
    try:
        actions.dismiss(found, by=request.member.account)
    except AlreadyDone as error:
        return settled(request, error)
    page = {"proposal": found, "chosen": _chosen(request)}
    return page_or_fragment(request, "calendars/dismissed.html", "calendars/_dismissed.html", page)


@entry(Level.STAFF)
@require_POST
def put_back(request: SchoolRequest, pk: int) -> HttpResponse:
    found, form = access.get_proposal(request.member, pk), PutBackForm(request.POST, member=request.member)
    try:
        actions.put_back(found, form.cleaned_data["title"] if form.is_valid() else "", by=request.member.account)
    except AlreadyDone as error:
        return settled(request, error)
    row = _desk(request).row_of(found.pk) if request.htmx else None
    if row:
        return render(request, "calendars/_row.html", {"row": row, "chosen": _chosen(request), "is_back": True})
    messages.success(request, "It is proposed again.")
    return to_proposals(request)
