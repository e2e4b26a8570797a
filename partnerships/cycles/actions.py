"""Writes of coaching cycles, and of the model that the school chose."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from uuid import UUID

from django.db import IntegrityError, transaction

from partnerships.cycles.models import CoachingModel, Cycle
from roles.people.models import Person, School
from roles.signing.actions import AlreadyDone
from roles.staffing.models import Role
from roles.trail.actions import record

ENDED = "This cycle has ended."


@transaction.atomic
def choose_model(
    school: School, *, name: str, phases: Sequence[str], share: int, weeks: int, by: Person
) -> CoachingModel:
    """Let this be the school's coaching model."""
    values = {"name": name, "phases": list(phases), "share": share, "weeks": weeks}
    School.objects.select_for_update(no_key=True).get(pk=school.pk)
    model, _ = CoachingModel.objects.update_or_create(school=school, defaults=values)
    record(model, "chose coaching model", by, after={"name": name, "share": share})
    return model


@transaction.atomic
def start_cycle(
    role: Role, *, partner: Person | None, name: str, goal: str, agreement_goal: UUID | None, started_on: date,
    weeks: int, by: Person,
) -> Cycle:  # fmt: skip
    """Begin a cycle of the coach's. Raises AlreadyDone where one of that name and day is there."""
    Role.objects.select_for_update().get(pk=role.pk)
    same = {"coach": by, "role": role, "name": name, "started_on": started_on, "partner": partner}
    if Cycle.objects.filter(**same).exists():
        raise AlreadyDone("This cycle is there already.")
    cycle = Cycle.objects.create(
        **same, school_id=role.school_id, goal=goal, agreement_goal=agreement_goal, weeks=weeks
    )
    record(cycle, "started cycle", by)
    return cycle


@transaction.atomic
def move_phase(cycle: Cycle, phase: int, *, by: Person) -> None:
    """Move the cycle from the phase that the coach saw to another. Raises AlreadyDone."""
    rows = Cycle.objects.filter(pk=cycle.pk, ended_on=None, phase=cycle.phase)
    if cycle.phase == phase or not rows.update(phase=phase):
        raise AlreadyDone("The cycle is not in that phase any more.")
    record(cycle, "moved phase", by, before={"phase": cycle.phase}, after={"phase": phase})


@transaction.atomic
def change_weeks(cycle: Cycle, weeks: int, *, was: int, by: Person) -> None:
    """Let it run for so many weeks from its first day, not for as many as the coach saw there. Raises AlreadyDone."""
    if not Cycle.objects.filter(pk=cycle.pk, ended_on=None, weeks=was).update(weeks=weeks):
        raise AlreadyDone("The cycle was ended or its weeks were changed meanwhile.")
    record(cycle, "changed weeks", by, before={"weeks": was}, after={"weeks": weeks})


@transaction.atomic
def note_seen(cycle: Cycle, seen: str, *, was: str, by: Person) -> None:
    """Write down what was seen, in place of what the writer saw there. Raises AlreadyDone where it changed."""
    if not Cycle.objects.filter(pk=cycle.pk, seen=was).update(seen=seen):
        raise AlreadyDone("What was seen was changed meanwhile.")
    record(cycle, "noted what was seen", by)


@transaction.atomic
def end_cycle(cycle: Cycle, *, ended_on: date, by: Person) -> None:
    """End the cycle. Raises AlreadyDone where it has ended."""
    try:
        with transaction.atomic():
            ended = Cycle.objects.filter(pk=cycle.pk, ended_on=None).update(ended_on=ended_on)
    except IntegrityError:
        raise AlreadyDone("A cycle cannot end before it began.") from None
    if not ended:
        raise AlreadyDone(ENDED)
    record(cycle, "ended cycle", by, after={"on": str(ended_on)})
