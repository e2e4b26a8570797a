"""Lines for the daily summary: there are comments, and what became of one. Part of an action."""

from __future__ import annotations

from typing import Any

from django.urls import reverse
from django.utils import timezone
from django.utils.text import Truncator

from roles.comments.models import Round
from roles.notices.actions import add_lines
from roles.notices.models import Line
from roles.people.models import Person

QUOTED = 80


def tell_opener(comment_round: Round, by: Person, *, needs_talk: bool) -> None:
    """One line, however many comments come before the next summary; another one where something needs a talk."""
    if by.pk == comment_round.opened_by_id:
        return
    about = f"the draft {comment_round.about}"
    text = f"Something in {about} needs a talk." if needs_talk else f"There are new comments on {about}."
    waiting = Line.objects.filter(
        school=comment_round.school_id, person=comment_round.opened_by_id, text=text, sent_at=None
    )
    if not waiting.exists():
        _add(comment_round, comment_round.opened_by_id, text)


def tell_commenter(comment: Any, words: str) -> None:
    """`words` say what became of it: was accepted."""
    if comment.by_id == comment.settled_by_id:
        return
    place = Truncator(comment.quoted).chars(QUOTED)
    about = f"“{place}”" if place else f"the {comment.comment_round.about}"
    answer = f" {comment.answer}" if comment.answer else ""
    _add(comment.comment_round, comment.by_id, f"Your comment on {about} {words}.{answer}")


def _add(comment_round: Round, person_id: int, text: str) -> None:
    view, args = comment_round.read_at if comment_round.closed_at is None else comment_round.document_at
    address = reverse(view, args=args)
    add_lines(comment_round.school_id, Line.Rhythm.DAILY, [(person_id, text)], address=address, made_at=timezone.now())
