"""Passing a question on."""

from __future__ import annotations

from typing import Any

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect
from django.utils import timezone

from coachhub.kit.entry import Level, entry
from coachhub.kit.http import SchoolRequest, page_or_fragment
from roles import access
from roles.matching.lanes import lane_of
from roles.questions import actions
from roles.questions.desk_notes import note_of
from roles.questions.desks import NobodyThere
from roles.questions.letters import moved_words
from roles.questions.models import Act
from roles.questions.pages import ThreadPage
from roles.questions.pass_on_form import PassOnForm
from roles.questions.queries import roles_to_pass_to
from roles.questions.target import slip_for
from roles.questions.threads import Thread
from roles.questions.turns import ChangedMeanwhile
from roles.questions.views import desk, form_page
from roles.routing.answer_page import lane_parts
from roles.routing.compiled import shelf


@entry(Level.STAFF)
@form_page
def pass_on(request: SchoolRequest, pk: int) -> HttpResponse:
    """Hand the question to another role, with a reason; `show` says what the asker will read and does nothing yet."""
    member, thread, sent = request.member, access.get_received_question(request.member, pk), request.method == "POST"
    if not sent and not thread.waits_for_reader:
        return redirect("questions:question", member.school.slug, pk)
    form = _pass_on_form(request, thread)
    if not thread.waits_for_reader:
        return desk(request, thread, form=form, changed=str(ChangedMeanwhile()), status=409)
    if not sent or "show" in request.POST or not form.is_valid():
        return _pass_on(request, thread, form, status=422 if sent and "show" not in request.POST else 200)
    given = {name: form.cleaned_data[name] for name in ("reason", "text", "turn")}
    try:
        act = actions.pass_on(
            thread.question, form.role, question_type=form.cleaned_data["kind"], by=member.account, now=timezone.now(),
            **given,
        )  # fmt: skip
    except ChangedMeanwhile as changed:
        return _changed_meanwhile(request, pk, form, str(changed))
    except NobodyThere as nobody:
        form.add_error("to", str(nobody))
        return _pass_on(request, thread, form, status=422)
    messages.success(request, f"It is with {act.to or act.to_role or 'the front door'} now. You keep sight of it.")
    return redirect("questions:inbox", member.school.slug)


def _changed_meanwhile(request: SchoolRequest, pk: int, form: PassOnForm, changed: str) -> HttpResponse:
    fresh = access.get_received_question(request.member, pk)
    if fresh.waits_for_reader:
        return _pass_on(request, fresh, form, status=409, changed=changed)
    return desk(request, fresh, form=form, changed=changed, status=409)


def _pass_on_form(request: SchoolRequest, thread: Thread) -> PassOnForm:
    member, asked_for = request.member, request.GET.get("to", "")
    owner = note_of(member, thread).pass_to_id
    return PassOnForm(
        request.POST if request.method == "POST" else None,
        member=member,
        roles=roles_to_pass_to(member.school),
        directory=shelf.get(member.school, member.today).directory,
        question=thread.question,
        initial={"to": asked_for or owner or "", "reason": Act.Reason.BELONGS if owner else ""},
    )


def _pass_on(
    request: SchoolRequest, thread: Thread, form: PassOnForm, status: int = 200, changed: str = ""
) -> HttpResponse:
    member, question = request.member, thread.question
    chosen = str(form["to"].value() or "") in dict(form.fields["to"].choices)  # type: ignore[attr-defined]
    context: dict[str, Any] = {
        "thread": thread,
        "form": form,
        "changed": changed,
        "page": ThreadPage(thread, member.account, timezone.now()),
    }
    if chosen:
        slip = slip_for(member.school, form.role, timezone.now(), form.words)
        people = [one for one in slip.asked if one.person.id != question.asked_by_id]
        reason, text = str(form["reason"].value() or ""), str(form["text"].value() or "")
        known = reason if reason in Act.Reason.values else ""
        act = Act(kind=Act.Kind.PASSED_ON, reason=known, text=text, by=member.account)
        context |= lane_parts(member.school, lane_of(form.words), member.today)
        context |= {
            "slip": slip,
            "people": people,
            "reads": moved_words(act, slip, people),
            "note": note_of(member, thread),
        }
    return page_or_fragment(request, "questions/pass_on.html", "questions/_pass_on_now.html", context, status)
