"""Writing a phase matrix, of a team or, where no team is named, of the school: its phases, its rows, their words."""

from __future__ import annotations

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_http_methods, require_POST

from coachhub.kit.entry import Level, entry
from coachhub.kit.http import SchoolRequest
from partnerships import access
from partnerships.teams import actions
from partnerships.teams.conflict import conflict
from partnerships.teams.matrix import MOST_ROWS, Matrix, Row, new_key
from partnerships.teams.matrix_forms import BeginForm, NewRowForm, PhasesForm, RowForm
from partnerships.teams.matrix_pages import RevisionForm, phases_page, row_page, to_phases
from partnerships.teams.models import Team
from partnerships.teams.shipped import shipped
from roles.signing.actions import AlreadyDone

ways = require_http_methods(["GET", "HEAD", "POST"])
TOO_MANY = AlreadyDone(f"A matrix has at most {MOST_ROWS} rows here. Take one out first.")


def put(request: SchoolRequest, team: Team | None, matrix: Matrix, was: int | None) -> None:
    """Raises AlreadyDone."""
    member = request.member
    actions.change_matrix(member.school, team, matrix, was=was or 0, by=member.account)
    messages.success(request, "Saved. Where the rows are stays as it was said.")


@entry(Level.STAFF)
@ways
def phases(request: SchoolRequest, team: str = "") -> HttpResponse:
    member = request.member
    found, words = access.get_matrix_to_change(member, team)
    data = request.POST if request.method == "POST" else None
    form = PhasesForm(data, member=member, matrix=words.matrix, initial={"was": words.revision})
    if not form.is_valid():
        page = phases_page(member, found, words) | {"form": form}
        return render(request, "teams/phases.html", page, status=422 if form.is_bound else 200)
    try:
        put(request, found, words.matrix.with_phases(form.phases()), form.cleaned_data["was"])
    except AlreadyDone as error:
        return conflict(request, found, error, form.lines())
    return to_phases(request, team)


@entry(Level.STAFF)
@require_POST
def begin(request: SchoolRequest, team: str = "") -> HttpResponse:
    """Begin again with a shipped matrix."""
    member = request.member
    found, words = access.get_matrix_to_change(member, team)
    form = BeginForm(request.POST, member=member)
    if not form.is_valid():
        page = phases_page(member, found, words) | {"begin": form}
        return render(request, "teams/phases.html", page, status=422)
    try:
        put(request, found, shipped()[form.cleaned_data["template"]], form.cleaned_data["was"])
    except AlreadyDone as error:
        return conflict(request, found, error)
    return to_phases(request, team)


@entry(Level.STAFF)
@require_POST
def add_row(request: SchoolRequest, team: str = "") -> HttpResponse:
    member = request.member
    found, words = access.get_matrix_to_change(member, team)
    form = NewRowForm(request.POST, member=member)
    if not form.is_valid():
        page = phases_page(member, found, words) | {"new": form}
        return render(request, "teams/phases.html", page, status=422)
    rows = words.matrix.rows
    row = Row(new_key(form.cleaned_data["name"], {one.key for one in rows}), form.cleaned_data["name"])
    try:
        if len(rows) >= MOST_ROWS:
            raise TOO_MANY
        put(request, found, words.matrix.with_row(row), form.cleaned_data["was"])
    except AlreadyDone as error:
        return conflict(request, found, error, [("Another row", "", row.name)])
    return to_phases(request, team, row.key)


@entry(Level.STAFF)
@ways
def row(request: SchoolRequest, row: str, team: str = "") -> HttpResponse:
    """What one row does in each phase."""
    member = request.member
    found, words = access.get_matrix_to_change(member, team)
    one = access.get_row(words, row)
    data = request.POST if request.method == "POST" else None
    form = RowForm(data, member=member, matrix=words.matrix, row=one, initial={"was": words.revision})
    if not form.is_valid():
        page = row_page(member, found, words, one) | {"form": form}
        return render(request, "teams/row.html", page, status=422 if form.is_bound else 200)
    try:
        put(request, found, words.matrix.with_row(form.typed()), form.cleaned_data["was"])
    except AlreadyDone as error:
        return conflict(request, found, error, form.lines())
    return to_phases(request, team)


@entry(Level.STAFF)
@require_POST
def remove_row(request: SchoolRequest, row: str, team: str = "") -> HttpResponse:
    member = request.member
    found, words = access.get_matrix_to_change(member, team)
    one = access.get_row(words, row)
    form = RevisionForm(request.POST, member=member)
    was = form.cleaned_data["was"] if form.is_valid() else 0
    try:
        put(request, found, words.matrix.without_row(one.key), was)
    except AlreadyDone as error:
        return conflict(request, found, error)
    return to_phases(request, team)
