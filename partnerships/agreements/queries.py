"""Reads about agreements, by name."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from typing import ClassVar

from django.db.models import Exists, OuterRef, Q, QuerySet

from partnerships.agreements.models import Agreement, AgreementSignature, AgreementVersion, Party
from roles.charters.models import CharterVersion
from roles.models import Duty, Person, Role, School
from roles.people.members import Member
from roles.people.models import Membership
from roles.signing.models import State
from roles.staffing.models import Appointment


@dataclass(frozen=True)
class Post:
    """Somebody in a role: who may be a coach with an agreement, or party to one."""

    person: Person
    role: Role
    is_principal: bool = False

    signs_as: ClassVar[str] = ""  # the role says it

    @property
    def key(self) -> str:
        return f"{self.role.pk}-{self.person.pk}"


@dataclass(frozen=True)
class Voice:
    """Somebody without a role who is party to an agreement: a teacher who speaks for the teachers, a lead of a team."""

    person: Person
    signs_as: str
    role: None = None


def in_force_of(agreement: Agreement) -> AgreementVersion | None:
    return agreement.versions.filter(state=State.IN_FORCE).first()


def readable(member: Member) -> QuerySet[AgreementVersion]:
    """The versions that the member may read: what came into force, and what is under way for those whom it concerns."""
    rows = AgreementVersion.objects.filter(school=member.school)
    if not member.is_principal:
        mine = Q(agreement__coach=member.person) | Exists(
            Party.objects.filter(version=OuterRef("pk"), person=member.person)
        )
        rows = rows.filter(Q(in_force_since__isnull=False) | mine)
    return rows.select_related("agreement__coach", "agreement__role", "school")


def asked_of(version: AgreementVersion) -> list[AgreementSignature]:
    """The signatures asked for on the version, in order."""
    return list(version.signatures.select_related("person", "role"))


def to_sign(member: Member) -> set[int]:
    """The ids of the versions in review that wait for the member's signature."""
    rows = AgreementSignature.objects.filter(
        school=member.school, person=member.person, signed_at=None, version__state=State.IN_REVIEW
    )
    return set(rows.values_list("version", flat=True))


def posts_at(school: School, day: date) -> list[Post]:
    """Who holds which role on the day, in the order of the roles."""
    rows = Appointment.objects.on(day).filter(school=school, person__is_active=True)
    rows = rows.filter(person__memberships__school=school, person__memberships__is_active=True)
    principals = set(Membership.objects.principals().filter(school=school).values_list("person", flat=True))
    found = rows.select_related("person", "role").order_by("role__order", "role__name", "since", "id")
    return [Post(one.person, one.role, one.person_id in principals) for one in found]


def people_without_role(school: School, posts: Iterable[Post]) -> list[Person]:
    """Everybody at the school who holds none of the posts, by name."""
    rows = Membership.objects.current().filter(school=school).exclude(person__in=[one.person.pk for one in posts])
    return [one.person for one in rows.select_related("person").order_by("person__name", "pk")]


def coaches_without(school: School, day: date) -> list[Post]:
    """Those in a role with a charter in force who have no agreement in it yet, but for principals."""
    chartered = set(CharterVersion.objects.filter(school=school).in_force().values_list("charter__role", flat=True))
    there = set(Agreement.objects.filter(school=school).values_list("role", "coach"))
    return [
        one
        for one in posts_at(school, day)
        if one.role.pk in chartered and (one.role.pk, one.person.pk) not in there and not one.is_principal
    ]


def charter_of(role: Role) -> CharterVersion | None:
    """The charter in force of the role; its content says which duties are whose."""
    return CharterVersion.objects.filter(charter__role=role).in_force().first()


def duties_of(charter: CharterVersion | None) -> QuerySet[Duty]:
    """The duties that the charter in force names, but for those that it hands on."""
    if charter is None:
        return Duty.objects.none()
    return Duty.objects.filter(stakes__version=charter).exclude(
        stakes__in=charter.stakes.filter(kind="hands_on")
    ).order_by("stakes__order")  # fmt: skip
