"""Comment rounds on agreements: the same as on charters, on the draft of an agreement."""

from __future__ import annotations

from django.db import models
from django.db.models import Q

from partnerships.agreements.models import AgreementVersion
from roles.comments.models import SAYS_SOMETHING, SETTLED_AT_A_TIME, Invited, Place, Remark, Round

WHOLE = "whole"
KINDS = {"goal": "A goal", "commitment": "A commitment", "part": "A part", WHOLE: "The whole agreement"}


class AgreementRound(Round):
    """A round on the draft of an agreement."""

    version = models.ForeignKey(AgreementVersion, models.CASCADE, related_name="comment_rounds")

    class Meta(Round.Meta):
        constraints = [
            models.UniqueConstraint(
                fields=["version"], condition=Q(closed_at=None), name="one_open_round_per_agreement_version"
            ),
        ]

    @property
    def about(self) -> str:
        return f"agreement with {self.version.agreement.coach.name}"

    @property
    def read_at(self) -> Place:
        return "agreement_comments:read", [self.school.slug, self.version.agreement_id]

    @property
    def document_at(self) -> Place:
        return "agreements:list", [self.school.slug]


class AgreementInvitation(Invited):
    """Somebody asked to read an agreement's draft: one of its parties, or whom the work concerns."""

    comment_round = models.ForeignKey(AgreementRound, models.CASCADE, related_name="invitations")

    class Meta(Invited.Meta):
        constraints = [
            models.UniqueConstraint(fields=["comment_round", "person"], name="invited_once_per_agreement_round")
        ]


class AgreementComment(Remark):
    """A remark on one place of an agreement's draft: `goal:KEY:outcome`, `commitment:KEY:text`, `part:scope`."""

    comment_round = models.ForeignKey(AgreementRound, models.CASCADE, related_name="comments")
    part = models.CharField(max_length=80, default=WHOLE)
    duty_id = None  # places of an agreement are told apart by their names alone

    class Meta(Remark.Meta):
        constraints = [
            models.CheckConstraint(condition=SAYS_SOMETHING, name="an_agreement_comment_says_something"),
            models.CheckConstraint(condition=SETTLED_AT_A_TIME, name="agreement_comment_settled_at_a_time"),
        ]

    @property
    def part_words(self) -> str:
        return KINDS.get(self.part.partition(":")[0], "A place")
