"""What programs and other sites are told of a school: from its directory and the charters in force."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from roles.charters.models import CharterVersion
from roles.people.models import School
from roles.routing.compiled import shelf
from roles.routing.directory import Claim, Directory, DutyEntry, RoleEntry
from roles.routing.owners import Asked, resolve_duty


@dataclass(frozen=True, slots=True)
class CharterWords:
    """What the charter in force says of a role."""

    number: int
    purpose: str
    likeness: str
    come_for: str


@dataclass(frozen=True, slots=True)
class RoleRow:
    """A role on the day: who holds it, what its charter in force says, and the duties it owns or leads."""

    role: RoleEntry
    holders: tuple[Asked, ...]
    charter: CharterWords | None
    duties: tuple[tuple[DutyEntry, Claim], ...]
    is_front_door: bool


@dataclass(frozen=True, slots=True)
class DutyRow:
    """A duty, the role that owns or leads it by a charter in force, and who answers for it on the day."""

    duty: DutyEntry
    area: str
    claim: Claim | None
    owner: RoleEntry | None
    asked: tuple[Asked, ...]


def role_rows(school: School, today: date) -> list[RoleRow]:
    """Every role in the school's order."""
    directory = shelf.get(school, today).directory
    columns = ("charter__role", "number", "purpose", "likeness", "come_for")
    versions = CharterVersion.objects.filter(school=school).in_force().values_list(*columns)
    charters = {row[0]: CharterWords(*row[1:]) for row in versions}
    owned: dict[int, list[tuple[DutyEntry, Claim]]] = {}
    for claim in sorted(directory.claims.values(), key=lambda claim: claim.line):
        owned.setdefault(claim.role_id, []).append((directory.duties[claim.duty_id], claim))
    return [
        RoleRow(
            role,
            tuple(_holders(directory, role, today)),
            charters.get(role_id),
            tuple(owned.get(role_id, ())),
            role_id == directory.front_door_id,
        )
        for role_id, role in directory.roles.items()
    ]


def duty_rows(school: School, today: date) -> list[DutyRow]:
    """Every duty, in the order of the areas and then of the duties."""
    directory = shelf.get(school, today).directory
    areas = {area.id: (place, area.name) for place, area in enumerate(directory.areas)}
    last = (len(areas), "")
    duties = sorted(directory.duties.values(), key=lambda duty: areas.get(duty.area_id or 0, last)[0])
    return [_duty_row(directory, duty, areas.get(duty.area_id or 0, last)[1], today) for duty in duties]


def _duty_row(directory: Directory, duty: DutyEntry, area: str, today: date) -> DutyRow:
    slip = resolve_duty(directory, duty.id, today)
    return DutyRow(duty, area, slip.claim, slip.owner, slip.asked)


def _holders(directory: Directory, role: RoleEntry, today: date) -> Iterable[Asked]:
    """Who holds the role, also those who are away today, with the day until which they are."""
    for post in directory.holders(role.id, today):
        away = directory.away_on(post.person_id, today)
        cover = directory.people[away.cover_id] if away and away.cover_id else None
        yield Asked(
            directory.people[post.person_id],
            role,
            post.since,
            post.scope,
            away_until=away.last_day if away else None,
            next_cover=cover,
        )
