"""Further schools beside the demonstration's three, as many and as full as wanted, to measure pages with."""

from __future__ import annotations

import random
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from decimal import Decimal
from zoneinfo import ZoneInfo

from django.contrib.auth.hashers import make_password
from django.db import transaction

from roles.demo import PASSWORD, invented
from roles.demo.calendar import Calendar
from roles.demo.papers import Paper, Party, write_papers
from roles.models import (
    Appointment,
    Area,
    Boundary,
    Charter,
    CharterVersion,
    District,
    Duty,
    Example,
    Membership,
    Person,
    Question,
    QuestionType,
    Role,
    School,
    Stake,
    TimeShare,
)

ZONE = ZoneInfo("America/New_York")
DUTIES_A_CHARTER = 6
MOST_TYPES = 60
DAYS_OF_QUESTIONS = 90
BATCH = 500


@dataclass(frozen=True)
class Size:
    """Totals over all further schools; each school gets its even part."""

    schools: int = 0
    people: int = 0
    charters: int = 0
    questions: int = 0

    def part(self, number: int) -> Size:
        """What the school of that number gets: one school, and at least a principal with a charter."""

        def even(total: int) -> int:
            return total * (number + 1) // self.schools - total * number // self.schools

        return Size(1, max(1, even(self.people)), max(1, even(self.charters)), even(self.questions))


@transaction.atomic
def build_schools(district: District, size: Size, as_of: date) -> list[School]:
    """Add the schools to the district: the same names, texts and dates every time."""
    password = make_password(PASSWORD)
    return [Builder(district, number, size.part(number), as_of, password).build() for number in range(size.schools)]


