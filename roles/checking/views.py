"""The notes on a draft: read them, mend with one press, keep one's words with a reason, show a note again."""

from __future__ import annotations

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.utils import timezone
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from coachhub.kit.entry import Level, entry
from coachhub.kit.http import SchoolRequest, page_or_fragment
from coachhub.kit.templatetags.kit import and_list
from roles import access
from roles.charters.actions import ChangedMeanwhile
from roles.charters.conflict import conflict
from roles.charters.drafts import OpenDraft
from roles.checking import actions
from roles.checking.forms import KeepForm
from roles.checking.mending import CannotMend
from roles.checking.note import Note
from roles.checking.pages import notes_page
from roles.checking.queries import notes_of
from roles.checking.rules_page import rules_page
from roles.clarity.charter_findings import Mend

GONE = "Nothing is to be decided here any more: the words changed meanwhile, or somebody settled it."
SENT = "This draft was sent for signature or withdrawn meanwhile, so nothing was changed."
BUSY = "Somebody saved the draft at this moment, so nothing was changed. Look at it and press again."


@entry(Level.STAFF)
@require_safe
def notes(request: SchoolRequest, role: str) -> HttpResponse:
    draft = access.get_draft_to_edit(request.member, role)
    if draft is None:
        return redirect("charters:draft", request.member.school.slug, role)
    page = notes_page(draft.read_parts(), request.member)
    return page_or_fragment(request, "checking/notes.html", "checking/_margin.html", page)


@entry(Level.STAFF)
@require_POST
def mend(request: SchoolRequest, role: str, note: str) -> HttpResponse:
    draft = access.get_draft_to_edit(request.member, role)
    if draft is None:
        return conflict(request, access.get_charter_to_edit(request.member, role), SENT)
    found = notes_of(draft.read_parts(), request.member).get(note)
    choice = found.chosen(request.POST.get("mend", "")) if found else None
    if found is None or choice is None:
        return conflict(request, draft.version.charter, GONE)
    try:
        messages.success(request, _mend(request, draft, found, choice))
    except CannotMend as problem:
        return conflict(request, draft.version.charter, str(problem))
    except ChangedMeanwhile:
        return conflict(request, draft.version.charter, BUSY)
    return _to_draft(request, role)


def _mend(request: SchoolRequest, draft: OpenDraft, note: Note, choice: Mend) -> str:
    """Do it, and say what was done."""
    by = request.member.account
    if choice.key != "ask":
        return actions.mend(draft, note, choice, by=by).words
    asked = actions.ask_to_settle(draft, note, choice.value, by=by, now=timezone.now())
    return f"It is in the next summary of {and_list(asked)}." if asked else "Both know of it already."


@entry(Level.STAFF)
@require_http_methods(["GET", "HEAD", "POST"])
def keep(request: SchoolRequest, role: str, note: str) -> HttpResponse:
    member, sent = request.member, request.method == "POST"
    draft = access.get_draft_to_edit(member, role)
    if draft is None:
        return conflict(request, access.get_charter_to_edit(member, role), SENT)
    found = notes_of(draft.read_parts(), member).get(note)
    if found is None or not found.can_be_muted:
        return _gone(request, draft)
    form = KeepForm(request.POST if sent else None, member=member)
    if sent and form.is_valid():
        words = {"about": found.key, "reason": form.said, "by": member.account, "now": timezone.now()}
        actions.mute(draft.version.charter, found.codes, **words)
        messages.success(request, "Kept. The note is under “Kept as it is”, where it can be shown again.")
        return _to_draft(request, role)
    page = {"form": form, "note": found, "role": draft.own, "draft": draft}
    return page_or_fragment(request, "checking/keep.html", "checking/_keep.html", page, status=422 if sent else 200)


def _gone(request: SchoolRequest, draft: OpenDraft) -> HttpResponse:
    if request.method == "POST":
        return conflict(request, draft.version.charter, GONE)
    messages.info(request, GONE)
    return redirect("checking:notes", request.member.school.slug, draft.own.slug)


@entry(Level.STAFF)
@require_POST
def show_again(request: SchoolRequest, role: str, pk: int) -> HttpResponse:
    muted = access.get_mute(request.member, role, pk)
    if actions.unmute(muted, by=request.member.account):
        messages.success(request, "The note is shown again.")
    else:
        messages.info(request, "The note was shown again already.")
    return redirect("checking:notes", request.member.school.slug, role)


@entry(Level.VISITOR)
@require_safe
def rules(request: SchoolRequest) -> HttpResponse:
    return render(request, "checking/rules.html", rules_page())


def _to_draft(request: SchoolRequest, role: str) -> HttpResponse:
    """Back to the draft; htmx is sent there as well, for a mend may move lines."""
    response = redirect("charters:draft", request.member.school.slug, role)
    if not request.htmx:
        return response
    return HttpResponse(status=204, headers={"HX-Redirect": response["Location"]})
