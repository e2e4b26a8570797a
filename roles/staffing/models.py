"""Roles, who holds them, who is away and who covers."""

from __future__ import annotations

from datetime import date

from django.db import models
from django.db.models import F, Q

from roles.people.models import Person, School


class Role(models.Model):
    """A position at a school. Its own room and extension count where several people hold it."""

    school = models.ForeignKey(School, models.CASCADE, related_name="roles")
    name = models.CharField(max_length=80)
    plural = models.CharField(
        max_length=80, blank=True, help_text="Librarians; only where several people hold the role."
    )
    slug = models.SlugField(max_length=60)
    order = models.PositiveSmallIntegerField(default=0)
    room = models.CharField(max_length=60, blank=True)
    extension = models.CharField(max_length=20, blank=True)
    best_time = models.CharField("best time to come", max_length=120, blank=True)
    backup = models.ForeignKey(
        "self", models.PROTECT, null=True, blank=True, related_name="backs_up",
        help_text="The role that gets a question when nobody here answers in time.",
    )  # fmt: skip

    class Meta:
        ordering = ["order", "name"]
        constraints = [
            models.UniqueConstraint(fields=["school", "slug"], name="one_role_per_address"),
            models.CheckConstraint(condition=Q(backup=None) | ~Q(backup=F("id")), name="no_role_backs_up_itself"),
        ]

    def __str__(self) -> str:
        return self.name


class AppointmentQuerySet(models.QuerySet["Appointment"]):
    def on(self, day: date) -> AppointmentQuerySet:
        """Those that hold on the day, its ends included."""
        return self.filter(Q(until=None) | Q(until__gte=day), since__lte=day)


class Appointment(models.Model):
    """A person holding a role from a date, until a date; the scope says which part where several hold it."""

    school = models.ForeignKey(School, models.CASCADE, related_name="appointments")
    role = models.ForeignKey(Role, models.PROTECT, related_name="appointments")
    person = models.ForeignKey(Person, models.PROTECT, related_name="appointments")
    since = models.DateField()
    until = models.DateField(null=True, blank=True)
    scope = models.CharField(max_length=80, blank=True, help_text="grades 9 and 10")

    objects = AppointmentQuerySet.as_manager()

    class Meta:
        ordering = ["since", "id"]
        constraints = [
            models.UniqueConstraint(
                fields=["role", "person"], condition=Q(until=None), name="one_open_appointment_per_person_and_role"
            ),
            models.CheckConstraint(
                condition=Q(until=None) | Q(since__lte=F("until")), name="appointment_dates_in_order"
            ),
        ]

    def __str__(self) -> str:
        return f"{self.person}, {self.role}"


class AbsenceQuerySet(models.QuerySet["Absence"]):
    def on(self, day: date) -> AbsenceQuerySet:
        return self.filter(first_day__lte=day, last_day__gte=day)

    def from_day(self, day: date) -> AbsenceQuerySet:
        """Those of the day and of any day after it."""
        return self.filter(last_day__gte=day)


class Absence(models.Model):
    """Days on which a person is away from a school, and who covers. Why is nobody's business here."""

    school = models.ForeignKey(School, models.CASCADE, related_name="absences")
    person = models.ForeignKey(Person, models.PROTECT, related_name="absences")
    first_day = models.DateField()
    last_day = models.DateField()
    cover = models.ForeignKey(Person, models.PROTECT, null=True, blank=True, related_name="covers")

    objects = AbsenceQuerySet.as_manager()

    class Meta:
        ordering = ["first_day", "id"]
        constraints = [
            models.CheckConstraint(condition=Q(first_day__lte=F("last_day")), name="absence_dates_in_order"),
            models.CheckConstraint(condition=Q(cover=None) | ~Q(cover=F("person")), name="nobody_covers_themselves"),
        ]
        indexes = [models.Index(fields=["school", "last_day"], name="absences_to_come")]

    def __str__(self) -> str:
        return f"{self.person} away {self.first_day} to {self.last_day}"
