"""The overlap map out of the app: the same table for a spreadsheet and for paper."""

from __future__ import annotations

from dataclasses import dataclass
from importlib import import_module
from io import BytesIO
from pathlib import Path
from typing import Any

from coachhub.kit.templatetags.kit import hours
from coachhub.kit.texts import cell_text, plain_text
from roles.notices.typesetting import PAPERS, pdf_of_template, said
from roles.overlap.grid import Column, Grid, Row, Standing, by_area

TEMPLATE = Path(__file__).parent / "map.typ"
WORDS = {"owns": "Owns", "shares": "Shares", "supports": "Supports", "hands_on": "Hands on"}
STATES = {
    Standing.CONTESTED: "Contested",
    Standing.ORPHAN: "Nobody owns it",
    Standing.SHARED: "Shared",
    Standing.ONE: "",
}


@dataclass(frozen=True)
class MapTable:
    """Duties by area against roles, in words: who reads it in gray or hears it misses nothing."""

    title: str
    as_of: str
    roles: list[str]
    areas: list[tuple[str, list[list[str]]]]
    week: list[str]


def map_table(grid: Grid, school: str, as_of: str) -> MapTable:
    areas = [(area, [_line(row, grid) for row in rows]) for area, rows in by_area(grid.rows)]
    roles = [column.name for column in grid.columns]
    return MapTable(f"Who does what at {school}", as_of, roles, areas, [_week(column) for column in grid.columns])


def map_xlsx(table: MapTable) -> bytes:
    """One sheet with a frozen head, a row for each duty and the agreed hours at the foot."""
    styles = import_module("openpyxl.styles")
    book = import_module("openpyxl").Workbook()
    sheet = book.active
    sheet.title = "Overlap map"
    sheet.append(["Area", "Duty", *map(cell_text, table.roles), "State"])
    for area, rows in table.areas:
        for row in rows:
            sheet.append([cell_text(cell) for cell in (area, *row)])
    sheet.append(["", "Agreed hours a week", *map(cell_text, table.week), ""])
    sheet.append([])
    sheet.append([cell_text(f"{table.title}. {table.as_of}")])
    for cell in (*sheet[1], *sheet[sheet.max_row - 2]):
        cell.font = styles.Font(bold=True)
    sheet.freeze_panes = "C2"
    sheet.column_dimensions["A"].width, sheet.column_dimensions["B"].width = 24, 48
    book.properties.title = plain_text(table.title)
    written = BytesIO()
    book.save(written)
    return written.getvalue()


def map_pdf(table: MapTable, paper: str) -> bytes:
    """The table across as many pages as it needs, with its head on each, on `letter` or `a4` turned sideways."""
    data: dict[str, Any] = {
        "title": plain_text(table.title),
        "paper": PAPERS[paper],
        "as_of": said(table.as_of),
        "head": [said(cell) for cell in ("Duty", *table.roles, "State")],
        "areas": [
            {"name": said(area), "rows": [[said(cell) for cell in row] for row in rows]} for area, rows in table.areas
        ],
        "foot": [said(cell) for cell in ("Agreed hours a week", *table.week, "")],
    }
    return pdf_of_template(TEMPLATE, data)


def _line(row: Row, grid: Grid) -> list[str]:
    return [row.wording, *(_cell(row, column, grid) for column in grid.columns), STATES[row.standing]]


def _cell(row: Row, column: Column, grid: Grid) -> str:
    hold = row.of(column.pk)
    if hold is None:
        return ""
    if hold.kind == "shares" and hold.lead is not None:
        return "Shares, leads" if hold.lead == column.pk else f"Shares, {grid.names.get(hold.lead, '')} leads"
    to = grid.names.get(hold.goes_to, "") if hold.goes_to is not None else ""
    return f"{WORDS[hold.kind]} to {to}" if to else WORDS[hold.kind]


def _week(column: Column) -> str:
    used, week = (hours(float(one)) if one is not None else "" for one in (column.used, column.week))
    return f"{used} of {week}" if used and week else used or week
