"""Peer visits, the cover for them, and what the two wrote for each other afterwards."""

from __future__ import annotations

import uuid
from datetime import date

from django.db import models
from django.db.models import F, Q

from partnerships.board.models import Post
from partnerships.visits.clocks import minutes_between, say_between
from roles.models import Person, School


class VisitQuerySet(models.QuerySet["Visit"]):
    def of(self, person: Person | None) -> VisitQuerySet:
        """Those that the person has a part in."""
        return self.filter(Q(visitor=person) | Q(host=person) | Q(cover=person))

    def settled(self) -> VisitQuerySet:
        """Those that everybody who has a part in them has confirmed."""
        both = self.filter(state=Visit.State.ARRANGING, visitor_said_at__isnull=False, host_said_at__isnull=False)
        return both.filter(Q(needs_cover=False) | Q(cover_said_at__isnull=False))

    def seek_cover(self, day: date) -> VisitQuerySet:
        """Those from that day on for which somebody is still to take the visitor's class."""
        return self.filter(state=Visit.State.ARRANGING, needs_cover=True, cover=None, day__gte=day)


class Visit(models.Model):
    """`visitor` watches `host` teach; `cover` takes the visitor's class. It is settled when all of them have said so.

    `turn` counts what was said, so that of two at once the second is told; in calendars it is the sequence number.
    """

    class State(models.TextChoices):
        ARRANGING = "arranging", "Being arranged, or settled"
        DECLINED = "declined", "Declined"
        CALLED_OFF = "called_off", "Called off"

    school = models.ForeignKey(School, models.CASCADE, related_name="visits")
    post = models.ForeignKey(Post, models.SET_NULL, null=True, blank=True, related_name="visits")
    visitor = models.ForeignKey(Person, models.PROTECT, related_name="+")
    host = models.ForeignKey(Person, models.PROTECT, related_name="+")
    cover = models.ForeignKey(Person, models.PROTECT, null=True, blank=True, related_name="+")
    what = models.CharField("what to watch", max_length=200)
    place = models.CharField("where", max_length=60, blank=True)
    day = models.DateField()
    starts = models.TimeField("from")
    ends = models.TimeField("until")
    needs_cover = models.BooleanField("somebody takes the visitor's class", default=False)
    class_words = models.CharField("the class to take", max_length=160, blank=True)
    state = models.CharField(max_length=10, choices=State, default=State.ARRANGING)
    turn = models.PositiveIntegerField(default=0)
    visitor_said_at = models.DateTimeField(null=True, blank=True)
    host_said_at = models.DateTimeField(null=True, blank=True)
    cover_said_at = models.DateTimeField(null=True, blank=True)
    word = models.CharField("the last word of why", max_length=300, blank=True)
    word_by = models.ForeignKey(Person, models.PROTECT, null=True, blank=True, related_name="+")
    uid = models.UUIDField(default=uuid.uuid4, unique=True, help_text="By which calendars know it.")
    asked_at = models.DateTimeField()

    objects = VisitQuerySet.as_manager()

    class Meta:
        ordering = ["day", "starts", "id"]
        indexes = [models.Index(fields=["school", "day"], name="visits_by_day")]
        constraints = [
            models.UniqueConstraint(
                fields=["visitor", "host", "day", "starts"], condition=Q(state="arranging"), name="visit_asked_once"
            ),
            models.CheckConstraint(condition=~Q(visitor=F("host")), name="nobody_visits_themselves"),
            models.CheckConstraint(condition=Q(starts__lt=F("ends")), name="visit_times_in_order"),
            models.CheckConstraint(
                condition=Q(cover=None) | (~Q(cover=F("visitor")) & ~Q(cover=F("host"))), name="cover_is_a_third"
            ),
            models.CheckConstraint(condition=Q(cover_said_at=None) | Q(cover__isnull=False), name="cover_is_somebody"),
        ]

    def __str__(self) -> str:
        return f"Visit on {self.day}"

    @property
    def times(self) -> str:
        return say_between(self.starts, self.ends)

    @property
    def minutes(self) -> int:
        return minutes_between(self.starts, self.ends)

    @property
    def is_open(self) -> bool:
        return self.state == self.State.ARRANGING

    @property
    def is_settled(self) -> bool:
        both = self.visitor_said_at is not None and self.host_said_at is not None
        return self.is_open and both and (not self.needs_cover or self.cover_said_at is not None)

    def has_been(self, day: date) -> bool:
        """Whether it took place, as far as is known: settled, and its day is here or over."""
        return self.is_settled and self.day <= day


class CoverOffer(models.Model):
    """Somebody could take a class at a time, so that a colleague can watch another. It serves one visit at most."""

    school = models.ForeignKey(School, models.CASCADE, related_name="+")
    person = models.ForeignKey(Person, models.PROTECT, related_name="+")
    day = models.DateField()
    period = models.CharField(max_length=40, blank=True)
    starts = models.TimeField("from")
    ends = models.TimeField("until")
    visit = models.OneToOneField(Visit, models.SET_NULL, null=True, blank=True, related_name="offer")

    class Meta:
        ordering = ["day", "starts", "id"]
        constraints = [
            models.UniqueConstraint(fields=["school", "person", "day", "starts"], name="cover_offered_once"),
            models.CheckConstraint(condition=Q(starts__lt=F("ends")), name="offer_times_in_order"),
        ]

    def __str__(self) -> str:
        return f"Cover on {self.day}"

    @property
    def times(self) -> str:
        return say_between(self.starts, self.ends)


class Reflection(models.Model):
    """Two lines after a visit. Visitor and host read them, and nobody else ever does."""

    school = models.ForeignKey(School, models.CASCADE, related_name="+")
    visit = models.ForeignKey(Visit, models.CASCADE, related_name="reflections")
    by = models.ForeignKey(Person, models.PROTECT, related_name="+")
    text = models.CharField(max_length=300)
    at = models.DateTimeField()

    class Meta:
        ordering = ["at", "id"]
        constraints = [models.UniqueConstraint(fields=["visit", "by"], name="one_reflection_each")]

    def __str__(self) -> str:
        return f"Reflection on {self.visit}"
