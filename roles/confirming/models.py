"""“Still right?”: once a term, the people in a role are asked whether its charter is."""

from __future__ import annotations

from django.db import models
from django.db.models import Q

from roles.charters.models import CharterVersion
from roles.people.models import Person, School


class Confirmation(models.Model):
    """One holder asked about one version in force, and the answer."""

    school = models.ForeignKey(School, models.CASCADE, related_name="+")
    version = models.ForeignKey(CharterVersion, models.CASCADE, related_name="confirmations")
    person = models.ForeignKey(Person, models.PROTECT, related_name="+")
    asked_on = models.DateField()
    answered_on = models.DateField(null=True, blank=True)
    is_right = models.BooleanField("still right", null=True, blank=True)
    words = models.CharField(max_length=400, blank=True, help_text="What is not right any more.")

    class Meta:
        ordering = ["-asked_on", "-id"]
        constraints = [
            models.UniqueConstraint(
                fields=["version", "person"], condition=Q(answered_on=None), name="asked_once_until_answered"
            ),
            models.CheckConstraint(
                condition=Q(answered_on=None, is_right=None) | Q(answered_on__isnull=False, is_right__isnull=False),
                name="answered_with_yes_or_no",
            ),
        ]

    def __str__(self) -> str:
        return f"{self.version}, {self.person}: {self.get_is_right()}"

    def get_is_right(self) -> str:
        return {None: "asked", True: "still right", False: "not right any more"}[self.is_right]
