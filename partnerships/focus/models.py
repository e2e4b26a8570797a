"""What a school or a team works on: one or two things, the rest in order, the done ones with what became of them."""

from __future__ import annotations

from django.db import models
from django.db.models import Q

from partnerships.teams.models import Team
from roles.models import Person, School

PLACES = (1, 2)  # of what is in progress


class FocusList(models.Model):
    """The list of a team; without a team, the school's."""

    school = models.ForeignKey(School, models.CASCADE, related_name="focus_lists")
    team = models.ForeignKey(Team, models.CASCADE, null=True, blank=True, related_name="focus_lists")

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["school"], condition=Q(team=None), name="one_focus_list_per_school"),
            models.UniqueConstraint(fields=["team"], name="one_focus_list_per_team"),
        ]

    def __str__(self) -> str:
        return f"Focus list of {self.team or self.school}"


class Focus(models.Model):
    """One thing on a list. `place` is 1 or 2 while it is in progress: there is no third place."""

    class State(models.TextChoices):
        WAITING = "waiting", "In order"
        IN_PROGRESS = "in_progress", "In progress"
        DONE = "done", "Done"

    school = models.ForeignKey(School, models.CASCADE, related_name="+")
    list = models.ForeignKey(FocusList, models.CASCADE, related_name="rows")
    what = models.CharField(max_length=160)
    state = models.CharField(max_length=11, choices=State, default=State.WAITING)
    place = models.PositiveSmallIntegerField(null=True, blank=True)
    order = models.IntegerField(default=0)
    became = models.CharField("what became of it", max_length=300, blank=True)
    done_on = models.DateField(null=True, blank=True)
    added_by = models.ForeignKey(Person, models.PROTECT, related_name="+")

    class Meta:
        ordering = ["place", "order", "id"]
        verbose_name_plural = "focus"
        constraints = [
            models.UniqueConstraint(fields=["list", "place"], name="one_in_progress_per_place"),
            models.CheckConstraint(
                condition=Q(state="in_progress", place__isnull=False, place__in=PLACES)
                | (~Q(state="in_progress") & Q(place=None)),
                name="never_three_in_progress",
            ),
            models.CheckConstraint(
                condition=~Q(state="done") | (Q(done_on__isnull=False) & ~Q(became="")),
                name="done_says_what_became_of_it",
            ),
        ]

    def __str__(self) -> str:
        return self.what
