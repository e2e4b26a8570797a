"""Writes about question types, and the count of look-ups that ended without an owner."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date

from django.db import transaction
from django.db.models import F

from roles.people.models import School
from roles.routing.models import WithoutOwner


def note_without_owner(school: School, type_ids: Iterable[int | None], day: date) -> None:
    """Count a look-up that ended at the front door: its question type and day, no words, no asker."""
    for type_id in type_ids:
        counts = WithoutOwner.objects.filter(school=school, question_type=type_id, day=day)
        if not counts.update(count=F("count") + 1):
            _begin_count(school, type_id, day)


@transaction.atomic
def _begin_count(school: School, type_id: int | None, day: date) -> None:
    # Of two that are the day's first at once, one makes the row and both are counted.
    row = WithoutOwner(school=school, question_type_id=type_id, day=day, count=0)
    WithoutOwner.objects.bulk_create([row], ignore_conflicts=True)
    WithoutOwner.objects.filter(school=school, question_type=type_id, day=day).update(count=F("count") + 1)
