"""Reads about comment rounds, by name."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import Any

from django.db.models import Count, OuterRef, Q, QuerySet, Subquery

from coachhub.kit.prepared import Prepared
from roles.comments.models import CommentRound, Invitation
from roles.people.models import Person, School
from roles.signing.models import State

OPEN = Q(closed_at=None, version__state=State.DRAFT)


@dataclass(frozen=True)
class ToRead:
    """A draft that somebody is asked to read."""

    role: str
    role_slug: str
    ends_on: date
    is_paused: bool
    opener: str


@dataclass(frozen=True)
class ToSettle:
    """A round on a draft: how many comments wait, until when it is read, and since when it stands still."""

    role_id: int
    role: str
    role_slug: str
    ends_on: date
    paused_on: date | None
    is_open: bool
    waiting: int


def open_rounds() -> QuerySet[CommentRound]:
    """All that nobody closed, also those whose draft was sent meanwhile."""
    rows = CommentRound.objects.filter(closed_at=None)
    return rows.select_related("version__charter__role", "school__district", "opened_by")


def open_round_of(version: Any) -> Any:
    """The open round of a draft of any kind, or None."""
    return version.comment_rounds.filter(OPEN).first()


def latest_round(school: School, role_slug: str) -> QuerySet[CommentRound]:
    """The rounds on the role's draft, the latest first."""
    rows = CommentRound.objects.filter(school=school, version__charter__role__slug=role_slug)
    return rows.filter(version__state=State.DRAFT).select_related("version__charter__role", "opened_by")


def invited_to(school: School, role_slug: str, person: Person) -> int | None:
    """The number of the role's draft that the person is invited to read now."""
    rows = Invitation.objects.filter(
        person=person, comment_round__closed_at=None, comment_round__version__state=State.DRAFT, school=school
    ).filter(comment_round__version__charter__role__slug=role_slug)
    return rows.values_list("comment_round__version__number", flat=True).first()


def invitation_of(comment_round: Any, person: Person) -> Any:
    """The person's invitation to a round of any kind, or None."""
    return comment_round.invitations.filter(person=person).first()


def unread(comment_round: Any) -> list[Any]:
    """Who has not said that they read it, and was not reminded."""
    rows = comment_round.invitations.filter(done_at=None, reminded_on=None)
    return list(rows.filter(person__is_active=True).select_related("person", "role"))


def comments_of(comment_round: Any) -> list[Any]:
    return list(comment_round.comments.select_related("by", "settled_by"))


def rounds_at(school: School, person: Person) -> tuple[list[ToRead], list[ToSettle]]:
    """What the person is asked to read, and of each draft the latest round while it runs or nobody settled it all.

    One query.
    """
    to_read: list[tuple[date, int, ToRead]] = []
    rounds: dict[int, ToSettle] = {}
    for role_id, role, slug, ends, paused, closed, opener, invited, waiting in _ROUNDS(
        school=school.pk, person=person.pk
    ):
        rounds[role_id] = ToSettle(role_id, role, slug, ends, paused, closed is None, waiting)
        if invited and closed is None:
            to_read.append((ends, invited, ToRead(role, slug, ends, paused is not None, opener)))
    reading = [one for _ends, _invited, one in sorted(to_read, key=lambda row: row[:2])]
    return reading, [one for one in rounds.values() if one.waiting or one.is_open]


def _write_rounds(school: int, person: int) -> QuerySet[Any, Any]:
    mine = Invitation.objects.filter(comment_round=OuterRef("pk"), person=person, done_at=None)
    role = "version__charter__role"
    return (
        CommentRound.objects.filter(school=school, version__state=State.DRAFT)
        .annotate(invited=Subquery(mine.values("pk")[:1]), waiting=Count("comments", filter=Q(comments__settled="")))
        .order_by("opened_at")
        .values_list(
            role, f"{role}__name", f"{role}__slug", "ends_on", "paused_on", "closed_at", "opened_by__name", "invited",
            "waiting",
        )
    )  # fmt: skip


_ROUNDS = Prepared(_write_rounds, school=int, person=int)
