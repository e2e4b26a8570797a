"""Questions that came to somebody: the inbox, one of them, passing it on."""

from __future__ import annotations

from typing import Any

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.utils import timezone
from django.views.decorators.http import require_http_methods, require_safe

from coachhub.kit.entry import Level, entry
from coachhub.kit.http import SchoolRequest
from roles import access
from roles.people.members import Member
from roles.questions import actions, lists, thread_actions
from roles.questions.desk_notes import note_of
from roles.questions.forms import AnswerForm, ReplyForm
from roles.questions.moves import moves_words
from roles.questions.offered import offered_to
from roles.questions.pages import ThreadPage
from roles.questions.pass_on_form import PassOnForm
from roles.questions.threads import Thread
from roles.questions.turns import ChangedMeanwhile
from roles.routing.owned import answers_for_types

form_page = require_http_methods(["GET", "HEAD", "POST"])


@entry(Level.STAFF)
@require_safe
def inbox(request: SchoolRequest) -> HttpResponse:
    """What waits on one's desk and what was settled this week; beside it, where there is room, the first of them."""
    groups = lists.inbox(request.member, timezone.now(), everything="all" in request.GET)
    rows = [row for group in groups for row in group.rows]
    thread = access.get_received_question(request.member, rows[0].pk) if rows else None
    return desk(request, thread, groups=groups, is_list=True)


@entry(Level.STAFF)
@form_page
def question(request: SchoolRequest, pk: int) -> HttpResponse:
    """One question that came to somebody, and answering it."""
    thread = access.get_received_question(request.member, pk)
    if request.method != "POST":
        return desk(request, thread)
    is_answer = "reply" not in request.POST
    form = (AnswerForm if is_answer else ReplyForm)(request.POST, member=request.member)
    if not thread.is_mine or (is_answer and not thread.question.is_waiting):
        return desk(request, thread, form=form, changed=str(ChangedMeanwhile()), status=409)
    if not form.is_valid():
        return desk(request, thread, form=form, status=422)
    names = ("text", "link", "meet", "turn") if is_answer else ("text", "turn")
    act = actions.answer if is_answer else thread_actions.reply
    given = {name: form.cleaned_data[name] for name in names}
    try:
        act(thread.question, by=request.member.account, now=timezone.now(), **given)
    except ChangedMeanwhile as changed:
        fresh = access.get_received_question(request.member, pk)
        return desk(request, fresh, form=form, changed=str(changed), status=409)
    asker = ThreadPage(thread, request.member.account, timezone.now()).asker_first
    messages.success(request, f"{asker[:1].upper()}{asker[1:]} has your {'answer' if is_answer else 'words'}.")
    return redirect("questions:question", request.member.school.slug, pk)


def desk(
    request: SchoolRequest,
    thread: Thread | None,
    *,
    form: AnswerForm | ReplyForm | PassOnForm | None = None,
    groups: list[lists.Group] | None = None,
    changed: str = "",
    is_list: bool = False,
    status: int = 200,
) -> HttpResponse:
    """The list at the left and the thread at the right, or one of them on a phone."""
    member, now = request.member, timezone.now()
    context: dict[str, Any] = {
        "groups": groups or lists.inbox(member, now, everything="all" in request.GET),
        "thread": thread,
        "form": form,
        "changed": changed,
        "is_list": is_list,
        "answering": "answer" in request.GET or form is not None,
        **(beside_the_list(member) if is_list else {}),
    }
    if thread is not None:
        context["page"] = ThreadPage(thread, member.account, now)
        context["note"] = note_of(member, thread)
        context["moves"] = moves_words(thread.question, {one.person_id for one in thread.now}, now)
    return render(request, "questions/inbox.html", context, status=status)


def beside_the_list(member: Member) -> dict[str, Any]:
    """Where else the answers of somebody stand who owns question types."""
    return {
        "publishes": answers_for_types(member),
        "lessons": offered_to(member.school, member.account, member.today).count(),
    }
