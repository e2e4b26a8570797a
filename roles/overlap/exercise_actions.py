"""The manage and lead exercise: begun, placed alone, opened to all, placed together, closed."""

from __future__ import annotations

from collections.abc import Mapping

from django.db import transaction
from django.utils import timezone

from roles.charters.models import Charter
from roles.overlap.models import Exercise, Placement
from roles.people.models import Person
from roles.signing.actions import AlreadyDone
from roles.trail.actions import record

OPENED = "Somebody opened it for all meanwhile: what each placed alone stays as it was then."
CLOSED = "This exercise is closed. Begin another to place the duties again."


@transaction.atomic
def begin_exercise(charter: Charter, *, by: Person) -> Exercise:
    """The charter's open exercise: the one there is, or a new one."""
    # Of two who begin at once, the second waits here and then finds the first one's.
    Charter.objects.select_for_update().get(pk=charter.pk)
    found = Exercise.objects.filter(charter=charter, closed_at=None).first()
    if found is not None:
        return found
    exercise = Exercise.objects.create(
        school_id=charter.school_id, charter=charter, begun_at=timezone.now(), begun_by=by
    )
    record(exercise, "began exercise", by, after={"role": charter.role.name})
    return exercise


@transaction.atomic
def place_alone(exercise: Exercise, places: Mapping[int, str], *, by: Person) -> None:
    """Put each duty where the person says; one that is not among `places` lies nowhere.

    Raises AlreadyDone once it is done together.
    """
    _hold(exercise, together_since=None, words=OPENED)
    Placement.objects.filter(exercise=exercise, person=by).delete()
    Placement.objects.bulk_create(_placements(exercise, places, by))
    record(exercise, "placed alone", by, after={"placed": len(places)})


@transaction.atomic
def open_to_all(exercise: Exercise, *, by: Person) -> None:
    """Show each what the others placed, from now on. Raises AlreadyDone where that was done before."""
    rows = Exercise.objects.filter(pk=exercise.pk, together_since=None, closed_at=None)
    if not rows.update(together_since=timezone.now()):
        raise AlreadyDone(OPENED)
    record(exercise, "opened exercise to all", by)


@transaction.atomic
def place_together(exercise: Exercise, places: Mapping[int, str], *, by: Person) -> None:
    """Put each duty where all of them say. Raises AlreadyDone before it is open to all, or once it is closed."""
    _hold(exercise, together_since__isnull=False, words=CLOSED)
    Placement.objects.filter(exercise=exercise, person=None).delete()
    Placement.objects.bulk_create(_placements(exercise, places, None))
    record(exercise, "placed together", by, after={"placed": len(places)})


@transaction.atomic
def close_exercise(exercise: Exercise, *, by: Person) -> None:
    """Keep it as it is. Raises AlreadyDone where it is closed, or was never open to all."""
    rows = Exercise.objects.filter(pk=exercise.pk, together_since__isnull=False, closed_at=None)
    if not rows.update(closed_at=timezone.now()):
        raise AlreadyDone(CLOSED)
    record(exercise, "closed exercise", by)


def _hold(exercise: Exercise, *, words: str, **state: object) -> None:
    """Let nobody open or close it until this transaction ends. Raises AlreadyDone where it is not in that state."""
    rows = Exercise.objects.filter(pk=exercise.pk, closed_at=None, **state)
    if not rows.update(charter=exercise.charter_id):
        raise AlreadyDone(words)


def _placements(exercise: Exercise, places: Mapping[int, str], person: Person | None) -> list[Placement]:
    return [
        Placement(school_id=exercise.school_id, exercise=exercise, duty_id=duty, person=person, place=place)
        for duty, place in places.items()
    ]
