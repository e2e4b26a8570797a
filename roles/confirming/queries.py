"""Reads about “Still right?” and about charters that are due for a look."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date, timedelta
from typing import Any

from django.db.models import Exists, OuterRef, Q, QuerySet

from coachhub.kit.kept import Kept
from coachhub.kit.prepared import Prepared
from roles.charters.models import CharterVersion
from roles.confirming.due import Asked, InForce, Post, reasons_for
from roles.confirming.models import Confirmation
from roles.people.models import Holiday, Person, School
from roles.signing.models import State
from roles.staffing.models import Appointment


@dataclass(frozen=True)
class ToConfirm:
    """A charter of which somebody is asked whether it is still right."""

    role: str
    role_slug: str
    number: int
    asked_on: date


@dataclass(frozen=True)
class Due:
    """A charter in force that wants a look, and why."""

    role: str
    role_slug: str
    number: int
    reasons: list[str] = field(default_factory=list)
    review_by: date | None = None


@dataclass(frozen=True)
class Ground:
    """What changes with the routing version alone: the charters in force, all posts, the days without school."""

    versions: Sequence[InForce]
    posts: Sequence[Post]
    off: Sequence[tuple[date, date]]


def confirmation_of(school: School, role_slug: str, person: Person) -> Confirmation | None:
    """What the person was asked last about the version in force, answered or not."""
    rows = Confirmation.objects.filter(school=school, person=person, version__state=State.IN_FORCE)
    rows = rows.filter(version__charter__role__slug=role_slug)
    return rows.select_related("version__charter__role", "school", "person").first()


def to_confirm(school: School, person: Person) -> list[ToConfirm]:
    rows = Confirmation.objects.filter(
        school=school, person=person, answered_on=None, version__state=State.IN_FORCE
    ).order_by("asked_on", "id")
    role = "version__charter__role"
    found = rows.values_list(f"{role}__name", f"{role}__slug", "version__number", "asked_on")
    return [ToConfirm(*row) for row in found]


def unasked_since(day: date) -> list[CharterVersion]:
    """Versions in force that long, of which nobody was asked since then and no question to a holder is still open."""
    about = Confirmation.objects.filter(version=OuterRef("pk"))
    holds = Exists(
        Appointment.objects.filter(Q(until=None) | Q(until__gte=day), person=OuterRef("person")).filter(
            role=OuterRef("version__charter__role")
        )
    )
    rows = CharterVersion.objects.in_force().filter(
        ~Exists(about.filter(asked_on__gt=day)), ~Exists(about.filter(holds, answered_on=None)), in_force_since__lte=day
    )
    return list(rows.select_related("charter__role", "school__district").order_by("school", "id"))


def days_off(school: School, since: date) -> list[tuple[date, date]]:
    """The days without school that are not over on the day."""
    return list(Holiday.objects.filter(school=school, last_day__gte=since).values_list("first_day", "last_day"))


def due_at(school: School, today: date) -> list[Due]:
    """The charters in force that want a look, in the school's order: one query, and three for each routing version."""
    return _due(_ground_of(school, today), _asked(school), school, today)


def confirming_at(school: School, person: Person, today: date) -> tuple[list[ToConfirm], list[Due]]:
    """What `to_confirm` and `due_at` say, from one query for both."""
    ground, asked = _ground_of(school, today), _asked(school)
    mine = [
        ToConfirm(row.role, row.role_slug, row.number, one.on)
        for row in ground.versions
        for one in asked.get(row.id, [])
        if one.person_id == person.pk and one.answered_on is None
    ]
    return sorted(mine, key=lambda one: one.asked_on), _due(ground, asked, school, today)


def _due(ground: Ground, asked: Mapping[int, list[Asked]], school: School, today: date) -> list[Due]:
    found = []
    for row in ground.versions:
        reasons = reasons_for(row, asked.get(row.id, []), ground.posts, school.front_door_id, ground.off, today)
        if reasons:
            found.append(Due(row.role, row.role_slug, row.number, reasons, row.review_by))
    return found


_GROUNDS: Kept[Ground] = Kept(64)


def _ground_of(school: School, today: date) -> Ground:
    return _GROUNDS.get((school.pk, school.routing_version, today), lambda: _ground(school, today))


def _ground(school: School, today: date) -> Ground:
    versions = CharterVersion.objects.filter(school=school).in_force()
    role = "charter__role"
    rows = versions.order_by(f"{role}__order", f"{role}__name").values_list(
        "id", role, f"{role}__name", f"{role}__slug", "number", "in_force_since", "review_by",
        "on_new_principal", "on_new_holder", "on_many_new",
    )  # fmt: skip
    posts = [
        Post(*row)
        for row in Appointment.objects.filter(school=school).values_list(
            "role", "person", "person__name", "since", "until"
        )
    ]
    off = days_off(school, today - timedelta(days=365))
    return Ground([InForce(*columns) for columns in rows], posts, off)


def _asked(school: School) -> dict[int, list[Asked]]:
    """Who was asked about each version in force, by its id, with the answers."""
    found: dict[int, list[Asked]] = {}
    for version, *said in _ASKED(school=school.pk):
        found.setdefault(version, []).append(Asked(*said))
    return found


def _write_asked(school: int) -> QuerySet[Any, Any]:
    rows = Confirmation.objects.filter(school=school, version__state=State.IN_FORCE)
    return rows.values_list("version", "person", "person__name", "asked_on", "answered_on", "is_right", "words")


_ASKED = Prepared(_write_asked, school=int)
