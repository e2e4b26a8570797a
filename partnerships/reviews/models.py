"""Reviews: the meeting at which parties look at evidence and drift, decide about what was parked, and amend."""

from __future__ import annotations

from django.core.validators import MaxValueValidator, MinValueValidator
from django.db import models
from django.db.models import Q

from partnerships.agreements.models import Agreement, AgreementVersion
from roles.models import Person, Role, School


class Review(models.Model):
    """One review of the version in force; `draft` is the version that its decisions fill."""

    school = models.ForeignKey(School, models.CASCADE, related_name="+")
    agreement = models.ForeignKey(Agreement, models.CASCADE, related_name="reviews")
    version = models.ForeignKey(AgreementVersion, models.PROTECT, related_name="reviews")
    draft = models.ForeignKey(AgreementVersion, models.SET_NULL, null=True, blank=True, related_name="+")
    day = models.DateField()
    starts = models.TimeField(null=True, blank=True)
    place = models.CharField(max_length=80, blank=True)
    why = models.CharField(max_length=120, blank=True, help_text="What brought it about, besides its date.")
    record = models.TextField("conversation record", max_length=4000, blank=True)
    next_on = models.DateField("next review", null=True, blank=True)
    closed_at = models.DateTimeField(null=True, blank=True)
    closed_by = models.ForeignKey(Person, models.PROTECT, null=True, blank=True, related_name="+")

    class Meta:
        ordering = ["-day", "-id"]
        constraints = [
            models.UniqueConstraint(
                fields=["agreement"], condition=Q(closed_at=None), name="one_open_review_per_agreement"
            ),
        ]

    def __str__(self) -> str:
        return f"Review of {self.agreement} on {self.day}"


class ReviewItem(models.Model):
    """One item of the agenda, with its minutes; what it shows is made from the record when it is read."""

    class Kind(models.TextChoices):
        FIRST_SIGNS = "first_signs", "First signs"
        EVIDENCE = "evidence", "Evidence at each link"
        DRIFT = "drift", "Drift"
        PARKED = "parked", "Parked requests"
        STILL_RIGHT = "still_right", "Still right? And the next date"
        OTHER = "other", "Other"

    school = models.ForeignKey(School, models.CASCADE, related_name="+")
    review = models.ForeignKey(Review, models.CASCADE, related_name="items")
    order = models.PositiveSmallIntegerField(default=0)
    kind = models.CharField(max_length=11, choices=Kind)
    title = models.CharField(max_length=120, blank=True)
    minutes = models.PositiveSmallIntegerField(default=5, validators=[MinValueValidator(1), MaxValueValidator(240)])
    done_at = models.DateTimeField(null=True, blank=True)

    class Meta:
        ordering = ["order", "id"]

    def __str__(self) -> str:
        return self.title or self.get_kind_display()


class ParkedRequest(models.Model):
    """Work asked for outside the agreement and kept for the review. Accepting it says what gives way."""

    class State(models.TextChoices):
        PARKED = "parked", "Parked"
        ACCEPTED = "accepted", "Accepted"
        DECLINED = "declined", "Declined"

    school = models.ForeignKey(School, models.CASCADE, related_name="+")
    agreement = models.ForeignKey(Agreement, models.CASCADE, related_name="parked")
    what = models.CharField(max_length=120)
    asked_by = models.ForeignKey(Role, models.PROTECT, null=True, blank=True, related_name="+")
    asked_on = models.DateField()
    minutes_a_week = models.PositiveSmallIntegerField(null=True, blank=True)
    once = models.BooleanField("once only", default=False)
    until = models.DateField(null=True, blank=True)
    parked_by = models.ForeignKey(Person, models.PROTECT, related_name="+")
    state = models.CharField(max_length=8, choices=State, default=State.PARKED)
    gives_way = models.CharField("what gives way", max_length=200, blank=True)
    words = models.CharField(max_length=300, blank=True)
    decided_at = models.DateTimeField(null=True, blank=True)
    decided_by = models.ForeignKey(Person, models.PROTECT, null=True, blank=True, related_name="+")

    class Meta:
        ordering = ["asked_on", "id"]
        constraints = [
            models.CheckConstraint(
                condition=~Q(state="accepted") | ~Q(gives_way=""), name="accepted_when_something_gives_way"
            ),
            models.CheckConstraint(
                condition=Q(state="parked", decided_at=None) | (~Q(state="parked") & Q(decided_at__isnull=False)),
                name="parked_until_decided",
            ),
        ]

    def __str__(self) -> str:
        return self.what


class Decision(models.Model):
    """What a review decided under an item; `change` is what it writes into the next version, if anything."""

    school = models.ForeignKey(School, models.CASCADE, related_name="+")
    item = models.ForeignKey(ReviewItem, models.CASCADE, related_name="decisions")
    text = models.CharField(max_length=300)
    change = models.JSONField(default=dict, blank=True, help_text="{part, key, field, before, after}")
    parked = models.ForeignKey(ParkedRequest, models.SET_NULL, null=True, blank=True, related_name="decisions")
    by = models.ForeignKey(Person, models.PROTECT, related_name="+")
    at = models.DateTimeField()

    class Meta:
        ordering = ["id"]

    def __str__(self) -> str:
        return self.text