class Builder:
    """Builds one school."""

    def __init__(self, district: District, number: int, size: Size, as_of: date, password: str) -> None:
        self.district = district
        self.number = number
        self.size = size
        self.calendar = Calendar(as_of)
        self.password = password
        self.random = random.Random(number)  # noqa: S311 - invents, keeps no secret

    def build(self) -> School:
        name, slug = invented.school(self.number)
        self.school = School.objects.create(
            district=self.district, name=name, short_name=name.split()[0], slug=slug, lookups=School.Lookups.OPEN
        )
        self.people = self.hire(slug)
        self.roles = self.appoint()
        self.duties = self.list_duties()
        self.types = self.list_questions()
        write_papers(self.papers())
        Question.objects.bulk_create(self.questions(), batch_size=BATCH)
        return self.school

    def hire(self, slug: str) -> list[Person]:
        people = Person.objects.bulk_create(
            Person(name=name, email=f"{address}@{slug}.example", password=self.password)
            for name, address in (invented.person(self.number * 97 + n, n) for n in range(self.size.people))
        )
        levels = Membership.Level
        Membership.objects.bulk_create(
            Membership(
                school=self.school,
                person=person,
                level=levels.STAFF if n else levels.PRINCIPAL,
                room=f"Room {100 + n}",
                extension=str(1000 + n),
            )
            for n, person in enumerate(people)
        )
        return people

    def appoint(self) -> list[Role]:
        """As many roles as there are charters, dealt out to the people in turn."""
        roles = Role.objects.bulk_create(
            Role(school=self.school, name=name, slug=slug, order=order)
            for order, (name, slug) in enumerate(invented.role(n) for n in range(self.size.charters))
        )
        Appointment.objects.bulk_create(
            Appointment(school=self.school, role=role, person=self.holder(role), since=self.calendar.day("Aug 3"))
            for role in roles
        )
        self.school.front_door = roles[0]
        self.school.save(update_fields=["front_door"])
        return roles

    def holder(self, role: Role) -> Person:
        return self.people[role.order % len(self.people)]

    def list_duties(self) -> list[Duty]:
        areas = Area.objects.bulk_create(
            Area(school=self.school, name=name, slug=f"area-{order}", order=order)
            for order, name in enumerate(invented.WORDS.areas)
        )
        return Duty.objects.bulk_create(
            Duty(school=self.school, area=areas[n % len(areas)], wording=invented.duty(n))
            for n in range(DUTIES_A_CHARTER * len(self.roles))
        )

    def list_questions(self) -> list[QuestionType]:
        types = QuestionType.objects.bulk_create(
            QuestionType(
                school=self.school,
                duty=duty,
                key=f"type_{n}",
                name=duty.wording,
                about=invented.about(n),
                description=duty.wording,
                order=n,
            )
            for n, duty in enumerate(self.duties[:MOST_TYPES])
        )
        Example.objects.bulk_create(
            Example(school=self.school, question_type=row, text=text)
            for n, row in enumerate(types)
            for text in invented.questions(n)
        )
        return types

    def papers(self) -> Iterator[Paper]:
        """A version in force for every charter; every fourth has one before it, one in review or a draft after it."""
        charters = Charter.objects.bulk_create(Charter(school=self.school, role=role) for role in self.roles)
        for n, charter in enumerate(charters):
            first = 1
            if n % 4 == 1:
                yield self.paper(charter, 1, sent="Aug 6 last year", in_force="Aug 18 last year")
                first = 2
            yield self.paper(charter, first, sent="Aug 10", in_force="Aug 17")
            if n % 4 == 2:
                yield self.paper(charter, first + 1, sent="-10d")
            elif n % 4 == 3:
                yield self.paper(charter, first + 1)

    def paper(self, charter: Charter, number: int, sent: str = "", in_force: str = "") -> Paper:
        role = charter.role
        edited_at = self.calendar.at(sent or "-1d", "9:00", ZONE.key)
        parties = [Party(self.holder(role), role, edited_at + timedelta(days=2) if in_force else None)]
        return Paper(
            CharterVersion(
                school=self.school,
                charter=charter,
                number=number,
                purpose=f"Has what {self.school.short_name} needs from the {role.name.lower()} in good order.",
                likeness=invented.pick(invented.WORDS.likenesses, role.order),
                come_for=invented.about(role.order),
                presence=role.order % 5,
                hours_a_week=Decimal(20),
                review_by=self.calendar.day("Jun 11"),
            ),
            list(self.stakes(role)),
            [Boundary(text="Does not evaluate teachers.", instead=None, locked=True)],
            [TimeShare(label="With teachers", hours=Decimal(12)), TimeShare(label="Preparation", hours=Decimal(8))],
            edited_at=edited_at,
            sent_at=edited_at if sent else None,
            parties=parties if sent else [],
            in_force=self.calendar.day(in_force) if in_force else None,
        )

    def stakes(self, role: Role) -> Iterator[Stake]:
        """Six duties of its own, and a stake of each other kind in a duty of the next role."""
        start = DUTIES_A_CHARTER * role.order
        for duty in self.duties[start : start + DUTIES_A_CHARTER]:
            yield Stake(kind=Stake.Kind.OWNS, duty=duty, wording=duty.wording)
        following = self.roles[(role.order + 1) % len(self.roles)]
        if following == role:
            return
        shared, supported, handed_on = self.duties[DUTIES_A_CHARTER * following.order :][:3]
        yield Stake(kind=Stake.Kind.SHARES, duty=shared, wording=shared.wording, lead=following, how=Stake.How.JOINT)
        yield Stake(kind=Stake.Kind.SUPPORTS, duty=supported, wording=supported.wording)
        yield Stake(kind=Stake.Kind.HANDS_ON, duty=handed_on, wording=handed_on.wording, goes_to=following)

    def questions(self) -> Iterator[Question]:
        """Questions of the last three months; of every twenty one is open and one was answered by another role."""
        today = self.calendar.as_of
        days = self.calendar.school_days(today - timedelta(days=DAYS_OF_QUESTIONS), today - timedelta(days=1))
        for n in range(self.size.questions):
            kind = self.random.randrange(len(self.types))
            owner = self.roles[kind // DUTIES_A_CHARTER]
            at = datetime.combine(self.random.choice(days), datetime.min.time(), ZONE)
            at += timedelta(minutes=self.random.randrange(7 * 60, 15 * 60))
            is_open = n % 20 == 0
            yield Question(
                school=self.school,
                question_type=self.types[kind],
                text=self.random.choice(invented.questions(kind)),
                asked_by=self.random.choice(self.people),
                asked_at=at,
                state=Question.State.OPEN if is_open else Question.State.ANSWERED,
                sent_to=owner,
                owned_by=owner,
                answered_by=None if is_open else self.roles[0] if n % 20 == 1 else owner,
                answered_at=None if is_open else at + timedelta(minutes=90),
            )
