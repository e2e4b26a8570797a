"""Reads about charters, by name."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime

from django.db.models import Count, Min, Q, QuerySet

from coachhub.kit.wording import small
from roles.charters.models import Charter, CharterVersion, Stake
from roles.signing.models import State
from roles.staffing.models import Role


@dataclass(frozen=True)
class Claim:
    """Another charter in force that owns, or leads, a duty: what makes a duty contested."""

    wording: str
    role: str
    number: int

    def __str__(self) -> str:
        return f"“{self.wording}” is the {small(self.role)}'s in version {self.number} of that charter"


def roles_without_charter() -> QuerySet[Role]:
    """Those, of any school, for which nothing was ever drafted."""
    return Role.objects.filter(charter__versions=None)


@dataclass(frozen=True)
class Counts:
    """Of a school: how many charters it has, how many are in force, how many wait for a signature and since when."""

    charters: int = 0
    in_force: int = 0
    unsigned: int = 0
    oldest: datetime | None = None


def counts_by_school(schools: Iterable[int]) -> dict[int, Counts]:
    """By the school's id, for those who look across: one query, counts and no words."""
    rows = CharterVersion.objects.filter(school__in=list(schools)).exclude(state=State.SUPERSEDED)
    unsigned = Q(state=State.IN_REVIEW)
    grouped = (
        rows.order_by()
        .values("school")
        .annotate(
            charters=Count("charter", distinct=True),
            in_force=Count("pk", filter=Q(state=State.IN_FORCE)),
            unsigned=Count("pk", filter=unsigned),
            oldest=Min("sent_at", filter=unsigned),
        )
    )
    found = grouped.values_list("school", "charters", "in_force", "unsigned", "oldest")
    return {school: Counts(*row) for school, *row in found}


def in_force_of(charter: Charter) -> CharterVersion | None:
    return charter.versions.filter(state=State.IN_FORCE).first()


def claims_on_duties_of(version: CharterVersion) -> list[Claim]:
    """The claims in force of other charters on the duties for which this version is asked first."""
    duties = version.stakes.filter(asked_first=True).values("duty")
    stakes = (
        Stake.objects.filter(duty__in=duties, in_force=True, asked_first=True)
        .exclude(version__charter=version.charter_id)
        .select_related("role", "version")
        .order_by("order", "id")
    )
    return [Claim(stake.wording, stake.role.name, stake.version.number) for stake in stakes]
