"""From a duty to a person: duty -> stake in force -> role -> appointment on that day -> absence -> cover -> front door.

Pure: the same directory, duty and day always give the same slip, and nobody is left without an answer.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from datetime import date
from enum import StrEnum

from roles.routing.directory import Away, Claim, Directory, DutyEntry, PersonEntry, RoleEntry, TypeEntry


class Kind(StrEnum):
    OWNER = "owner"  # who holds the role
    COVERED = "covered"  # who covers, while all who hold it are away
    FRONT_DOOR = "front_door"


class Reason(StrEnum):
    """Why it is the front door."""

    NO_OWNER = "no_owner"  # no charter in force owns the duty
    NOBODY_HOLDS = "nobody_holds"  # the owning role is empty
    ALL_AWAY = "all_away"  # whoever holds it is away, and nobody covers
    NO_TYPE = "no_type"  # no question type fits
    LANE = "lane"  # the words are of a lane that leads to no coach


class Door(StrEnum):
    """Who stands at the front door."""

    ROLE = "role"  # the role that the school chose
    FOR_NOW = "for_now"  # the role chosen for this question type, until a charter owns its duty
    PRINCIPAL = "principal"  # a principal or deputy, in its place
    AWAY = "away"  # nobody is there: the one who is back first
    LEAD = "lead"  # the district's lead
    ANYBODY = "anybody"  # whoever holds a role here
    OFFICE = "office"  # nobody has a name here: the main office


@dataclass(frozen=True, slots=True)
class Asked:
    """A person to ask, and as what."""

    person: PersonEntry
    role: RoleEntry | None = None
    since: date | None = None
    scope: str = ""
    covers: PersonEntry | None = None  # whom the person covers, who is away until `covers_until`
    covers_until: date | None = None
    via: tuple[PersonEntry, ...] = ()  # covers between the two, who are away themselves
    away_until: date | None = None  # the person is away, and still the best there is
    next_away: Away | None = None
    next_cover: PersonEntry | None = None
    next_cover_role: RoleEntry | None = None


@dataclass(frozen=True, slots=True)
class Absent:
    person: PersonEntry
    until: date


@dataclass(frozen=True, slots=True)
class Slip:
    """The answer for one duty. `asked` is empty only where the school has nobody at all."""

    kind: Kind
    day: date
    asked: tuple[Asked, ...]
    role: RoleEntry | None = None  # as which they are asked: the owning role, or the front door's
    type: TypeEntry | None = None
    duty: DutyEntry | None = None
    claim: Claim | None = None
    owner: RoleEntry | None = None  # the owning role, also where the front door answers for it
    away: tuple[Absent, ...] = ()  # holders of the owning role who are away
    reason: Reason | None = None
    door: Door | None = None
    door_role: RoleEntry | None = None  # the role that the school chose as its front door
    door_away: tuple[Absent, ...] = ()  # its holders who are away, where somebody else stands in

    @property
    def people(self) -> tuple[int, ...]:
        return tuple(one.person.id for one in self.asked)


def resolve(directory: Directory, key: str, day: date) -> Slip:
    """Whom to ask about a question type on the day. Raises KeyError for a key that the school does not have."""
    question_type = directory.types[key]
    slip = replace(resolve_duty(directory, question_type.duty_id, day), type=question_type)
    role = directory.roles.get(question_type.for_now_id or 0) if slip.reason == Reason.NO_OWNER else None
    asked = tuple(_asked_as(directory, role, day)) if role else ()
    return replace(slip, asked=asked, role=role, door=Door.FOR_NOW) if asked else slip


def resolve_duty(directory: Directory, duty_id: int, day: date) -> Slip:
    """Whom to ask about a duty on the day. Raises KeyError for a duty that is not the school's."""
    duty = directory.duties[duty_id]
    claim = directory.claims.get(duty_id)
    if claim is None:
        return replace(front_door(directory, day, Reason.NO_OWNER), duty=duty)
    owner = directory.roles[claim.role_id]
    asked = tuple(_asked_as(directory, owner, day))
    away = tuple(_absent(directory, owner, day))
    if asked:
        kind = Kind.COVERED if all(one.covers for one in asked) else Kind.OWNER
        slip = Slip(kind, day, asked, role=owner)
    else:
        slip = front_door(directory, day, Reason.ALL_AWAY if away else Reason.NOBODY_HOLDS)
    return replace(slip, duty=duty, claim=claim, owner=owner, away=away)


def resolve_role(directory: Directory, role_id: int, day: date) -> Slip:
    """Who does the role's work on the day, without a duty. Raises KeyError for a role that is not the school's."""
    role = directory.roles[role_id]
    asked, away = tuple(_asked_as(directory, role, day)), tuple(_absent(directory, role, day))
    if not asked:
        door = front_door(directory, day, Reason.ALL_AWAY if away else Reason.NOBODY_HOLDS)
        return replace(door, owner=role, away=away)
    kind = Kind.COVERED if all(one.covers for one in asked) else Kind.OWNER
    return Slip(kind, day, asked, role=role, owner=role, away=away)


