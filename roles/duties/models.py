"""Areas and duties: what somebody at a school does."""

from __future__ import annotations

from django.db import models
from django.db.models.functions import Lower

from roles.people.models import School


class Area(models.Model):
    school = models.ForeignKey(School, models.CASCADE, related_name="areas")
    name = models.CharField(max_length=80)
    slug = models.SlugField(max_length=60)
    order = models.PositiveSmallIntegerField(default=0)

    class Meta:
        ordering = ["order", "name"]
        constraints = [models.UniqueConstraint(fields=["school", "slug"], name="one_area_per_address")]

    def __str__(self) -> str:
        return self.name


class Duty(models.Model):
    """One thing that someone at this school does, worded as verb + object + for whom."""

    school = models.ForeignKey(School, models.CASCADE, related_name="duties")
    area = models.ForeignKey(Area, models.PROTECT, null=True, blank=True, related_name="duties")
    wording = models.CharField(max_length=200)
    plain_line = models.CharField(
        max_length=200, blank=True, help_text="How an answer says it: Plans personalized lessons with teachers."
    )
    is_coaching = models.BooleanField("is coaching", default=False)

    class Meta:
        ordering = ["wording"]
        verbose_name_plural = "duties"
        constraints = [
            models.UniqueConstraint(
                "school",
                Lower("wording"),
                name="one_duty_per_wording",
                violation_error_message="The school has a duty with this wording already.",
            ),
        ]

    def __str__(self) -> str:
        return self.wording
