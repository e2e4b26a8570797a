"""Lines that wait for somebody's daily or weekly summary."""

from __future__ import annotations

from django.db import models


class Line(models.Model):
    """One line of a summary: what happened and where to read it. Never the words of a question."""

    class Rhythm(models.TextChoices):
        DAILY = "daily", "Daily"
        WEEKLY = "weekly", "Weekly"

    school = models.ForeignKey("roles.School", models.CASCADE, related_name="+")
    person = models.ForeignKey("roles.Person", models.PROTECT, related_name="+")
    rhythm = models.CharField(max_length=6, choices=Rhythm)
    text = models.CharField(max_length=300)
    address = models.CharField(max_length=300, blank=True)
    made_at = models.DateTimeField()
    sent_at = models.DateTimeField(null=True, blank=True)

    class Meta:
        ordering = ["id"]
        indexes = [
            models.Index(
                fields=["rhythm", "school", "person"], condition=models.Q(sent_at=None), name="lines_that_wait"
            ),
        ]

    def __str__(self) -> str:
        return self.text