def front_door(directory: Directory, day: date, reason: Reason) -> Slip:
    """Who takes what nobody else does: the role that the school chose, else the nearest who has a name here."""
    role = directory.roles.get(directory.front_door_id or 0)
    if role is not None and (asked := tuple(_asked_as(directory, role, day))):
        return Slip(Kind.FRONT_DOOR, day, asked, role=role, reason=reason, door=Door.ROLE, door_role=role)
    away = tuple(_absent(directory, role, day)) if role else ()
    return replace(_next_door(directory, day, reason), door_role=role, door_away=away)


def _next_door(directory: Directory, day: date, reason: Reason) -> Slip:
    for door, people in _next_doors(directory, day):
        there = [person_id for person_id in people if directory.is_there(person_id, day)]
        if people:
            # min keeps the order of those who are back on the same day.
            person_id = there[0] if there else min(people, key=lambda one: _back(directory, one, day))
            return _at_the_door(directory, person_id, day, reason, door if there else Door.AWAY)
    return Slip(Kind.FRONT_DOOR, day, (), reason=reason, door=Door.OFFICE)


def _next_doors(directory: Directory, day: date) -> Iterator[tuple[Door, list[int]]]:
    """Who answers where nobody of the chosen role does, the nearest first; without people who have left."""
    for door, people in ((Door.PRINCIPAL, directory.principals), (Door.LEAD, directory.leads)):
        yield door, [person_id for person_id in people if directory.people[person_id].is_active]
    yield Door.ANYBODY, [post.person_id for role_id in directory.roles for post in directory.holders(role_id, day)]


def _asked_as(directory: Directory, role: RoleEntry, day: date) -> Iterator[Asked]:
    """Holders of the role who are there. Who covers an absent one is asked too, unless somebody there does the same."""
    posts = directory.holders(role.id, day)
    there = [post for post in posts if directory.is_there(post.person_id, day)]
    named = {post.person_id for post in there}
    for post in posts:
        if post in there:
            yield _with_days_away(directory, Asked(directory.people[post.person_id], role, post.since, post.scope), day)
        elif not there or (post.scope and post.scope not in {other.scope for other in there}):
            chain = _covers(directory, post.person_id, day)
            if chain and chain[-1].id not in named:
                named.add(chain[-1].id)
                yield _cover(directory, chain, post.person_id, post.scope, day)


def _absent(directory: Directory, role: RoleEntry, day: date) -> Iterator[Absent]:
    for post in directory.holders(role.id, day):
        away = directory.away_on(post.person_id, day)
        if away is not None:
            yield Absent(directory.people[post.person_id], away.last_day)


def _cover(directory: Directory, chain: list[PersonEntry], person_id: int, scope: str, day: date) -> Asked:
    away = directory.away_on(person_id, day)
    return Asked(
        chain[-1],
        directory.role_of(chain[-1].id, day),
        scope=scope,
        covers=directory.people[person_id],
        covers_until=away.last_day if away else None,
        via=tuple(chain[:-1]),
    )


def _covers(directory: Directory, person_id: int, day: date) -> list[PersonEntry]:
    """The covers from an absent person to the first who is there; empty where it ends with nobody, or in a circle."""
    chain: list[PersonEntry] = []
    seen = {person_id}
    away = directory.away_on(person_id, day)
    while away is not None and away.cover_id is not None and away.cover_id not in seen:
        seen.add(away.cover_id)
        chain.append(directory.people[away.cover_id])
        if directory.is_there(away.cover_id, day):
            return chain
        away = directory.away_on(away.cover_id, day)
    return []


def _with_days_away(directory: Directory, asked: Asked, day: date) -> Asked:
    coming = directory.next_away(asked.person.id, day)
    if coming is None:
        return asked
    chain = _covers(directory, asked.person.id, coming.first_day)
    if not chain:
        return replace(asked, next_away=coming)
    role = directory.role_of(chain[-1].id, coming.first_day)
    return replace(asked, next_away=coming, next_cover=chain[-1], next_cover_role=role)


def _at_the_door(directory: Directory, person_id: int, day: date, reason: Reason, door: Door) -> Slip:
    role = directory.role_of(person_id, day)
    away = directory.away_on(person_id, day)
    asked = Asked(directory.people[person_id], role, away_until=away.last_day if away else None)
    return Slip(Kind.FRONT_DOOR, day, (asked,), role=role, reason=reason, door=door)


def _back(directory: Directory, person_id: int, day: date) -> date:
    away = directory.away_on(person_id, day)
    return away.last_day if away else day


def differ(slips: Iterable[Slip]) -> bool:
    """Whether the slips name different people."""
    return len({slip.people for slip in slips}) > 1
