"""Questions: what somebody asked, once, and what became of it."""

from __future__ import annotations

from django.db import models

from roles.people.models import Person, School
from roles.routing.models import QuestionType
from roles.staffing.models import Role


class Question(models.Model):
    class State(models.TextChoices):
        OPEN = "open", "Open"
        ANSWERED = "answered", "Answered"
        WITHOUT_OWNER = "without_owner", "Without an owner"

    school = models.ForeignKey(School, models.CASCADE, related_name="questions")
    question_type = models.ForeignKey(QuestionType, models.PROTECT, null=True, blank=True, related_name="questions")
    text = models.TextField(max_length=2000)
    asked_by = models.ForeignKey(Person, models.PROTECT, null=True, blank=True, related_name="asked")
    asked_at = models.DateTimeField()
    state = models.CharField(max_length=13, choices=State, default=State.OPEN)
    sent_to = models.ForeignKey(Role, models.PROTECT, null=True, blank=True, related_name="+")
    answered_by = models.ForeignKey(Role, models.PROTECT, null=True, blank=True, related_name="+")
    answered_at = models.DateTimeField(null=True, blank=True)

    class Meta:
        ordering = ["-asked_at", "-id"]
        indexes = [models.Index(fields=["school", "state", "asked_at"], name="questions_of_school")]
        constraints = [
            models.CheckConstraint(
                condition=models.Q(state="answered", answered_at__isnull=False)
                | (~models.Q(state="answered") & models.Q(answered_at=None)),
                name="answered_when_answered",
            ),
        ]

    def __str__(self) -> str:
        return f"Question {self.pk}"
