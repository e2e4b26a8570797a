"""Partnership agreements: what the coach and the leadership team agree to work on, for a period."""

from __future__ import annotations

import uuid
from decimal import Decimal

from django.core.validators import MaxValueValidator, MinValueValidator
from django.db import models
from django.db.models import F, Q

from roles.models import Duty, Person, Role, School
from roles.signing.models import Signature, State, Version

HOURS = [MinValueValidator(Decimal(0)), MaxValueValidator(Decimal(80))]
PERCENT = [MinValueValidator(0), MaxValueValidator(100)]


class Agreement(models.Model):
    """The agreement with one coach; its versions say for which period and what."""

    school = models.ForeignKey(School, models.CASCADE, related_name="agreements")
    coach = models.ForeignKey(Person, models.PROTECT, related_name="agreements")
    role = models.ForeignKey(Role, models.PROTECT, related_name="agreements")

    class Meta:
        ordering = ["role__order", "coach__name"]
        constraints = [models.UniqueConstraint(fields=["coach", "role"], name="one_agreement_per_coach_and_role")]

    def __str__(self) -> str:
        return f"Partnership agreement with {self.coach}"


class AgreementVersionQuerySet(models.QuerySet["AgreementVersion"]):
    def in_force(self) -> AgreementVersionQuerySet:
        return self.filter(state=State.IN_FORCE)


class AgreementVersion(Version):
    """The answers to what a good agreement answers (practice.md section 2), in words; goals stand apart."""

    class Confidentiality(models.TextChoices):
        """Five positions that agreements take, from the most private to the most open."""

        PRIVATE = "private", "Everything stays between coach and teacher"
        TEACHER_SHARES = "teacher", "The teacher decides what is shared"
        WHO_AND_WHAT = "who_what", "Who works with the coach on what is known; data and judgment are not"
        TIME_ONLY = "time", "Leaders see time by duty and goal; never which teacher"
        EFFECTS = "effects", "Talk is private, and its effects are shown together"

    agreement = models.ForeignKey(Agreement, models.PROTECT, related_name="versions")
    starts_on = models.DateField(null=True, blank=True)
    ends_on = models.DateField(null=True, blank=True)
    focus = models.CharField(max_length=300, blank=True)
    scope = models.TextField("who and what is in scope", max_length=600, blank=True)
    coach_part = models.TextField("the coach's part", max_length=600, blank=True)
    hours_a_week = models.DecimalField(max_digits=4, decimal_places=1, null=True, blank=True, validators=HOURS)
    full_time = models.CharField("what 100% is", max_length=160, blank=True)
    meetings = models.TextField(max_length=600, blank=True)
    confidentiality = models.CharField(max_length=8, choices=Confidentiality, blank=True)
    told_to_whom = models.TextField("what is told to whom", max_length=600, blank=True)
    non_evaluation = models.TextField("no evaluation", max_length=400, blank=True)
    leader_part = models.TextField("what the leader does for the coach", max_length=600, blank=True)
    teacher_time = models.TextField("how teachers' time is found", max_length=600, blank=True)
    scope_change = models.TextField("how the work changes, and what drops", max_length=600, blank=True)
    resources = models.TextField("what it takes besides time", max_length=600, blank=True)
    evidence = models.TextField("evidence and review", max_length=600, blank=True)
    tolerance = models.PositiveSmallIntegerField(
        "time outside the agreement that all can live with, in percent", default=15, validators=PERCENT
    )
    review_on = models.DateField("next review", null=True, blank=True)

    objects = AgreementVersionQuerySet.as_manager()

    class Meta(Version.Meta):
        constraints = [
            models.UniqueConstraint(fields=["agreement", "number"], name="one_agreement_version_per_number"),
            models.UniqueConstraint(
                fields=["agreement"], condition=Q(state=State.IN_FORCE), name="one_agreement_version_in_force"
            ),
            models.UniqueConstraint(
                fields=["agreement"],
                condition=Q(state__in=[State.DRAFT, State.IN_REVIEW, State.SIGNED]),
                name="one_agreement_version_under_way",
            ),
            models.CheckConstraint(
                condition=Q(starts_on=None) | Q(ends_on=None) | Q(starts_on__lt=F("ends_on")),
                name="agreement_ends_after_it_starts",
            ),
            models.CheckConstraint(condition=Q(tolerance__lte=100), name="tolerance_in_percent"),
        ]

    def __str__(self) -> str:
        return f"{self.agreement}, version {self.number}"


class AgreementSignature(Signature):
    version = models.ForeignKey(AgreementVersion, models.CASCADE, related_name="signatures")
    role = models.ForeignKey(Role, models.PROTECT, null=True, blank=True, related_name="+")  # type: ignore[assignment]

    class Meta(Signature.Meta):
        constraints = [
            *Signature.Meta.constraints,
            models.CheckConstraint(condition=Q(role__isnull=False) | ~Q(role_name=""), name="signed_as_somebody"),
        ]
        indexes = [models.Index(fields=["person", "signed_at"], name="agreements_to_sign")]


