"""Named reads about questions: the inbox, one's own, and the thread of one."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Any

from django.db.models import Exists, F, OuterRef, Q, QuerySet

from roles.charters.models import Stake
from roles.people.models import Person, School
from roles.questions.models import Act, Question, Recipient
from roles.routing.models import QuestionType
from roles.staffing.models import Role

WEEK = timedelta(days=7)
LATELY = timedelta(days=14)  # an answer that nobody closed counts as new for so long
SHOWN = 50  # rows of a list before it asks
MOST = 500  # rows of a list that was asked for whole


@dataclass(frozen=True)
class Listed:
    """The rows of a list, and how many there are."""

    rows: list[Any]
    count: int

    @property
    def more(self) -> int:
        return self.count - len(self.rows)


def open_for(school: School, person: Person, *, everything: bool = False) -> Listed:
    """What lies on the person's desk and waits, the longest waiting last."""
    rows = Question.objects.waiting().filter(school=school, recipients__person=person, recipients__until=None)
    return _listed(
        rows.select_related("school", "asked_by", "question_type", "sent_to"), everything, "-waits_since", "-id"
    )


def settled_for(school: School, person: Person, now: datetime, *, everything: bool = False) -> Listed:
    """What the person received that was answered, or went on to others: this week's, or everything."""
    was_mine = Recipient.objects.filter(person=person)
    if not everything:
        was_mine = was_mine.filter(Q(until__gte=now - WEEK) | Q(question__answered_at__gte=now - WEEK))
    elsewhere = Recipient.objects.now().filter(person=person)
    rows = Question.objects.filter(school=school, pk__in=was_mine.values("question")).exclude(
        ~Q(state=Question.State.ANSWERED), pk__in=elsewhere.values("question")
    )
    return _listed(rows.select_related("school", "answered_by", "sent_to"), everything, "-asked_at", "-id")


def asked_by(school: School, person: Person, now: datetime, *, everything: bool = False) -> tuple[Listed, Listed]:
    """What the person asked: what waits or was answered lately and is not closed, and the rest; the last first."""
    silent = Act.objects.filter(question=OuterRef("pk"), kind=Act.Kind.MOVED, reason=Act.Reason.SILENT)
    rows = (
        Question.objects.filter(school=school, asked_by=person)
        .select_related("school", "sent_to")
        .annotate(moved=Exists(silent))
    )
    for_now = Q(closed_at=None) & (Q(answered_at=None) | Q(answered_at__gte=now - LATELY))
    return (
        _listed(rows.filter(for_now), everything, F("answered_at").desc(nulls_last=True), "-asked_at", "-id"),
        _listed(rows.exclude(for_now), everything, "-asked_at", "-id"),
    )


def newly_answered(school: School, person: Person, now: datetime) -> list[Question]:
    """What the person asked that was answered lately and is not closed, the last answer first: one query."""
    rows = Question.objects.filter(school=school, asked_by=person, closed_at=None, answered_at__gte=now - LATELY)
    return list(rows.select_related("answered_by").order_by("-answered_at", "-id")[:SHOWN])


def with_whom(questions: Iterable[Question]) -> dict[int, list[Recipient]]:
    """Who has each of the questions now."""
    found: dict[int, list[Recipient]] = {}
    rows = Recipient.objects.now().filter(question__in=list(questions)).select_related("person")
    for row in rows:
        found.setdefault(row.question_id, []).append(row)
    return found


def last_answers(questions: Iterable[Question]) -> dict[int, Act]:
    """The last answer to each of the questions, with who gave it."""
    acts = Act.objects.filter(question__in=list(questions), kind=Act.Kind.ANSWERED).select_related("by")
    return {act.question_id: act for act in acts}


def line_that_hands_on(question: Question, role_id: int | None) -> int | None:
    """The line of the role's charter in force that hands the question's duty on to another role."""
    if question.question_type is None or role_id is None:
        return None
    rows = Stake.objects.filter(role=role_id, in_force=True).order_by("order", "id").values_list("kind", "duty_id")
    found = (
        number for number, row in enumerate(rows, 1) if row == (Stake.Kind.HANDS_ON, question.question_type.duty_id)
    )
    return next(found, None)


def types_of(school: School, duties: Iterable[int]) -> QuerySet[QuestionType]:
    """The school's question types that belong to the duties."""
    return QuestionType.objects.filter(school=school, duty__in=list(duties))


def roles_to_pass_to(school: School) -> QuerySet[Role]:
    return Role.objects.filter(school=school)


def _listed(rows: QuerySet[Question], everything: bool, *order: Any) -> Listed:
    limit = MOST if everything else SHOWN
    found = list(rows.order_by(*order)[: limit + 1])
    return Listed(found[:limit], len(found) if len(found) <= limit else rows.count())
