"""Reads about schools and the people in them, by name."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from typing import Any

from django.db.models import Count, Exists, FilteredRelation, OuterRef, Q, QuerySet

from coachhub.kit.nav import address_of
from roles.people.models import District, DistrictLead, Holiday, Membership, Person, School


@dataclass(frozen=True)
class Post:
    """A role that somebody holds or held: its name, the part of it, from when until when."""

    id: int
    role: str
    scope: str
    since: date
    until: date | None

    def holds_on(self, day: date) -> bool:
        return self.since <= day and (self.until is None or day <= self.until)


def open_schools() -> QuerySet[School]:
    """Schools whose look-ups need no account."""
    return School.objects.filter(lookups=School.Lookups.OPEN).select_related("district")


def schools_of(person: Person) -> QuerySet[School]:
    """Schools where the person belongs, and those of a district that the person leads, by name.

    `mine__level` is the person's own access there, None where the person only leads the district.
    """
    mine = FilteredRelation("memberships", condition=Q(memberships__person=person, memberships__is_active=True))
    leads = Exists(DistrictLead.objects.filter(district=OuterRef("district"), person=person))
    return (
        School.objects.annotate(mine=mine)
        .filter(Q(mine__isnull=False) | leads)
        .select_related("district", "mine")  # type: ignore[misc]
        .order_by("name", "id")
    )


def first_page(person: Person) -> str:
    """Where the person starts: at the one school where they belong, else the list of schools or the district."""
    found = list(schools_of(person)[:2])
    return first_page_at(found[0]) if len(found) == 1 and getattr(found[0], "mine", None) is not None else "/"


def first_page_at(school: Any) -> str:
    """Today for whoever belongs there, Ask for those of the district. `school` comes from `schools_of`."""
    is_mine = getattr(school, "mine", None) is not None  # not there where there is none
    return (is_mine and address_of("today:today", school)) or address_of("routing:ask", school) or "/"


def leads_only(person: Person) -> bool:
    """Whether the person leads a district and belongs to no school."""
    belongs = Membership.objects.filter(person=person, is_active=True)
    return DistrictLead.objects.filter(~Exists(belongs), person=person).exists()


def schools_in(districts: Iterable[District]) -> QuerySet[School]:
    """The districts' schools, by name."""
    return School.objects.filter(district__in=list(districts)).select_related("district").order_by("name", "id")


def principals_at(schools: Iterable[School]) -> dict[int, list[str]]:
    """The names of those who lead each school, by its id."""
    rows = Membership.objects.principals().filter(school__in=list(schools)).order_by("person__name")
    found: dict[int, list[str]] = {}
    for school, name in rows.values_list("school", "person__name"):
        found.setdefault(school, []).append(name)
    return found


def holidays_at(schools: Iterable[School]) -> dict[int, list[tuple[date, date]]]:
    """The days without school, by the school's id."""
    found: dict[int, list[tuple[date, date]]] = {}
    for school, *days in Holiday.objects.filter(school__in=list(schools)).values_list(
        "school", "first_day", "last_day"
    ):
        found.setdefault(school, []).append((days[0], days[1]))
    return found


def who_adds_people(school: School) -> str:
    """The name of a principal, who stands at the front door if possible; empty where the school has none yet."""
    at_door = Count("person__appointments", filter=Q(person__appointments__role=school.front_door_id))
    principals = Membership.objects.principals().filter(school=school)
    row = principals.annotate(at_door=at_door).order_by("-at_door", "person__name").select_related("person").first()
    return row.person.name if row else ""


def people_of(school: School, words: str = "") -> QuerySet[Membership]:
    """Who belongs to the school, then who did, by name; with words, whose name or e-mail has them."""
    rows = Membership.objects.filter(school=school).select_related("person")
    for word in words.split():
        rows = rows.filter(Q(person__name__icontains=word) | Q(person__email__icontains=word))
    return rows.order_by("-is_active", "person__name", "id")


def with_roles(memberships: Iterable[Membership], school: School, day: date) -> list[tuple[Membership, list[str]]]:
    """Each membership with the roles that its person holds on the day."""
    rows = list(memberships)
    holds = Q(appointments__since__lte=day) & (Q(appointments__until=None) | Q(appointments__until__gte=day))
    people = Person.objects.filter(pk__in=[row.person_id for row in rows]).annotate(
        post=FilteredRelation("appointments", condition=holds & Q(appointments__school=school))
    )
    named: dict[int, list[str]] = {}
    held = people.filter(post__isnull=False).order_by("post__role__order", "post__id")
    for person_id, role in held.values_list("pk", "post__role__name"):
        named.setdefault(person_id, []).append(role)
    return [(row, list(dict.fromkeys(named.get(row.person_id, [])))) for row in rows]


def posts_of(person: Person, school: School, day: date) -> list[Post]:
    """The roles that the person holds at the school on the day."""
    return [post for post in all_posts_of(person, school) if post.holds_on(day)]


def all_posts_of(person: Person, school: School) -> list[Post]:
    """The roles that the person holds, held or will hold at the school, the latest first."""
    rows = person.appointments.filter(school=school).order_by("-since", "-id")
    return [Post(*row) for row in rows.values_list("id", "role__name", "scope", "since", "until")]


def holidays_of(school: School, today: date) -> tuple[list[Holiday], int]:
    """The days without school that are not over, and how many entries are."""
    rows = list(Holiday.objects.filter(school=school))
    coming = [one for one in rows if one.last_day >= today]
    return coming, len(rows) - len(coming)
