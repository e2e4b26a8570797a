"""Writes about who holds a role, who is away and who covers. Each re-routes at once."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from itertools import count

from django.core.exceptions import ValidationError
from django.db import transaction
from django.db.models import Max
from django.utils.formats import date_format
from django.utils.text import slugify

from roles.people.actions import raise_routing_version
from roles.people.models import Person, School
from roles.staffing.models import Absence, Appointment, Role
from roles.trail.actions import record

# Words that stand where a role's address stands.
RESERVED_SLUGS = frozenset({"compare", "handbook", "import", "new", "templates"})


@transaction.atomic
def appoint(
    person: Person, role: Role, *, since: date, by: Person | None, scope: str = "", until: date | None = None
) -> Appointment:
    """Let the person hold the role from the day on. Raises ValidationError where they hold it already."""
    raise_routing_version(role.school)  # first, for the school's row is the lock: see mark_away
    held = Appointment.objects.filter(role=role, person=person).exclude(until__lt=since)
    if until is not None:
        held = held.exclude(since__gt=until)
    if held.exists():
        raise ValidationError({"role": f"{person.name} holds this role in these days already."})
    appointment = Appointment(role=role, person=person, since=since, until=until, scope=scope)
    appointment.school_id = role.school_id
    appointment.full_clean()
    appointment.save()
    days = {"since": str(since), "until": str(until or "")}
    record(appointment, "appointed", by, after={"role": role.name, "person": person.name, **days})
    return appointment


@transaction.atomic
def end_appointment(appointment: Appointment, *, until: date, by: Person | None) -> Appointment:
    """Let the appointment end with the day. Raises ValidationError for a day before it began."""
    appointment.until = until
    appointment.full_clean()
    raise_routing_version(appointment.school)
    # Of two at once, one ends it.
    if Appointment.objects.filter(pk=appointment.pk).exclude(until=until).update(until=until):
        record(appointment, "ended appointment", by, after={"until": str(until)})
    return appointment


@transaction.atomic
def mark_away(
    person: Person, school: School, *, first_day: date, last_day: date, cover: Person | None, by: Person
) -> Absence:
    """Note days away and who covers. Raises ValidationError for days in disorder or already noted as away."""
    # The school's row is the lock: of two requests at once the second sees what the first noted.
    raise_routing_version(school)
    clash = Absence.objects.filter(school=school, person=person, first_day__lte=last_day, last_day__gte=first_day)
    if (other := clash.first()) is not None:
        days = f"{date_format(other.first_day, 'M j')} to {date_format(other.last_day, 'M j')}"
        raise ValidationError({"first_day": f"These days meet others: away from {days} already."})
    absence = Absence(school=school, person=person, first_day=first_day, last_day=last_day, cover=cover)
    absence.full_clean()
    absence.save()
    record(absence, "marked away", by, after={"first_day": str(first_day), "last_day": str(last_day)})
    return absence


@transaction.atomic
def cancel_absence(absence: Absence, *, by: Person) -> None:
    """Take back days away; questions go to the person again at once."""
    raise_routing_version(absence.school)
    gone, _ = Absence.objects.filter(pk=absence.pk).delete()
    if gone:  # of two at once, one takes it back
        record(absence, "cancelled absence", by, before={"first_day": str(absence.first_day)})


@transaction.atomic
def add_role(role: Role, *, by: Person) -> Role:
    """Save a new role of the school, as the last in its order, under an address made of its name."""
    raise_routing_version(role.school)  # first, for the school's row is the lock: see mark_away
    taken = set(Role.objects.filter(school=role.school).values_list("slug", flat=True))
    stem = slugify(role.name)[:50] or "role"
    role.slug = next(slug for slug in _numbered(stem) if slug not in taken and slug not in RESERVED_SLUGS)
    role.order = (Role.objects.filter(school=role.school).aggregate(last=Max("order"))["last"] or 0) + 1
    role.full_clean()
    role.save()
    record(role, "added role", by, after={"name": role.name})
    return role


@transaction.atomic
def change_role(role: Role, *, by: Person) -> Role:
    """Save what the role is called and where it is found, as it now stands on `role`. Signed text stays."""
    fields = ["name", "plural", "backup_id", "room", "extension", "best_time"]
    raise_routing_version(role.school)
    before = Role.objects.values(*fields).get(pk=role.pk)
    role.save(update_fields=[name.removesuffix("_id") for name in fields])
    record(role, "changed role", by, before=before, after={name: getattr(role, name) for name in fields})
    return role


@transaction.atomic
def move_role(role: Role, *, up: bool, by: Person) -> None:
    """Let the role change places with the one before it, or after it, in the school's order."""
    raise_routing_version(role.school)
    order = list(Role.objects.filter(school=role.school))
    place = order.index(role)
    other = place - 1 if up else place + 1
    if not 0 <= other < len(order):
        return
    order[place], order[other] = order[other], order[place]
    for number, one in enumerate(order):
        one.order = number
    Role.objects.bulk_update(order, ["order"])
    record(role, "moved role", by, before={"place": place + 1}, after={"place": other + 1})


def _numbered(stem: str) -> Iterator[str]:
    """stem, stem-2, stem-3 and so on."""
    return (f"{stem}-{number}" if number > 1 else stem for number in count(1))
