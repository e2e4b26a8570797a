"""The map as a table."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from functools import lru_cache

from django.urls import reverse
from django.utils.html import format_html, format_html_join
from django.utils.safestring import SafeString

from coachhub.kit import svg
from roles.charters.text import hours
from roles.overlap.grid import Column, Grid, Hold, Row, Standing, by_area
from roles.overlap.words import VERBS, verb_of

SHOWN = 6  # roles beside each other, unless others are picked
STATES = {"contested": Standing.CONTESTED, "orphan": Standing.ORPHAN, "shared": Standing.SHARED}
EMPTY = format_html("<td>{}</td>", "")
ROW_CLASS = {Standing.CONTESTED: "map-contested", Standing.ORPHAN: "map-orphan"}


@dataclass(frozen=True)
class Choice:
    """What of the map somebody asked for."""

    state: str = ""
    area: str = ""
    words: str = ""
    roles: tuple[str, ...] = ()

    def takes(self, row: Row) -> bool:
        state = STATES.get(self.state)
        if (state is not None and row.standing is not state) or (self.area and row.area_slug != self.area):
            return False
        text = " ".join([row.wording, *(hold.wording for hold in row.holds)]).casefold() if self.words else ""
        return all(word in text for word in self.words.casefold().split())

    @property
    def is_filtered(self) -> bool:
        return bool(self.state or self.area or self.words)


def columns_of(grid: Grid, choice: Choice) -> list[Column]:
    """The roles picked, in the school's order; without a pick the first."""
    picked = [column for column in grid.columns if column.slug in choice.roles]
    return picked or list(grid.columns[:SHOWN])


def rows_of(grid: Grid, choice: Choice) -> list[Row]:
    return [row for row in grid.rows if choice.takes(row)]


def table(grid: Grid, choice: Choice, school: str, *, may_settle: bool) -> SafeString:
    """The bodies of the table; the principal's rows lead to where a duty is settled or gets an owner."""
    columns = columns_of(grid, choice)
    shown = {column.pk for column in columns}
    bodies = []
    for area, rows in by_area(rows_of(grid, choice)):
        head = format_html(
            '<tr class="map-area"><th colspan="{}" scope="rowgroup"><h2>{}</h2></th></tr>', len(columns) + 2, area
        )
        lines = format_html_join("", "{}", ((_row(row, columns, shown, grid, school, may_settle),) for row in rows))
        bodies.append((head, lines))
    return format_html_join("", "<tbody>{}{}</tbody>", bodies)


def _row(row: Row, columns: Sequence[Column], shown: set[int], grid: Grid, school: str, may_settle: bool) -> SafeString:
    standing, held = row.standing, {hold.role: hold for hold in row.holds}
    cells = format_html_join("", "{}", ((_cell_of(held.get(column.pk), column),) for column in columns))
    hidden = [hold for hold in row.holds if hold.role not in shown and hold.asked_first]
    return format_html(
        '<tr{}><th scope="row">{}</th>{}<td class="map-state">{}</td></tr>',
        format_html(' class="{}"', ROW_CLASS[standing]) if standing in ROW_CLASS else "",
        row.wording,
        cells,
        _state(row, standing, _elsewhere(hidden, grid), school, may_settle),
    )


def _cell_of(hold: Hold | None, column: Column) -> SafeString:
    return EMPTY if hold is None else cell(hold.kind, verb_of(hold), column.name)


@lru_cache(maxsize=2048)
def cell(kind: str, verb: str, role: str) -> SafeString:
    """A stake: its glyph, and beside it in words for phones and for who listens."""
    return format_html('<td>{}<span class="map-words">{} {}</span></td>', svg.glyph(kind), role, verb)


def _elsewhere(hidden: Iterable[Hold], grid: Grid) -> SafeString:
    """Who is asked first in a column that is not shown."""
    names = [f"{grid.names.get(hold.role, '')} {VERBS[hold.kind]}" for hold in hidden]
    return format_html_join(" ", '<span class="meta">{}</span>', ((name,) for name in names))


def _state(row: Row, standing: Standing, elsewhere: SafeString, school: str, may_settle: bool) -> SafeString:
    if standing is Standing.CONTESTED:
        word, view, act = "Contested", "overlap:settle", "Settle"
    elif standing is Standing.ORPHAN:
        word, view, act = "Orphan", "settling:owner", "Name an owner"
    else:
        return elsewhere
    kind = standing.value
    tag = format_html('<span class="map-kind is-{}">{} {}</span>', kind, svg.glyph(kind), word)
    if not may_settle:
        return format_html("{} {}", tag, elsewhere)
    link = format_html(
        '<a href="{}">{}<span class="visually-hidden">: {}</span></a>',
        reverse(view, args=[school, row.duty]),
        act,
        row.wording,
    )
    return format_html("{} {} {}", tag, elsewhere, link)


def heads(columns: Sequence[Column]) -> SafeString:
    """The heading of each role, with who holds it."""
    return format_html_join(
        "", '<th scope="col">{} <span class="meta">{}</span></th>', ((one.name, one.people) for one in columns)
    )


def foot(columns: Sequence[Column]) -> SafeString:
    """Agreed hours of each role against its week, with the bar that says the same."""
    return format_html_join("", "<td>{}</td>", ((_hours(column),) for column in columns))


def _hours(column: Column) -> SafeString:
    name = format_html('<span class="map-words">{}</span>', column.name)
    if column.used is None or column.week is None:
        return format_html('{}<span class="meta">not agreed</span>', name)
    used, week = float(column.used), float(column.week)
    words = format_html(
        "<span{}><b>{}</b> of {}</span>",
        format_html(' class="is-overloaded"') if used > week else "",
        hours(column.used),
        hours(column.week),
    )
    over = format_html(' <span class="is-overloaded">{} overloaded</span>', svg.glyph("overloaded"))
    return format_html("{}{}{}{}", name, words, over if used > week else "", svg.bar(used, max(week, 0.1)))
