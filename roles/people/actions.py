"""Writes about schools and the people in them."""

from __future__ import annotations

from django.contrib.auth.hashers import make_password
from django.core.exceptions import ValidationError
from django.db import transaction
from django.db.models import F, QuerySet
from django.utils import timezone

from roles.notices import mails
from roles.people.keys import digest_of, new_api_key
from roles.people.models import Membership, Person, School, new_lookup_key
from roles.trail.actions import record


class LastPrincipal(Exception):
    """Nobody would be left to lead the school's pages. Its words can be shown."""


class KeyChanged(Exception):
    """Somebody made or withdrew the school's key since one looked. Its words can be shown."""


def raise_routing_version(school: School) -> None:
    """Say that answers may be different from now on. Part of every transaction that can change an answer."""
    School.objects.filter(pk=school.pk).update(routing_version=F("routing_version") + 1)


def raise_routing_versions(schools: QuerySet[School]) -> None:
    """As above, for what stands in the answers of several schools."""
    schools.update(routing_version=F("routing_version") + 1)


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
def allow_sites(school: School, *, by: Person) -> School:
    """Save which sites may show the ask field, as they now stand on `school`."""
    before = School.objects.values("embed_origins").get(pk=school.pk)
    school.save(update_fields=["embed_origins"])
    record(school, "allowed sites", by, before=before, after={"embed_origins": school.embed_origins})
    return school


@transaction.atomic
def make_api_key(school: School, *, by: Person) -> str:
    """Give the school a key for programs, in place of the one it has. Returns the key, which is kept nowhere.

    Raises KeyChanged where somebody else made or withdrew one since `school` was read.
    """
    key, made_at = new_api_key(), timezone.now()
    rows = School.objects.filter(pk=school.pk, api_key_digest=school.api_key_digest)
    if not rows.update(api_key_digest=digest_of(key), api_key_made_at=made_at):
        raise KeyChanged("Somebody else has just made or withdrawn a key. Look at what stands now.")
    record(school, "made API key", by)
    return key


@transaction.atomic
def withdraw_api_key(school: School, *, by: Person) -> None:
    """Let no program in any more."""
    rows = School.objects.filter(pk=school.pk).exclude(api_key_digest="")
    if rows.update(api_key_digest="", api_key_made_at=None):
        record(school, "withdrew API key", by)


@transaction.atomic
def change_profile(membership: Membership, *, by: Person) -> Membership:
    """Save how to reach a person at the school and what to mail, as now stands on `membership`, and name and hand."""
    fields = ["room", "extension", "best_time", "usually_in", "question_mail", "change_mail"]
    own = ["name", "hand"]
    person = membership.person
    # The name stands in the answers of every school where the person is.
    raise_routing_versions(School.objects.filter(memberships__person=person))
    before = Membership.objects.values(*fields, *(f"person__{name}" for name in own)).get(pk=membership.pk)
    membership.save(update_fields=fields)
    person.save(update_fields=own)
    after = {name: getattr(membership, name) for name in fields}
    after |= {f"person__{name}": getattr(person, name) for name in own}
    record(membership, "changed profile", by, before=before, after=after)
    return membership


@transaction.atomic
def add_person(school: School, name: str, email: str, level: str, *, by: Person, sign_in: str = "") -> Membership:
    """Let somebody belong to the school: a new person, one whom CoachHub knows by that e-mail, or one who comes back.

    With `sign_in`, the address of the sign-in page, a mail tells them. Raises ValidationError where they belong to the
    school already, or may not sign in at all.
    """
    raise_routing_version(school)  # first, for the school's row is the lock: of two who add somebody one is told
    new = {"name": " ".join(name.split()), "password": make_password(None)}
    person, _ = Person.objects.get_or_create(email=email.strip().lower(), defaults=new)
    if not person.is_active:
        raise ValidationError({"email": "This address may not sign in at present. Ask support."})
    membership, is_new = Membership.objects.get_or_create(school=school, person=person, defaults={"level": level})
    if not is_new and membership.is_active:
        raise ValidationError({"email": f"This is {person.name}, who belongs to the school already."})
    membership.level, membership.is_active = level, True
    membership.save(update_fields=["level", "is_active"])
    record(membership, "added person", by, after={"person": person.name, "level": level})
    if sign_in:
        mails.send("notices/invitation", person.email, {"membership": membership, "by": by, "sign_in": sign_in})
    return membership


@transaction.atomic
def change_level(membership: Membership, level: str, *, by: Person) -> None:
    """Give other access. Raises LastPrincipal where nobody would be left to lead the school's pages."""
    rows = _lock(membership, leaves=level != Membership.Level.PRINCIPAL)
    if rows.exclude(level=level).update(level=level):
        record(membership, "changed access", by, before={"level": membership.level}, after={"level": level})


@transaction.atomic
def let_go(membership: Membership, *, by: Person) -> None:
    """Let somebody belong to the school no more. What they signed and did stays; answers name others at once.

    Raises LastPrincipal where nobody would be left to lead the school's pages.
    """
    if _lock(membership, leaves=True).filter(is_active=True).update(is_active=False):
        record(membership, "let go", by, before={"is_active": True}, after={"is_active": False})


@transaction.atomic
def take_back(membership: Membership, *, by: Person) -> None:
    """Let somebody who was let go belong to the school again, with the access and the roles of then."""
    if _lock(membership).filter(is_active=False).update(is_active=True):
        record(membership, "took back", by, before={"is_active": False}, after={"is_active": True})


def _lock(membership: Membership, *, leaves: bool = False) -> QuerySet[Membership]:
    """The row to be changed, when nobody else changes rows of the school. `leaves`: it would be no principal's."""
    # The school's row is the lock: two principals cannot send each other away at once.
    raise_routing_version(membership.school)
    rest = Membership.objects.principals().filter(school=membership.school).exclude(pk=membership.pk)
    if leaves and not rest.exists():
        raise LastPrincipal("The school needs somebody who leads its pages. Give another person that access first.")
    return Membership.objects.filter(pk=membership.pk)
