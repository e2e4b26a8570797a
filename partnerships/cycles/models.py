"""Coaching cycles: time with one teacher or team on one goal, in the phases of the school's model."""

from __future__ import annotations

from django.core.validators import MaxValueValidator, MinValueValidator
from django.db import models
from django.db.models import F, Q

from roles.models import Person, Role, School

DEFAULT_PHASES = ["Set a goal", "Learn and try", "Look back"]


def default_phases() -> list[str]:
    return list(DEFAULT_PHASES)


class CoachingModel(models.Model):
    """The model that a school chose: its phases, and the share of coaching time that belongs in cycles.

    60 to 40 is the target of Sweeney and Harris (practice.md section 3); each school sets its own.
    """

    school = models.OneToOneField(School, models.CASCADE, related_name="coaching_model")
    name = models.CharField(max_length=80, default="Student-centered coaching")
    phases = models.JSONField(default=default_phases)
    share = models.PositiveSmallIntegerField(
        "share of time in cycles, in percent", default=60, validators=[MinValueValidator(0), MaxValueValidator(100)]
    )
    weeks = models.PositiveSmallIntegerField(
        "usual length in weeks", default=5, validators=[MinValueValidator(1), MaxValueValidator(40)]
    )

    class Meta:
        constraints = [models.CheckConstraint(condition=Q(share__lte=100), name="share_of_cycles_in_percent")]

    def __str__(self) -> str:
        return self.name


class Cycle(models.Model):
    """`partner` is who the cycle is with: the coach's to know, and never shown to a principal."""

    school = models.ForeignKey(School, models.CASCADE, related_name="cycles")
    coach = models.ForeignKey(Person, models.PROTECT, related_name="cycles")
    role = models.ForeignKey(Role, models.PROTECT, related_name="cycles")
    partner = models.ForeignKey(Person, models.PROTECT, null=True, blank=True, related_name="+")
    name = models.CharField(max_length=120, help_text="Without a name of a teacher: Algebra, goal conferences.")
    goal = models.CharField(max_length=300, blank=True)
    agreement_goal = models.UUIDField(null=True, blank=True, help_text="The key of the agreement's goal it serves.")
    started_on = models.DateField()
    weeks = models.PositiveSmallIntegerField(default=5, validators=[MinValueValidator(1), MaxValueValidator(40)])
    phase = models.PositiveSmallIntegerField(default=0, help_text="From 0, in the model's phases.")
    seen = models.CharField("what was seen", max_length=400, blank=True)
    ended_on = models.DateField(null=True, blank=True)

    class Meta:
        ordering = ["-started_on", "-id"]
        constraints = [
            models.CheckConstraint(
                condition=Q(ended_on=None) | Q(ended_on__gte=F("started_on")), name="cycle_dates_in_order"
            ),
        ]

    def __str__(self) -> str:
        return self.name
