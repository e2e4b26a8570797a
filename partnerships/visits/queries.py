"""Reads of peer visits, by name. Who watches whom is read by those who have a part in it; others read a number."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from django.db.models import Q

from partnerships.board.terms import term_of
from partnerships.visits.duties import is_about_cover
from partnerships.visits.models import CoverOffer, Reflection, Visit
from roles.charters.models import Stake
from roles.models import Person, Role, School
from roles.people.members import Member

LEAST = 5  # fewer visits than that are not told as a number
SHOWN = 50
MINE = (Stake.Kind.OWNS, Stake.Kind.SHARES, Stake.Kind.SUPPORTS)


@dataclass(frozen=True)
class CoverDuty:
    """A duty about covering classes, on a charter in force."""

    role: Role
    duty_id: int
    wording: str


def visits_of(member: Member) -> list[Visit]:
    """Those the member has a part in, the latest first."""
    rows = Visit.objects.filter(school=member.school).of(member.person).order_by("-day", "-starts", "-pk")
    return list(rows.select_related("visitor", "host", "cover")[:SHOWN])


def reflected_by(person: Person, visits: list[Visit]) -> set[int]:
    """The ids of those visits on which the person has written."""
    return set(Reflection.objects.filter(by=person, visit__in=visits).values_list("visit", flat=True))


def classes_to_take(member: Member) -> list[Visit]:
    """Visits of others for which a class is to be taken. Not for principals, who only read how many visits there are.

    To be shown without a name: who takes the class learns whose it is.
    """
    if member.is_principal:
        return []
    rows = Visit.objects.filter(school=member.school).seek_cover(member.today)
    return list(rows.exclude(Q(visitor=member.person) | Q(host=member.person))[:SHOWN])


def offers_for(visit: Visit, today: date) -> list[CoverOffer]:
    """Offers nobody took yet, of people who still work here, that reach over the whole visit."""
    if not visit.needs_cover or visit.cover_id is not None or visit.day < today:
        return []
    rows = CoverOffer.objects.filter(
        school=visit.school_id, visit=None, day=visit.day, starts__lte=visit.starts, ends__gte=visit.ends
    )
    rows = rows.filter(person__memberships__school=visit.school_id, person__memberships__is_active=True)
    return list(rows.exclude(person__in=[visit.visitor_id, visit.host_id]).select_related("person")[:SHOWN])


def offers_of(member: Member) -> list[CoverOffer]:
    """What the member offers from today on."""
    rows = CoverOffer.objects.filter(school=member.school, person=member.person, day__gte=member.today)
    return list(rows.select_related("visit")[:SHOWN])


def reflections_on(visit: Visit) -> list[Reflection]:
    """For visitor and host alone."""
    return list(visit.reflections.select_related("by"))


def visits_this_term(school: School, today: date) -> int:
    """How many visits of this term have been; 0 where there are too few to be told."""
    span = term_of(today)
    rows = Visit.objects.filter(school=school, day__gte=span.first, day__lt=today).settled()
    number = rows.count()
    return number if number >= LEAST else 0


def cover_duties(school: School) -> list[CoverDuty]:
    """The duties of charters in force that are about covering classes for a peer visit, in the order of the roles."""
    rows = Stake.objects.filter(school=school, in_force=True, kind__in=MINE).select_related("role")
    found = [CoverDuty(row.role, row.duty_id, row.wording) for row in rows if is_about_cover(row.wording)]
    return sorted(found, key=lambda one: (one.role.order, one.role.name, one.wording))
