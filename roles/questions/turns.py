"""Whose turn it is: of two people who act on a question at once, one does it and the other is told."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from django.db.models import F

from roles.questions.models import Question


class ChangedMeanwhile(Exception):
    """Somebody else did something to the question since it was read. Its words can be shown."""

    def __init__(self) -> None:
        super().__init__("Somebody was quicker: this is how it stands now. What you wrote is still here.")


def take_turn(question: Question, turn: int, *, states: Iterable[str], **changes: Any) -> None:
    """Write the changes if nothing was done to the question since `turn`, and say so on the row that was read.

    Raises ChangedMeanwhile where something was, or where the question is in none of the states.
    """
    rows = Question.objects.filter(pk=question.pk, turn=turn, state__in=list(states))
    if not rows.update(turn=F("turn") + 1, **changes):
        raise ChangedMeanwhile
    question.turn = turn + 1
    for name, value in changes.items():
        setattr(question, name, value)
