"""The secret addresses at which one's calendar program reads meetings, and what it reads there."""

from __future__ import annotations

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils import timezone
from django.views.decorators.http import require_safe

from coachhub.kit.conflict import second
from coachhub.kit.entry import Level, entry
from coachhub.kit.http import SchoolRequest
from partnerships import access
from partnerships.meetings.address_actions import end_address, renew_address
from partnerships.meetings.calendar import feed as written
from partnerships.meetings.note_forms import AddressForm
from partnerships.meetings.pages import calendar_page
from partnerships.meetings.views import ways
from partnerships.teams.models import Team
from roles.signing.actions import AlreadyDone


@entry(Level.STAFF)
@ways
def addresses(request: SchoolRequest) -> HttpResponse:
    """One's own addresses. The answer to renewing one is the only page that ever shows it."""
    member = access.get_colleague(request.member)
    data = request.POST if request.method == "POST" else None
    form = AddressForm(data, member=member, initial={"act": "renew"})
    if not form.is_valid():
        page = calendar_page(member) | {"form": form}
        return render(request, "meetings/calendar.html", page, status=422 if form.is_bound else 200)
    slug = form.cleaned_data["team"]
    team = access.get_team_of_own(member, slug) if slug else None
    if form.cleaned_data["act"] == "renew":
        token = renew_address(member.school, team, by=member.account)
        path = reverse("meetings:feed", args=[member.school.slug, token])
        page = {"address": request.build_absolute_uri(path), "team": team}
        return render(request, "meetings/address.html", page)
    return end(request, team)


def end(request: SchoolRequest, team: Team | None) -> HttpResponse:
    member, back = request.member, reverse("meetings:calendar", args=[request.member.school.slug])
    try:
        end_address(access.get_calendar_address(member, team), by=member.account)
    except AlreadyDone as error:
        return second(request, str(error), back=(back, "My calendars"))
    messages.success(request, "The address is ended. Nobody reads anything there any more.")
    return redirect(back)


@entry(Level.ANYONE)
@require_safe
def feed(request: SchoolRequest, token: str) -> HttpResponse:
    """What a calendar program reads, which signs in nowhere: whoever has the address reads it."""
    calendar = access.get_calendar(request.member, token)
    text = written(calendar.name, calendar.meetings, timezone.now())
    response = HttpResponse(text, content_type="text/calendar; charset=utf-8")
    response["X-Robots-Tag"] = "noindex"
    return response
