"""What a coach's calendar proposes for the log, until the coach says what becomes of it."""

from __future__ import annotations

from django.core.validators import MaxValueValidator, MinValueValidator
from django.db import models
from django.db.models import Q

from partnerships.log.models import LONGEST_DAY
from roles.models import Person, School


class Feed(models.Model):
    """The secret address of a person's calendar. It is written once, and no page, mail or record shows it again."""

    school = models.ForeignKey(School, models.CASCADE, related_name="+")
    person = models.ForeignKey(Person, models.CASCADE, related_name="+")
    address = models.CharField("secret address", max_length=1000)
    host = models.CharField(max_length=253, help_text="All that is shown of the address.")
    added_at = models.DateTimeField()
    tried_at = models.DateTimeField(null=True, blank=True)
    read_at = models.DateTimeField(null=True, blank=True)
    problem = models.CharField(max_length=200, blank=True, help_text="Why the last try gave nothing, in words.")

    class Meta:
        constraints = [models.UniqueConstraint(fields=["school", "person"], name="one_feed_per_person")]

    def __str__(self) -> str:
        return self.host


class Proposal(models.Model):
    """A meeting that is over and may be logged. Its title is there while it waits, and gone once it is settled.

    `key` follows from the meeting and is the key of the entry it becomes, so that no meeting is logged twice.
    """

    class State(models.TextChoices):
        WAITING = "waiting", "Waiting"
        LOGGED = "logged", "Logged"
        DISMISSED = "dismissed", "Dismissed"

    school = models.ForeignKey(School, models.CASCADE, related_name="+")
    person = models.ForeignKey(Person, models.CASCADE, related_name="calendar_proposals")
    key = models.UUIDField()
    title = models.CharField(max_length=200, blank=True)
    starts_at = models.DateTimeField()
    day = models.DateField()
    minutes = models.PositiveSmallIntegerField(validators=[MinValueValidator(1), MaxValueValidator(LONGEST_DAY)])
    from_feed = models.BooleanField(default=False)
    state = models.CharField(max_length=9, choices=State, default=State.WAITING)

    class Meta:
        ordering = ["starts_at", "id"]
        constraints = [
            models.UniqueConstraint(fields=["school", "person", "key"], name="one_proposal_per_meeting"),
            models.CheckConstraint(condition=Q(minutes__range=(1, LONGEST_DAY)), name="proposal_of_one_day"),
            models.CheckConstraint(condition=Q(state="waiting") | Q(title=""), name="settled_proposals_have_no_title"),
        ]
        indexes = [models.Index(fields=["person", "state", "day"], name="proposals_waiting")]

    def __str__(self) -> str:
        return f"{self.minutes} min on {self.day}"


class LearnedWord(models.Model):
    """What meetings with a word in their title were logged on. Of the word only a digest is kept."""

    school = models.ForeignKey(School, models.CASCADE, related_name="+")
    person = models.ForeignKey(Person, models.CASCADE, related_name="+")
    digest = models.CharField(max_length=24)
    on = models.CharField(max_length=48, help_text="What the form of the log calls it.")
    times = models.PositiveIntegerField(default=1)

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["school", "person", "digest", "on"], name="learned_once_per_word")
        ]

    def __str__(self) -> str:
        return self.on
