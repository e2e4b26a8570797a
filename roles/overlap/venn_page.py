"""Two or three roles as circles, and the lists that hold everything."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from django.http import QueryDict
from django.urls import reverse
from django.utils.safestring import SafeString

from coachhub.kit.kept import Kept
from coachhub.kit.templatetags.kit import and_list
from coachhub.kit.wording import count, small
from roles.overlap.drawing import venn
from roles.overlap.grid import HANDS_ON, Column, Grid, Row, chosen
from roles.overlap.queries import read_grid
from roles.overlap.regions import ELSEWHERE, Region, partition
from roles.overlap.words import claimants, how_of, shortened, stands
from roles.people.members import Member

FEWEST, MOST = 2, 3
PICKED = 12


@dataclass(frozen=True)
class Listed:
    """A duty in a list: what is said of it, and where it is settled where it is contested."""

    wording: str
    says: str
    is_contested: bool = False
    settle: str = ""


@dataclass(frozen=True)
class Section:
    glyph: str
    title: str
    duties: list[Listed]


def venn_page(member: Member, query: QueryDict, *, blank: bool = False) -> dict[str, Any]:
    """The roles chosen, or the first two; with more than three, the first three of them, and the page says so."""
    drafts = member.is_principal and query.get("drafts") != "0" and not blank
    grid = read_grid(member.school, member.today, with_drafts=drafts)
    wanted = chosen(grid.columns, query.getlist("roles"), PICKED)
    columns = wanted[:MOST] if len(wanted) >= FEWEST else _two(grid, wanted)
    regions = partition(grid.rows, [column.pk for column in columns]) if len(columns) >= FEWEST else {}
    lists = Lists(grid, columns, regions, member)
    return {
        "title": and_list([columns[0].name, *(small(column.name) for column in columns[1:])]) if columns else "",
        "columns": columns,
        "picks": [(column, column in columns) for column in grid.columns],
        "roles": ",".join(column.slug for column in columns),
        "drafts": drafts,
        "too_many": len(wanted) > MOST,
        "too_few": bool(wanted) and len(wanted) < FEWEST,
        "drawing": _drawn(grid, columns, {} if blank else regions) if regions else "",
        "groups": lists.groups if regions and not blank else [],
        "next": lists.next if regions and not blank else None,
    }


def _drawn(grid: Grid, columns: list[Column], regions: dict[Region, list[Row]]) -> SafeString:
    """The drawing, which is drawn once for each state of the charters."""
    key = (id(grid), *(column.pk for column in columns), bool(regions))
    return _KEPT.get(key, lambda: (grid, venn(columns, regions, grid.names)))[1]


# With the grid itself, so that no other takes its place in memory while what was made of it is kept.
_KEPT: Kept[tuple[Grid, SafeString]] = Kept(64)


def _two(grid: Grid, wanted: list[Column]) -> list[Column]:
    """The first roles, with the one chosen before them."""
    return [*wanted, *(column for column in grid.columns if column not in wanted)][:FEWEST]


class Lists:
    """Every duty of the regions once, in words."""

    def __init__(self, grid: Grid, columns: list[Column], regions: dict[Region, list[Row]], member: Member) -> None:
        self.grid, self.columns, self.regions = grid, columns, regions
        self.roles = [column.pk for column in columns]
        self.slug, self.may_settle = member.school.slug, member.is_principal

    @property
    def groups(self) -> list[list[Section]]:
        """For two roles only the one, both, only the other; for three what to settle, together, by one."""
        singles = [self.section(region) for region in self.regions if len(region) == 1]
        shared = [self.section(region) for region in self.regions if len(region) > 1]
        rest = self.section(ELSEWHERE)
        if len(self.roles) == FEWEST:
            groups = [singles[:1], [*shared, rest], singles[1:]]
        else:
            contested = [row for rows in self.regions.values() for row in rows if row.is_contested]
            settle = Section("contested", "To settle", [self.listed(row) for row in contested])
            groups = [[settle], shared, [*singles, rest]]
        return [kept for group in groups if (kept := [section for section in group if section.duties])]

    def section(self, region: Region) -> Section:
        """The duties of a region; of three roles, what is contested stands apart."""
        rows = self.regions[region]
        plain = [self.listed(row, region) for row in rows if not row.is_contested]
        duties = plain + [self.listed(row) for row in rows if row.is_contested and len(self.roles) == FEWEST]
        if region == ELSEWHERE:
            return Section("hands_on", "Handed on to other roles", duties)
        if len(region) == 1:
            return Section("owns", f"Only the {self.names(region)}", duties)
        return Section("shares", self.together(region), duties)

    def names(self, region: Region) -> str:
        return and_list([small(self.grid.names[role]) for role in self.roles if role in region])

    def together(self, region: Region) -> str:
        if len(region) < len(self.roles):
            names = self.names(region)
            return f"{names[:1].upper()}{names[1:]}"
        return "Both" if len(region) == FEWEST else "All three"

    def listed(self, row: Row, region: Region | None = None) -> Listed:
        names = self.grid.names
        if row.is_contested:
            address = reverse("overlap:settle", args=[self.slug, row.duty]) if self.may_settle else ""
            return Listed(row.wording, f"Contested: claimed by {claimants(row, names)}.", True, address)
        return Listed(row.wording, self.says(row, region or frozenset()))

    def says(self, row: Row, region: Region) -> str:
        handed = [hold for hold in row.holds if hold.role in self.roles and hold.kind == HANDS_ON]
        if region == ELSEWHERE:
            return "; ".join(
                f"{self.grid.names[hold.role]} hands it on to the {small(self.grid.names[hold.goes_to or 0])}"
                for hold in handed
            )
        parts = [f"The {small(self.grid.names[hold.role])} hands it on here" for hold in handed]
        alone = len(region) == 1 and any(hold.role in region and hold.kind == "owns" for hold in row.holds)
        if not alone:
            told = {hold.role for hold in row.holds if hold.role in region or hold.asked_first}
            words, how = stands(row, self.grid.names, told - {hold.role for hold in handed}), how_of(row)
            parts.insert(0, f"{words}: {how}" if how and words else words)
        return ". ".join(part for part in parts if part)

    @property
    def next(self) -> tuple[str, str, str] | None:
        contested = [row for rows in self.regions.values() for row in rows if row.is_contested]
        if not contested or not self.may_settle:
            return None
        first, them = contested[0], "it" if len(contested) == 1 else "them"
        words = f"settle {count(len(contested), 'duty', 'duties')} with those who claim {them}."
        return words, shortened(first.wording, 48), reverse("overlap:settle", args=[self.slug, first.duty])
