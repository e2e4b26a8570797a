"""Peer visits: one's own, asking for one, saying yes, another time, calling off, calendar, two lines afterwards."""

from __future__ import annotations

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.utils import timezone
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from coachhub.kit.entry import Level, entry
from coachhub.kit.http import SchoolRequest
from partnerships import access
from partnerships.board.conflict import conflict
from partnerships.board.queries import colleagues_at
from partnerships.log.queries import read_ground
from partnerships.visits import actions
from partnerships.visits.calendar import calendar_of
from partnerships.visits.forms import AskForm, CloseForm, ProposeForm, ReflectForm, TurnForm
from partnerships.visits.models import Visit
from partnerships.visits.pages import begin_asking, list_page, own_reflection, visit_page
from partnerships.visits.standing import standing_of
from roles.signing.actions import AlreadyDone

ways = require_http_methods(["GET", "HEAD", "POST"])


def to_visit(request: SchoolRequest, pk: int) -> HttpResponse:
    return redirect("visits:visit", request.member.school.slug, pk)


@entry(Level.STAFF)
@require_safe
def visits(request: SchoolRequest) -> HttpResponse:
    return render(request, "visits/list.html", list_page(access.get_colleague(request.member)))


@entry(Level.STAFF)
@ways
def ask(request: SchoolRequest) -> HttpResponse:
    member = access.get_colleague(request.member)
    post = access.get_post_to_watch(member, request.GET.get("post", ""))
    options = {"people": colleagues_at(member.school, but=member.account), "off": read_ground(member.school).off}
    data = request.POST if request.method == "POST" else None
    form = AskForm(data, member=member, **options, initial=begin_asking(post, request.GET.get("host", "")))
    if form.is_valid():
        host, says = form.chosen(), form.says()
        says["post"] = post if post is not None and post.person_id == host.pk else None
        try:
            made = actions.ask(member.school, host, by=member.account, **says)
        except AlreadyDone as error:
            return conflict(request, error, "visits:list", [says["what"]])
        messages.success(request, f"{host.name} is asked by mail. You are told what comes of it.")
        return to_visit(request, made.pk)
    return render(request, "visits/ask.html", {"form": form, "post": post}, status=422 if form.is_bound else 200)


@entry(Level.STAFF)
@require_safe
def visit(request: SchoolRequest, pk: int) -> HttpResponse:
    found = access.get_visit(request.member, pk)
    return render(request, "visits/visit.html", visit_page(found, request.member))


@entry(Level.STAFF)
@require_POST
def say_yes(request: SchoolRequest, pk: int) -> HttpResponse:
    found = access.get_visit_of_two(request.member, pk)
    form = TurnForm(request.POST, member=request.member)
    try:
        turn = form.cleaned_data["turn"] if form.is_valid() else -1
        actions.say_yes(found, turn=turn, by=request.member.account)
    except AlreadyDone as error:
        return conflict(request, error, "visits:list")
    messages.success(request, "You said yes. Those who have a part in it are told.")
    return to_visit(request, pk)


@entry(Level.STAFF)
@ways
def propose(request: SchoolRequest, pk: int) -> HttpResponse:
    member, found = request.member, access.get_visit_of_two(request.member, pk)
    data = request.POST if request.method == "POST" else None
    begin = {name: getattr(found, name) for name in ("day", "starts", "ends", "place", "turn")}
    form = ProposeForm(data, member=member, off=read_ground(member.school).off, initial=begin)
    if form.is_valid():
        when, word = form.typed("day", "starts", "ends", "place"), form.cleaned_data["word"]
        try:
            actions.propose(found, turn=form.cleaned_data["turn"], word=word, by=member.account, **when)
        except AlreadyDone as error:
            return conflict(request, error, "visits:list", [word])
        messages.success(request, "The other time is proposed. Your colleague says yes or no to it.")
        return to_visit(request, pk)
    page = {"form": form, **_of(found, request)}
    return render(request, "visits/time.html", page, status=422 if form.is_bound else 200)


@entry(Level.STAFF)
@ways
def close(request: SchoolRequest, pk: int) -> HttpResponse:
    """Decline what was asked, or call the visit off; on a page of its own."""
    member, found = request.member, access.get_visit_of_two(request.member, pk)
    data = request.POST if request.method == "POST" else None
    form = CloseForm(data, member=member, initial={"turn": found.turn})
    if form.is_valid():
        word = form.cleaned_data["word"]
        try:
            actions.close(found, turn=form.cleaned_data["turn"], word=word, by=member.account)
        except AlreadyDone as error:
            return conflict(request, error, "visits:list", [word])
        messages.success(request, "It is off. Everybody who had a part in it is told.")
        return to_visit(request, pk)
    page = {"form": form, **_of(found, request)}
    return render(request, "visits/close.html", page, status=422 if form.is_bound else 200)


@entry(Level.STAFF)
@ways
def reflect(request: SchoolRequest, pk: int) -> HttpResponse:
    member, found = request.member, access.get_visit_to_look_back_on(request.member, pk)
    mine = own_reflection(found, member.account) if request.method != "POST" else ""
    data = request.POST if request.method == "POST" else None
    form = ReflectForm(data, member=member, initial={"text": mine, "was": mine})
    if form.is_valid():
        text = form.cleaned_data["text"]
        try:
            actions.reflect(found, text, was=form.cleaned_data["was"], by=member.account)
        except AlreadyDone as error:
            return conflict(request, error, "visits:list", [text])
        messages.success(request, "Kept for the two of you. Nobody else ever reads it.")
        return to_visit(request, pk)
    page = {"form": form, **_of(found, request)}
    return render(request, "visits/reflect.html", page, status=422 if form.is_bound else 200)


@entry(Level.STAFF)
@require_safe
def as_ics(request: SchoolRequest, pk: int) -> HttpResponse:
    """For one's own calendar; the same address changes or cancels what it holds."""
    found = access.get_visit(request.member, pk)
    covers = found.cover_id == request.member.account.pk
    address = request.build_absolute_uri(to_visit(request, pk)["Location"])
    body = calendar_of(found, covers=covers, address=address, now=timezone.now())
    response = HttpResponse(body, content_type="text/calendar; charset=utf-8")
    response["Content-Disposition"] = 'attachment; filename="peer-visit.ics"'
    return response


def _of(found: Visit, request: SchoolRequest) -> dict[str, object]:
    return {"visit": found, "standing": standing_of(found, request.member.account, request.member.today)}
