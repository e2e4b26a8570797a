"""Who owns what, said area by area: each duty with who claims it, and the role that usually owns it elsewhere."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field

from roles.charters.models import Stake
from roles.duties.models import Area, Duty
from roles.duties.starter_catalogue import starter
from roles.people.models import School
from roles.routing.owner_words import role_name, role_of
from roles.signing.models import State
from roles.staffing.models import Role

NEW = "new:"  # before the name of a role that is to be made
REST = Area(name="Everything else", slug="everything-else")


@dataclass(frozen=True, slots=True)
class OwnedDuty:
    """A duty with the roles that claim it: in force, or in a version under way."""

    duty: Duty
    in_force: str
    drafts: tuple[str, ...]
    usual: str  # the value of the choice that is usual elsewhere; empty where the starter catalogue does not know it

    @property
    def is_open(self) -> bool:
        return not self.in_force and not self.drafts

    @property
    def name(self) -> str:
        return f"duty-{self.duty.pk}"


@dataclass(slots=True)
class OwnedArea:
    area: Area
    duties: list[OwnedDuty] = field(default_factory=list)

    @property
    def open(self) -> int:
        return sum(one.is_open for one in self.duties)


@dataclass(frozen=True)
class Owning:
    areas: list[OwnedArea]
    roles: list[Role]
    new_roles: list[str]  # that are usual elsewhere, and that the school does not have

    @property
    def open(self) -> int:
        return sum(area.open for area in self.areas)

    @property
    def duties(self) -> int:
        return sum(len(area.duties) for area in self.areas)

    def area(self, slug: str) -> OwnedArea | None:
        """The area of that address; otherwise the first in which a duty is open, else the first."""
        chosen = [area for area in self.areas if area.area.slug == slug] or [area for area in self.areas if area.open]
        return next(iter(chosen or self.areas), None)

    @property
    def choices(self) -> list[tuple[str, str]]:
        made = [(f"{NEW}{name}", f"{name}, a new role") for name in self.new_roles]
        return [("", "Nobody yet"), *((str(role.pk), role.name) for role in self.roles), *made]


def read_owning(school: School) -> Owning:
    """Four queries, whatever the school's size."""
    roles = list(Role.objects.filter(school=school))
    usual = {one.duty.casefold(): one.owner for one in starter().types}
    claims: dict[int, tuple[list[str], list[str]]] = {}
    stakes = Stake.objects.filter(school=school, asked_first=True).exclude(version__state=State.SUPERSEDED)
    for duty_id, in_force, name in stakes.values_list("duty", "in_force", "role__name"):
        claims.setdefault(duty_id, ([], []))[0 if in_force else 1].append(name)
    areas = {area.pk: OwnedArea(area) for area in Area.objects.filter(school=school)}
    rest = OwnedArea(REST)
    for duty in Duty.objects.filter(school=school):
        owners, drafts = claims.get(duty.pk, ([], []))
        word = usual.get(duty.wording.casefold(), "")
        row = OwnedDuty(duty, "".join(owners), tuple(drafts), _value(word, roles))
        areas.get(duty.area_id or 0, rest).duties.append(row)
    found = [area for area in (*areas.values(), rest) if area.duties]
    return Owning(found, roles, sorted(_missing(usual.values(), roles)))


def _value(word: str, roles: list[Role]) -> str:
    if not word:
        return ""
    role = role_of(word, roles)
    return str(role.pk) if role else f"{NEW}{role_name(word)}"


def _missing(words: Iterable[str], roles: list[Role]) -> set[str]:
    return {role_name(word) for word in words if role_of(word, roles) is None}
