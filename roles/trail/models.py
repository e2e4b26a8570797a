"""The trail: who changed what, when. Rows are added and never changed; the database refuses anything else."""

from __future__ import annotations

from django.db import models


class TrailRow(models.Model):
    school = models.ForeignKey("roles.School", models.PROTECT, related_name="trail")
    at = models.DateTimeField(auto_now_add=True)
    by = models.ForeignKey("roles.Person", models.PROTECT, null=True, blank=True, related_name="+")
    verb = models.CharField(max_length=40)
    subject_type = models.CharField(max_length=40)
    subject_id = models.BigIntegerField()
    before = models.JSONField(default=dict, blank=True)
    after = models.JSONField(default=dict, blank=True)

    class Meta:
        ordering = ["-id"]
        indexes = [models.Index(fields=["school", "subject_type", "subject_id"], name="trail_of_subject")]

    def __str__(self) -> str:
        return f"{self.verb} {self.subject_type} {self.subject_id}"
