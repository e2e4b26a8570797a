"""Reads for writing a draft: the draft with its parts, the roles and duties to choose from."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import date
from typing import Any

from django.db.models import Exists, F, OuterRef

from roles.charters.models import Boundary, CharterVersion, Stake, TimeShare
from roles.charters.text import READING_ORDER
from roles.duties.models import Duty
from roles.people.models import Person, School
from roles.signing.models import State
from roles.staffing.models import Appointment, Role

# More would only make the page heavy; every other duty is still found by its wording.
MOST_DUTIES = 300


@dataclass
class OpenDraft:
    """A draft and what it says now; `of_the_role` tells whether the reader holds its role."""

    version: CharterVersion
    of_the_role: bool
    time_shares: list[TimeShare]
    stakes: list[Stake] = field(default_factory=list)
    boundaries: list[Boundary] = field(default_factory=list)
    roles: dict[str, Role] = field(default_factory=dict)
    duties: dict[int, str] = field(default_factory=dict)

    @property
    def own(self) -> Role:
        return self.version.charter.role

    @property
    def offered(self) -> list[str]:
        """Duties to choose from while writing."""
        return list(self.duties.values())[:MOST_DUTIES]

    @property
    def locked(self) -> list[Boundary]:
        return [boundary for boundary in self.boundaries if boundary.locked]

    @property
    def free(self) -> list[Boundary]:
        return [boundary for boundary in self.boundaries if not boundary.locked]

    def read_parts(self) -> OpenDraft:
        """Read the lines, the boundaries, and what can be chosen."""
        school = self.version.school
        self.stakes = sorted(
            Stake.objects.filter(version=self.version),
            key=lambda stake: (READING_ORDER.index(Stake.Kind(stake.kind)), stake.order, stake.pk),
        )
        self.boundaries = list(Boundary.objects.filter(version=self.version))
        self.roles = {str(role.pk): role for role in Role.objects.filter(school=school)}
        duties = Duty.objects.filter(school=school).order_by("wording")
        self.duties = dict(duties.values_list("pk", "wording"))
        return self


def read_draft(school: School, role_slug: str, person: Person | None, day: date) -> OpenDraft | None:
    """The role's draft with its time, which comes in the same query; None where nothing is drafted."""
    holds = Appointment.objects.on(day).filter(role=OuterRef("charter__role"), person=person)
    rows: list[Any] = list(
        CharterVersion.objects.filter(school=school, charter__role__slug=role_slug, state=State.DRAFT)
        .select_related("charter__role")
        .annotate(
            holds=Exists(holds),
            share_label=F("time_shares__label"),
            share_hours=F("time_shares__hours"),
        )
        .order_by("time_shares__order", "time_shares__id")
    )
    if not rows:
        return None
    version = rows[0]
    version.school = version.charter.school = school
    shares = [TimeShare(label=row.share_label, hours=row.share_hours) for row in rows if row.share_label is not None]
    return OpenDraft(version, version.holds, shares)
