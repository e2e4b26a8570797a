"""Comment rounds: the people concerned read a draft and propose wordings, until a day.

One machinery for charters and agreements: what both have stands in the abstract models, and each document's round says
how it is called and where it is read.
"""

from __future__ import annotations

from django.db import models
from django.db.models import Q

from coachhub.kit.wording import small
from roles.charters.models import CharterVersion
from roles.duties.models import Duty
from roles.people.models import Person, School
from roles.staffing.models import Role

SAYS_SOMETHING = ~Q(text="") | ~Q(proposed="") | Q(needs_talk=True)
SETTLED_AT_A_TIME = Q(settled="", settled_at=None) | (~Q(settled="") & Q(settled_at__isnull=False))
Place = tuple[str, list[object]]  # the name of an address, and what it is made with


class Round(models.Model):
    """A window in which a draft is read. While something needs a talk, its clock stands still.

    A round of its own kind has its `version`, whose `comment_rounds` it is one of, and what is asked for below.
    """

    school = models.ForeignKey(School, models.CASCADE, related_name="+")
    opened_at = models.DateTimeField()
    opened_by = models.ForeignKey(Person, models.PROTECT, related_name="+")
    message = models.CharField(max_length=400, blank=True)
    ends_on = models.DateField()
    paused_on = models.DateField(null=True, blank=True, help_text="Since when a talk is needed first.")
    closed_at = models.DateTimeField(null=True, blank=True)

    class Meta:
        abstract = True
        ordering = ["-opened_at"]

    def __str__(self) -> str:
        return f"Comments on {self.version} until {self.ends_on}"  # type: ignore[attr-defined]

    @property
    def about(self) -> str:
        """The document within a sentence: the draft ..., as in `charter of the PL coach`."""
        raise NotImplementedError

    @property
    def read_at(self) -> Place:
        """Where the draft is read and commented on."""
        raise NotImplementedError

    @property
    def document_at(self) -> Place:
        """Where the document is read when the round is over."""
        raise NotImplementedError


class Invited(models.Model):
    """Somebody asked to read the draft: one of its people, or one whose work overlaps with it."""

    school = models.ForeignKey(School, models.CASCADE, related_name="+")
    person = models.ForeignKey(Person, models.PROTECT, related_name="+")
    role = models.ForeignKey(Role, models.PROTECT, null=True, blank=True, related_name="+")
    reason = models.CharField(max_length=200, blank=True, help_text="Why this person: shares a duty with the role.")
    reminded_on = models.DateField(null=True, blank=True)
    done_at = models.DateTimeField(null=True, blank=True, help_text="When they said that they have read it.")

    class Meta:
        abstract = True
        ordering = ["id"]

    def __str__(self) -> str:
        return f"{self.person} reads {self.comment_round}"  # type: ignore[attr-defined]


class Remark(models.Model):
    """A remark on one place of the draft, with or without a proposed wording, and how it was settled.

    A remark of its own kind says which `part` is meant.
    """

    class Settled(models.TextChoices):
        ACCEPTED = "accepted", "Accepted"
        CHANGED = "changed", "Changed"
        KEPT = "kept", "Kept as it was"

    school = models.ForeignKey(School, models.CASCADE, related_name="+")
    by = models.ForeignKey(Person, models.PROTECT, related_name="+")
    at = models.DateTimeField()
    quoted = models.CharField(max_length=600, blank=True, help_text="The place as it read when this was written.")
    text = models.CharField(max_length=600, blank=True)
    proposed = models.CharField("proposed wording", max_length=600, blank=True)
    needs_talk = models.BooleanField("needs a talk", default=False)
    settled = models.CharField(max_length=8, choices=Settled, blank=True)
    settled_by = models.ForeignKey(Person, models.PROTECT, null=True, blank=True, related_name="+")
    settled_at = models.DateTimeField(null=True, blank=True)
    answer = models.CharField(max_length=400, blank=True)

    class Meta:
        abstract = True
        ordering = ["at", "id"]

    def __str__(self) -> str:
        return self.text or self.proposed

    @property
    def part_words(self) -> str:
        """What kind of place is meant: `A duty`."""
        raise NotImplementedError


class CommentRound(Round):
    """A round on the draft of a charter."""

    version = models.ForeignKey(CharterVersion, models.CASCADE, related_name="comment_rounds")

    class Meta(Round.Meta):
        constraints = [
            models.UniqueConstraint(
                fields=["version"], condition=Q(closed_at=None), name="one_open_comment_round_per_version"
            ),
        ]

    @property
    def about(self) -> str:
        return f"charter of the {small(self.version.charter.role.name)}"

    @property
    def read_at(self) -> Place:
        return "comments:read", [self.school.slug, self.version.charter.role.slug]

    @property
    def document_at(self) -> Place:
        return "charters:detail", [self.school.slug, self.version.charter.role.slug]


class Invitation(Invited):
    """Somebody asked to read a charter's draft."""

    comment_round = models.ForeignKey(CommentRound, models.CASCADE, related_name="invitations")
    person = models.ForeignKey(Person, models.PROTECT, related_name="comment_invitations")

    class Meta(Invited.Meta):
        constraints = [models.UniqueConstraint(fields=["comment_round", "person"], name="invited_once_per_round")]


class Comment(Remark):
    """A remark on a charter's draft."""

    class Part(models.TextChoices):
        PURPOSE = "purpose", "What this role is for"
        LIKENESS = "likeness", "Likeness"
        LINE = "line", "A duty"
        OUTCOME = "outcome", "An outcome"
        BOUNDARY = "boundary", "A boundary"
        TIME = "time", "Time"
        WHOLE = "whole", "The whole charter"

    comment_round = models.ForeignKey(CommentRound, models.CASCADE, related_name="comments")
    part = models.CharField(max_length=8, choices=Part, default=Part.WHOLE)
    duty = models.ForeignKey(Duty, models.PROTECT, null=True, blank=True, related_name="+")

    class Meta(Remark.Meta):
        constraints = [
            models.CheckConstraint(condition=SAYS_SOMETHING, name="a_comment_says_something"),
            models.CheckConstraint(condition=SETTLED_AT_A_TIME, name="settled_at_a_time"),
        ]

    @property
    def part_words(self) -> str:
        return self.get_part_display()
