"""Writes about schools and the people in them."""

from __future__ import annotations

from django.db import transaction
from django.db.models import F

from roles.people.models import Membership, Person, School, new_lookup_key
from roles.trail.actions import record


def raise_routing_version(school: School) -> None:
    """Say that answers may be different from now on. Part of every transaction that can change an answer."""
    School.objects.filter(pk=school.pk).update(routing_version=F("routing_version") + 1)


@transaction.atomic
def change_settings(school: School, *, by: Person) -> School:
    """Save the school's lookups, front door and office phone as they now stand on `school`."""
    before = School.objects.values("lookups", "front_door_id", "office_phone").get(pk=school.pk)
    school.save(update_fields=["lookups", "front_door", "office_phone"])
    raise_routing_version(school)
    after = {"lookups": school.lookups, "front_door_id": school.front_door_id, "office_phone": school.office_phone}
    record(school, "changed settings", by, before=before, after=after)
    return school


@transaction.atomic
def renew_staff_link(school: School, *, by: Person) -> School:
    """Make a new staff link; whoever used the old one needs the new one or an account from now on."""
    school.lookup_key = new_lookup_key()
    school.save(update_fields=["lookup_key"])
    record(school, "renewed staff link", by)
    return school


@transaction.atomic
def change_profile(membership: Membership, *, by: Person) -> Membership:
    """Save how to reach a person at the school, as it now stands on `membership`, and the hand they sign in."""
    fields = ["room", "extension", "best_time", "usually_in"]
    before = Membership.objects.values(*fields).get(pk=membership.pk)
    membership.save(update_fields=fields)
    membership.person.save(update_fields=["name", "hand"])
    raise_routing_version(membership.school)
    record(membership, "changed profile", by, before=before, after={name: getattr(membership, name) for name in fields})
    return membership
