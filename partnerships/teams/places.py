"""Small facts about where a row is. Pure."""

from __future__ import annotations

from partnerships.teams.matrix import Matrix, Phase, Row
from partnerships.teams.models import Standing


def hints_of(row: Row) -> dict[str, str]:
    """What the row does in each phase, to choose by."""
    return {key: cell.does for key, cell in row.cells.items() if cell.does}


def moves_on(matrix: Matrix, now: Standing | None, to: Phase) -> bool:
    """Whether going there is a step further, so that the step that was planned is taken."""
    before = matrix.place(now.phase) if now else None
    return before is not None and (matrix.place(to.key) or 0) > before
