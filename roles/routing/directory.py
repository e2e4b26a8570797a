"""A school's directory: all that answers follow from, as plain values. Nothing here asks the database.

It is read once for each routing version (`queries.read_directory`) and kept, so everything in it is immutable.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from datetime import date, timedelta

from coachhub.kit.school_days import Off, is_school_day

SOON = timedelta(days=14)


@dataclass(frozen=True, slots=True)
class PersonEntry:
    """Somebody who holds a role, covers, or leads the school or its district."""

    id: int
    name: str
    email: str
    room: str = ""
    extension: str = ""
    best_time: str = ""
    usually_in: str = ""
    is_active: bool = True
    is_principal: bool = False

    @property
    def first_name(self) -> str:
        return self.name.split()[0] if self.name.strip() else ""


@dataclass(frozen=True, slots=True)
class RoleEntry:
    id: int
    slug: str
    name: str
    plural: str = ""
    room: str = ""
    extension: str = ""
    best_time: str = ""

    @property
    def plural_name(self) -> str:
        return self.plural or f"{self.name}s"


@dataclass(frozen=True, slots=True)
class Post:
    """An appointment."""

    role_id: int
    person_id: int
    since: date
    until: date | None = None
    scope: str = ""

    def holds_on(self, day: date) -> bool:
        return self.since <= day and (self.until is None or day <= self.until)

    def joined(self, other: Post) -> Post:
        """Both as one, for somebody appointed to two parts of a role."""
        scopes = dict.fromkeys(filter(None, [self.scope, other.scope]))
        return replace(self, since=min(self.since, other.since), scope=" and ".join(scopes))


@dataclass(frozen=True, slots=True)
class Away:
    person_id: int
    first_day: date
    last_day: date
    cover_id: int | None = None

    def holds_on(self, day: date) -> bool:
        return self.first_day <= day <= self.last_day


@dataclass(frozen=True, slots=True)
class AreaEntry:
    id: int
    slug: str
    name: str


@dataclass(frozen=True, slots=True)
class DutyEntry:
    id: int
    wording: str
    plain_line: str = ""
    is_coaching: bool = False
    area_id: int | None = None
    think_first: str = ""
    think_second: str = ""


@dataclass(frozen=True, slots=True)
class TypeEntry:
    """A question type."""

    id: int
    key: str
    name: str
    duty_id: int
    about: str = ""
    description: str = ""
    left_with_front_door_on: date | None = None  # since when it is settled that nobody else takes it
    for_now_id: int | None = None  # the role that answers until a charter owns the duty


@dataclass(frozen=True, slots=True)
class PublishedEntry:
    """What the owner of a question type has published as the answer; it holds until `check_by`."""

    type_id: int
    text: str
    link: str
    verified_by: str
    verified_as: str
    verified_on: date
    check_by: date


@dataclass(frozen=True, slots=True)
class Claim:
    """The stake in force whose role is asked first for a duty: it owns the duty, or leads it where it is shared.

    `number`, `line` and `how_note` are as the signed text has them; `partners` are the roles that share it.
    """

    duty_id: int
    role_id: int
    shared: bool
    number: int
    line: int
    in_force_since: date | None
    signed_on: date | None
    signers: tuple[str, ...] = ()
    how: str = ""
    how_note: str = ""
    partners: tuple[str, ...] = ()
    confirmed_on: date | None = None
    confirmers: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Break:
    first_day: date
    last_day: date
    name: str


@dataclass(frozen=True, slots=True)
class Directory:
    """`since` is the first day for which it can tell who was there: what ended before that day is not in it."""

    school: str
    since: date
    office_phone: str = ""
    front_door_id: int | None = None
    areas: tuple[AreaEntry, ...] = ()
    duties: Mapping[int, DutyEntry] = field(default_factory=dict)
    types: Mapping[str, TypeEntry] = field(default_factory=dict)
    claims: Mapping[int, Claim] = field(default_factory=dict)
    roles: Mapping[int, RoleEntry] = field(default_factory=dict)
    people: Mapping[int, PersonEntry] = field(default_factory=dict)
    posts: Mapping[int, tuple[Post, ...]] = field(default_factory=dict)
    posts_of_person: Mapping[int, tuple[Post, ...]] = field(default_factory=dict)
    aways: Mapping[int, tuple[Away, ...]] = field(default_factory=dict)
    principals: tuple[int, ...] = ()
    leads: tuple[int, ...] = ()
    breaks: tuple[Break, ...] = ()
    lane_words: Mapping[str, str] = field(default_factory=dict)
    published: Mapping[int, PublishedEntry] = field(default_factory=dict)

    def holders(self, role_id: int, day: date) -> tuple[Post, ...]:
        """The role's appointments on the day, one for each person, without people who have left."""
        held: dict[int, Post] = {}
        for post in self.posts.get(role_id, ()):
            if post.holds_on(day) and self.people[post.person_id].is_active:
                other = held.get(post.person_id)
                held[post.person_id] = post if other is None else other.joined(post)
        return tuple(held.values())

    def away_on(self, person_id: int, day: date) -> Away | None:
        """The person's absence on the day; of several the one with a cover."""
        found = [away for away in self.aways.get(person_id, ()) if away.holds_on(day)]
        return next((away for away in found if away.cover_id is not None), found[0] if found else None)

    def is_there(self, person_id: int, day: date) -> bool:
        return self.people[person_id].is_active and self.away_on(person_id, day) is None

    def next_away(self, person_id: int, day: date) -> Away | None:
        """The person's first absence that begins after the day and within two weeks."""
        coming = [away for away in self.aways.get(person_id, ()) if day < away.first_day <= day + SOON]
        return min(coming, key=lambda away: away.first_day, default=None)

    def role_of(self, person_id: int, day: date) -> RoleEntry | None:
        """A role that the person holds on the day; the first in the school's order where it is several."""
        held = {post.role_id for post in self.posts_of_person.get(person_id, ()) if post.holds_on(day)}
        return next((role for role_id, role in self.roles.items() if role_id in held), None)

    @property
    def off(self) -> Off:
        """The days off, from `since`."""
        return [(one.first_day, one.last_day) for one in self.breaks]

    def is_school_day(self, day: date) -> bool:
        return is_school_day(day, self.off)
