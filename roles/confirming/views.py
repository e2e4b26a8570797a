"""“Still right?”: the page that the mail and the list of charters lead to."""

from __future__ import annotations

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.views.decorators.http import require_http_methods

from coachhub.kit.entry import Level, entry
from coachhub.kit.http import SchoolRequest
from roles import access
from roles.charters.conflict import conflict
from roles.charters.paper import sections_of
from roles.confirming import actions
from roles.confirming.forms import AnswerForm
from roles.confirming.models import Confirmation
from roles.signing.actions import AlreadyDone


@entry(Level.STAFF)
@require_http_methods(["GET", "HEAD", "POST"])
def answer(request: SchoolRequest, role: str) -> HttpResponse:
    asked = access.get_confirmation(request.member, role)
    version = asked.version
    if asked.answered_on is not None and request.method != "POST":
        return redirect("charters:detail", request.member.school.slug, role)
    form = AnswerForm(request.POST if request.method == "POST" else None, member=request.member)
    if form.is_valid():
        return _answer(request, asked, form)
    page = {"asked": asked, "form": form, "version": version, "role": version.charter.role}
    page |= {"content": version.content, "sections": sections_of(version.content)}
    return render(request, "confirming/answer.html", page, status=422 if form.is_bound else 200)


def _answer(request: SchoolRequest, asked: Confirmation, form: AnswerForm) -> HttpResponse:
    is_right, words = form.cleaned_data["right"] == "yes", form.cleaned_data["words"]
    charter = asked.version.charter
    try:
        actions.answer(asked, is_right=is_right, words=words, day=request.member.today, by=request.member.account)
    except AlreadyDone as error:
        return conflict(request, charter, str(error), [words] if words else [])
    told = "Everybody reads that it was confirmed today." if is_right else "The principal is told what you wrote."
    messages.success(request, f"Thank you. {told}")
    return redirect("charters:detail", request.member.school.slug, charter.role.slug)
