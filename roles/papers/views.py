"""Charters out of the app: one as PDF or Word, all of a school as a handbook."""

from __future__ import annotations

from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.views.decorators.http import require_http_methods, require_safe

from coachhub.kit.entry import Level, entry
from coachhub.kit.http import SchoolRequest
from coachhub.kit.templatetags.kit import day
from roles import access
from roles.charters.models import CharterVersion
from roles.notices.typesetting import PAPERS
from roles.papers import tasks
from roles.papers.map import MapTable, map_pdf, map_table, map_xlsx
from roles.papers.pdf import charter_pdf
from roles.papers.queries import in_force_names, read_sheet
from roles.papers.word import charter_docx

PDF = "application/pdf"
XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"
DOCX = "application/vnd.openxmlformats-officedocument.wordprocessingml.document"


@entry(Level.VISITOR)
@require_safe
def pdf(request: SchoolRequest, role: str, number: int) -> HttpResponse:
    version = access.get_version(request.member, role, number)
    paper = _paper(request)
    return _file(charter_pdf(read_sheet(version), paper), PDF, f"{_name(version)}-{paper}.pdf")


@entry(Level.VISITOR)
@require_safe
def docx(request: SchoolRequest, role: str, number: int) -> HttpResponse:
    version = access.get_version(request.member, role, number)
    return _file(charter_docx(read_sheet(version)), DOCX, f"{_name(version)}.docx")


@entry(Level.VISITOR)
@require_safe
def overlap_xlsx(request: SchoolRequest) -> HttpResponse:
    """The map of what is in force as a spreadsheet."""
    return _file(map_xlsx(_table(request)), XLSX, f"overlap-map-{request.member.school.slug}.xlsx")


@entry(Level.VISITOR)
@require_safe
def overlap_pdf(request: SchoolRequest) -> HttpResponse:
    paper = _paper(request)
    return _file(map_pdf(_table(request), paper), PDF, f"overlap-map-{request.member.school.slug}-{paper}.pdf")


@entry(Level.STAFF)
@require_http_methods(["GET", "HEAD", "POST"])
def handbook(request: SchoolRequest) -> HttpResponse:
    """What will be in the handbook, and the handbook once the worker has made it."""
    school, paper = request.member.school, _paper(request)
    if request.method == "POST":
        tasks.ask_for_handbook(school, paper)
        return redirect(f"{request.path}?paper={paper}&waits")
    made = tasks.handbook_of(school, paper) is not None
    page = {"names": in_force_names(school), "paper": paper, "made": made, "waits": "waits" in request.GET and not made}
    template = "papers/_handbook_state.html" if request.htmx else "papers/handbook.html"
    return render(request, template, page)


@entry(Level.STAFF)
@require_safe
def handbook_pdf(request: SchoolRequest) -> HttpResponse:
    school, paper = request.member.school, _paper(request)
    made = tasks.handbook_of(school, paper)
    if made is None:
        return redirect("papers:handbook", school.slug)
    return _file(made, PDF, f"handbook-{school.slug}-{paper}.pdf")


def _table(request: SchoolRequest) -> MapTable:
    member = request.member
    return map_table(access.get_grids(member).in_force, member.school.name, f"In force on {day(member.today)}")


def _paper(request: SchoolRequest) -> str:
    asked = request.POST.get("paper") or request.GET.get("paper", "")
    return asked if asked in PAPERS else "letter"


def _name(version: CharterVersion) -> str:
    return f"charter-{version.charter.role.slug}-version-{version.number}"


def _file(content: bytes, kind: str, name: str) -> HttpResponse:
    response = HttpResponse(content, content_type=kind)
    response["Content-Disposition"] = f'attachment; filename="{name}"'
    return response
