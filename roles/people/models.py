"""Districts, schools, and the people who belong to them."""

from __future__ import annotations

import secrets
import zoneinfo
from datetime import date
from typing import Any

from django.contrib.auth.models import AbstractBaseUser, BaseUserManager, PermissionsMixin
from django.core.exceptions import ValidationError
from django.core.validators import MaxValueValidator, MinValueValidator, RegexValidator
from django.db import models
from django.db.models import F, Q
from django.db.models.functions import Lower
from django.utils import timezone

SCHOOL_DAYS = [MinValueValidator(1), MaxValueValidator(30)]
# Words that stand first in an address outside any school.
RESERVED_SLUGS = frozenset(
    {"accounts", "admin", "district", "favicon", "healthz", "inactive", "password", "readyz", "sign-in", "sign-out"}
    | {"static", "support"}
)


def check_slug_is_free(slug: str) -> None:
    """Raises ValidationError where a school's address would hide a page of the product."""
    if slug in RESERVED_SLUGS:
        raise ValidationError(f"“{slug}” is an address of CoachHub itself. Choose another.")


def check_time_zone(name: str) -> None:
    """Raises ValidationError unless `name` is a time zone of the IANA database."""
    if name not in zoneinfo.available_timezones():
        raise ValidationError(f"“{name}” is not a time zone. Write it like America/New_York.")


def new_lookup_key() -> str:
    return secrets.token_urlsafe(16)


class District(models.Model):
    name = models.CharField(max_length=120, unique=True)
    slug = models.SlugField(max_length=60, unique=True)

    class Meta:
        ordering = ["name"]

    def __str__(self) -> str:
        return self.name


class School(models.Model):
    class Lookups(models.TextChoices):
        CLOSED = "closed", "Only people who sign in"
        LINK = "link", "Anybody with the staff link"
        OPEN = "open", "Anybody who knows the address"

    district = models.ForeignKey(District, models.PROTECT, related_name="schools")
    name = models.CharField(max_length=120)
    short_name = models.CharField(max_length=40, help_text="As people say it: Hampton.")
    slug = models.SlugField("address", max_length=60, unique=True, validators=[check_slug_is_free])
    time_zone = models.CharField(max_length=40, default="America/New_York", validators=[check_time_zone])
    lookups = models.CharField("who may look up", max_length=6, choices=Lookups, default=Lookups.CLOSED)
    lookup_key = models.CharField(max_length=40, default=new_lookup_key, editable=False)
    front_door = models.ForeignKey("roles.Role", models.PROTECT, null=True, blank=True, related_name="+")
    office_phone = models.CharField("main office phone", max_length=40, blank=True)
    remind_after = models.PositiveSmallIntegerField(
        "school days until a reminder", default=2, validators=SCHOOL_DAYS, help_text="To whoever has a question open."
    )
    move_after = models.PositiveSmallIntegerField(
        "school days until it moves on", default=3, validators=SCHOOL_DAYS, help_text="To the backup or the front door."
    )
    may_hide_names = models.BooleanField(
        "people may ask without showing their name", default=True, help_text="The name stays with CoachHub."
    )
    api_key_digest = models.CharField(max_length=64, blank=True, editable=False, help_text="SHA-256 of the key.")
    api_key_made_at = models.DateTimeField(null=True, blank=True, editable=False)
    embed_origins = models.TextField(
        "sites that may show the ask page",
        max_length=1000,
        blank=True,
        help_text="One a line: https://intranet.example",
    )
    routing_version = models.PositiveBigIntegerField(
        default=1, editable=False, help_text="Raised by every change that can change an answer."
    )

    class Meta:
        ordering = ["name"]
        constraints = [
            models.CheckConstraint(
                condition=Q(remind_after__gte=1, remind_after__lt=F("move_after")), name="reminded_before_it_moves"
            ),
        ]

    def __str__(self) -> str:
        return self.name

    def today(self) -> date:
        """The day it is at the school, in its own time zone."""
        return timezone.localtime(timezone=zoneinfo.ZoneInfo(self.time_zone)).date()


class Holiday(models.Model):
    school = models.ForeignKey(School, models.CASCADE, related_name="holidays")
    first_day = models.DateField()
    last_day = models.DateField()
    name = models.CharField(max_length=80)

    class Meta:
        ordering = ["first_day"]
        constraints = [
            models.CheckConstraint(condition=Q(first_day__lte=F("last_day")), name="holiday_dates_in_order"),
        ]

    def __str__(self) -> str:
        return f"{self.name}, {self.first_day} to {self.last_day}"


