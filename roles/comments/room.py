"""What is done with a draft under comment: the views of each kind of draft open its door and come here."""

from __future__ import annotations

from datetime import timedelta
from typing import Any

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect, render

from coachhub.kit.http import SchoolRequest
from coachhub.kit.templatetags.kit import long_day
from roles.charters.actions import ChangedMeanwhile
from roles.comments import actions, settling_actions
from roles.comments.document import Document
from roles.comments.forms import CommentForm, OpenForm, PlaceForm, SettleForm
from roles.comments.inviting import invited_of
from roles.comments.pages import Reading, agenda_page, open_page, read_page, reading_of, spot_to_settle
from roles.comments.queries import open_round_of
from roles.comments.spots import QUOTED, Spot
from roles.signing.actions import AlreadyDone

TWO_WEEKS = timedelta(days=14)


def open_round(request: SchoolRequest, document: Document) -> HttpResponse:
    running = open_round_of(document.version)
    if running is not None and request.method != "POST":
        return redirect(document.home)
    begin = {"ends_on": request.member.today + TWO_WEEKS}
    data = request.POST if request.method == "POST" else None
    form = OpenForm(data, member=request.member, candidates=document.candidates(), initial=begin)
    if form.is_valid():
        return _open(request, document, form)
    page = open_page(document, form, running)
    return render(request, "comments/open.html", page, status=422 if form.is_bound else 200)


def _open(request: SchoolRequest, document: Document, form: OpenForm) -> HttpResponse:
    good = form.cleaned_data
    words = {"ends_on": good["ends_on"], "message": good["message"]}
    try:
        actions.open_round(document.version, invited_of(good["people"]), **words, by=request.member.account)
    except AlreadyDone as error:
        return document.conflict(request, str(error), [good["message"]] if good["message"] else [])
    count = len(good["people"])
    messages.success(request, f"Asked {count} to read the draft until {long_day(good['ends_on'])}. Each gets a mail.")
    return redirect(document.home)


def read(request: SchoolRequest, document: Document) -> HttpResponse:
    """The draft with what is said beside each place; sending says something about one of them."""
    reading = reading_of(document)
    if request.method == "POST":
        return _comment(request, reading)
    return render(request, "comments/read.html", read_page(reading))


def _comment(request: SchoolRequest, reading: Reading) -> HttpResponse:
    document = reading.document
    typed = [request.POST[name] for name in ("text", "proposed") if request.POST.get(name)]
    place = PlaceForm(request.POST, member=request.member)
    spot = reading.spot(*(place.cleaned_data[name] for name in place.fields)) if place.is_valid() else None
    if spot is None:
        return document.conflict(request, "This place of the draft was changed or taken out meanwhile.", typed)
    form = CommentForm(request.POST, member=request.member, spot=spot)
    if not form.is_valid():
        spot.form = form
        return render(request, "comments/read.html", {**read_page(reading), "form": form}, status=422)
    said: Any = document.said(spot)
    said.quoted = spot.text[:QUOTED]
    for name in ("text", "proposed", "needs_talk"):
        setattr(said, name, form.cleaned_data[name])
    try:
        actions.comment(reading.round, said, day=request.member.today, by=request.member.account)
    except AlreadyDone as error:
        return document.conflict(request, str(error), typed)
    stops = " The clock of this round stands still until the talk was held." if said.needs_talk else ""
    messages.success(request, f"Your comment stands beside the line. Everybody invited reads it.{stops}")
    return _back(document, spot)


def done(request: SchoolRequest, document: Document, invitation: Any) -> HttpResponse:
    try:
        actions.say_read(invitation, by=request.member.account)
    except AlreadyDone as error:
        return document.conflict(request, str(error))
    messages.success(request, "Thank you. You can still comment until the round ends.")
    return redirect(document.home)


def settle(request: SchoolRequest, document: Document, comment: Any) -> HttpResponse:
    if comment.settled or not document.version.is_draft:
        return document.conflict(request, "This comment is settled, or the draft was sent for signature.")
    spot = spot_to_settle(document, comment)
    data = request.POST if request.method == "POST" else None
    form = SettleForm(data, member=request.member, spot=spot, comment=comment, initial={"was": spot.text})
    if form.is_valid():
        return _settle(request, document, comment, form)
    page = {"comment": comment, "spot": spot, "form": form, "document": document}
    return render(request, "comments/settle.html", page, status=422 if form.is_bound else 200)


def _settle(request: SchoolRequest, document: Document, comment: Any, form: SettleForm) -> HttpResponse:
    good = form.cleaned_data
    words = {name: good[name] for name in ("wording", "answer")}
    typed = [text for text in words.values() if text]
    # A browser sends line breaks as two characters, the draft keeps one.
    was = good["was"].replace("\r\n", "\n")
    try:
        settling_actions.settle(
            comment, good["how"], was=was, **words, by=request.member.account, reword=document.reword
        )  # fmt: skip
    except AlreadyDone as error:
        return document.conflict(request, str(error), typed)
    except ChangedMeanwhile:
        now = spot_to_settle(document, comment).text
        told = f"The draft was changed meanwhile and reads now: “{now}”. Nothing of yours was put in."
        return document.conflict(request, told, typed)
    messages.success(request, f"Settled. {comment.by.name} is told in the daily summary.")
    return _back(document, form.spot)


def resume(request: SchoolRequest, document: Document) -> HttpResponse:
    try:
        ends_on = actions.resume(document.round, day=request.member.today, by=request.member.account)
    except AlreadyDone as error:
        return document.conflict(request, str(error))
    messages.success(request, f"The clock runs again. The round ends on {long_day(ends_on)}.")
    return redirect(document.home)


def close(request: SchoolRequest, document: Document) -> HttpResponse:
    try:
        actions.close_round(document.round, by=request.member.account)
    except AlreadyDone as error:
        return document.conflict(request, str(error))
    messages.success(request, "The round has ended. What is not settled yet still stands beside the draft.")
    return redirect(document.home)


def agenda(request: SchoolRequest, document: Document) -> HttpResponse:
    """What is open, to be printed for a talk."""
    return render(request, "comments/agenda.html", agenda_page(document))


def _back(document: Document, spot: Spot) -> HttpResponse:
    return redirect(document.home if spot.is_gone else f"{document.home}#{spot.key}")
