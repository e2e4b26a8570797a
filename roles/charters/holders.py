"""Reads about who holds a role today, how to reach them, and who covers."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import date, timedelta
from typing import Any

from django.db.models import FilteredRelation, Q

from coachhub.kit.kept import Kept
from roles.people.models import School
from roles.staffing.models import Appointment

# How far ahead a reader is told that somebody will be away.
SOON = timedelta(days=14)


@dataclass(frozen=True)
class Away:
    first_day: date
    last_day: date
    cover: str

    def is_on(self, day: date) -> bool:
        return self.first_day <= day <= self.last_day


@dataclass
class Holder:
    """A person in a role. `person_id` and `role_id` make a party, where somebody is asked to sign."""

    person_id: int
    name: str
    role_id: int
    role_slug: str
    scope: str = ""
    room: str = ""
    extension: str = ""
    is_principal: bool = False
    away: list[Away] = field(default_factory=list)

    @property
    def reach(self) -> str:
        """`Room 118, ext. 2118`."""
        return ", ".join(part for part in (self.room, self.extension and f"ext. {self.extension}") if part)


def holders_at(school: School, day: date, role_slug: str = "") -> list[Holder]:
    """Who holds the school's roles, or the one, on the day, in the order of appointment; each with days away soon.

    As of the school's routing version, which everything that changes a holder raises.
    """
    holders = _KEPT.get((school.pk, school.routing_version, day), lambda: _read(school, day))
    return [holder for holder in holders if not role_slug or holder.role_slug == role_slug]


_KEPT: Kept[list[Holder]] = Kept(128)


def _read(school: School, day: date) -> list[Holder]:
    posts = Appointment.objects.on(day).filter(school=school, person__is_active=True)
    rows = (
        posts.annotate(
            member=FilteredRelation("person__memberships", condition=Q(person__memberships__school=school)),
            leave=FilteredRelation(
                "person__absences",
                condition=Q(
                    person__absences__school=school,
                    person__absences__last_day__gte=day,
                    person__absences__first_day__lte=day + SOON,
                ),
            ),
        )
        .filter(member__is_active=True)
        .order_by("since", "id", "leave__first_day")
        .values_list(
            "id", "person", "person__name", "role", "role__slug", "scope", "member__room", "member__extension",
            "member__level", "leave__first_day", "leave__last_day", "leave__cover__name",
        )
    )  # fmt: skip
    found: dict[int, Holder] = {}
    for post, *who, level, first_day, last_day, cover in rows:
        holder = found.setdefault(post, _holder(who, level))
        if first_day:
            holder.away.append(Away(first_day, last_day, cover or ""))
    return list(found.values())


def _holder(who: list[Any], level: str) -> Holder:
    return Holder(*who, is_principal=level == "principal")
