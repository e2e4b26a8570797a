"""Reads for the list of a school's charters, in a few queries whatever their number."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from itertools import groupby
from typing import Any

from django.db.models import Count, Exists, OuterRef, Q, QuerySet, Subquery

from roles.charters.folders import UNDER_WAY
from roles.charters.holders import holders_at
from roles.charters.models import CharterSignature, CharterVersion, Stake
from roles.charters.queries import roles_without_charter
from roles.people.members import Member
from roles.people.models import School
from roles.signing.models import State
from roles.staffing.models import Role


@dataclass
class Row:
    """A role's charter: the version in force and, for those who may read it, the one under way."""

    role: Role
    holders: list[str]
    in_force: Any = None
    under_way: Any = None
    contested: int = 0

    @property
    def states(self) -> str:
        """`2, in force; 3 in review, 2 of 3 signed`."""
        parts = [f"{self.in_force.number}, in force"] if self.in_force else []
        if (version := self.under_way) is not None:
            state = State(version.state).label.lower()
            out = version.state != State.DRAFT
            parts.append(f"{version.number}, {state}" + (f", {version.given} of {version.asked} signed" if out else ""))
        return "; ".join(parts)


@dataclass
class Shelf:
    """The charters that a member may read, what waits for the member, and the roles that have no charter."""

    rows: list[Row] = field(default_factory=list)
    to_sign: list[CharterSignature] = field(default_factory=list)
    to_publish: list[Row] = field(default_factory=list)
    without: list[Role] = field(default_factory=list)


def read_shelf(member: Member) -> Shelf:
    school, me = member.school, member.person.pk if member.person else None
    names: dict[int, list[str]] = {}
    mine: set[int] = set()
    for holder in holders_at(school, member.today):
        names.setdefault(holder.role_id, []).append(holder.name)
        if holder.person_id == me and member.membership is not None:
            mine.add(holder.role_id)
    shelf = Shelf(to_sign=list(_asked_of(school, me)) if member.is_staff else [])
    asked = {signature.version_id for signature in shelf.to_sign}
    for role, versions in groupby(_versions(school, member), key=lambda version: version.charter.role):
        row = Row(role, names.get(role.pk, []))
        for version in versions:
            if version.state == State.IN_FORCE:
                row.in_force = version
            elif member.is_principal or role.pk in mine or version.pk in asked:
                row.under_way = version
        if row.in_force or row.under_way:
            shelf.rows.append(row)
    if member.is_principal:
        _mark_contested(shelf.rows, school)
        shelf.to_publish = [row for row in shelf.rows if row.under_way and row.under_way.state == State.SIGNED]
        shelf.without = list(roles_without_charter().filter(school=school))
    return shelf


def _versions(school: School, member: Member) -> QuerySet[CharterVersion]:
    states = [State.IN_FORCE, *UNDER_WAY] if member.is_staff else [State.IN_FORCE]
    return (
        CharterVersion.objects.filter(school=school, state__in=states)
        .select_related("charter__role")
        .only(
            "number", "state", "likeness", "in_force_since", "review_by", "charter__role__name", "charter__role__slug"
        )
        .annotate(asked=Count("signatures"), given=Count("signatures", filter=Q(signatures__signed_at__isnull=False)))
        .order_by("charter__role__order", "charter__role__name", "charter__role", "number")
    )


def _asked_of(school: School, person_id: int | None) -> Iterable[CharterSignature]:
    """The person's signatures that are asked for and not given."""
    return (
        CharterSignature.objects.filter(school=school, person=person_id, signed_at=None, version__state=State.IN_REVIEW)
        .select_related("version__charter__role", "role")
        .defer("version__text")
        .order_by("asked_at", "id")
    )


def _mark_contested(rows: list[Row], school: School) -> None:
    """Count, for both sides, the duties that a version under way claims and another charter in force has."""
    count: Counter[int] = Counter()
    for claimant, owner in _contested(school):
        count[claimant] += 1
        count[owner] += 1
    for row in rows:
        row.contested = count[row.role.pk]


def _contested(school: School) -> Iterator[tuple[int, int]]:
    """The roles on both sides of each contested duty: who claims it, who has it."""
    in_force = Stake.objects.filter(duty=OuterRef("duty"), in_force=True, asked_first=True).exclude(
        role=OuterRef("role")
    )
    claims = Stake.objects.filter(Exists(in_force), school=school, asked_first=True, version__state__in=UNDER_WAY)
    yield from claims.annotate(owner=Subquery(in_force.values("role")[:1])).values_list("role", "owner")
