"""Writes about comment rounds: opening, reading, pausing, ending. Settling stands in settling_actions.

The same for the drafts of charters and agreements: what a round is made of follows from the version that is read.
"""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date, timedelta
from typing import Any

from django.db import IntegrityError, transaction
from django.db.models import F
from django.utils import timezone
from django.utils.text import Truncator

from roles.comments.mail import ask_to_read
from roles.comments.models import Invited, Remark, Round
from roles.comments.telling import tell_opener
from roles.people.models import Person
from roles.signing.actions import AlreadyDone
from roles.signing.models import State, Version
from roles.staffing.models import Role
from roles.trail.actions import record

REASON = 200
ENDED = "This round of comments has ended."


@transaction.atomic
def open_round(
    version: Version,
    invited: Sequence[tuple[Person, Role | None, str]],
    *,
    ends_on: date,
    message: str = "",
    by: Person,
) -> Any:
    """Let people read a draft until a day, each for a reason, and mail them.

    Raises ValueError without anybody, AlreadyDone where a round runs already or the version is no draft any more.
    """
    if not invited:
        raise ValueError("A round is read by somebody.")
    if not type(version)._default_manager.select_for_update().filter(pk=version.pk, state=State.DRAFT).exists():
        raise AlreadyDone(f"Version {version.number} is no draft any more, so nobody was asked to comment.")
    of_kind: Any = version.comment_rounds.model  # type: ignore[attr-defined]
    opened = of_kind(
        school_id=version.school_id, version=version, opened_at=timezone.now(), opened_by=by, message=message,
        ends_on=ends_on,
    )  # fmt: skip
    try:
        with transaction.atomic():
            opened.save()
    except IntegrityError:
        raise AlreadyDone("Somebody opened a round of comments on this draft just now.") from None
    asking: Any = opened.invitations.model
    asked = [
        asking(
            school_id=version.school_id, comment_round=opened, person=person, role=role,
            reason=Truncator(reason).chars(REASON),
        )
        for person, role, reason in invited
    ]  # fmt: skip
    asking.objects.bulk_create(asked)
    record(opened, "opened comment round", by, after={"invited": len(asked), "ends_on": str(ends_on)})
    for invitation in asked:
        ask_to_read(invitation, opened)
    return opened


@transaction.atomic
def comment(comment_round: Round, said: Any, *, day: date, by: Person) -> Any:
    """Save what somebody says about a place. Where it needs a talk, the round's clock stands still from that day.

    Raises AlreadyDone where the round ended.
    """
    _lock_open(comment_round)
    said.school_id, said.comment_round, said.by, said.at = comment_round.school_id, comment_round, by, timezone.now()
    said.save()
    if said.needs_talk:
        _rows(comment_round).filter(pk=comment_round.pk, paused_on=None).update(paused_on=day)
    record(said, "commented", by, after={"part": said.part, "needs_talk": said.needs_talk})
    tell_opener(comment_round, by, needs_talk=said.needs_talk)
    return said


@transaction.atomic
def say_read(invitation: Any, *, by: Person) -> None:
    """Note that the invited person has read the draft. Raises AlreadyDone where they said so, or the round ended."""
    _lock_open(invitation.comment_round)
    if not _rows(invitation).filter(pk=invitation.pk, done_at=None).update(done_at=timezone.now()):
        raise AlreadyDone("You have said so already.")
    record(invitation, "read draft", by)


@transaction.atomic
def resume(comment_round: Round, *, day: date, by: Person) -> date:
    """Let the clock run again after the talk; the end moves by the days it stood still. Returns the new end.

    Raises AlreadyDone where it runs already.
    """
    since = comment_round.paused_on
    rows = _rows(comment_round).filter(pk=comment_round.pk, closed_at=None, paused_on=since, paused_on__isnull=False)
    ends_on = comment_round.ends_on + (max(day - since, timedelta(0)) if since else timedelta(0))
    if not rows.update(paused_on=None, ends_on=ends_on):
        raise AlreadyDone("The clock of this round runs already.")
    record(comment_round, "resumed comment round", by, after={"ends_on": str(ends_on)})
    return ends_on


@transaction.atomic
def close_round(comment_round: Round, *, by: Person | None) -> None:
    """End the round: the draft is no longer read. What was said stays to be settled. Raises AlreadyDone."""
    if not _rows(comment_round).filter(pk=comment_round.pk, closed_at=None).update(closed_at=timezone.now()):
        raise AlreadyDone(ENDED)
    record(comment_round, "closed comment round", by)


@transaction.atomic
def remind(invitation: Any, comment_round: Round, *, day: date) -> None:
    """Remind somebody, once, that the end is near."""
    rows = _rows(invitation).filter(pk=invitation.pk, done_at=None, reminded_on=None, comment_round__closed_at=None)
    if rows.update(reminded_on=day):
        record(invitation, "reminded", None)
        ask_to_read(invitation, comment_round, again=True)


def _rows(row: Round | Invited | Remark) -> Any:
    return type(row)._default_manager


def _lock_open(comment_round: Round) -> None:
    """Let nobody end the round until this transaction does."""
    rows = _rows(comment_round).filter(pk=comment_round.pk, closed_at=None, version__state=State.DRAFT)
    if not rows.update(message=F("message")):
        raise AlreadyDone(ENDED)
