"""What can be signed: versions and signatures, one machinery for charters and agreements.

A version's text is composed once, when it is sent for signature, and never changes after that: the database refuses
it (the rules of the second migration). A signature binds to the fingerprint of that exact text.
"""

from __future__ import annotations

import json
from functools import cached_property
from typing import Any

from django.db import models
from django.db.models import Q

from roles.people.models import Person, School
from roles.staffing.models import Role


class State(models.TextChoices):
    DRAFT = "draft", "Draft"
    IN_REVIEW = "in_review", "In review"
    SIGNED = "signed", "Signed"
    IN_FORCE = "in_force", "In force"
    SUPERSEDED = "superseded", "Superseded"


# The states of a version that is written or signed and not published yet.
UNDER_WAY = (State.DRAFT, State.IN_REVIEW, State.SIGNED)


class Version(models.Model):
    """One version of a document: a draft that may be edited, or a text that stays."""

    school = models.ForeignKey(School, models.CASCADE, related_name="+")
    number = models.PositiveSmallIntegerField()
    state = models.CharField(max_length=10, choices=State, default=State.DRAFT)
    text = models.TextField(blank=True, help_text="The exact text as canonical JSON; empty while it is a draft.")
    fingerprint = models.CharField(max_length=64, blank=True, help_text="SHA-256 of the exact text.")
    edits = models.PositiveIntegerField(default=0, help_text="Counts saves, so that of two people the second is told.")
    edited_at = models.DateTimeField(auto_now=True)
    sent_at = models.DateTimeField(null=True, blank=True)
    in_force_since = models.DateField(null=True, blank=True)
    superseded_on = models.DateField(null=True, blank=True)

    class Meta:
        abstract = True
        ordering = ["-number"]

    @property
    def is_draft(self) -> bool:
        return self.state == State.DRAFT

    @cached_property
    def content(self) -> dict[str, Any]:
        """The text as it was sent for signature. Only for a version that is no longer a draft."""
        content: dict[str, Any] = json.loads(self.text)
        return content

    @property
    def is_out(self) -> bool:
        """Whether it is out for signature, or signed and waiting to be published."""
        return self.state in (State.IN_REVIEW, State.SIGNED)

    @property
    def short_fingerprint(self) -> str:
        """The eight characters that people compare, as two groups of four."""
        return f"{self.fingerprint[:4]} {self.fingerprint[4:8]}".strip()


class Signature(models.Model):
    """A named person's agreement to one exact version; open until it is signed."""

    school = models.ForeignKey(School, models.CASCADE, related_name="+")
    person = models.ForeignKey(Person, models.PROTECT, related_name="%(class)ss")
    role = models.ForeignKey(Role, models.PROTECT, related_name="+")
    order = models.PositiveSmallIntegerField(default=0)
    asked_at = models.DateTimeField()
    signed_at = models.DateTimeField(null=True, blank=True)
    name = models.CharField(max_length=120, blank=True, help_text="The name as it was signed.")
    role_name = models.CharField(max_length=80, blank=True, help_text="The role as it was signed.")
    hand = models.CharField(max_length=5, choices=Person.Hand, blank=True)
    fingerprint = models.CharField(max_length=64, blank=True)
    declined_at = models.DateTimeField(null=True, blank=True)
    decline_reason = models.CharField(max_length=400, blank=True)

    class Meta:
        abstract = True
        ordering = ["order", "id"]
        constraints = [
            models.CheckConstraint(
                condition=Q(declined_at=None, decline_reason="")
                | (Q(declined_at__isnull=False, signed_at=None) & ~Q(decline_reason="")),
                name="%(class)s_declined_with_a_reason",
            ),
            models.UniqueConstraint(fields=["version", "person"], name="%(class)s_once_per_version"),
            models.CheckConstraint(
                condition=Q(signed_at=None, fingerprint="") | (Q(signed_at__isnull=False) & ~Q(fingerprint="")),
                name="%(class)s_binds_to_a_text",
            ),
        ]

    def __str__(self) -> str:
        return f"{self.name or self.person}, {self.role_name or self.role}"

    @property
    def signs_as(self) -> str:
        """The role it was signed in, or will be; for somebody without a role, in words."""
        return self.role_name or self.role.name

    @property
    def may_be_declined(self) -> bool:
        """Whether it is open, in a version that is in review."""
        is_open = self.signed_at is None and self.declined_at is None
        return is_open and bool(self.version.state == State.IN_REVIEW)  # type: ignore[attr-defined]
