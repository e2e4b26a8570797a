"""Two or three roles, and in which of their circles each duty stands. Pure.

A duty stands in the circles of the roles that own, share or support it; one that is only handed on stands under the
receiver, and where the receiver is none of the roles, under nobody of them. So each stands in exactly one region.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from itertools import combinations

from roles.overlap.grid import HANDS_ON, Row, Standing

Region = frozenset[int]
ELSEWHERE: Region = frozenset()


def region_of(row: Row, roles: Iterable[int]) -> Region | None:
    """The roles in whose circles the duty stands; None where none of them says anything of it."""
    asked = set(roles)
    holds = [hold for hold in row.holds if hold.role in asked]
    if not holds:
        return None
    inside = frozenset(hold.role for hold in holds if hold.kind != HANDS_ON)
    return inside or frozenset(hold.goes_to for hold in holds if hold.goes_to in asked) & asked


def partition(rows: Iterable[Row], roles: Sequence[int]) -> dict[Region, list[Row]]:
    """Every duty that one of the roles says something of, once, under the roles in whose circles it stands.

    All regions are there, from the single roles to what all have, then what goes to somebody else.
    """
    sizes = range(1, len(roles) + 1)
    found: dict[Region, list[Row]] = {frozenset(group): [] for size in sizes for group in combinations(roles, size)}
    found[ELSEWHERE] = []
    for row in rows:
        region = region_of(row, roles)
        if region is not None:
            found[region].append(row)
    return found


def nobodys(rows: Iterable[Row], roles: Sequence[int]) -> list[Row]:
    """What nobody is asked first for in the areas where the roles have a duty, and none of them says anything of."""
    listed = list(rows)
    near = {row.area for row in listed if row.area and region_of(row, roles)}
    return [
        row for row in listed if row.area in near and row.standing is Standing.ORPHAN and region_of(row, roles) is None
    ]
