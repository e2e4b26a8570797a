"""One's own questions, and what became of them."""

from __future__ import annotations

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.utils import timezone
from django.views.decorators.http import require_http_methods, require_safe

from coachhub.kit.entry import Level, entry
from coachhub.kit.http import SchoolRequest
from roles import access
from roles.questions import lists, thread_actions
from roles.questions.forms import AskerForm
from roles.questions.moves import coming_move, when_and_where
from roles.questions.pages import ThreadPage
from roles.questions.threads import Thread
from roles.questions.turns import ChangedMeanwhile

form_page = require_http_methods(["GET", "HEAD", "POST"])
ACTS = {
    "come": (thread_actions.accept_time, "They know that you will come."),
    "other": (thread_actions.other_time, "They know that you need another time."),
    "reply": (thread_actions.reply, "Your words are with them."),
    "close": (thread_actions.close, "Good. It stands under Settled from now on."),
    "reopen": (thread_actions.reopen, "It is open again, and they know."),
}
WITH_WORDS = {"other", "reply", "reopen"}


@entry(Level.STAFF)
@require_safe
def mine_list(request: SchoolRequest) -> HttpResponse:
    """What one asked, and where each of it is."""
    groups = lists.own(request.member, timezone.now(), everything="all" in request.GET)
    rows = [row for group in groups for row in group.rows]
    thread = access.get_own_question(request.member, rows[0].pk) if rows else None
    return _mine(request, thread, groups=groups, is_list=True)


@entry(Level.STAFF)
@form_page
def mine(request: SchoolRequest, pk: int) -> HttpResponse:
    """One question of one's own: what happened to it, and what to do about the answer."""
    thread = access.get_own_question(request.member, pk)
    if request.method != "POST":
        return _mine(request, thread)
    form = AskerForm(request.POST, member=request.member)
    if not form.is_valid():
        return _mine(request, thread, form=form, status=422)
    act, said = ACTS[form.cleaned_data["act"]]
    names = ("turn", "text") if form.cleaned_data["act"] in WITH_WORDS else ("turn",)
    given = {name: form.cleaned_data[name] for name in names}
    try:
        act(thread.question, by=request.member.account, now=timezone.now(), **given)
    except ChangedMeanwhile as changed:
        fresh = access.get_own_question(request.member, pk)
        return _mine(request, fresh, form=form, changed=str(changed), status=409)
    messages.success(request, said)
    return redirect("questions:mine", request.member.school.slug, pk)


def _mine(
    request: SchoolRequest,
    thread: Thread | None,
    *,
    form: AskerForm | None = None,
    groups: list[lists.Group] | None = None,
    changed: str = "",
    is_list: bool = False,
    status: int = 200,
) -> HttpResponse:
    member, now = request.member, timezone.now()
    context = {
        "groups": groups or lists.own(member, now, everything="all" in request.GET),
        "thread": thread,
        "form": form,
        "changed": changed,
        "is_list": is_list,
    }
    if thread is not None:
        coming = coming_move(thread.question, {one.person_id for one in thread.now}, now)
        context["page"] = ThreadPage(thread, member.account, now)
        context["moves"] = when_and_where(coming, " it moves to ") if coming else ""
    return render(request, "questions/mine.html", context, status=status)
