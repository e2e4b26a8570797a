"""Reads for the list of a school's charters, in a few queries whatever their number."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass, field
from datetime import date
from itertools import groupby
from typing import Any

from django.db.models import Count, Exists, F, OuterRef, Q, QuerySet, Subquery

from coachhub.kit.prepared import Prepared
from roles.charters.holders import holders_at
from roles.charters.models import CharterSignature, CharterVersion, Stake
from roles.charters.queries import roles_without_charter
from roles.people.members import Member
from roles.signing.models import UNDER_WAY, State


@dataclass(frozen=True)
class Place:
    """A role in the list."""

    id: int
    name: str
    slug: str


@dataclass(frozen=True)
class Standing:
    """A version in force or under way, and how many of those asked have signed it."""

    id: int
    number: int
    state: str
    likeness: str
    in_force_since: date | None
    review_by: date | None
    asked: int
    given: int
    declined: int = 0
    edits: int = 0


@dataclass(frozen=True)
class ToSign:
    """A signature that is asked for and not given."""

    version_id: int
    number: int
    role: str
    role_slug: str
    signs_as: str


@dataclass
class Row:
    """A role's charter: the version in force and, for those who may read it, the one under way."""

    role: Place
    holders: list[str]
    in_force: Standing | None = None
    under_way: Standing | None = None
    contested: int = 0

    @property
    def states(self) -> str:
        """`Version 2 in force; version 3 in review, 2 of 3 signed`."""
        parts = [f"version {self.in_force.number} in force"] if self.in_force else []
        if (version := self.under_way) is not None:
            words = {
                State.DRAFT: "draft",
                State.IN_REVIEW: f"in review, {version.given} of {version.asked} signed"
                + (f", {version.declined} declined" if version.declined else ""),
                State.SIGNED: "signed by everybody",
            }
            parts.append(f"version {version.number} {words[State(version.state)]}")
        return "; ".join(parts).capitalize()


@dataclass
class Shelf:
    """The charters that a member may read, what waits for the member, and the roles that have no charter."""

    rows: list[Row] = field(default_factory=list)
    to_sign: list[ToSign] = field(default_factory=list)
    to_publish: list[Row] = field(default_factory=list)
    declined: list[Row] = field(default_factory=list)
    without: list[Place] = field(default_factory=list)


def read_shelf(member: Member) -> Shelf:
    school = member.school.pk
    shelf = read_rows(member)
    if member.is_principal:
        _mark_contested(shelf.rows, school)
        shelf.without = [Place(*row) for row in _WITHOUT(school=school)]
    return shelf


def signatures_to_give(member: Member) -> list[ToSign]:
    """The versions out for signature that wait for the member's: one query."""
    me = member.person.pk if member.person else 0
    return [ToSign(*row) for row in _TO_SIGN(school=member.school.pk, person=me)] if member.is_staff else []


def read_rows(member: Member) -> Shelf:
    """The charters without what is contested in them and which roles have none: two queries."""
    school, me = member.school.pk, member.person.pk if member.person else 0
    shelf = Shelf(to_sign=signatures_to_give(member))
    asked = {signature.version_id for signature in shelf.to_sign}
    names, mine = _holders(member, me)
    for place, rows in groupby(_STANDINGS(school=school), key=lambda row: row[:3]):
        role = Place(*place)
        row = Row(role, names.get(role.id, []))
        for version in (Standing(*columns[3:]) for columns in rows):
            if version.state == State.IN_FORCE:
                row.in_force = version
            elif member.is_principal or role.id in mine or version.id in asked:
                row.under_way = version
        if row.in_force or row.under_way:
            shelf.rows.append(row)
    if member.is_principal:
        shelf.to_publish = [row for row in shelf.rows if row.under_way and row.under_way.state == State.SIGNED]
        shelf.declined = [row for row in shelf.rows if row.under_way and row.under_way.declined]
    return shelf


def _holders(member: Member, person_id: int) -> tuple[dict[int, list[str]], set[int]]:
    """The names of the holders by role, and the roles that the member holds."""
    names: dict[int, list[str]] = {}
    mine: set[int] = set()
    for holder in holders_at(member.school, member.today):
        names.setdefault(holder.role_id, []).append(holder.name)
        if holder.person_id == person_id and member.membership is not None:
            mine.add(holder.role_id)
    return names, mine


def _mark_contested(rows: list[Row], school: int) -> None:
    """Count, for both sides, the duties that a version under way claims and another charter in force has."""
    count: Counter[int] = Counter()
    for claimant, owner in _CONTESTED(school=school):
        count[claimant] += 1
        count[owner] += 1
    for row in rows:
        row.contested = count[row.role.id]


def _write_standings(school: int) -> QuerySet[Any, Any]:
    given = Count("signatures", filter=Q(signatures__signed_at__isnull=False))
    declined = Count("signatures", filter=Q(signatures__declined_at__isnull=False))
    role = F("charter__role")
    return (
        CharterVersion.objects.filter(school=school, state__in=[State.IN_FORCE, *UNDER_WAY])
        .annotate(role=role, asked=Count("signatures"), given=given, declined=declined)
        .order_by("charter__role__order", "charter__role__name", "charter__role", "number")
        .values_list(
            "role", "charter__role__name", "charter__role__slug", "id", "number", "state", "likeness", "in_force_since",
            "review_by", "asked", "given", "declined", "edits",
        )
    )  # fmt: skip


def _write_to_sign(school: int, person: int) -> QuerySet[Any, Any]:
    rows = CharterSignature.objects.filter(
        school=school, person=person, signed_at=None, declined_at=None, version__state=State.IN_REVIEW
    ).order_by("asked_at", "id")
    role = "version__charter__role"
    return rows.values_list("version", "version__number", f"{role}__name", f"{role}__slug", "role__name")


def _write_without(school: int) -> QuerySet[Any, Any]:
    return roles_without_charter().filter(school=school).values_list("id", "name", "slug")


def _write_contested(school: int) -> QuerySet[Any, Any]:
    """The roles on both sides of each contested duty: who claims it, who has it."""
    in_force = Stake.objects.filter(duty=OuterRef("duty"), in_force=True, asked_first=True).exclude(
        role=OuterRef("role")
    )
    claims = Stake.objects.filter(Exists(in_force), school=school, asked_first=True, version__state__in=UNDER_WAY)
    return claims.annotate(owner=Subquery(in_force.values("role")[:1])).values_list("role", "owner")


_STANDINGS = Prepared(_write_standings, school=int)
_TO_SIGN = Prepared(_write_to_sign, school=int, person=int)
_WITHOUT = Prepared(_write_without, school=int)
_CONTESTED = Prepared(_write_contested, school=int)
