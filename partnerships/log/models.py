"""The log: time a coach spent, each minute once."""

from __future__ import annotations

import uuid

from django.core.validators import MaxValueValidator, MinValueValidator
from django.db import models
from django.db.models import Q

from partnerships.agreements.models import Agreement
from partnerships.cycles.models import Cycle
from roles.models import Duty, Person, Role, School

LONGEST_DAY = 16 * 60


class LogEntry(models.Model):
    """Minutes on a day: on a commitment, on a duty, or outside the agreement. Which teacher it was for is never asked.

    A commitment is named by its key, which is the same in every version of the agreement.
    """

    school = models.ForeignKey(School, models.CASCADE, related_name="log_entries")
    person = models.ForeignKey(Person, models.PROTECT, related_name="log_entries")
    role = models.ForeignKey(Role, models.PROTECT, related_name="log_entries")
    day = models.DateField()
    minutes = models.PositiveSmallIntegerField(validators=[MinValueValidator(1), MaxValueValidator(LONGEST_DAY)])
    duty = models.ForeignKey(Duty, models.PROTECT, null=True, blank=True, related_name="log_entries")
    agreement = models.ForeignKey(Agreement, models.PROTECT, null=True, blank=True, related_name="log_entries")
    commitment = models.UUIDField(null=True, blank=True, help_text="The commitment's key.")
    cycle = models.ForeignKey(Cycle, models.SET_NULL, null=True, blank=True, related_name="log_entries")
    outside = models.CharField("outside the agreement", max_length=120, blank=True)
    asked_by = models.ForeignKey(Role, models.PROTECT, null=True, blank=True, related_name="+")
    was_agreed = models.BooleanField("was agreed to", null=True, blank=True)
    until = models.DateField(null=True, blank=True, help_text="Until when it will be asked for.")
    note = models.CharField("note for yourself", max_length=400, blank=True, help_text="Nobody else ever sees it.")
    entered_at = models.DateTimeField(null=True, blank=True)
    key = models.UUIDField(
        default=uuid.uuid4, help_text="Made by the client, so that an entry sent twice is kept once."
    )

    class Meta:
        ordering = ["-day", "-id"]
        verbose_name_plural = "log entries"
        constraints = [
            models.UniqueConstraint(fields=["person", "key"], name="one_entry_per_client_key"),
            models.CheckConstraint(condition=Q(minutes__range=(1, LONGEST_DAY)), name="minutes_of_one_day"),
            models.CheckConstraint(
                condition=(
                    Q(duty__isnull=False, commitment=None, outside="", asked_by=None, was_agreed=None, until=None)
                    | Q(duty=None, commitment__isnull=False, agreement__isnull=False, outside="", asked_by=None)
                    | (Q(duty=None, commitment=None) & ~Q(outside=""))
                ),
                name="each_minute_counted_once",
            ),
        ]
        indexes = [
            models.Index(fields=["role", "day"], name="log_of_role"),
            models.Index(fields=["person", "day"], name="log_of_person"),
        ]

    def __str__(self) -> str:
        return f"{self.minutes} min on {self.day}"
