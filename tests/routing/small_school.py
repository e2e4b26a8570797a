"""A small school as a directory, made from a few words: no database."""

from collections.abc import Mapping, Sequence
from dataclasses import replace
from datetime import date, timedelta

from roles.routing.directory import (
    Away,
    Break,
    Claim,
    Directory,
    DutyEntry,
    PersonEntry,
    Post,
    RoleEntry,
    TypeEntry,
)

TODAY = date(2026, 11, 10)  # a Tuesday
LONG_AGO = TODAY - timedelta(days=400)
NAMES = ["Ada", "Ben", "Cleo", "Dora", "Eve", "Fay"]
ADA, BEN, CLEO, DORA, EVE, FAY = range(1, 7)
PRINCIPAL, COACH, LIBRARIAN = range(1, 4)
ROLES = {
    PRINCIPAL: RoleEntry(PRINCIPAL, "principal", "Principal"),
    COACH: RoleEntry(COACH, "pl-coach", "PL coach", room="Room 118"),
    LIBRARIAN: RoleEntry(LIBRARIAN, "librarian", "Librarian", "Librarians"),
}
PLAN, SOURCES, REPAIR = 1, 2, 3
DUTIES = {
    PLAN: DutyEntry(PLAN, "Plan lessons with teachers", "Plans lessons with teachers.", is_coaching=True),
    SOURCES: DutyEntry(SOURCES, "Find sources for a unit"),
    REPAIR: DutyEntry(REPAIR, "Repair devices for teachers"),
}
TYPES = {
    "plan": TypeEntry(1, "plan", "Planning a lesson", PLAN, "planning a lesson"),
    "sources": TypeEntry(2, "sources", "Sources", SOURCES, "sources for a unit"),
    "repair": TypeEntry(3, "repair", "Repairs", REPAIR, "a device that does not work"),
}


def day(offset: int) -> date:
    return TODAY + timedelta(days=offset)


def away(person: int, cover: int | None = None, first: int = 0, last: int = 0) -> Away:
    return Away(person, day(first), day(last), cover)


def post(role: int, person: int, scope: str = "", since: date = LONG_AGO, until: date | None = None) -> Post:
    return Post(role, person, since, until, scope)


POSTS = (
    post(PRINCIPAL, ADA),
    post(COACH, BEN),
    post(LIBRARIAN, EVE, "grades 9 and 10"),
    post(LIBRARIAN, FAY, "grades 11 and 12"),
)
OWNERS = {PLAN: COACH, SOURCES: LIBRARIAN}


def school(
    *aways: Away,
    posts: Sequence[Post] = POSTS,
    owners: Mapping[int, int] = OWNERS,
    principals: Sequence[int] = (ADA, DORA),
    leads: Sequence[int] = (),
    gone: Sequence[int] = (),
    front_door: int | None = PRINCIPAL,
    breaks: Sequence[Break] = (),
) -> Directory:
    people = {
        number: PersonEntry(
            number,
            name,
            f"{name.lower()}@school.example",
            is_active=number not in gone,
            is_principal=number in principals,
        )
        for number, name in enumerate(NAMES, start=1)
    }
    claims = {duty: Claim(duty, role, False, 2, 1, LONG_AGO, LONG_AGO, ("Ben", "Ada")) for duty, role in owners.items()}
    return Directory(
        school="Hampton",
        since=LONG_AGO,
        office_phone="ext. 2000",
        front_door_id=front_door,
        duties=DUTIES,
        types=TYPES,
        claims=claims,
        roles=ROLES,
        people=people,
        posts={role: tuple(one for one in posts if one.role_id == role) for role in ROLES},
        posts_of_person={person: tuple(one for one in posts if one.person_id == person) for person in people},
        aways={person: tuple(one for one in aways if one.person_id == person) for person in people},
        principals=tuple(principals),
        leads=tuple(leads),
        breaks=tuple(breaks),
    )


def shared(directory: Directory, duty: int, *partners: str) -> Directory:
    """The duty's claim leads instead of owning."""
    claim = replace(directory.claims[duty], shared=True, how="split", how_note="by grade", partners=partners)
    return replace(directory, claims={**directory.claims, duty: claim})
