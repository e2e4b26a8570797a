"""Parking from the log: what time outside the agreement went to in a week, for the next review, in one tap."""

from __future__ import annotations

from django.contrib import messages
from django.http import Http404, HttpResponse
from django.shortcuts import redirect
from django.urls import reverse
from django.views.decorators.http import require_POST

from coachhub.kit.conflict import second
from coachhub.kit.entry import Level, entry
from coachhub.kit.http import SchoolRequest
from coachhub.kit.templatetags.kit import and_list
from coachhub.kit.wording import count
from partnerships import access
from partnerships.agreements.models import Agreement
from partnerships.evidence.names import named_in
from partnerships.evidence.queries import teachers_of
from partnerships.log.figures import Went, went_to
from partnerships.log.queries import count_log
from partnerships.log.weeks import Week, week_named
from partnerships.reviews import actions, queries
from roles.signing.actions import AlreadyDone


@entry(Level.STAFF)
@require_POST
def park_from_log(request: SchoolRequest, pk: int, week: str) -> HttpResponse:
    """Park what the week's time outside went to, or the one thing that is named. What names a teacher is left out."""
    member = request.member
    agreement, found = access.get_own_agreement(member, pk), week_named(week, member.today)
    if found is None:
        raise Http404("There is no such week in a log.")
    went = went_to(count_log(member.school, member.account, found.first, found.last))
    if "what" in request.POST:
        went = [one for one in went if one.what == request.POST["what"]]
    names = [one.name for one in teachers_of(member.school, agreement)]
    held = [one.what for one in went if named_in(one.what, names)]
    parked = sum(_park(request, agreement, one, found) for one in went if one.what not in held)
    if held:
        quoted = and_list(f"“{what}”" for what in held)
        messages.warning(request, f"The parties read what is parked, and {quoted} has a teacher’s name. {IN_OTHER}")
    if parked or not held:
        done = f"{count(parked, 'request', 'requests').capitalize()} parked" if parked else "Parked already"
        messages.success(request, f"{done}. It comes up at the review; until then it is nobody’s promise.")
    return redirect("log:week", member.school.slug, found.key)


IN_OTHER = "Park it in other words."


def _park(request: SchoolRequest, agreement: Agreement, one: Went, week: Week) -> bool:
    """Whether it is parked now and was not before."""
    member = request.member
    if one.what.casefold() in queries.parked_words(agreement):
        return False
    asked = next((role for role in member.school.roles.all() if role.pk == one.asked_by), None)
    day = min(week.friday, member.today)
    about = {"asked_by": asked, "asked_on": day, "minutes_a_week": one.minutes, "once": False, "until": None}
    try:
        actions.park(agreement, one.what, **about, by=member.account)
    except AlreadyDone:
        return False
    return True


@entry(Level.STAFF)
@require_POST
def take_back(request: SchoolRequest, pk: int) -> HttpResponse:
    """Unpark a request of one's own."""
    parked = access.get_own_request(request.member, pk)
    school, week = request.member.school.slug, week_named(request.POST.get("week", ""), request.member.today)
    try:
        actions.take_back(parked, by=request.member.account)
    except AlreadyDone as error:
        return second(request, str(error), back=(reverse("log:log", args=[school]), "Your log"))
    messages.success(request, f"Taken back: {parked.what}. It comes up at no review.")
    return redirect("log:week", school, week.key) if week else redirect("log:log", school)
