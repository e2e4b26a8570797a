"""What the pages that write a phase matrix show: the same for a team and for the school."""

from __future__ import annotations

from typing import Any

from django.http import HttpResponse
from django.shortcuts import redirect
from django.urls import reverse

from coachhub.kit.forms import SchoolForm
from coachhub.kit.http import SchoolRequest
from partnerships.teams.matrix import Row
from partnerships.teams.matrix_forms import BeginForm, NewRowForm, PhasesForm, revision_field
from partnerships.teams.models import Team
from partnerships.teams.queries import Words
from roles.people.members import Member


class RevisionForm(SchoolForm):
    """Which revision the writer saw."""

    was = revision_field()


def phases_page(member: Member, team: Team | None, words: Words) -> dict[str, Any]:
    """The matrix with the addresses of its parts, and the two small forms beside the one being sent."""
    of_team = {"school": member.school.slug, **({"team": team.slug} if team else {})}
    was = {"was": words.revision}
    return {
        "team": team,
        "words": words,
        "rows": [(one, reverse("teams:row", kwargs={**of_team, "row": one.key})) for one in words.matrix.rows],
        "form": PhasesForm(member=member, matrix=words.matrix, initial=was),
        "begin": BeginForm(member=member, initial=was, auto_id="begin-%s"),
        "new": NewRowForm(member=member, initial=was, auto_id="new-%s"),
        "to_phases": reverse("teams:phases", kwargs=of_team),
        "to_begin": reverse("teams:begin", kwargs=of_team),
        "to_add": reverse("teams:add_row", kwargs=of_team),
    }


def row_page(member: Member, team: Team | None, words: Words, row: Row) -> dict[str, Any]:
    """One row, with the way to take it out."""
    of_team = {"school": member.school.slug, **({"team": team.slug} if team else {})}
    return {
        "team": team,
        "row": row,
        "gone": RevisionForm(member=member, initial={"was": words.revision}, auto_id="gone-%s"),
        "to_phases": reverse("teams:phases", kwargs=of_team),
        "to_remove": reverse("teams:remove_row", kwargs={**of_team, "row": row.key}),
    }


def to_phases(request: SchoolRequest, team: str, row: str = "") -> HttpResponse:
    """Back to the matrix, or to one of its rows."""
    of_team = {"school": request.member.school.slug, **({"team": team} if team else {})}
    if row:
        return redirect(reverse("teams:row", kwargs={**of_team, "row": row}))
    return redirect(reverse("teams:phases", kwargs=of_team))
