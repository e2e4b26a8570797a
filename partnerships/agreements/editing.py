"""What every form of the editor does: be filled, save or come back, and tell both writings where two were at it."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse

from coachhub.kit.http import SchoolRequest
from partnerships import access
from partnerships.agreements.conflict import conflict
from partnerships.agreements.draft_actions import ChangedMeanwhile
from partnerships.agreements.editor import Editor, Opened, editor_page
from partnerships.agreements.models import Agreement, AgreementVersion

GONE = "This draft was sent for signature meanwhile, so nothing was saved."
NOT_WORDS = ("csrfmiddlewaretoken", "edits", "no_student", "remove")


def filled(request: SchoolRequest, form: Any, version: AgreementVersion, **options: Any) -> Any:
    """The form as it was sent, or as the draft has it; the words that a note proposes come with its address."""
    proposed = {name: words[:600] for name, words in request.GET.items() if name in getattr(form, "base_fields", {})}
    initial = {**options.pop("initial", {}), **proposed, "edits": version.edits}
    data = request.POST if request.method == "POST" else None
    return form(data, member=request.member, initial=initial, **options)


def apply(request: SchoolRequest, version: AgreementVersion, opened: Opened, act: Callable[[], object]) -> HttpResponse:
    """Do it where the form is good; else the draft with the form open, and what is wrong beside its fields."""
    form: Any = opened.form
    if request.method == "POST" and (form.is_valid() or ("remove" in request.POST and "edits" in form.cleaned_data)):
        version.edits = form.cleaned_data["edits"]
        try:
            act()
        except ChangedMeanwhile:
            return _both(request, version.agreement, opened)
        return redirect(f"{home(request, version.agreement_id)}#{opened.place}")
    editor = Editor(version.agreement, version, request.member, opened)
    return page(request, editor, status=422 if form.is_bound else 200)


def _both(request: SchoolRequest, agreement: Agreement, opened: Opened) -> HttpResponse:
    """Somebody saved the draft first: their words and these, and these can be put over theirs."""
    _found, version = access.get_agreement_draft(request.member, agreement.pk)
    if version is None:
        return gone(request, agreement)
    form: Any = opened.form
    form.data = form.data.copy()
    form.data["edits"] = str(version.edits)
    editor = Editor(agreement, version, request.member, opened)
    opened.theirs = editor.lines_at(opened.place)
    return page(request, editor, status=409)


def gone(request: SchoolRequest, agreement: Agreement) -> HttpResponse:
    """There is no draft: what was typed into it is shown, and whoever only looks is led to what there is."""
    if request.method != "POST":
        return redirect("agreements:detail", request.member.school.slug, agreement.pk)
    typed = [str(value) for name, value in request.POST.items() if name not in NOT_WORDS and value]
    return conflict(request, agreement, GONE, typed)


def page(request: SchoolRequest, editor: Editor, status: int = 200) -> HttpResponse:
    return render(request, "agreements/draft.html", editor_page(editor, request.member), status=status)


def home(request: SchoolRequest, agreement: int) -> str:
    return reverse("agreements:draft", args=[request.member.school.slug, agreement])
