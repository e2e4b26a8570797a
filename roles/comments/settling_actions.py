"""Settling a comment: accepted, changed or kept, and the draft with it."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from django.db import transaction
from django.utils import timezone

from roles.comments.models import Remark
from roles.comments.telling import tell_commenter
from roles.people.models import Person
from roles.signing.actions import AlreadyDone
from roles.trail.actions import record

Settled = Remark.Settled
Reword = Callable[..., None]  # (comment, words, was, by); raises ChangedMeanwhile
BECAME = {
    Settled.ACCEPTED: "was accepted",
    Settled.CHANGED: "led to other words in the draft",
    Settled.KEPT: "was read, and the place stays as it was",
}


@transaction.atomic
def settle(
    comment: Any, how: str, *, was: str = "", wording: str = "", answer: str = "", by: Person,
    reword: Reword,
) -> None:  # fmt: skip
    """Say what became of a comment; with a wording, the draft reads so from now on where it read `was`.

    Raises AlreadyDone where somebody settled it before, ChangedMeanwhile where the place does not read `was` any more.
    """
    comment.settled, comment.settled_by, comment.settled_at, comment.answer = how, by, timezone.now(), answer
    values = {name: getattr(comment, name) for name in ("settled", "settled_by", "settled_at", "answer")}
    if not type(comment)._default_manager.filter(pk=comment.pk, settled="").update(**values):
        raise AlreadyDone("Somebody settled this comment just now.")
    if wording and wording != was:
        reword(comment, wording, was, by)
    record(comment, "settled comment", by, after={"settled": how})
    tell_commenter(comment, BECAME[Settled(how)])
