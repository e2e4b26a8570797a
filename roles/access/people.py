"""Roles, areas, people, and their days."""

from __future__ import annotations

from django.core.exceptions import PermissionDenied

from roles.access.rows import MOST, row_of
from roles.duties.models import Area
from roles.people.members import Member
from roles.people.models import Holiday, Membership, Person
from roles.staffing.models import Absence, Appointment, Role


def get_area(member: Member, slug: str) -> Area:
    return row_of(Area.objects.filter(school=member.school, slug=slug))


def get_role(member: Member, slug: str) -> Role:
    return row_of(Role.objects.filter(school=member.school, slug=slug))


def get_own_membership(member: Member) -> Membership:
    """Raises PermissionDenied for somebody who leads the district and does not belong to the school."""
    if member.membership is None:
        raise PermissionDenied("This page is for people who belong to the school.")
    return member.membership


def get_membership(member: Member, pk: int) -> Membership:
    return row_of(Membership.objects.filter(school=member.school, pk=min(pk, MOST)).select_related("person", "school"))


def get_membership_of(member: Member, person: Person) -> Membership:
    return row_of(Membership.objects.filter(school=member.school, person=person).select_related("person", "school"))


def get_appointment(member: Member, pk: int) -> Appointment:
    rows = Appointment.objects.filter(school=member.school, pk=min(pk, MOST))
    return row_of(rows.select_related("person", "role", "school"))


def get_holiday(member: Member, pk: int) -> Holiday:
    return row_of(Holiday.objects.filter(school=member.school, pk=min(pk, MOST)).select_related("school"))


def get_absence_to_take_back(member: Member, pk: int) -> Absence:
    """One's own days away, or anybody's for a principal."""
    absence = row_of(Absence.objects.filter(school=member.school, pk=min(pk, MOST)).select_related("person", "school"))
    if absence.person != member.person and not member.is_principal:
        raise PermissionDenied("These days away are somebody else's.")
    return absence
