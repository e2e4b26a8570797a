"""Sending a question, passing it on, answering it: what moves it from one desk to the next."""

from __future__ import annotations

from datetime import datetime
from uuid import UUID, uuid5

from django.db import transaction

from roles.people.models import Person, School
from roles.questions import letters
from roles.questions.desks import lay, move, people_of, state_at
from roles.questions.models import Act, Question, Recipient
from roles.questions.offered import lesson_of, lesson_of_sending
from roles.questions.post import post
from roles.questions.target import slip_for, words_of
from roles.questions.turns import ChangedMeanwhile, take_turn
from roles.routing.compiled import shelf
from roles.routing.directory import TypeEntry
from roles.routing.models import QuestionType
from roles.routing.owners import Slip
from roles.staffing.models import Role
from roles.trail.actions import record


@transaction.atomic
def send(
    school: School,
    slip: Slip,
    *,
    text: str,
    by: Person,
    key: UUID,
    now: datetime,
    more: str = "",
    shows_name: bool = True,
    kind: TypeEntry | None = None,
) -> Question:
    """Send a question of that type to the people on the slip; a second time under the same key it is there already.

    Raises NobodyThere where the slip names nobody but the asker.
    """
    people_of(slip, by.pk)
    claim = shelf.get(school, slip.day).directory.claims.get(kind.duty_id) if kind else None
    question, is_new = Question.objects.get_or_create(
        school=school,
        key=uuid5(key, str(by.pk)),  # so that nobody reaches another's question by its key
        defaults={
            "question_type_id": kind.id if kind else None,
            "text": text,
            "more": more,
            "asked_by": by,
            "shows_name": shows_name or not school.may_hide_names,
            "asked_at": now,
            "waits_since": now,
            "state": state_at(slip, Act.Kind.SENT, Question.State.OPEN),
            "sent_to_id": slip.role.id if slip.role else None,
            "owned_by_id": claim.role_id if claim else None,
            "lesson": lesson_of_sending(school, slip.day, text, kind),
        },
    )
    if is_new:
        ready = lay(question, slip, Act(kind=Act.Kind.SENT, at=now, by=by))
        record(question, "sent question", by, after={"to": slip.role.name if slip.role else ""})
        post(ready)
    return question


@transaction.atomic
def pass_on(
    question: Question,
    to: Role | None,
    *,
    reason: str,
    by: Person,
    turn: int,
    now: datetime,
    text: str = "",
    question_type: QuestionType | None = None,
) -> Act:
    """Hand the question to whoever has the role today, or to the front door; `question_type` is what it really is.

    Words that are of a lane reach no coach, whichever role is chosen: the front door gets them.

    Raises ChangedMeanwhile where something was done to it since `turn`, or it is not on this person's desk any more;
    NobodyThere where only the asker would get it.
    """
    mine, also = _on_desk_of(question, by), {}
    if question_type is not None and to is not None:
        also = {"question_type_id": question_type.pk, "owned_by_id": to.pk, "lesson": Question.Lesson.OFFERED}
    elif to is not None and question.question_type is not None:
        also = {"lesson": lesson_of(question, to.pk, now)}
    return move(
        question,
        slip_for(question.school, to, now, words_of(question, text)),
        kind=Act.Kind.PASSED_ON,
        reason=reason,
        text=text,
        by=by,
        by_role=mine.role,
        turn=turn,
        now=now,
        **also,
    )


@transaction.atomic
def answer(
    question: Question, *, by: Person, turn: int, now: datetime, text: str = "", link: str = "", meet: str = ""
) -> Act:
    """Answer with a sentence, a link, a time to meet, or several of these. Raises ChangedMeanwhile as passing on."""
    mine = _on_desk_of(question, by)
    take_turn(
        question,
        turn,
        states=Question.WAITING,
        state=Question.State.ANSWERED,
        answered_by_id=mine.role_id,
        answered_at=now,
        lesson=lesson_of(question, mine.role_id, now),
    )
    act = Act.objects.create(
        school_id=question.school_id, question=question, kind=Act.Kind.ANSWERED, at=now, by=by, by_role=mine.role,
        text=text, link=link, meet=meet,
    )  # fmt: skip
    ready = letters.tell_asker_answered(question, act)
    record(question, "answered question", by, after={"as": mine.role.name if mine.role else ""})
    post(ready)
    return act


def _on_desk_of(question: Question, person: Person) -> Recipient:
    """The person's place among those who have the question. Raises ChangedMeanwhile where they have it no more."""
    mine = Recipient.objects.now().filter(question=question, person=person).select_related("role").first()
    if mine is None:
        raise ChangedMeanwhile  # whoever never had it does not come so far: the door refuses
    return mine
