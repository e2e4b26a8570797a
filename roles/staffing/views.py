"""Days away and who covers; for principals the school's roles and who holds them."""

from __future__ import annotations

from collections.abc import Callable

from django.contrib import messages
from django.core.exceptions import ValidationError
from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from coachhub.kit.entry import Level, entry
from coachhub.kit.http import SchoolRequest
from coachhub.kit.templatetags.kit import long_day, span
from roles import access
from roles.people.models import Membership
from roles.staffing import actions
from roles.staffing.forms import AppointForm, AwayForm, EndForm, RoleForm
from roles.staffing.models import Role
from roles.staffing.queries import covers_for, days_away, roles_with_holders

form_page = require_http_methods(["GET", "HEAD", "POST"])


@entry(Level.STAFF)
@form_page
def away(request: SchoolRequest) -> HttpResponse:
    """One's own days away."""
    membership = access.get_own_membership(request.member)
    membership.person = request.member.account
    return _away(request, membership)


@entry(Level.PRINCIPAL)
@form_page
def away_of(request: SchoolRequest, pk: int) -> HttpResponse:
    """Somebody else's days away, noted by a principal."""
    membership = access.get_membership(request.member, pk)
    if membership.person == request.member.person:
        return redirect("staffing:away", request.member.school.slug)
    return _away(request, membership)


def _away(request: SchoolRequest, membership: Membership) -> HttpResponse:
    member, person, sent = request.member, membership.person, request.method == "POST"
    form = AwayForm(request.POST if sent else None, member=member, person=person)
    if sent and form.is_valid():
        given = {name: form.cleaned_data[name] for name in ("first_day", "last_day", "cover")}
        try:
            absence = actions.mark_away(person, member.school, **given, by=member.account)
        except ValidationError as problem:
            form.add_error(None, problem)
        else:
            covers = f"{absence.cover} covers." if absence.cover else "Nobody covers."
            messages.success(request, f"Away {span(absence.first_day, absence.last_day)}. {covers}")
            return redirect(request.path)
    context = {
        "form": form,
        "membership": membership,
        "is_own": person == member.person,
        "coming": days_away(member.school, person, member.today),
        "covers": covers_for(member.school, person, member.today),
    }
    return render(request, "staffing/away.html", context, status=422 if sent else 200)


@entry(Level.STAFF)
@require_POST
def take_back(request: SchoolRequest, pk: int) -> HttpResponse:
    member, absence = request.member, access.get_absence_to_take_back(request.member, pk)
    actions.cancel_absence(absence, by=member.account)
    days = span(absence.first_day, absence.last_day)
    messages.success(request, f"{absence.person} is there: {days}. Questions go to {absence.person.first_name} again.")
    if absence.person == member.person:
        return redirect("staffing:away", member.school.slug)
    return redirect("staffing:away_of", member.school.slug, access.get_membership_of(member, absence.person).pk)


@entry(Level.PRINCIPAL)
@require_safe
def roles(request: SchoolRequest) -> HttpResponse:
    rows = roles_with_holders(request.member.school, request.member.today)
    return render(request, "staffing/roles.html", {"roles": rows})


@entry(Level.PRINCIPAL)
@form_page
def add_role(request: SchoolRequest) -> HttpResponse:
    return _role(request, Role(), actions.add_role, "is one of the school's roles now. Say who holds it under Staff.")


@entry(Level.PRINCIPAL)
@form_page
def role(request: SchoolRequest, role: str) -> HttpResponse:
    found = access.get_role(request.member, role)
    return _role(request, found, actions.change_role, "is saved. Signed charters keep the words they were signed with.")


def _role(request: SchoolRequest, found: Role, act: Callable[..., object], said: str) -> HttpResponse:
    sent, old_name = request.method == "POST", found.name
    form = RoleForm(request.POST if sent else None, member=request.member, instance=found)
    if sent and form.is_valid():
        act(form.instance, by=request.member.account)
        messages.success(request, f"“{form.instance.name}” {said}")
        return redirect("staffing:roles", request.member.school.slug)
    return render(request, "staffing/role.html", {"form": form, "old_name": old_name}, status=422 if sent else 200)


@entry(Level.PRINCIPAL)
@require_POST
def move_role(request: SchoolRequest, role: str) -> HttpResponse:
    found = access.get_role(request.member, role)
    actions.move_role(found, up="up" in request.POST, by=request.member.account)
    return redirect("staffing:roles", request.member.school.slug)


@entry(Level.PRINCIPAL)
@form_page
def appoint(request: SchoolRequest, pk: int) -> HttpResponse:
    """Give somebody a role."""
    member, sent = request.member, request.method == "POST"
    membership = access.get_membership(member, pk)
    form = AppointForm(request.POST if sent else None, member=member, initial={"since": member.today})
    if sent and form.is_valid():
        try:
            made = actions.appoint(membership.person, **form.cleaned_data, by=member.account)
        except ValidationError as problem:
            form.add_error(None, problem)
        else:
            messages.success(request, f"{made.person} is {made.role} from {long_day(made.since)} on.")
            return redirect("people:staff_member", member.school.slug, pk)
    context = {"form": form, "membership": membership}
    return render(request, "staffing/appoint.html", context, status=422 if sent else 200)


@entry(Level.PRINCIPAL)
@form_page
def end(request: SchoolRequest, pk: int) -> HttpResponse:
    """Let an appointment end."""
    member, sent = request.member, request.method == "POST"
    appointment = access.get_appointment(member, pk)
    membership = access.get_membership_of(member, appointment.person)
    form = EndForm(
        request.POST if sent else None, member=member, appointment=appointment, initial={"until": member.today}
    )
    if sent and form.is_valid():
        actions.end_appointment(appointment, until=form.cleaned_data["until"], by=member.account)
        said = f"{appointment.person} is {appointment.role} until {long_day(appointment.until)}."
        messages.success(request, f"{said} From then on questions go to others.")
        return redirect("people:staff_member", member.school.slug, membership.pk)
    context = {"form": form, "appointment": appointment, "membership": membership}
    return render(request, "staffing/end.html", context, status=422 if sent else 200)
