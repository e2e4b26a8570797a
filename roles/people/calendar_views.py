"""Days without school, and how long a question may wait by the school's calendar."""

from __future__ import annotations

from django.contrib import messages
from django.core.exceptions import ValidationError
from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.views.decorators.http import require_http_methods, require_POST

from coachhub.kit.entry import Level, entry
from coachhub.kit.http import SchoolRequest
from roles import access
from roles.people import calendar_actions as actions
from roles.people.calendar_forms import HolidayForm, WaitingForm
from roles.people.queries import holidays_of

form_page = require_http_methods(["GET", "HEAD", "POST"])


@entry(Level.PRINCIPAL)
@form_page
def calendar(request: SchoolRequest) -> HttpResponse:
    """The days without school that are to come, and a form for more."""
    member, sent = request.member, request.method == "POST"
    form = HolidayForm(request.POST if sent else None, member=member)
    if sent and form.is_valid():
        try:
            holiday = actions.add_holiday(form.holiday(), by=member.account)
        except ValidationError as error:
            form.add_error(None, error)
        else:
            messages.success(request, f"{holiday.name} is in the calendar. No question moves on those days.")
            return redirect("people:calendar", member.school.slug)
    coming, past = holidays_of(member.school, member.today)
    context = {"form": form, "coming": coming, "past": past}
    return render(request, "people/calendar.html", context, status=422 if sent else 200)


@entry(Level.PRINCIPAL)
@require_POST
def remove_holiday(request: SchoolRequest, pk: int) -> HttpResponse:
    holiday = access.get_holiday(request.member, pk)
    actions.remove_holiday(holiday, by=request.member.account)
    messages.success(request, f"{holiday.name} is out of the calendar. These are school days.")
    return redirect("people:calendar", request.member.school.slug)


@entry(Level.PRINCIPAL)
@form_page
def waiting(request: SchoolRequest) -> HttpResponse:
    """How long a question waits on a desk before somebody is reminded, and before it moves on."""
    member, sent = request.member, request.method == "POST"
    form = WaitingForm(request.POST if sent else None, member=member)
    if sent and form.is_valid():
        actions.change_waiting(form.instance, by=member.account)
        messages.success(request, "Saved. It holds from now on, for open questions too.")
        return redirect("people:waiting", member.school.slug)
    return render(request, "people/waiting.html", {"form": form}, status=422 if sent else 200)
