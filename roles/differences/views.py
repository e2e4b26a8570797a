"""What one version of a charter changes against another."""

from __future__ import annotations

from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.views.decorators.http import require_safe

from coachhub.kit.entry import Level, entry
from coachhub.kit.http import SchoolRequest
from roles import access
from roles.differences.pages import difference_page


@entry(Level.VISITOR)
@require_safe
def changes(request: SchoolRequest, role: str, before: int, after: int) -> HttpResponse:
    """The two numbers in any order; the same number twice is that version."""
    first, last = sorted((before, after))
    old = access.get_version(request.member, role, first)
    new = access.get_version(request.member, role, last)
    if old.pk == new.pk:
        return redirect("charters:version", request.member.school.slug, role, last)
    page = difference_page(
        old, new, request.member,
        may_see_words=access.may_read_drafts(request.member, new.charter),
        side_by_side=request.GET.get("view") == "side",
    )  # fmt: skip
    return render(request, "differences/changes.html", page)
