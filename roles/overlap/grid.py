"""Who stands how to what: the duties of a school against its roles. Pure: rows in, standings out."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from decimal import Decimal
from enum import Enum
from functools import cached_property
from itertools import groupby

OWNS, SHARES, SUPPORTS, HANDS_ON = "owns", "shares", "supports", "hands_on"
REST = "Everything else"


class Standing(Enum):
    """How a duty stands among the charters that are looked at."""

    ONE = "one"
    SHARED = "shared"
    CONTESTED = "contested"
    ORPHAN = "orphan"


@dataclass(frozen=True, slots=True)
class Hold:
    """How one role stands to a duty, in one version of its charter."""

    role: int
    kind: str
    wording: str
    version: int
    lead: int | None = None
    how: str = ""
    how_note: str = ""
    goes_to: int | None = None
    asked_first: bool = False
    hours: Decimal | None = None

    @property
    def is_claim(self) -> bool:
        """Whether it says of its role, or with its role, who does this; not only who helps or whom to ask instead."""
        return self.kind in (OWNS, SHARES)


@dataclass(frozen=True)
class Row:
    """A duty and how each role stands to it."""

    duty: int
    wording: str
    area: str = ""
    area_slug: str = ""
    holds: tuple[Hold, ...] = ()

    @property
    def asked(self) -> set[int]:
        """The roles that say they are asked first."""
        return {hold.role for hold in self.holds if hold.asked_first}

    @cached_property
    def standing(self) -> Standing:
        """Two roles to be asked first, two leads, or a sharing that does not say how: contested."""
        asked, shares = self.asked, [hold for hold in self.holds if hold.kind == SHARES]
        leads = {hold.lead for hold in shares if hold.lead is not None}
        if not asked:
            return Standing.ORPHAN
        if len(asked | leads) > 1 or any(not hold.how for hold in shares):
            return Standing.CONTESTED
        return Standing.SHARED if shares else Standing.ONE

    @property
    def is_contested(self) -> bool:
        return self.standing is Standing.CONTESTED

    @property
    def claims(self) -> list[Hold]:
        return [hold for hold in self.holds if hold.is_claim]

    def of(self, role: int) -> Hold | None:
        return next((hold for hold in self.holds if hold.role == role), None)


@dataclass(frozen=True)
class Column:
    """A role with the version of its charter that is looked at, and its agreed hours against its week."""

    pk: int
    name: str
    slug: str
    version: int
    number: int
    state: str
    week: Decimal | None = None
    used: Decimal | None = None
    likeness: str = ""
    presence: int = 2
    holders: tuple[str, ...] = ()

    @property
    def people(self) -> str:
        """`Russell Tate`, `two people`, or that it is nobody's."""
        if len(self.holders) > 1:
            return f"{len(self.holders)} people" if len(self.holders) > 2 else "two people"
        return self.holders[0] if self.holders else "nobody now"


@dataclass(frozen=True)
class Grid:
    """Roles with a charter, and every duty: those with an area or a question type, and those that a charter names."""

    columns: tuple[Column, ...] = ()
    rows: tuple[Row, ...] = ()
    names: dict[int, str] = field(default_factory=dict)

    def column(self, slug: str) -> Column | None:
        return next((column for column in self.columns if column.slug == slug), None)

    def row(self, duty: int) -> Row | None:
        return next((row for row in self.rows if row.duty == duty), None)

    def count(self, *standings: Standing) -> int:
        return sum(row.standing in standings for row in self.rows)

    @property
    def contested(self) -> list[Row]:
        return [row for row in self.rows if row.is_contested]

    @property
    def areas(self) -> list[tuple[str, str]]:
        """Address and name of each area in which a duty stands, in the school's order."""
        return list(dict.fromkeys((row.area_slug, row.area) for row in self.rows if row.area_slug))


def by_area(rows: Iterable[Row]) -> Iterator[tuple[str, list[Row]]]:
    """The rows under the names of their areas, in their own order."""
    for name, group in groupby(rows, key=lambda row: row.area):
        yield name or REST, list(group)


def chosen(columns: Iterable[Column], wanted: Iterable[str], most: int) -> list[Column]:
    """The columns with the wanted addresses, in the order wanted, each once and at most so many.

    Each of `wanted` may hold several addresses with commas between them.
    """
    known = {column.slug: column for column in columns}
    slugs = dict.fromkeys(slug for words in wanted for slug in words.split(","))
    return [known[slug] for slug in slugs if slug in known][:most]
