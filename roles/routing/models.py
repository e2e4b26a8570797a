"""Question types, the phrasings they are known by, and what nobody owned when it was looked up."""

from __future__ import annotations

from django.db import models
from django.db.models import Q

from roles.duties.models import Duty
from roles.people.models import School


class QuestionType(models.Model):
    """A kind of question teachers ask. It names a duty, never a person."""

    school = models.ForeignKey(School, models.CASCADE, related_name="question_types")
    duty = models.ForeignKey(Duty, models.PROTECT, related_name="question_types")
    key = models.CharField(max_length=60)
    name = models.CharField(max_length=120)
    about = models.CharField(max_length=160, blank=True, help_text="Ends “You asked about ...”: planning a lesson.")
    description = models.TextField(max_length=1000, blank=True)
    order = models.PositiveSmallIntegerField(default=0)

    class Meta:
        ordering = ["order", "id"]
        constraints = [models.UniqueConstraint(fields=["school", "key"], name="one_question_type_per_key")]

    def __str__(self) -> str:
        return self.name


class Example(models.Model):
    """A phrasing known to belong to a question type or, without one, known to be nobody's here."""

    school = models.ForeignKey(School, models.CASCADE, related_name="examples")
    question_type = models.ForeignKey(QuestionType, models.CASCADE, null=True, blank=True, related_name="examples")
    text = models.CharField(max_length=500)

    class Meta:
        ordering = ["id"]
        constraints = [
            models.UniqueConstraint(fields=["question_type", "text"], name="one_example_per_text"),
            models.UniqueConstraint(
                fields=["school", "text"], condition=Q(question_type=None), name="one_nobody_example_per_text"
            ),
        ]

    def __str__(self) -> str:
        return self.text


class WithoutOwner(models.Model):
    """How often a look-up found nobody, by question type and day, for the principal to settle. No words, no asker."""

    school = models.ForeignKey(School, models.CASCADE, related_name="+")
    question_type = models.ForeignKey(QuestionType, models.CASCADE, null=True, blank=True, related_name="without_owner")
    day = models.DateField()
    count = models.PositiveIntegerField(default=0)

    class Meta:
        verbose_name = "look-ups without an owner"
        verbose_name_plural = "look-ups without an owner"
        constraints = [
            models.UniqueConstraint(
                fields=["school", "question_type", "day"],
                name="one_count_per_type_and_day",
            ),
            models.UniqueConstraint(
                fields=["school", "day"], condition=Q(question_type=None), name="one_count_per_day_of_no_type"
            ),
        ]

    def __str__(self) -> str:
        return f"{self.question_type or 'no question type'}, {self.day}: {self.count}"
