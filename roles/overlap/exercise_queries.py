"""Reads for the manage and lead exercise."""

from __future__ import annotations

from dataclasses import dataclass

from django.db.models import QuerySet

from roles.charters.models import Charter, Stake
from roles.overlap.models import Exercise, Placement
from roles.signing.models import UNDER_WAY


@dataclass(frozen=True)
class Sorted:
    """A duty as one person placed it, or without a person as all did."""

    duty: int
    wording: str
    person: int | None
    name: str
    place: str


def exercises_of(charter: Charter) -> QuerySet[Exercise]:
    """The newest first."""
    return Exercise.objects.filter(charter=charter).select_related("begun_by").order_by("-begun_at", "-id")


def open_exercise_of(charter: Charter) -> Exercise | None:
    return exercises_of(charter).filter(closed_at=None).first()


def duties_of(charter: Charter) -> list[tuple[int, str]]:
    """What the role does by its charter in force, or else by the one under way; not what it hands on."""
    stakes = Stake.objects.filter(version__charter=charter).exclude(kind=Stake.Kind.HANDS_ON).order_by("order", "id")
    in_force = list(stakes.filter(in_force=True).values_list("duty", "wording"))
    return in_force or list(stakes.filter(version__state__in=UNDER_WAY).values_list("duty", "wording"))


def placements_of(exercise: Exercise) -> list[Sorted]:
    rows = Placement.objects.filter(exercise=exercise).order_by("person__name", "person", "id")
    columns = rows.values_list("duty", "duty__wording", "person", "person__name", "place")
    return [Sorted(duty, wording, person, name or "", place) for duty, wording, person, name, place in columns]
