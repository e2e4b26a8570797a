"""Sending a question to whom the slip named."""

from __future__ import annotations

from uuid import uuid4

from django.contrib import messages
from django.http import Http404, HttpResponse
from django.shortcuts import redirect, render
from django.utils import timezone

from coachhub.kit.entry import Level, entry
from coachhub.kit.http import SchoolRequest
from roles import access
from roles.questions import actions
from roles.questions.desks import NobodyThere
from roles.questions.forms import SendForm
from roles.questions.target import Target, target_of
from roles.questions.views import form_page
from roles.routing.answer_page import lane_parts
from roles.routing.ask_form import LONGEST
from roles.routing.pages import SlipPage


@entry(Level.STAFF)
@form_page
def send(request: SchoolRequest) -> HttpResponse:
    """Send a question to whom the slip named: the words, a word more, with or without one's name."""
    access.get_own_membership(request.member)
    member, sent = request.member, request.method == "POST"
    words = request.GET.get("q", "").strip()[:LONGEST]
    target = _target(request, request.POST.get("text", "")[:LONGEST] if sent else words)
    first = {"text": words, "key": uuid4(), "shows_name": True}
    form = SendForm(request.POST if sent else None, member=member, initial=first)
    if not sent or not form.is_valid():
        return _send(request, target, form)
    given = {name: form.cleaned_data[name] for name in ("text", "more", "key")}
    shows = form.cleaned_data.get("shows_name", True)
    try:
        question = actions.send(
            member.school,
            target.slip,
            kind=target.kind,
            by=member.account,
            shows_name=shows,
            now=timezone.now(),
            **given,
        )
    except NobodyThere as nobody:
        form.add_error(None, str(nobody))
        return _send(request, target, form)
    messages.success(request, "Your question is on its way. You read the answer here and by e-mail.")
    return redirect("questions:mine", member.school.slug, question.pk)


def _target(request: SchoolRequest, words: str) -> Target:
    given = request.GET
    found = target_of(
        request.member.school, request.member.today, words=words, key=given.get("type", ""), to=given.get("to", "")
    )
    if found is None and (given.get("type") or given.get("to")):
        raise Http404("No such question type or role.")
    return found or target_of(request.member.school, request.member.today, words="", to="front-door")  # type: ignore[return-value]


def _send(request: SchoolRequest, target: Target, form: SendForm) -> HttpResponse:
    school = request.member.school
    context = {"form": form, "target": target, "page": SlipPage(school, target.slip)}
    context |= lane_parts(school, form.lane, request.member.today)
    return render(request, "questions/send.html", context, status=422 if form.is_bound else 200)