class PersonManager(BaseUserManager["Person"]):
    def create_user(self, email: str, password: str | None = None, **fields: Any) -> Person:
        """A person who signs in by e-mail; without a password, by code only."""
        person = self.model(email=email.strip().lower(), **fields)
        person.set_password(password)
        person.full_clean(exclude=["password"])
        person.save(using=self._db)
        return person

    def create_superuser(self, email: str, password: str | None = None, **fields: Any) -> Person:
        return self.create_user(email, password, **{"is_staff": True, "is_superuser": True, **fields})

    def get_by_natural_key(self, username: str | None) -> Person:
        return self.get(email__iexact=username)


class Person(AbstractBaseUser, PermissionsMixin):
    class Hand(models.TextChoices):
        """The handwriting in which a person's signature is printed."""

        BELLE = "belle", "Flowing"
        PLAIN = "plain", "Plain"
        APPLE = "apple", "Broad"

    email = models.EmailField(
        "e-mail", max_length=254, unique=True, error_messages={"unique": "Somebody has this e-mail already."}
    )
    name = models.CharField(max_length=120)
    hand = models.CharField(max_length=5, choices=Hand, default=Hand.BELLE)
    is_active = models.BooleanField("may sign in", default=True)
    is_staff = models.BooleanField("support staff", default=False)
    joined_at = models.DateTimeField(default=timezone.now, editable=False)

    objects = PersonManager()

    USERNAME_FIELD = "email"
    EMAIL_FIELD = "email"
    REQUIRED_FIELDS = ["name"]

    class Meta:
        ordering = ["name"]
        verbose_name_plural = "people"
        constraints = [
            models.CheckConstraint(condition=Q(email=Lower("email")), name="email_in_lower_case"),
        ]

    def __str__(self) -> str:
        return self.name

    def clean(self) -> None:
        super().clean()
        self.email = self.email.strip().lower()
        self.name = " ".join(self.name.split())

    @property
    def first_name(self) -> str:
        """What to call the person after the full name was said once."""
        return self.name.split()[0] if self.name else ""


class MembershipQuerySet(models.QuerySet["Membership"]):
    def current(self) -> MembershipQuerySet:
        return self.filter(is_active=True, person__is_active=True)

    def principals(self) -> MembershipQuerySet:
        return self.current().filter(level=Membership.Level.PRINCIPAL)


class Membership(models.Model):
    """A person at a school: what they may do there, and how to reach them there."""

    class Level(models.TextChoices):
        PRINCIPAL = "principal", "Principal or deputy"
        STAFF = "staff", "Staff"

    class QuestionMail(models.TextChoices):
        AT_ONCE = "at_once", "At once"
        DAILY = "daily", "Once a day"

    class ChangeMail(models.TextChoices):
        AT_ONCE = "at_once", "At once, where it concerns you"
        WEEKLY = "weekly", "In the weekly summary only"
        NEVER = "never", "Not at all"

    school = models.ForeignKey(School, models.CASCADE, related_name="memberships")
    person = models.ForeignKey(Person, models.PROTECT, related_name="memberships")
    level = models.CharField("access", max_length=9, choices=Level, default=Level.STAFF)
    room = models.CharField(max_length=60, blank=True, help_text="Room 118")
    extension = models.CharField(
        max_length=20, blank=True, help_text="2118", validators=[RegexValidator(r"^[0-9+*#x ().-]*$", "Digits only.")]
    )
    best_time = models.CharField("best time to come", max_length=120, blank=True)
    usually_in = models.CharField("where to find me", max_length=120, blank=True)
    question_mail = models.CharField(
        "mail about a question to you", max_length=7, choices=QuestionMail, default=QuestionMail.AT_ONCE
    )
    change_mail = models.CharField(
        "mail about what changed", max_length=7, choices=ChangeMail, default=ChangeMail.AT_ONCE
    )
    is_active = models.BooleanField("belongs to the school", default=True)

    objects = MembershipQuerySet.as_manager()

    class Meta:
        ordering = ["person__name"]
        constraints = [models.UniqueConstraint(fields=["school", "person"], name="one_membership_per_school")]
        indexes = [models.Index(fields=["person", "school"], name="membership_of_person")]

    def __str__(self) -> str:
        return f"{self.person} at {self.school}"


class DistrictLead(models.Model):
    district = models.ForeignKey(District, models.CASCADE, related_name="leads")
    person = models.ForeignKey(Person, models.PROTECT, related_name="leads")

    class Meta:
        constraints = [models.UniqueConstraint(fields=["district", "person"], name="one_lead_per_district")]

    def __str__(self) -> str:
        return f"{self.person}, {self.district}"
