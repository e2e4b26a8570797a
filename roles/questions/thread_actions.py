"""What happens in a thread once a question was sent: replies, a time agreed on, closing and reopening by the asker."""

from __future__ import annotations

from datetime import datetime
from typing import Any

from django.db import transaction

from roles.people.models import Person
from roles.questions import letters
from roles.questions.models import Act, Question, Recipient
from roles.questions.post import post
from roles.questions.turns import ChangedMeanwhile, take_turn
from roles.trail.actions import record

ANY = tuple(Question.State)
OPEN_AGAIN: dict[str, Any] = {
    "state": Question.State.OPEN, "answered_at": None, "answered_by_id": None, "closed_at": None, "reminded_at": None,
}  # fmt: skip


@transaction.atomic
def reply(question: Question, *, text: str, by: Person, turn: int, now: datetime) -> Act:
    """Write again, as the asker or as somebody who has the question. Raises ChangedMeanwhile, as all of these do."""
    if by.pk != question.asked_by_id and not Recipient.objects.now().filter(question=question, person=by).exists():
        raise ChangedMeanwhile
    take_turn(question, turn, states=ANY)
    return _note(question, Act.Kind.REPLIED, "replied to question", by, now, text)


@transaction.atomic
def accept_time(question: Question, *, by: Person, turn: int, now: datetime) -> Act:
    """Say that one will come at the time proposed."""
    take_turn(question, turn, states=[Question.State.ANSWERED])
    return _note(question, Act.Kind.COMING, "accepted time", by, now)


@transaction.atomic
def other_time(question: Question, *, text: str, by: Person, turn: int, now: datetime) -> Act:
    """Ask for another time, which lays the question open on the desk again."""
    take_turn(question, turn, states=[Question.State.ANSWERED], **_reopened(question, now))
    return _note(question, Act.Kind.OTHER_TIME, "asked for another time", by, now, text)


@transaction.atomic
def close(question: Question, *, by: Person, turn: int, now: datetime) -> Act:
    """The asker has what was needed, whoever it came from."""
    changes: dict[str, Any] = {"closed_at": now}
    if question.is_waiting:
        changes |= {"state": Question.State.ANSWERED, "answered_at": now}
    take_turn(question, turn, states=ANY, **changes)
    return _note(question, Act.Kind.CLOSED, "closed question", by, now)


@transaction.atomic
def reopen(question: Question, *, by: Person, turn: int, now: datetime, text: str = "") -> Act:
    """It is still open for the asker: it waits again, with whoever had it last."""
    take_turn(question, turn, states=[Question.State.ANSWERED], **_reopened(question, now))
    return _note(question, Act.Kind.REOPENED, "reopened question", by, now, text)


def _reopened(question: Question, now: datetime) -> dict[str, Any]:
    was_offered = question.lesson == Question.Lesson.OFFERED
    return {**OPEN_AGAIN, "waits_since": now, "lesson": Question.Lesson.NONE if was_offered else question.lesson}


def _note(question: Question, kind: Act.Kind, verb: str, by: Person, now: datetime, text: str = "") -> Act:
    """Keep the act, tell the others, leave the trail."""
    is_asker = by.pk == question.asked_by_id
    mine = None if is_asker else Recipient.objects.filter(question=question, person=by).order_by("-since").first()
    act = Act.objects.create(
        school_id=question.school_id, question=question, kind=kind, at=now, by=by, text=text,
        by_role_id=mine.role_id if mine else None,
    )  # fmt: skip
    ready = letters.tell_people(question, act) if is_asker else letters.tell_asker_answered(question, act)
    record(question, verb, by, after={"state": question.state})
    post(ready)
    return act
