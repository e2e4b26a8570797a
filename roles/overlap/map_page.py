"""The overlap map: what of it is shown, in which words, and what comes next."""

from __future__ import annotations

from typing import Any
from urllib.parse import urlencode

from django.http import QueryDict
from django.template.loader import render_to_string
from django.urls import reverse

from coachhub.kit.kept import Kept
from coachhub.kit.wording import count
from roles.overlap.grid import Grid, Row, Standing, chosen
from roles.overlap.queries import read_grid
from roles.overlap.table import SHOWN, STATES, Choice, columns_of, foot, heads, rows_of, table
from roles.overlap.words import shortened
from roles.people.members import Member
from roles.signing.models import State

LONGEST = 60
MOST_ROLES = 40
NAMES = {"": "All", "contested": "Contested", "orphan": "Orphan", "shared": "Shared"}


def choice_of(query: QueryDict, grid: Grid) -> Choice:
    """What the address asks for; what there is not of it counts as not asked for."""
    state, area = query.get("state", ""), query.get("area", "")
    return Choice(
        state=state if state in STATES else "",
        area=area if area in dict(grid.areas) else "",
        words=" ".join(query.get("q", "")[:LONGEST].replace("\x00", "").split()),
        roles=tuple(sorted(column.slug for column in chosen(grid.columns, query.getlist("roles"), MOST_ROLES))),
    )


def map_page(member: Member, query: QueryDict) -> dict[str, Any]:
    """The map as it is shown, which is written once for each state of the charters and each choice of what to show."""
    drafts = member.is_principal and query.get("drafts") != "0"
    grid = read_grid(member.school, member.today, with_drafts=drafts)
    choice = choice_of(query, grid)
    if choice.words:  # of endless kinds, so not kept
        return _written(member, grid, choice, drafts)
    key = (id(grid), choice, member.is_principal, drafts, member.school.short_name)
    return _KEPT.get(key, lambda: (grid, _written(member, grid, choice, drafts)))[1]


# With the grid itself, so that no other takes its place in memory while what was made of it is kept.
_KEPT: Kept[tuple[Grid, dict[str, Any]]] = Kept(64)


def _written(member: Member, grid: Grid, choice: Choice, drafts: bool) -> dict[str, Any]:
    page = {**_page(member, grid, choice, drafts), "slug": member.school.slug, "is_principal": member.is_principal}
    page["short_name"] = member.school.short_name
    return {
        "sheet": render_to_string("overlap/_map.html", page),
        "next": next_of(grid, member.school.slug) if member.is_principal else None,
    }


def _page(member: Member, grid: Grid, choice: Choice, drafts: bool) -> dict[str, Any]:
    keep = {"drafts": "0"} if member.is_principal and not drafts else {}
    columns = columns_of(grid, choice)
    return {
        "grid": grid,
        "choice": choice,
        "drafts": drafts,
        "heads": heads(columns),
        "foot": foot(columns),
        "bodies": table(grid, choice, member.school.slug, may_settle=member.is_principal),
        "found": len(rows_of(grid, choice)),
        "counts": counts_of(grid),
        "charters": charters_words(grid),
        "filters": filters_of(grid, choice, keep),
        "keep": keep,
        "picks": [(column, column in columns) for column in grid.columns] if len(grid.columns) > SHOWN else [],
    }


def counts_of(grid: Grid) -> dict[str, int]:
    return {
        "one": grid.count(Standing.ONE, Standing.SHARED),
        "contested": grid.count(Standing.CONTESTED),
        "orphan": grid.count(Standing.ORPHAN),
    }


def charters_words(grid: Grid) -> str:
    """`5 charters in force, 1 in review`, as they are looked at."""
    states = [column.state for column in grid.columns]
    told = [(states.count(State.IN_FORCE), "in force"), (states.count(State.IN_REVIEW), "in review")]
    told += [(states.count(State.SIGNED), "signed"), (states.count(State.DRAFT), "draft")]
    parts = [f"{number} {words}" for number, words in told if number]
    if not parts:
        return "No charters yet"
    first, *rest = parts
    head, _, state = first.partition(" ")
    return ", ".join([f"{head} charter{'' if head == '1' else 's'} {state}", *rest])


def filters_of(grid: Grid, choice: Choice, keep: dict[str, str]) -> list[tuple[str, str, bool]]:
    """A link for each state: its label, its address, whether it is the one shown."""
    kept = [("area", choice.area), ("q", choice.words), ("roles", ",".join(choice.roles)), *keep.items()]
    found = []
    for state, label in NAMES.items():
        query = urlencode([(name, value) for name, value in [("state", state), *kept] if value])
        number = f" {len(grid.rows)}" if not state else ""
        found.append((f"{label}{number}", f"?{query}", choice.state == state))
    return found


def next_of(grid: Grid, school: str) -> tuple[str, str, str] | None:
    """What the principal does next: the sentence, the words of the link, its address."""
    if contested := grid.contested:
        first = contested[0]
        duties, them = count(len(contested), "duty", "duties"), "it" if len(contested) == 1 else "them"
        address = reverse("overlap:settle", args=[school, first.duty])
        return f"settle {duties} with the people who claim {them}.", _start(first), address
    orphan = next((row for row in grid.rows if row.standing is Standing.ORPHAN), None)
    if orphan is None:
        return None
    words = f"name an owner for {count(grid.count(Standing.ORPHAN), 'duty', 'duties')}."
    return words, _start(orphan), reverse("settling:owner", args=[school, orphan.duty])


def _start(row: Row) -> str:
    return f"Start with “{shortened(row.wording, 48)}”"
