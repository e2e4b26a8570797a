"""The Venn of two or three roles as inline SVG: circles that differ by line, and text inside where it fits.

What does not fit is counted, for the lists below hold everything.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from django.utils.html import format_html, format_html_join
from django.utils.safestring import SafeString

from coachhub.kit.wording import small
from roles.overlap.grid import HANDS_ON, Column, Row
from roles.overlap.regions import Region
from roles.overlap.words import HOW, in_lines, shortened, stands, verb_of

MOST, SHOWN = 5, 4  # over five in a region, four stand there
LINE, GAP = 19, 9  # from one line of text to the next, and more between duties


@dataclass(frozen=True)
class Spot:
    """Where the text of a region stands: its middle, its first line, how wide and how high it may be."""

    x: int
    y: int
    letters: int
    height: int


@dataclass(frozen=True)
class Layout:
    """Circles and the spots of their regions; a region is the places of its circles."""

    width: int
    height: int
    radius: int
    centers: Sequence[tuple[int, int]]
    titles: Sequence[tuple[int, int]]
    spots: Mapping[tuple[int, ...], Spot]
    edges: Sequence[Spot] = ()  # where it stands what a role hands on to the other


TWO = Layout(
    width=1000, height=644, radius=318, centers=[(320, 322), (680, 322)], titles=[(222, 104), (778, 104)],
    spots={(0,): Spot(188, 196, 31, 240), (1,): Spot(812, 196, 31, 240), (0, 1): Spot(500, 186, 27, 310)},
    edges=[Spot(206, 470, 30, 76), Spot(794, 470, 30, 76)],
)  # fmt: skip
THREE = Layout(
    width=960, height=886, radius=290, centers=[(320, 300), (640, 300), (480, 583)],
    titles=[(232, 84), (728, 84), (480, 812)],
    spots={
        (0,): Spot(184, 170, 27, 222), (1,): Spot(776, 170, 27, 222), (2,): Spot(480, 650, 42, 126),
        (0, 1): Spot(480, 140, 21, 148), (0, 2): Spot(306, 462, 22, 122), (1, 2): Spot(654, 462, 22, 122),
        (0, 1, 2): Spot(480, 350, 24, 100),
    },
)  # fmt: skip


@dataclass(frozen=True)
class Entry:
    """A duty as it stands in a region: its lines, and below them who is asked first."""

    lines: list[str]
    below: list[str]
    is_contested: bool

    @property
    def height(self) -> int:
        return LINE * (len(self.lines) + len(self.below) + self.is_contested) + GAP + (8 if self.is_contested else 0)


def layout_for(number: int) -> Layout:
    return TWO if number == 2 else THREE


def entry(row: Row, region: Region, names: Mapping[int, str], letters: int) -> Entry:
    lines = in_lines(shortened(row.wording, letters), letters)
    if row.is_contested:
        return Entry(lines, [], is_contested=True)
    below = 2 if letters == TWO.spots[0, 1].letters else 1
    return Entry(lines, in_lines(_first_of(row, region, names, below == 2), letters + 2, below), is_contested=False)


def _first_of(row: Row, region: Region, names: Mapping[int, str], with_how: bool) -> str:
    """In the lens `librarian leads`, where there is room with how; in one circle only what is not simply owned."""
    first = next((hold for hold in row.holds if hold.asked_first and hold.role in region), None)
    if len(region) > 1 and with_how:
        shared = next((HOW[hold.how] for hold in row.holds if hold.role in region and hold.how), "")
        asked = f"{small(names.get(first.role, ''))} asked first" if first else "nobody of them asked first"
        return f"{asked}, {shared}" if shared else small(stands(row, names, region))
    if len(region) > 1:
        return f"{small(names.get(first.role, ''))} {verb_of(first)}" if first else "nobody asked first"
    inside = [hold for hold in row.holds if hold.role in region and hold.kind != HANDS_ON]
    if not inside or (first is not None and first.kind == "owns"):
        return ""
    return verb_of(inside[0])


def fitting(rows: Sequence[Row], region: Region, names: Mapping[int, str], spot: Spot) -> tuple[list[Entry], int]:
    """The entries that stand in the spot, contested ones before all, and how many more there are."""
    ordered = sorted(rows, key=lambda row: not row.is_contested)
    entries = [entry(row, region, names, spot.letters) for row in ordered]
    kept = entries if len(entries) <= MOST else entries[:SHOWN]
    while kept and sum(one.height for one in kept) + (LINE if len(kept) < len(entries) else 0) > spot.height:
        kept = kept[:-1]
    return kept, len(entries) - len(kept)


def venn(columns: Sequence[Column], regions: Mapping[Region, list[Row]], names: Mapping[int, str]) -> SafeString:
    """The drawing; with no rows in the regions it is blank, to be filled on paper."""
    layout, roles = layout_for(len(columns)), [column.pk for column in columns]
    texts = []
    for places, spot in layout.spots.items():
        region = frozenset(roles[place] for place in places)
        kept, more = fitting(regions.get(region, []), region, names, spot)
        texts.append((_region(kept, more, spot, len(region) > 1),))
    for column, other, spot in zip(columns, reversed(columns), layout.edges, strict=False):
        texts.append((_handed(column, other, regions, spot),))
    return format_html(
        '<svg class="venn" viewBox="0 0 {} {}" role="img" aria-labelledby="venn-says"><title id="venn-says">{}</title>'
        "{}{}{}</svg>",
        layout.width,
        layout.height,
        _says(columns, regions),
        _circles(layout),
        format_html_join(
            "", "{}", ((_title(column, spot),) for column, spot in zip(columns, layout.titles, strict=True))
        ),
        format_html_join("", "{}", texts),
    )


def _says(columns: Sequence[Column], regions: Mapping[Region, list[Row]]) -> str:
    """The drawing in a sentence, for who does not see it."""
    alone = [f"{len(regions.get(frozenset([one.pk]), []))} in the circle of the {one.name} alone" for one in columns]
    shared = sum(len(rows) for region, rows in regions.items() if len(region) > 1)
    return (
        f"{len(columns)} circles that meet: {', '.join(alone)}, {shared} where circles meet. The lists below hold all."
    )


def _circles(layout: Layout) -> SafeString:
    return format_html_join(
        "",
        '<circle class="venn-{}" cx="{}" cy="{}" r="{}"/>',
        ((place, x, y, layout.radius) for place, (x, y) in enumerate(layout.centers)),
    )


def _title(column: Column, spot: tuple[int, int]) -> SafeString:
    x, y = spot
    lines = in_lines(column.name, 20)
    people = in_lines(", ".join(column.holders), 30, 1)
    return format_html(
        "{}{}",
        _lines(x, y - 24 * (len(lines) - 1), lines, "venn-role", 24),
        _lines(x, y + 22, people, "venn-who"),
    )


def _region(entries: Iterable[Entry], more: int, spot: Spot, is_shared: bool) -> SafeString:
    y, drawn = spot.y, []
    for one in entries:
        drawn.append((_entry(one, spot, y, is_shared),))
        y += one.height
    if more:
        drawn.append((_lines(spot.x, y, [f"and {more} more"], "venn-who"),))
    return format_html_join("", "{}", drawn)


def _handed(giver: Column, receiver: Column, regions: Mapping[Region, list[Row]], spot: Spot) -> SafeString:
    """At the edge of the giver, what it hands on to the other."""
    rows = regions.get(frozenset([receiver.pk]), [])
    handed = [row for row in rows if (hold := row.of(giver.pk)) is not None and hold.kind == HANDS_ON]
    if not handed:
        return format_html("{}", "")
    words = [shortened(row.wording, spot.letters) for row in handed[:2]]
    more = [f"and {len(handed) - 2} more"] if len(handed) > 2 else []
    head = in_lines(f"hands on to the {small(receiver.name)}:", spot.letters, 1)
    return format_html(
        "{}{}", _lines(spot.x, spot.y, head, "venn-who"), _lines(spot.x, spot.y + LINE, [*words, *more], "venn-duty")
    )


def _entry(one: Entry, spot: Spot, y: int, is_shared: bool) -> SafeString:
    if one.is_contested:
        wide = min(spot.letters * 8 + 12, 8 * max(len(line) for line in [*one.lines, "Contested"]) + 24)
        return format_html(
            '<rect class="venn-box" x="{}" y="{}" width="{}" height="{}" rx="3"/>{}{}',
            spot.x - wide / 2,
            y - LINE + 3,
            wide,
            one.height - GAP + 2,
            _lines(spot.x, y + 3, ["Contested"], "venn-contested"),
            _lines(spot.x, y + LINE + 3, one.lines, "venn-duty"),
        )
    return format_html(
        "{}{}",
        _lines(spot.x, y, one.lines, "venn-both" if is_shared else "venn-duty"),
        _lines(spot.x, y + LINE * len(one.lines), one.below, "venn-who"),
    )


def _lines(x: int, y: float, lines: Iterable[str], kind: str, step: int = LINE) -> SafeString:
    return format_html_join(
        "", '<text class="{}" x="{}" y="{}">{}</text>', ((kind, x, y + step * n, line) for n, line in enumerate(lines))
    )
