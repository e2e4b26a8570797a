"""Seeing who does what: the map, the circles, two charters side by side."""

from __future__ import annotations

from typing import Any

from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.views.decorators.http import require_safe

from coachhub.kit.entry import Level, entry
from coachhub.kit.http import SchoolRequest
from roles import access
from roles.charters.paper import sections_of
from roles.overlap.compare_page import SideBySide
from roles.overlap.map_page import map_page
from roles.overlap.venn_page import venn_page


@entry(Level.VISITOR)
@require_safe
def overlap_map(request: SchoolRequest) -> HttpResponse:
    return render(request, "overlap/map.html", map_page(request.member, request.GET))


@entry(Level.VISITOR)
@require_safe
def moved(request: SchoolRequest) -> HttpResponse:
    """The map by the short address that people type."""
    return redirect("overlap:map", request.member.school.slug)


@entry(Level.VISITOR)
@require_safe
def venn(request: SchoolRequest) -> HttpResponse:
    return render(request, "overlap/venn.html", venn_page(request.member, request.GET))


@entry(Level.VISITOR)
@require_safe
def blank(request: SchoolRequest) -> HttpResponse:
    return render(request, "overlap/blank.html", venn_page(request.member, request.GET, blank=True))


@entry(Level.VISITOR)
@require_safe
def compare(request: SchoolRequest) -> HttpResponse:
    grids = access.get_grids(request.member)
    columns = access.columns_to_compare(grids, request.GET.getlist("roles"))
    if len(columns) < 2:
        offered = {column.slug: column for column in (*grids.in_force.columns, *grids.with_drafts.columns)}
        context = {"offered": list(offered.values()), "chosen": columns, "asked": "roles" in request.GET}
        return render(request, "overlap/compare_pick.html", context)
    both = SideBySide(grids, columns, request.member)
    by_line = request.GET.get("view") == "lines"
    context = {**both.page(), "by_line": by_line, "roles": ",".join(column.slug for column in columns)}
    context["papers"] = _papers(request, both) if by_line else []
    return render(request, "overlap/compare.html", context)


def _papers(request: SchoolRequest, both: SideBySide) -> list[tuple[Any, Any]]:
    """Each role with the sections of its charter, as its own page shows it."""
    folders = [(column, access.get_folder(request.member, column.slug)) for column in (both.mine, both.yours)]
    return [(column, sections_of(folder.content)) for column, folder in folders if folder is not None]