class PartyKind(models.TextChoices):
    COACH = "coach", "Coach"
    PRINCIPAL = "principal", "Principal"
    LEADERS = "leaders", "Leadership team"
    TEACHERS = "teachers", "Teachers"
    LIBRARIAN = "librarian", "Librarian"


class Party(models.Model):
    """Somebody who is party to the version; teachers are a party through the person who speaks for them.

    Whoever holds no role at the school, as most teachers, signs as what `signs_as` says: Math lead.
    """

    school = models.ForeignKey(School, models.CASCADE, related_name="+")
    version = models.ForeignKey(AgreementVersion, models.CASCADE, related_name="parties")
    order = models.PositiveSmallIntegerField(default=0)
    kind = models.CharField(max_length=9, choices=PartyKind)
    person = models.ForeignKey(Person, models.PROTECT, related_name="+")
    role = models.ForeignKey(Role, models.PROTECT, null=True, blank=True, related_name="+")
    signs_as = models.CharField(max_length=80, blank=True, help_text="In words, of somebody without a role.")

    class Meta:
        ordering = ["order", "id"]
        verbose_name_plural = "parties"
        constraints = [
            models.UniqueConstraint(fields=["version", "person"], name="party_once_per_version"),
            models.CheckConstraint(
                condition=Q(role__isnull=False, signs_as="") | (Q(role=None) & ~Q(signs_as="")),
                name="party_in_a_role_or_in_words",
            ),
            models.CheckConstraint(
                condition=~Q(kind__in=[PartyKind.COACH, PartyKind.PRINCIPAL]) | Q(role__isnull=False),
                name="coach_and_principal_have_a_role",
            ),
        ]

    def __str__(self) -> str:
        return f"{self.person}, {self.get_kind_display()}"

    @property
    def role_words(self) -> str:
        """The name of the role, or what stands in its place."""
        return self.role.name if self.role else self.signs_as


class Goal(models.Model):
    """A student outcome, the practice that would bring it about, and what would be seen first.

    `key` is the same in every version, so that evidence and time stay with the goal when the agreement is amended.
    """

    class State(models.TextChoices):
        IN_PROGRESS = "in_progress", "In progress"
        WAITING = "waiting", "Waits its turn"
        DONE = "done", "Finished"

    school = models.ForeignKey(School, models.CASCADE, related_name="+")
    version = models.ForeignKey(AgreementVersion, models.CASCADE, related_name="goals")
    key = models.UUIDField(default=uuid.uuid4)
    order = models.PositiveSmallIntegerField(default=0)
    state = models.CharField(max_length=11, choices=State, default=State.WAITING)
    outcome = models.CharField("what students will do", max_length=300, blank=True)
    seen_in = models.CharField("seen in", max_length=300, blank=True)
    measure = models.CharField(max_length=160, blank=True)
    baseline = models.CharField(max_length=60, blank=True)
    target = models.CharField(max_length=60, blank=True)
    due = models.DateField("by", null=True, blank=True)
    practice = models.CharField("what teachers will change", max_length=300, blank=True)
    first_sign = models.CharField("seen first", max_length=300, blank=True)

    class Meta:
        ordering = ["order", "id"]
        constraints = [models.UniqueConstraint(fields=["version", "key"], name="goal_once_per_version")]

    def __str__(self) -> str:
        return self.outcome or f"Goal {self.order + 1}"


class Commitment(models.Model):
    """What one party will do for a goal, with time. `key` is the same in every version."""

    school = models.ForeignKey(School, models.CASCADE, related_name="+")
    version = models.ForeignKey(AgreementVersion, models.CASCADE, related_name="commitments")
    goal = models.ForeignKey(Goal, models.CASCADE, related_name="commitments")
    key = models.UUIDField(default=uuid.uuid4)
    order = models.PositiveSmallIntegerField(default=0)
    party = models.CharField(max_length=9, choices=PartyKind)
    text = models.CharField(max_length=300)
    hours = models.DecimalField("hours a week", max_digits=4, decimal_places=1, null=True, blank=True, validators=HOURS)
    label = models.CharField(max_length=60, blank=True, help_text="As the log says it in two words: Coaching cycle.")
    duty = models.ForeignKey(Duty, models.PROTECT, null=True, blank=True, related_name="+")

    class Meta:
        ordering = ["order", "id"]
        constraints = [models.UniqueConstraint(fields=["version", "key"], name="commitment_once_per_version")]

    def __str__(self) -> str:
        return self.text


class KeptFinding(models.Model):
    """A finding on an agreement that somebody decided to live with."""

    school = models.ForeignKey(School, models.CASCADE, related_name="+")
    agreement = models.ForeignKey(Agreement, models.CASCADE, related_name="kept_findings")
    code = models.CharField(max_length=30)
    about = models.CharField(max_length=300, blank=True)
    reason = models.CharField(max_length=200)
    by = models.ForeignKey(Person, models.PROTECT, related_name="+")
    at = models.DateTimeField()

    class Meta:
        ordering = ["-at"]
        constraints = [
            models.UniqueConstraint(fields=["agreement", "code", "about"], name="finding_kept_once"),
            models.CheckConstraint(condition=~Q(reason=""), name="finding_kept_with_a_reason"),
        ]

    def __str__(self) -> str:
        return f"{self.code}: {self.reason}"
