"""What was seen: evidence at each link of a goal's chain, first signs, and the thanks that follow."""

from __future__ import annotations

from django.db import models
from django.db.models import Q

from partnerships.agreements.models import Agreement
from roles.models import Person, School


class Evidence(models.Model):
    """Who saw what, when, at which link of a goal, in four steps. Finished training is evidence of no link."""

    class Link(models.TextChoices):
        OUTCOME = "outcome", "What students do"
        PRACTICE = "practice", "What teachers changed"
        COMMITMENT = "commitment", "What was committed to"

    class Step(models.IntegerChoices):
        NOT_YET = 0, "Not yet"
        FIRST_SIGNS = 1, "First signs"
        SOME = 2, "In some classrooms"
        ROUTINE = 3, "Routine"

    school = models.ForeignKey(School, models.CASCADE, related_name="+")
    agreement = models.ForeignKey(Agreement, models.CASCADE, related_name="evidence")
    goal = models.UUIDField(help_text="The goal's key, the same in every version.")
    link = models.CharField(max_length=10, choices=Link)
    step = models.PositiveSmallIntegerField(choices=Step)
    text = models.CharField(max_length=400)
    url = models.URLField(max_length=400, blank=True)
    seen_on = models.DateField()
    seen_by = models.ForeignKey(Person, models.PROTECT, related_name="+")
    added_at = models.DateTimeField()

    class Meta:
        ordering = ["-seen_on", "-id"]
        verbose_name_plural = "evidence"
        constraints = [models.CheckConstraint(condition=Q(step__lte=3), name="evidence_in_four_steps")]

    def __str__(self) -> str:
        return self.text


class FirstSign(models.Model):
    """The first sign of a goal, seen: it is told to the people concerned at once."""

    school = models.ForeignKey(School, models.CASCADE, related_name="+")
    agreement = models.ForeignKey(Agreement, models.CASCADE, related_name="first_signs")
    goal = models.UUIDField(help_text="The goal's key, the same in every version.")
    text = models.CharField(max_length=400)
    seen_on = models.DateField()
    seen_by = models.ForeignKey(Person, models.PROTECT, related_name="+")
    added_at = models.DateTimeField()

    class Meta:
        ordering = ["seen_on", "id"]

    def __str__(self) -> str:
        return self.text


class Thanks(models.Model):
    """Somebody whom a first sign was told to; teachers only where they agreed to be named. Kept ones are theirs."""

    school = models.ForeignKey(School, models.CASCADE, related_name="+")
    first_sign = models.ForeignKey(FirstSign, models.CASCADE, related_name="thanks")
    person = models.ForeignKey(Person, models.PROTECT, related_name="+")
    words = models.CharField(max_length=400, blank=True)
    is_kept = models.BooleanField("kept", default=False)

    class Meta:
        ordering = ["id"]
        verbose_name_plural = "thanks"
        constraints = [models.UniqueConstraint(fields=["first_sign", "person"], name="thanked_once")]

    def __str__(self) -> str:
        return f"{self.person}: {self.first_sign}"
