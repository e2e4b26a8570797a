"""Reads across rooms: who is who, from the charters in force today."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, timedelta

from coachhub.kit.templatetags.kit import and_list, short_day
from roles.charters.models import CharterVersion
from roles.people.models import School
from roles.routing.compiled import shelf
from roles.routing.directory import Away, Directory, PersonEntry, Post, RoleEntry

# Names in one row before the rest is counted.
MOST_NAMES = 4
TAKES_THE_REST = "Takes whatever nobody else does."


@dataclass(frozen=True)
class WhoRow:
    """A role and who holds it today. `charter` is the address of the role's charter, empty without one in force."""

    role: RoleEntry
    people: list[PersonEntry]
    title: str
    likeness: str
    come_for: str
    charter: str
    place: str
    time: str
    away: list[str]

    @property
    def names(self) -> str:
        names = [person.name for person in self.people]
        rest = len(names) - MOST_NAMES
        return f"{', '.join(names[:MOST_NAMES])} and {rest} more" if rest > 0 else and_list(names)

    def matches(self, words: str) -> bool:
        """Whether all of the words stand in the row, whatever their case."""
        text = " ".join([*(person.name for person in self.people), self.title, self.likeness, self.come_for])
        return all(word in text.casefold() for word in words.casefold().split())


def who_is_who(school: School, today: date) -> list[WhoRow]:
    """Each role with a charter in force, in the school's order; the front door is last, with or without a charter."""
    directory = shelf.get(school, today).directory
    rows = CharterVersion.objects.filter(school=school).in_force()
    charters = {role: words for role, *words in rows.values_list("charter__role", "likeness", "come_for")}
    door = directory.front_door_id
    listed = [role for role_id, role in directory.roles.items() if role_id in charters and role_id != door]
    if door is not None and door in directory.roles:
        listed.append(directory.roles[door])
    return [_row(directory, role, charters.get(role.id), today) for role in listed]


def _row(directory: Directory, role: RoleEntry, words: list[str] | None, today: date) -> WhoRow:
    posts = directory.holders(role.id, today)
    people = [directory.people[post.person_id] for post in posts]
    is_door = role.id == directory.front_door_id
    likeness, come_for = words or ["", ""]
    one = people[0] if len(people) == 1 else None
    room, extension = (one.room or role.room, one.extension or role.extension) if one else (role.room, role.extension)
    return WhoRow(
        role=role,
        people=people,
        title=_title(role, posts, people) + (", the front door" if is_door else ""),
        likeness=likeness or (TAKES_THE_REST if is_door else ""),
        come_for=(come_for or ("anything you could not place" if is_door else "")).rstrip(". "),
        charter=role.slug if words else "",
        place=", ".join(filter(None, [room, extension and f"ext. {extension}"])),
        time=(one.best_time if one else "") or role.best_time,
        away=[line for person in people if (line := _away(directory, person, today, named=one is None))],
    )


def _title(role: RoleEntry, posts: tuple[Post, ...], people: list[PersonEntry]) -> str:
    """PL coach; Librarian, grade 9; Librarians: Priya grades 9 and 10, Helen grades 11 and 12."""
    if len(people) == 1:
        return f"{role.name}, {posts[0].scope}" if posts[0].scope else role.name
    parts = [f"{person.first_name} {post.scope}" for post, person in zip(posts, people, strict=True) if post.scope]
    if not people:
        return role.name
    return f"{role.plural_name}: {', '.join(parts[:MOST_NAMES])}" if parts else role.plural_name


def _away(directory: Directory, person: PersonEntry, today: date, *, named: bool) -> str:
    """Away until Nov 13. Samuel Osei covers; nothing for somebody who is there for the next two weeks."""
    now = directory.away_on(person.id, today)
    away = now or directory.next_away(person.id, today)
    if away is None:
        return ""
    who = f"{person.first_name} is away" if named else "Away"
    when = f"until {short_day(away.last_day)}" if now else _days(away)
    cover = f" {directory.people[away.cover_id].name} covers" if away.cover_id else ""
    return f"{who} {when}.{cover}"


def _days(away: Away) -> str:
    """Nov 12; Nov 12 and 13; Nov 12 to 16; Nov 28 to Dec 2."""
    first, last = away.first_day, away.last_day
    if first == last:
        return short_day(first)
    end = str(last.day) if (first.year, first.month) == (last.year, last.month) else short_day(last)
    return f"{short_day(first)} {'and' if last - first == timedelta(days=1) else 'to'} {end}"
