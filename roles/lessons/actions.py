"""Learning a question's words as a phrasing of its type, after the owner's nod; and undoing what was learned."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime
from zoneinfo import ZoneInfo

from django.conf import settings
from django.db import transaction

from roles.lessons.queries import known_phrasing, learned_of, role_that_nods
from roles.lessons.wording import is_reworded
from roles.people.actions import raise_routing_version
from roles.people.models import Person, School
from roles.questions.models import Question
from roles.questions.offered import lose_lessons, take_lesson, teaches_alone
from roles.routing.learning_actions import forget_phrasing, learn_phrasing
from roles.routing.models import Example, QuestionType
from roles.routing.tasks import compile_in_background
from roles.trail.actions import record

Lesson = Question.Lesson
MOST_OF_ONE = 20  # phrasings of one question type in the words of one asker
NOBODY = "Nobody’s here"


class AlreadyDecided(Exception):
    """Somebody nodded or declined before. Its words can be shown."""

    def __init__(self) -> None:
        super().__init__("This was decided meanwhile, by you or by a colleague in your role.")


class NotTheOwner(Exception):
    """Another role owns what the question is about. Its words can be shown."""

    def __init__(self) -> None:
        super().__init__("Your role does not own this question type today, so the nod is its owner’s.")


class EnoughOfOne(Exception):
    """One asker's words would weigh too much. Its words can be shown."""

    def __init__(self) -> None:
        super().__init__(
            f"Ask knows {MOST_OF_ONE} questions about this in the words of the same person. That is as many as it"
            " learns from one, so that everybody’s way of asking counts. Choose “Not this one”."
        )


@dataclass(frozen=True, slots=True)
class Learned:
    """What came of a nod: the phrasing, and whether the school knew it before."""

    example: Example
    was_known: bool = False


@transaction.atomic
def learn(question: Question, kind: QuestionType | None, *, text: str, by: Person, now: datetime) -> Learned:
    """Let the school find the type, or nobody, by these words from now on.

    Raises NotTheOwner, EnoughOfOne, or AlreadyDecided where somebody was quicker.
    """
    school = question.school
    raise_routing_version(school)  # first, for the school's row is the lock
    role = role_that_nods(question, kind, by, _day(school, now))
    if role is None:
        raise NotTheOwner
    words = " ".join(text.split())
    known = known_phrasing(school, kind, words)
    if known is None and learned_of(question, kind) >= MOST_OF_ONE:
        raise EnoughOfOne
    reworded = is_reworded(words, f"{question.text} {question.more}")
    example = known or learn_phrasing(school, kind, words, by=by, role=role, now=now, may_be_quoted=reworded)
    corrected = {"question_type": kind} if kind else {}
    if not take_lesson(question, Lesson.LEARNED, example=example, **corrected):
        raise AlreadyDecided
    if question.example is not None and question.example != example and teaches_alone(question):
        forget_phrasing(question.example)  # it was taught before under what turned out to be another type
    record(example, "learned phrasing", by, after={"type": kind.name if kind else NOBODY, "role": role.name})
    if known is None:
        _ask_for_index(school)
    return Learned(example, known is not None)


@transaction.atomic
def decline(question: Question, *, by: Person, now: datetime) -> None:
    """Say that there is nothing to learn from the question. Raises NotTheOwner, or AlreadyDecided."""
    role = role_that_nods(question, question.question_type, by, _day(question.school, now))
    if role is None:
        raise NotTheOwner
    if not take_lesson(question, Lesson.DECLINED):
        raise AlreadyDecided
    record(question, "declined lesson", by, after={"role": role.name})


@transaction.atomic
def unlearn(example: Example, *, by: Person) -> bool:
    """Forget a phrasing that was learned; False where it is forgotten already. It is not offered again."""
    school, kind = example.school, example.question_type
    raise_routing_version(school)  # first, for the school's row is the lock
    lose_lessons(example.pk)
    if not forget_phrasing(example):
        return False
    record(example, "undid phrasing", by, before={"type": kind.name if kind else NOBODY})
    _ask_for_index(school)
    return True


def _day(school: School, now: datetime) -> date:
    return now.astimezone(ZoneInfo(school.time_zone)).date()


def _ask_for_index(school: School) -> None:
    if settings.MATCH_BY_MEANING:
        compile_in_background.enqueue(school.pk)
