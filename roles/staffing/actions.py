"""Writes about who holds a role, who is away and who covers. Each re-routes at once."""

from __future__ import annotations

from datetime import date

from django.core.exceptions import ValidationError
from django.db import transaction
from django.utils.formats import date_format

from roles.people.actions import raise_routing_version
from roles.people.models import Person, School
from roles.staffing.models import Absence, Appointment, Role
from roles.trail.actions import record


@transaction.atomic
def appoint(person: Person, role: Role, *, since: date, by: Person | None, scope: str = "") -> Appointment:
    """Let the person hold the role from the day on. Raises ValidationError where they hold it already."""
    raise_routing_version(role.school)  # first, for the school's row is the lock: see mark_away
    appointment = Appointment(school_id=role.school_id, role=role, person=person, since=since, scope=scope)
    appointment.full_clean()
    appointment.save()
    record(appointment, "appointed", by, after={"role": role.name, "person": person.name, "since": str(since)})
    return appointment


@transaction.atomic
def end_appointment(appointment: Appointment, *, until: date, by: Person | None) -> Appointment:
    """Let the appointment end with the day. Raises ValidationError for a day before it began."""
    appointment.until = until
    appointment.full_clean()
    appointment.save(update_fields=["until"])
    raise_routing_version(appointment.school)
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
