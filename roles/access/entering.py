"""Who stands at a school's door, and how far they get."""

from __future__ import annotations

from django.http import Http404
from django.utils.crypto import constant_time_compare

from coachhub.kit.entry import Level
from roles.people.entering import read_entrance
from roles.people.keys import digest_of
from roles.people.members import Member
from roles.people.models import DistrictLead, Membership, Person, School

LOOKUP_COOKIE = "staff_link"


def enter(slug: str, person: Person | None, lookup_key: str = "") -> Member:
    """Whoever stands at the school's door, with the level they have there. Raises Http404 for no such school."""
    entrance = read_entrance(slug, person.pk if person else None)
    if entrance is None:
        raise Http404("No such school.")
    school, membership = entrance.school, entrance.membership
    level = _level(school, person, membership, lookup_key)
    elsewhere = entrance.has_other_schools or level == Level.DISTRICT
    return Member(school, level, person, membership, has_other_schools=elsewhere, desk=entrance.desk)


def _level(school: School, person: Person | None, membership: Membership | None, lookup_key: str) -> Level:
    if membership is not None:
        return Level.PRINCIPAL if membership.level == Membership.Level.PRINCIPAL else Level.STAFF
    if person is not None and DistrictLead.objects.filter(district=school.district_id, person=person).exists():
        return Level.DISTRICT
    if school.lookups == School.Lookups.OPEN:
        return Level.VISITOR
    if school.lookups == School.Lookups.LINK and holds_staff_link(school, lookup_key):
        return Level.VISITOR
    return Level.ANYONE


def holds_staff_link(school: School, lookup_key: str) -> bool:
    """Whether the key is that of the school's present staff link."""
    return school.lookups != School.Lookups.CLOSED and constant_time_compare(school.lookup_key, lookup_key)


def holds_api_key(school: School, key: str) -> bool:
    """Whether the key is the one that the school gives to programs; a school that has none lets none in."""
    return bool(school.api_key_digest) and constant_time_compare(school.api_key_digest, digest_of(key))


def known(member: Member) -> School | None:
    """The school for what devices fetch without cookies; None where whoever asks may not know its name.

    Raises Http404 for somebody with an account who is no business of the school, as on every other page.
    """
    if member.level >= Level.VISITOR:
        return member.school
    if member.person is not None:
        raise Http404("Not this person's school.")
    return None
