"""Charters: what one role is for, with its stakes, boundaries, time and review date."""

from __future__ import annotations

from decimal import Decimal

from django.core.validators import MaxValueValidator, MinValueValidator
from django.db import models
from django.db.models import F, Q

from roles.duties.models import Duty
from roles.people.models import School
from roles.signing.models import UNDER_WAY, Signature, State, Version
from roles.staffing.models import Role

HOURS = [MinValueValidator(Decimal(0)), MaxValueValidator(Decimal(80))]


class Charter(models.Model):
    school = models.ForeignKey(School, models.CASCADE, related_name="charters")
    role = models.OneToOneField(Role, models.PROTECT, related_name="charter")

    class Meta:
        ordering = ["role__order", "role__name"]

    def __str__(self) -> str:
        return f"Charter of the {self.role}"


class CharterVersionQuerySet(models.QuerySet["CharterVersion"]):
    def in_force(self) -> CharterVersionQuerySet:
        return self.filter(state=State.IN_FORCE)


class CharterVersion(Version):
    class Presence(models.IntegerChoices):
        """Where the role mostly works, from left to right."""

        BEHIND = 0, "Behind the scenes"
        MOSTLY_BEHIND = 1, "Mostly behind the scenes"
        BOTH = 2, "As much one as the other"
        MOSTLY_WITH = 3, "Mostly with teachers"
        WITH = 4, "With teachers daily"

    charter = models.ForeignKey(Charter, models.PROTECT, related_name="versions")
    purpose = models.TextField("what this role is for", max_length=600, blank=True)
    likeness = models.CharField("likeness, in one line", max_length=200, blank=True)
    come_for = models.CharField("come for", max_length=200, blank=True, help_text="planning a lesson, a rubric")
    presence = models.PositiveSmallIntegerField("mostly works", choices=Presence, default=Presence.BOTH)
    hours_a_week = models.DecimalField(max_digits=4, decimal_places=1, null=True, blank=True, validators=HOURS)
    full_time = models.CharField(
        "what 100% is", max_length=160, blank=True, help_text="37.5 hours a week, lunch and own training left out"
    )
    review_by = models.DateField(null=True, blank=True)
    on_new_principal = models.BooleanField("review when the principal changes", default=False)
    on_new_holder = models.BooleanField("review when somebody new holds the role", default=False)
    on_many_new = models.BooleanField("review when many teachers are new", default=False)
    is_emerging = models.BooleanField(
        "emerging", default=False, help_text="Purpose and profile only; duties are proposed later."
    )
    profile = models.TextField(
        "profile", max_length=2000, blank=True, help_text="Skills, talents, attributes and mindsets, one a line."
    )

    objects = CharterVersionQuerySet.as_manager()

    class Meta(Version.Meta):
        constraints = [
            models.UniqueConstraint(fields=["charter", "number"], name="one_version_per_number"),
            models.UniqueConstraint(
                fields=["charter"], condition=Q(state=State.IN_FORCE), name="one_version_in_force_per_charter"
            ),
            models.UniqueConstraint(
                fields=["charter"],
                condition=Q(state__in=list(UNDER_WAY)),
                name="one_version_under_way_per_charter",
            ),
        ]

    def __str__(self) -> str:
        return f"{self.charter}, version {self.number}"


class CharterSignature(Signature):
    version = models.ForeignKey(CharterVersion, models.CASCADE, related_name="signatures")

    class Meta(Signature.Meta):
        indexes = [models.Index(fields=["person", "signed_at"], name="charters_to_sign")]


