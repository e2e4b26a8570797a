"""The district, its schools and the people in them, as the data says."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import date, timedelta
from typing import Any

from django.contrib.auth.hashers import make_password

from roles.demo import PASSWORD
from roles.demo.calendar import Calendar
from roles.models import Absence, Appointment, District, DistrictLead, Holiday, Membership, Person, Role, School

HANDS = {"flowing": Person.Hand.BELLE, "plain": Person.Hand.PLAIN, "broad": Person.Hand.APPLE}


@dataclass
class Staff:
    """A school with its roles by slug, its people by name, and the role in which each of them signs."""

    school: School
    roles: dict[str, Role]
    people: dict[str, Person]
    signs_as: dict[str, Role]
    teachers: list[Person] = field(default_factory=list)

    def party(self, name: str) -> tuple[Person, Role]:
        return self.people[name], self.signs_as[name]


class Everybody:
    """The people of the district, each made once, whatever number of schools they belong to."""

    def __init__(self) -> None:
        self.by_email: dict[str, Person] = {}
        self.password = make_password(PASSWORD)  # hashing takes long on purpose; once is enough

    def person(self, row: dict[str, Any]) -> Person:
        if row["email"] not in self.by_email:
            self.by_email[row["email"]] = Person.objects.create(
                email=row["email"], name=row["name"], hand=HANDS[row["hand"]], password=self.password
            )
        return self.by_email[row["email"]]


def open_district(data: dict[str, Any], everybody: Everybody) -> District:
    district = District.objects.create(**data["district"])
    for row in data["leads"]:
        DistrictLead.objects.create(district=district, person=everybody.person(row))
    return district


def open_school(
    district: District, slug: str, data: dict[str, Any], holidays: list[tuple[str, date, date]], everybody: Everybody
) -> Staff:
    """The school with its roles and people; appointments and absences come with `fill_roles`."""
    fields = dict(data["school"])
    front_door = fields.pop("front_door")
    school = School.objects.create(district=district, slug=slug, **fields)
    Holiday.objects.bulk_create(
        Holiday(school=school, name=name, first_day=first, last_day=last) for name, first, last in holidays
    )
    roles = Role.objects.bulk_create(
        Role(
            school=school,
            order=order,
            extension=str(row.get("ext", "")),
            **{name: row.get(name, "") for name in ("slug", "name", "plural", "room", "best_time")},
        )
        for order, row in enumerate(data["roles"])
    )
    staff = Staff(school, {role.slug: role for role in roles}, {}, {})
    for row in data["roles"]:
        staff.roles[row["slug"]].backup = staff.roles.get(row.get("backup", ""))
    Role.objects.bulk_update(roles, ["backup"])
    school.front_door = staff.roles[front_door]
    school.save(update_fields=["front_door"])
    for row in data["people"]:
        person = staff.people[row["name"]] = everybody.person(row)
        if "holds" in row:
            staff.signs_as[row["name"]] = staff.roles[row["holds"][0]["role"]]
        else:
            staff.teachers.append(person)
    Membership.objects.bulk_create(_membership(staff, row) for row in data["people"])
    return staff


def fill_roles(staff: Staff, data: dict[str, Any], calendar: Calendar) -> None:
    """Who holds which role since when, who is away and who covers."""
    Appointment.objects.bulk_create(
        Appointment(
            school=staff.school,
            role=staff.roles[held["role"]],
            person=staff.people[row["name"]],
            since=calendar.day(held["since"]),
            until=calendar.day(held["until"]) if "until" in held else None,
            scope=held.get("scope", ""),
        )
        for row in data["people"]
        for held in row.get("holds", [])
    )
    for row in data["absences"]:
        first = calendar.day(row["first"])
        last = calendar.day(row["last"]) if "last" in row else first + timedelta(days=row["days"] - 1)
        cover = staff.people.get(row.get("cover", ""))
        Absence.objects.create(
            school=staff.school, person=staff.people[row["person"]], first_day=first, last_day=last, cover=cover
        )


def _membership(staff: Staff, row: dict[str, Any]) -> Membership:
    return Membership(
        school=staff.school,
        person=staff.people[row["name"]],
        level=row.get("level", Membership.Level.STAFF),
        extension=str(row.get("ext", "")),
        is_active=not row.get("left", False),
        **{name: row.get(name, "") for name in ("room", "best_time", "usually_in")},
    )
