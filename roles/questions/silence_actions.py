"""What happens to a question by itself: a reminder, the backup, the front door; a cover, a next holder, a return."""

from __future__ import annotations

from datetime import datetime

from django.db import transaction

from roles.questions import letters
from roles.questions.desks import move
from roles.questions.models import Act, Question
from roles.questions.post import post
from roles.questions.turns import take_turn
from roles.routing.owners import Slip
from roles.trail.actions import record


@transaction.atomic
def remind(question: Question, *, now: datetime) -> Act:
    """Remind whoever has the question, once on each desk. Raises ChangedMeanwhile where somebody did something."""
    take_turn(question, question.turn, states=Question.WAITING, reminded_at=now)
    act = Act.objects.create(school_id=question.school_id, question=question, kind=Act.Kind.REMINDED, at=now)
    ready = letters.tell_reminded(question, act)
    record(question, "reminded of question", None)
    post(ready)
    return act


@transaction.atomic
def move_by_itself(question: Question, slip: Slip, *, reason: Act.Reason, now: datetime) -> Act:
    """Lay a question on the desk where it belongs now. Raises ChangedMeanwhile, or NobodyThere as `move` does."""
    return move(question, slip, kind=Act.Kind.MOVED, reason=reason, now=now)
