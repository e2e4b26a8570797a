"""Drafts line by line: who may open a row of which."""

from __future__ import annotations

from django.http import Http404

from roles.access.charters import get_draft_to_edit
from roles.charters.draft_states import Row
from roles.drafting.sheet import OWN, Sheet, open_sheet
from roles.people.members import Member


def get_sheet(member: Member, role_slug: str) -> Sheet | None:
    """The role's draft for those who write it; None where they may begin one. Raises as get_draft_to_edit."""
    draft = get_draft_to_edit(member, role_slug)
    return open_sheet(draft) if draft is not None else None


def get_sheet_at(member: Member, role_slug: str, name: str) -> Sheet | None:
    """The sheet with one of the draft's own places. Raises Http404 for a place that no draft has."""
    sheet = get_sheet(member, role_slug)
    if name not in OWN:
        raise Http404("No such place.")
    return sheet


def get_sheet_row(member: Member, role_slug: str, part: str, pk: int) -> tuple[Sheet | None, Row | None]:
    """A row of the draft; None for one that was there and was taken out.

    Raises Http404 for one that never was there or is locked.
    """
    sheet = get_sheet(member, role_slug)
    row = sheet.row(part, pk) if sheet is not None else None
    if row is not None and row.get("locked"):
        raise Http404("The template locks this boundary.")
    if sheet is not None and row is None and not _was_there(sheet, part, pk):
        raise Http404("No such row.")
    return sheet, row


def _was_there(sheet: Sheet, part: str, pk: int) -> bool:
    kept = sheet.version.steps.values_list("before", flat=True)
    return any(row["id"] == pk for before in kept for row in before.get(part, []))
