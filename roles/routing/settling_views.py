"""Settling what has no owner."""

from __future__ import annotations

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.views.decorators.http import require_http_methods, require_POST

from coachhub.kit.entry import Level, entry
from coachhub.kit.http import SchoolRequest
from coachhub.kit.wording import small
from roles import access
from roles.charters.actions import ChangedMeanwhile
from roles.duties.models import Duty
from roles.routing import actions, lookup
from roles.routing.forms import ForNowForm, OwnerForm
from roles.routing.owned import USUALLY, roles_held
from roles.routing.queries import looked_up
from roles.routing.settling import choices_for, claimed_by, types_of
from roles.routing.views import LATELY
from roles.signing.actions import AlreadyDone

BUSY = "Somebody is writing in that draft at this moment. Press the button again."


@entry(Level.PRINCIPAL)
@require_http_methods(["GET", "HEAD", "POST"])
def owner(request: SchoolRequest, pk: int) -> HttpResponse:
    """Name an owner for a duty: a line for the draft of the role chosen."""
    member, duty, sent = request.member, access.get_duty(request.member, pk), request.method == "POST"
    choices, without_charter = choices_for(member.school, duty, member.today)
    initial = {"wording": duty.wording, "owner": choices[0].role.slug if choices else None}
    types = types_of(duty)
    form = OwnerForm(
        request.POST if sent else None, member=member, choices=choices, without_charter=without_charter,
        is_asked=bool(types), initial=initial,
    )  # fmt: skip
    if sent and form.is_valid() and (_help_desk if form.is_for_help_desk else _propose)(request, form, duty):
        return redirect("settling:owner", member.school.slug, pk)
    context = {
        "duty": duty, "form": form, "types": types,
        "for_now": next((one.for_now for one in types if one.for_now), None), "claim": claimed_by(duty),
        "left": [one for one in types if one.left_with_front_door_on],
        "count": looked_up(member.school, duty, member.today - LATELY), "since": member.today - LATELY,
        "door": lookup.door_of(member.school, member.today),
    }  # fmt: skip
    return render(request, "routing/owner.html", context, status=422 if sent else 200)


def _propose(request: SchoolRequest, form: OwnerForm, duty: Duty) -> bool:
    given, member = form.cleaned_data, request.member
    words = {"wording": given["wording"], "hours": given["hours"], "day": member.today, "by": member.account}
    try:
        draft = actions.propose_owner(duty, form.role, **words)
    except AlreadyDone as done:
        form.add_error(None, str(done))
    except ChangedMeanwhile:
        form.add_error(None, BUSY)
    else:
        messages.success(request, f"It is in version {draft.number} of the charter of the {small(form.role)}, a draft.")
        return True
    return False


def _help_desk(request: SchoolRequest, form: OwnerForm, duty: Duty) -> bool:
    member = request.member
    role = member.school.front_door or roles_held(member).first()
    if role is None:
        form.add_error("owner", "Give yourself a role first: an answer says as whom you give it")
        return False
    given = {"reach": form.cleaned_data["reach"], "check_by": member.today + USUALLY, "day": member.today}
    actions.leave_with_help_desk(duty, **given, role=role, by=member.account)
    messages.success(request, "Teachers read how to reach the district help desk, and it needs no owner here.")
    return True


@entry(Level.PRINCIPAL)
@require_http_methods(["GET", "HEAD", "POST"])
def for_now(request: SchoolRequest, pk: int) -> HttpResponse:
    """Choose who answers about a duty until a charter that owns it is in force."""
    member, duty, sent = request.member, access.get_duty(request.member, pk), request.method == "POST"
    chosen = next((one.for_now_id for one in types_of(duty) if one.for_now_id), None)
    form = ForNowForm(request.POST if sent else None, member=member, initial={"role": chosen})
    if not sent or not form.is_valid():
        context = {"form": form, "duty": duty, "claim": claimed_by(duty)}
        return render(request, "routing/for_now.html", context, status=422 if sent else 200)
    role = form.cleaned_data["role"]
    actions.choose_for_now(duty, role, by=member.account)
    who = f"The {small(role.name)}" if role else "The front door"
    messages.success(request, f"{who} answers about it until a charter that owns it is in force.")
    return redirect("settling:owner", member.school.slug, pk)


@entry(Level.PRINCIPAL)
@require_POST
def front_door(request: SchoolRequest, pk: int) -> HttpResponse:
    """Leave a duty with the front door, or settle it after all."""
    member, duty = request.member, access.get_duty(request.member, pk)
    if "again" in request.POST:
        actions.settle_again(duty, by=member.account)
        messages.success(request, "It is among what needs an owner again.")
    else:
        actions.leave_with_front_door(duty, day=member.today, by=member.account)
        messages.success(request, "It stays with the front door, and is off the list of what needs an owner.")
    return redirect("routing:without_owner", member.school.slug)
