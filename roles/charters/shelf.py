"""Reads for the list of a school's charters, in a few queries whatever their number."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass, field
from datetime import date
from itertools import groupby
from typing import Any

from django.db.models import Count, Exists, FilteredRelation, Max, OuterRef, Q, QuerySet, Subquery

from coachhub.kit.prepared import Prepared
from roles.charters.holders import holders_at
from roles.charters.models import CharterSignature, CharterVersion, Stake
from roles.people.members import Member
from roles.signing.models import UNDER_WAY, State
from roles.staffing.models import Role


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
    """The whole list: two queries for a principal, one for everybody else."""
    shelf = read_rows(member)
    if member.is_principal:
        _mark_contested(shelf.rows, member.school.pk)
    return shelf


def signatures_to_give(member: Member) -> list[ToSign]:
    """The versions out for signature that wait for the member's: one query."""
    me = member.person.pk if member.person else 0
    return [ToSign(*row) for row in _TO_SIGN(school=member.school.pk, person=me)] if member.is_staff else []


def read_rows(member: Member) -> Shelf:
    """The charters without what is contested in them: one query."""
    me = member.person.pk if member.person else 0
    names, mine = _holders(member, me)
    shelf, to_sign = Shelf(), []
    for (place, was_drafted), rows in groupby(
        _STANDINGS(school=member.school.pk, person=me), key=lambda row: (Place(*row[:3]), row[3])
    ):
        row = Row(place, names.get(place.id, []))
        for _id, _name, _slug, _drafted, signs_as, asked_at, *columns in rows:
            if columns[0] is None:
                continue  # nothing in force or under way
            version = Standing(*columns)
            waits = signs_as is not None and version.state == State.IN_REVIEW and member.is_staff
            if waits:
                to_sign.append((asked_at, ToSign(version.id, version.number, place.name, place.slug, signs_as)))
            if version.state == State.IN_FORCE:
                row.in_force = version
            elif member.is_principal or place.id in mine or waits:
                row.under_way = version
        if row.in_force or row.under_way:
            shelf.rows.append(row)
        elif member.is_principal and not was_drafted:
            shelf.without.append(place)
    shelf.to_sign = [one for _asked_at, one in sorted(to_sign, key=lambda pair: (pair[0], pair[1].version_id))]
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


def _write_standings(school: int, person: int) -> QuerySet[Any, Any]:
    """Every role, with each version in force or under way and the open signature that the person is asked for."""
    told, signed = "charter__versions", "told__signatures"
    given = Count(signed, filter=Q(**{f"{signed}__signed_at__isnull": False}))
    declined = Count(signed, filter=Q(**{f"{signed}__declined_at__isnull": False}))
    mine = Q(**{f"{signed}__person": person, f"{signed}__signed_at": None, f"{signed}__declined_at": None})
    return (
        Role.objects.filter(school=school)
        .annotate(
            told=FilteredRelation(told, condition=Q(charter__versions__state__in=[State.IN_FORCE, *UNDER_WAY])),
            was_drafted=Exists(CharterVersion.objects.filter(charter__role=OuterRef("pk"))),
        )
        .annotate(
            signs_as=Max(f"{signed}__role__name", filter=mine), asked_at=Max(f"{signed}__asked_at", filter=mine),
            asked=Count(signed), given=given, declined=declined,
        )
        .order_by("order", "name", "pk", "told__number")
        .values_list(
            "pk", "name", "slug", "was_drafted", "signs_as", "asked_at", "told__id", "told__number", "told__state",
            "told__likeness", "told__in_force_since", "told__review_by", "asked", "given", "declined", "told__edits",
        )
    )  # fmt: skip


def _write_to_sign(school: int, person: int) -> QuerySet[Any, Any]:
    rows = CharterSignature.objects.filter(
        school=school, person=person, signed_at=None, declined_at=None, version__state=State.IN_REVIEW
    ).order_by("asked_at", "id")
    role = "version__charter__role"
    return rows.values_list("version", "version__number", f"{role}__name", f"{role}__slug", "role__name")


def _write_contested(school: int) -> QuerySet[Any, Any]:
    """The roles on both sides of each contested duty: who claims it, who has it."""
    in_force = Stake.objects.filter(duty=OuterRef("duty"), in_force=True, asked_first=True).exclude(
        role=OuterRef("role")
    )
    claims = Stake.objects.filter(Exists(in_force), school=school, asked_first=True, version__state__in=UNDER_WAY)
    return claims.annotate(owner=Subquery(in_force.values("role")[:1])).values_list("role", "owner")


_STANDINGS = Prepared(_write_standings, school=int, person=int)
_TO_SIGN = Prepared(_write_to_sign, school=int, person=int)
_CONTESTED = Prepared(_write_contested, school=int)
