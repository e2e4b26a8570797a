"""Findings that somebody decided to live with."""

from __future__ import annotations

from django.db import models
from django.db.models import Q

from roles.charters.models import Charter
from roles.people.models import Person, School


class Mute(models.Model):
    """A finding on a charter that is not shown again, for a reason; it holds for later versions too."""

    school = models.ForeignKey(School, models.CASCADE, related_name="+")
    charter = models.ForeignKey(Charter, models.CASCADE, related_name="mutes")
    code = models.CharField(max_length=30)
    about = models.CharField(max_length=200, blank=True, help_text="The line's wording, or nothing for the whole.")
    reason = models.CharField(max_length=200)
    by = models.ForeignKey(Person, models.PROTECT, related_name="+")
    at = models.DateTimeField()

    class Meta:
        ordering = ["-at"]
        constraints = [
            models.UniqueConstraint(fields=["charter", "code", "about"], name="muted_once"),
            models.CheckConstraint(condition=~Q(reason=""), name="muted_with_a_reason"),
        ]

    def __str__(self) -> str:
        return f"{self.code}: {self.reason}"
