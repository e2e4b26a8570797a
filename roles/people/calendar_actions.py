"""Writes about the school's calendar, and how long a question may wait by it."""

from __future__ import annotations

from django.core.exceptions import ValidationError
from django.db import transaction

from roles.people.actions import raise_routing_version
from roles.people.models import Holiday, Person, School
from roles.trail.actions import record

WAITING = ["remind_after", "move_after", "may_hide_names"]


@transaction.atomic
def add_holiday(holiday: Holiday, *, by: Person) -> Holiday:
    """Keep days without school. Raises ValidationError for days in disorder, and for the same days once more."""
    raise_routing_version(holiday.school)  # the school's row is the lock: of two at once the second sees the first's
    holiday.full_clean()
    there = Holiday.objects.filter(school=holiday.school, first_day=holiday.first_day, last_day=holiday.last_day)
    if (same := there.first()) is not None:
        raise ValidationError({"first_day": f"These days are in the calendar already: {same.name}. Choose others"})
    holiday.save()
    days = {"first_day": str(holiday.first_day), "last_day": str(holiday.last_day)}
    record(holiday, "added holiday", by, after={"name": holiday.name, **days})
    return holiday


@transaction.atomic
def remove_holiday(holiday: Holiday, *, by: Person) -> None:
    """Let there be school on these days after all."""
    raise_routing_version(holiday.school)
    gone, _ = Holiday.objects.filter(pk=holiday.pk).delete()
    if gone:  # of two at once, one removes it
        record(holiday, "removed holiday", by, before={"name": holiday.name, "first_day": str(holiday.first_day)})


@transaction.atomic
def change_waiting(school: School, *, by: Person) -> School:
    """Save how long questions wait and whether names may be hidden, as it now stands on `school`."""
    before = School.objects.values(*WAITING).get(pk=school.pk)
    school.save(update_fields=WAITING)
    record(school, "changed waiting", by, before=before, after={name: getattr(school, name) for name in WAITING})
    return school
