"""A phase matrix: rows (coach, teachers, principal, time, others) by phases, and what each row does in each. Pure.

Its words are plain values, as files and the database keep them:
    {name, source, address, phases: [{key, name, about}], rows: [{key, name, cells: {phase: {does, ready}}}]}
`ready` says what is seen when a row is ready for the phase after this one. Keys never change while names may.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Collection, Mapping
from dataclasses import dataclass, field, replace
from typing import Any

MOST_PHASES, MOST_ROWS, LONGEST_KEY = 5, 8, 30
COACH, TEACHERS, PRINCIPAL, TIME = "coach", "teachers", "principal", "time"


@dataclass(frozen=True)
class Phase:
    key: str
    name: str
    about: str = ""


@dataclass(frozen=True)
class Cell:
    does: str = ""
    ready: str = ""


@dataclass(frozen=True)
class Row:
    key: str
    name: str
    cells: Mapping[str, Cell] = field(default_factory=dict)

    def cell(self, phase: str) -> Cell:
        return self.cells.get(phase, Cell())


@dataclass(frozen=True)
class Matrix:
    name: str
    source: str
    address: str
    phases: tuple[Phase, ...]
    rows: tuple[Row, ...]

    def phase(self, key: str) -> Phase | None:
        return next((phase for phase in self.phases if phase.key == key), None)

    def row(self, key: str) -> Row | None:
        return next((row for row in self.rows if row.key == key), None)

    def place(self, phase: str) -> int | None:
        """How many phases a row that is there has reached, from one; None for a phase that the matrix has not."""
        return next((number for number, one in enumerate(self.phases, start=1) if one.key == phase), None)

    def after(self, phase: str) -> Phase | None:
        """The phase after that one; None after the last, and for one that the matrix has not."""
        place = self.place(phase)
        return self.phases[place] if place is not None and place < len(self.phases) else None

    def with_row(self, row: Row) -> Matrix:
        """The matrix with the row in place of the one of that key, or after the others."""
        if self.row(row.key) is None:
            return replace(self, rows=(*self.rows, row))
        return replace(self, rows=tuple(row if one.key == row.key else one for one in self.rows))

    def without_row(self, key: str) -> Matrix:
        return replace(self, rows=tuple(one for one in self.rows if one.key != key))

    def with_phases(self, phases: Collection[Phase]) -> Matrix:
        """The matrix with these phases; what rows did in phases that are gone goes with them."""
        kept = {phase.key for phase in phases}
        rows = (replace(row, cells={key: cell for key, cell in row.cells.items() if key in kept}) for row in self.rows)
        return replace(self, phases=tuple(phases), rows=tuple(rows))


def read(words: Mapping[str, Any]) -> Matrix:
    """The matrix that the plain values say. Raises KeyError where they are none."""
    phases = tuple(Phase(one["key"], one["name"], one.get("about", "")) for one in words["phases"])
    rows = (
        Row(one["key"], one["name"], {key: Cell(**cell) for key, cell in one["cells"].items()}) for one in words["rows"]
    )
    return Matrix(words["name"], words["source"], words.get("address", ""), phases, tuple(rows))


def write(matrix: Matrix) -> dict[str, Any]:
    """The plain values of a matrix."""
    return {
        "name": matrix.name,
        "source": matrix.source,
        "address": matrix.address,
        "phases": [{"key": one.key, "name": one.name, "about": one.about} for one in matrix.phases],
        "rows": [
            {
                "key": row.key,
                "name": row.name,
                "cells": {key: {"does": cell.does, "ready": cell.ready} for key, cell in row.cells.items()},
            }
            for row in matrix.rows
        ],
    }


def new_key(name: str, taken: Collection[str], otherwise: str = "row") -> str:
    """A key made of the name that none of the others has; of `otherwise` where the name has no letter for it."""
    plain = unicodedata.normalize("NFKD", name).encode("ascii", "ignore").decode().lower()
    stem = "-".join(re.findall(r"[a-z0-9]+", plain))[:LONGEST_KEY].strip("-") or otherwise
    number, key = 1, stem
    while key in taken:
        number += 1
        key = f"{stem}-{number}"
    return key
