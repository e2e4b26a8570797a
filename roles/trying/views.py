"""Try before you publish: a version replayed against the school's questions, and against any that are pasted in."""

from __future__ import annotations

from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.views.decorators.http import require_http_methods

from coachhub.kit.entry import Level, entry
from coachhub.kit.http import SchoolRequest
from roles import access
from roles.trying.forms import OwnQuestionsForm
from roles.trying.pages import try_page, try_version


@entry(Level.PRINCIPAL)
@require_http_methods(["GET", "HEAD", "POST"])
def try_it(request: SchoolRequest, role: str, number: int) -> HttpResponse:
    """Types and counts, so it is the principal's. Pasted questions are answered in this response and kept nowhere."""
    version = access.get_version(request.member, role, number)
    if version.in_force_since is not None or version.state == "superseded":
        return redirect("charters:version", request.member.school.slug, role, number)
    form = OwnQuestionsForm(request.POST if request.method == "POST" else None, member=request.member)
    trial = try_version(version, request.member)
    own = trial.of_own(form.cleaned_data["questions"], request.member.today) if form.is_valid() else []
    page = try_page(trial, form, own, show_all="all" in request.GET)
    return render(request, "trying/try.html", page, status=422 if form.errors else 200)
