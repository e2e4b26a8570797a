"""Areas and duties: what somebody at a school does."""

from __future__ import annotations

from django.db import models
from django.db.models.functions import Lower

from roles.people.models import School


class Framework(models.TextChoices):
    """The gears of the Future Ready frameworks, which those for librarians and those for coaches have in common."""

    CURRICULUM = "curriculum", "Curriculum, instruction and assessment"
    LEARNING = "learning", "Personalized professional learning"
    TECHNOLOGY = "technology", "Technology, networks and hardware"
    DATA = "data", "Data and privacy"
    BUDGET = "budget", "Budget and resources"
    COMMUNITY = "community", "Community partnerships"
    SPACE = "space", "Use of space and time"
    LEADERSHIP = "leadership", "Collaborative leadership"


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
    framework = models.CharField(
        "framework area",
        max_length=20,
        choices=Framework,
        blank=True,
        help_text="Makes the duties of two roles comparable.",
    )
    is_coaching = models.BooleanField("is coaching", default=False)
    think_first = models.CharField("first question to think about", max_length=200, blank=True)
    think_second = models.CharField("second question to think about", max_length=200, blank=True)

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
