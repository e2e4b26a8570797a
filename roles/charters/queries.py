"""Reads about charters, by name."""

from __future__ import annotations

from dataclasses import dataclass

from django.db.models import QuerySet

from coachhub.kit.wording import small
from roles.charters.models import Charter, CharterVersion, Stake
from roles.signing.models import State
from roles.staffing.models import Role
from roles.trail.models import TrailRow


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


def in_force_of(charter: Charter) -> CharterVersion | None:
    return charter.versions.filter(state=State.IN_FORCE).first()


def last_saved_by(version: CharterVersion) -> str:
    """The name of whoever saved the draft last; empty where a command did, or nobody yet."""
    rows = TrailRow.objects.filter(
        school=version.school_id, subject_type="charterversion", subject_id=version.pk, verb="saved draft"
    )
    return rows.values_list("by__name", flat=True).first() or ""


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