class Stake(models.Model):
    """How the charter's role stands to a duty.

    `asked_first` marks the one role that answers for the duty: it owns it, or leads where it is shared. `in_force`
    follows the version's state and is set by the database, so that it can keep one owner in force for each duty.
    """

    class Kind(models.TextChoices):
        OWNS = "owns", "Owns"
        SHARES = "shares", "Shares"
        SUPPORTS = "supports", "Supports"
        HANDS_ON = "hands_on", "Hands on"

    class How(models.TextChoices):
        SPLIT = "split", "Split by grade, phase or topic"
        JOINT = "joint", "Joint"
        LEAD = "lead", "Lead and support"
        HANDED = "handed", "Handed over at a step"

    school = models.ForeignKey(School, models.CASCADE, related_name="+")
    version = models.ForeignKey(CharterVersion, models.CASCADE, related_name="stakes")
    role = models.ForeignKey(Role, models.PROTECT, related_name="stakes")
    duty = models.ForeignKey(Duty, models.PROTECT, related_name="stakes")
    order = models.PositiveSmallIntegerField(default=0)
    kind = models.CharField(max_length=8, choices=Kind)
    wording = models.CharField(max_length=200)
    lead = models.ForeignKey(Role, models.PROTECT, null=True, blank=True, related_name="leads")
    how = models.CharField("how it is shared", max_length=6, choices=How, blank=True)
    how_note = models.CharField(max_length=200, blank=True)
    goes_to = models.ForeignKey(Role, models.PROTECT, null=True, blank=True, related_name="receives")
    hours = models.DecimalField("hours a week", max_digits=4, decimal_places=1, null=True, blank=True, validators=HOURS)
    asked_first = models.BooleanField(default=False, editable=False)
    in_force = models.BooleanField(default=False, editable=False)

    class Meta:
        ordering = ["order", "id"]
        constraints = [
            models.UniqueConstraint(fields=["version", "duty"], name="one_stake_per_version_and_duty"),
            models.UniqueConstraint(
                fields=["duty"], condition=Q(in_force=True, asked_first=True), name="one_owner_in_force_per_duty"
            ),
            models.CheckConstraint(
                condition=(
                    Q(kind="owns", asked_first=True)
                    | Q(kind="shares", lead__isnull=False, asked_first=True, lead=F("role"))
                    | (Q(kind="shares", lead__isnull=False, asked_first=False) & ~Q(lead=F("role")))
                    | Q(kind__in=["supports", "hands_on"], asked_first=False)
                ),
                name="owner_or_lead_is_asked_first",
            ),
            models.CheckConstraint(
                condition=~Q(kind="hands_on") | (Q(goes_to__isnull=False) & ~Q(goes_to=F("role"))),
                name="handed_on_to_another_role",
            ),
        ]
        indexes = [
            models.Index(fields=["school"], condition=Q(in_force=True), name="stakes_in_force_of_school"),
        ]

    def __str__(self) -> str:
        return f"{self.get_kind_display()}: {self.wording}"


class Outcome(models.Model):
    """A change that the role is there to bring about, and what would show it."""

    school = models.ForeignKey(School, models.CASCADE, related_name="+")
    version = models.ForeignKey(CharterVersion, models.CASCADE, related_name="outcomes")
    order = models.PositiveSmallIntegerField(default=0)
    text = models.CharField(max_length=200)
    sign = models.CharField("success sign", max_length=200, blank=True, help_text="What will be seen, and where.")
    due = models.DateField("by", null=True, blank=True)

    class Meta:
        ordering = ["order", "id"]

    def __str__(self) -> str:
        return self.text


class Boundary(models.Model):
    """What a role does not do and who does it instead; a locked one comes from a template and stays."""

    school = models.ForeignKey(School, models.CASCADE, related_name="+")
    version = models.ForeignKey(CharterVersion, models.CASCADE, related_name="boundaries")
    order = models.PositiveSmallIntegerField(default=0)
    text = models.CharField(max_length=200)
    instead = models.ForeignKey(Role, models.PROTECT, null=True, blank=True, related_name="+")
    locked = models.BooleanField(default=False)

    class Meta:
        ordering = ["order", "id"]
        verbose_name_plural = "boundaries"

    def __str__(self) -> str:
        return self.text


class TimeShare(models.Model):
    """Hours a week that a charter gives to one kind of work."""

    school = models.ForeignKey(School, models.CASCADE, related_name="+")
    version = models.ForeignKey(CharterVersion, models.CASCADE, related_name="time_shares")
    order = models.PositiveSmallIntegerField(default=0)
    label = models.CharField(max_length=80)
    hours = models.DecimalField(max_digits=4, decimal_places=1, validators=HOURS)

    class Meta:
        ordering = ["order", "id"]
        constraints = [models.CheckConstraint(condition=Q(hours__gte=0), name="hours_not_negative")]

    def __str__(self) -> str:
        return f"{self.label}: {self.hours} hours"
