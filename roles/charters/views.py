"""The pages of charters: the list, one to read, any version, and the draft."""

from __future__ import annotations

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.views.decorators.http import require_http_methods, require_safe

from coachhub.kit.entry import Level, entry
from coachhub.kit.http import SchoolRequest
from roles import access
from roles.charters import actions
from roles.charters.conflict import conflict
from roles.charters.draft_form import DraftForm
from roles.charters.draft_page import draft_page
from roles.charters.drafts import OpenDraft
from roles.charters.forms import NewCharterForm
from roles.charters.models import Charter
from roles.charters.pages import charter_page, meanwhile_page, saved_words, written_twice
from roles.charters.queries import in_force_of
from roles.charters.shelf import read_shelf
from roles.signing.actions import AlreadyDone


@entry(Level.VISITOR)
@require_safe
def shelf(request: SchoolRequest) -> HttpResponse:
    return render(request, "charters/list.html", {"shelf": read_shelf(request.member)})


@entry(Level.VISITOR)
@require_safe
def detail(request: SchoolRequest, role: str) -> HttpResponse:
    folder = access.get_folder(request.member, role)
    if folder is None:
        return render(
            request, "charters/meanwhile.html", meanwhile_page(access.get_role(request.member, role), request.member)
        )
    return render(request, "charters/charter.html", charter_page(folder, request.member))


@entry(Level.VISITOR)
@require_safe
def version(request: SchoolRequest, role: str, number: int) -> HttpResponse:
    folder = access.get_folder(request.member, role, number)
    return render(request, "charters/charter.html", charter_page(folder, request.member))


@entry(Level.PRINCIPAL)
@require_http_methods(["GET", "HEAD", "POST"])
def new(request: SchoolRequest) -> HttpResponse:
    form = NewCharterForm(request.POST or None, member=request.member)
    if request.method == "POST" and form.is_valid():
        role = form.cleaned_data["role"]
        actions.start_charter(role, by=request.member.account)
        return redirect("charters:draft", request.member.school.slug, role.slug)
    status = 422 if request.method == "POST" else 200
    return render(request, "charters/new.html", {"form": form}, status=status)


@entry(Level.STAFF)
@require_http_methods(["GET", "HEAD", "POST"])
def draft(request: SchoolRequest, role: str) -> HttpResponse:
    found = access.get_draft_to_edit(request.member, role)
    if found is None:
        return _no_draft(request, access.get_charter_to_edit(request.member, role))
    found.read_parts()
    if request.method != "POST" or "start" in request.POST:
        return _draft_page(request, DraftForm(found, request.member))
    form = DraftForm(found, request.member, request.POST)
    if "add" in request.POST:
        return _draft_page(request, form, add=request.POST["add"])
    if not form.is_valid():
        return _draft_page(request, form, status=422)
    return _save(request, found, form)


def _save(request: SchoolRequest, found: OpenDraft, form: DraftForm) -> HttpResponse:
    theirs, draft = found.version.edits, form.apply()
    typed = request.POST.get("over", request.POST.get("edits", ""))
    draft.edits = int(typed) if typed.isdecimal() and len(typed) < 10 else -1
    try:
        actions.save_draft(draft, **form.parts, by=request.member.account)
    except actions.ChangedMeanwhile:
        draft.edits = theirs
        again = access.get_draft_to_edit(request.member, draft.charter.role.slug)
        if again is None:
            return _gone(request, draft.charter)
        page = {"twice": written_twice(again.read_parts(), form), "over": again.version.edits}
        return _draft_page(request, form, status=409, **page)
    messages.success(request, saved_words(draft))
    return redirect("charters:draft", request.member.school.slug, draft.charter.role.slug)


def _draft_page(
    request: SchoolRequest, form: DraftForm, *, status: int = 200, add: str = "", **more: object
) -> HttpResponse:
    return render(request, "charters/draft.html", draft_page(form, add, **more), status=status)


def _no_draft(request: SchoolRequest, charter: Charter) -> HttpResponse:
    """Begin one where asked to; what was typed into a draft that is gone comes back to the writer."""
    if request.method == "POST" and "start" not in request.POST:
        return _gone(request, charter)
    if request.method == "POST":
        try:
            actions.start_draft(charter, by=request.member.account)
        except AlreadyDone as error:
            return conflict(request, charter, str(error))
        return redirect("charters:draft", request.member.school.slug, charter.role.slug)
    page = {"charter": charter, "in_force": in_force_of(charter)}
    return render(request, "charters/no_draft.html", page)


def _gone(request: SchoolRequest, charter: Charter) -> HttpResponse:
    texts = ("purpose", "likeness", "come_for", "wording", "how_note", "text", "label")
    typed = [str(value) for name, value in request.POST.items() if value and name.rpartition("-")[2] in texts]
    words = "This draft was sent for signature or withdrawn meanwhile, so nothing of yours was saved."
    return conflict(request, charter, words, typed)
