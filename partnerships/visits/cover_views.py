"""Cover: which classes need somebody, one's own offers, taking one, giving it back, logging it."""

from __future__ import annotations

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.views.decorators.http import require_POST

from coachhub.kit.entry import Level, entry
from coachhub.kit.http import SchoolRequest
from partnerships import access
from partnerships.board.conflict import conflict
from partnerships.log.actions import enter
from partnerships.log.queries import read_ground
from partnerships.visits import cover_actions as actions
from partnerships.visits.forms import OfferForm, OtherCoverForm
from partnerships.visits.logged import entry_for_visit, entry_otherwise
from partnerships.visits.pages import counted_for, cover_page
from partnerships.visits.views import to_visit, ways
from roles.signing.actions import AlreadyDone


@entry(Level.STAFF)
@ways
def cover(request: SchoolRequest) -> HttpResponse:
    """What there is to cover, and what one offers; sending offers a time."""
    member = access.get_colleague(request.member)
    data = request.POST if request.method == "POST" else None
    form = OfferForm(data, member=member, off=read_ground(member.school).off)
    if form.is_valid():
        when = form.typed("day", "period", "starts", "ends")
        try:
            actions.offer_cover(member.school, by=member.account, **when)
        except AlreadyDone as error:
            return conflict(request, error, "visits:cover")
        messages.success(request, "You offer this time. Whoever takes you up on it asks you first.")
        return redirect("visits:cover", member.school.slug)
    return render(request, "visits/cover.html", cover_page(member, form), status=422 if form.is_bound else 200)


@entry(Level.STAFF)
@require_POST
def withdraw(request: SchoolRequest, pk: int) -> HttpResponse:
    offer = access.get_own_offer(request.member, pk)
    try:
        actions.withdraw_offer(offer, by=request.member.account)
    except AlreadyDone as error:
        return conflict(request, error, "visits:cover")
    messages.success(request, "Your offer is taken back.")
    return redirect("visits:cover", request.member.school.slug)


@entry(Level.STAFF)
@require_POST
def take(request: SchoolRequest, pk: int) -> HttpResponse:
    """Take a class that needs somebody."""
    found = access.get_class_to_take(request.member, pk)
    try:
        actions.take_class(found, today=request.member.today, by=request.member.account)
    except AlreadyDone as error:
        return conflict(request, error, "visits:cover")
    messages.success(request, "You take the class. Thank you. Here is whose it is.")
    return to_visit(request, pk)


@entry(Level.STAFF)
@require_POST
def take_offer(request: SchoolRequest, pk: int, offer: int) -> HttpResponse:
    """The visitor takes a colleague up on an offer."""
    found, chosen = access.get_visit_as_visitor(request.member, pk), access.get_offer(request.member, offer)
    try:
        actions.take_offer(chosen, found, today=request.member.today, by=request.member.account)
    except AlreadyDone as error:
        return conflict(request, error, "visits:list")
    messages.success(request, f"{chosen.person.name} is asked by mail to say yes.")
    return to_visit(request, pk)


@entry(Level.STAFF)
@require_POST
def say(request: SchoolRequest, pk: int) -> HttpResponse:
    """Whoever takes the class says yes, or cannot."""
    found = access.get_visit_as_cover(request.member, pk)
    gives_back = request.POST.get("act") == "give_back"
    act = actions.give_back if gives_back else actions.confirm_cover
    try:
        act(found, by=request.member.account)
    except AlreadyDone as error:
        return conflict(request, error, "visits:cover")
    if gives_back:
        messages.success(request, "It is given back. Your colleague is told, and looks for somebody else.")
        return redirect("visits:cover", request.member.school.slug)
    messages.success(request, "You take the class. Your colleague is told.")
    return to_visit(request, pk)


@entry(Level.STAFF)
@require_POST
def log_visit(request: SchoolRequest, pk: int) -> HttpResponse:
    """Log the cover of a peer visit, with one tap."""
    found = access.get_visit_covered(request.member, pk)
    counted = counted_for(request.member)
    enter(entry_for_visit(found, request.member.account, counted), by=request.member.account)
    messages.success(request, f"Logged {found.minutes} min, {counted.words}.")
    return to_visit(request, pk)


@entry(Level.STAFF)
@ways
def log_otherwise(request: SchoolRequest) -> HttpResponse:
    """Log cover that was not for a peer visit."""
    member, diary = request.member, access.get_diary(request.member)
    data = request.POST if request.method == "POST" else None
    roles = dict(read_ground(member.school).roles)
    form = OtherCoverForm(data, member=member, roles=roles, initial={"day": member.today})
    if not form.is_valid():
        return render(request, "visits/log_otherwise.html", {"form": form}, status=422 if form.is_bound else 200)
    good = form.cleaned_data
    asked = {"day": good["day"], "minutes": good["typed"], "asked_by": good["asked_by"], "key": good["key"]}
    enter(entry_otherwise(member.school, diary, **asked), by=member.account)
    messages.success(request, f"Logged {good['typed']} min, outside the agreement.")
    return redirect("log:log", member.school.slug)
