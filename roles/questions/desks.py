"""On whose desk a question lies. Everything that lays it on another one goes through `move`."""

from __future__ import annotations

from datetime import datetime
from typing import Any

from roles.people.models import Person
from roles.questions import letters
from roles.questions.models import Act, Question, Recipient
from roles.questions.post import Letter, post
from roles.questions.turns import take_turn
from roles.routing.owners import Asked, Kind, Reason, Slip
from roles.staffing.models import Role
from roles.trail.actions import record

# At the front door for want of somebody whose duty it is, not because they are away.
WANTING = {Reason.NO_OWNER, Reason.NOBODY_HOLDS, Reason.NO_TYPE}
VERBS = {Act.Kind.SENT: "sent question", Act.Kind.PASSED_ON: "passed question on", Act.Kind.MOVED: "moved question"}


class NobodyThere(Exception):
    """The slip names nobody but the asker, or nobody at all. Its words can be shown."""


def people_of(slip: Slip, asker_id: int | None) -> list[Asked]:
    """Whom a question goes to. Raises NobodyThere where that is nobody but the asker."""
    there = [one for one in slip.asked if one.person.id != asker_id]
    if there:
        return there
    if slip.asked:
        raise NobodyThere("This comes to the asker, so there is nobody else to send it to.")
    raise NobodyThere("Nobody here has this on their desk yet. Ask the main office.")


def state_at(slip: Slip, kind: str, before: str) -> str:
    """In which state a question is once it lies where the slip says."""
    if slip.kind == Kind.FRONT_DOOR and slip.reason in WANTING:
        return Question.State.WITHOUT_OWNER
    if kind == Act.Kind.PASSED_ON:
        return Question.State.PASSED_ON
    return Question.State.OPEN if before == Question.State.WITHOUT_OWNER else before


def lay(question: Question, slip: Slip, act: Act) -> list[Letter]:
    """Make recipients of the people on the slip and keep the act; hands back what tells them. Part of an action."""
    there = people_of(slip, question.asked_by_id)
    Recipient.objects.bulk_create(
        Recipient(
            school_id=question.school_id,
            question=question,
            person_id=one.person.id,
            role_id=slip.role.id if slip.role else None,
            covers_id=one.covers.id if one.covers else None,
            since=act.at,
        )
        for one in there
    )
    act.school_id, act.question = question.school_id, question
    act.to_id = there[0].person.id if len(there) == 1 else None
    act.to_role_id = slip.role.id if slip.role else None
    act.save()
    return letters.tell_desk(question, slip, act, there)


def move(
    question: Question,
    slip: Slip,
    *,
    kind: str,
    reason: str,
    now: datetime,
    turn: int | None = None,
    text: str = "",
    by: Person | None = None,
    by_role: Role | None = None,
    **also: Any,
) -> Act:
    """Lay a question that waits on the desk that the slip names, and tell its people and the asker.

    Part of an action, and its last step: call it within a transaction. Without `turn`, that of the question as it was
    read; `also` is written to the question besides. Who had it keeps sight of it. Raises ChangedMeanwhile where
    something was done to it since, NobodyThere where the slip names nobody but the asker.
    """
    people_of(slip, question.asked_by_id)
    take_turn(
        question,
        question.turn if turn is None else turn,
        states=Question.WAITING,
        state=state_at(slip, kind, question.state),
        sent_to_id=slip.role.id if slip.role else None,
        waits_since=now,
        reminded_at=None,
        **also,
    )
    Recipient.objects.now().filter(question=question).update(until=now)
    act = Act(kind=kind, reason=reason, text=text, at=now, by=by, by_role=by_role)
    ready = [*lay(question, slip, act), *letters.tell_asker_moved(question, slip, act)]
    record(question, VERBS[Act.Kind(kind)], by, after={"to": slip.role.name if slip.role else "", "reason": reason})
    post(ready)
    return act
