"""The manage and lead exercise: each places a charter's duties alone, then all do it together."""

from __future__ import annotations

from django.db import models
from django.db.models import Q

from roles.charters.models import Charter
from roles.duties.models import Duty
from roles.people.models import Person, School


class Exercise(models.Model):
    """One exercise on one charter. What each placed alone is shown to the others only when it is done together."""

    school = models.ForeignKey(School, models.CASCADE, related_name="+")
    charter = models.ForeignKey(Charter, models.CASCADE, related_name="exercises")
    begun_at = models.DateTimeField()
    begun_by = models.ForeignKey(Person, models.PROTECT, related_name="+")
    together_since = models.DateTimeField(null=True, blank=True)
    closed_at = models.DateTimeField(null=True, blank=True)

    class Meta:
        ordering = ["-begun_at"]
        constraints = [
            models.UniqueConstraint(
                fields=["charter"], condition=Q(closed_at=None), name="one_open_exercise_per_charter"
            ),
        ]

    def __str__(self) -> str:
        return f"Manage and lead, {self.charter}"


class Placement(models.Model):
    """Where somebody put a duty; without a person, where all put it together."""

    class Place(models.TextChoices):
        MANAGE = "manage", "Managers do this"
        LEAD = "lead", "Leaders do this"

    school = models.ForeignKey(School, models.CASCADE, related_name="+")
    exercise = models.ForeignKey(Exercise, models.CASCADE, related_name="placements")
    duty = models.ForeignKey(Duty, models.PROTECT, related_name="+")
    person = models.ForeignKey(Person, models.PROTECT, null=True, blank=True, related_name="+")
    place = models.CharField(max_length=6, choices=Place)

    class Meta:
        ordering = ["id"]
        constraints = [
            models.UniqueConstraint(fields=["exercise", "duty", "person"], name="placed_once_by_each"),
            models.UniqueConstraint(fields=["exercise", "duty"], condition=Q(person=None), name="placed_once_together"),
        ]

    def __str__(self) -> str:
        return f"{self.duty}: {self.get_place_display()}"
