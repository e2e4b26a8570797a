"""Reads about roles, who holds them, who is away and who covers."""

from __future__ import annotations

from datetime import date

from django.db.models import Prefetch, QuerySet

from roles.people.models import Person, School
from roles.staffing.models import Absence, Appointment, Role


def colleagues(school: School, but: Person | None = None) -> QuerySet[Person]:
    """Who belongs to the school now, by name; without one of them."""
    people = Person.objects.filter(memberships__school=school, memberships__is_active=True, is_active=True)
    return people.exclude(pk=but.pk) if but is not None else people


def days_away(school: School, person: Person, day: date) -> QuerySet[Absence]:
    """The person's absences on the day and after it, the next first."""
    return Absence.objects.filter(school=school, person=person).from_day(day).select_related("cover")


def covers_for(school: School, person: Person, day: date) -> QuerySet[Absence]:
    """The absences, on the day and after it, in which the person covers for somebody."""
    return Absence.objects.filter(school=school, cover=person).from_day(day).select_related("person")


def away_between(school: School, person: Person, first_day: date, last_day: date) -> Absence | None:
    """An absence of the person that meets the days."""
    rows = Absence.objects.filter(school=school, person=person, first_day__lte=last_day, last_day__gte=first_day)
    return rows.first()


def roles_of(school: School) -> QuerySet[Role]:
    return Role.objects.filter(school=school)


def roles_with_holders(school: School, day: date) -> QuerySet[Role]:
    """The school's roles in its order; `holders` are the appointments of the day, of people who are still there."""
    there = Appointment.objects.on(day).filter(person__in=colleagues(school)).select_related("person")
    return roles_of(school).prefetch_related(Prefetch("appointments", queryset=there, to_attr="holders"))
