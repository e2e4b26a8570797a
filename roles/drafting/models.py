"""What the editor keeps beside a draft: the way back, and what was left out."""

from __future__ import annotations

from django.db import models

from roles.charters.models import CharterVersion
from roles.people.models import Person, School


class DraftStep(models.Model):
    """The draft as it stood before one change, so that the change can be undone."""

    school = models.ForeignKey(School, models.CASCADE, related_name="+")
    version = models.ForeignKey(CharterVersion, models.CASCADE, related_name="steps")
    words = models.CharField(max_length=200, help_text="What was done: Reworded line 3.")
    before = models.JSONField(help_text="The draft's fields and lines before it.")
    edits = models.PositiveIntegerField(help_text="What the draft's own count of saves was after it.")
    by = models.ForeignKey(Person, models.PROTECT, null=True, blank=True, related_name="+")
    at = models.DateTimeField()

    class Meta:
        ordering = ["-id"]

    def __str__(self) -> str:
        return self.words


class LeftOut(models.Model):
    """A line that is no duty: it stands beside the draft, can be put back, and never comes into the signed text."""

    school = models.ForeignKey(School, models.CASCADE, related_name="+")
    version = models.ForeignKey(CharterVersion, models.CASCADE, related_name="left_out")
    text = models.CharField(max_length=400)
    code = models.CharField(max_length=20, blank=True, help_text="The finding that led to it.")

    class Meta:
        ordering = ["id"]
        verbose_name_plural = "left out"

    def __str__(self) -> str:
        return self.text
