"""Questions whose words could become a phrasing of their question type: which wait for whose nod, and taking it."""

from __future__ import annotations

from datetime import date, datetime
from typing import Any

from django.db.models import Q, QuerySet

from roles.charters.models import Stake
from roles.people.models import Person, School
from roles.questions.models import Question, Recipient
from roles.questions.target import owns
from roles.routing.compiled import shelf
from roles.routing.directory import TypeEntry
from roles.staffing.models import Appointment

SETTLED = (Question.State.ANSWERED, Question.State.PASSED_ON)


def offered_to(school: School, person: Person, day: date) -> QuerySet[Question]:
    """Those that wait for the person's nod: they went to the person, whose role owns on the day what they are about.

    What fits no question type is the front door's to nod to. Questions that never came to the person are not among
    them, whatever the person's role owns: nobody else reads what was asked.
    """
    return nodded_by(school, person, day).filter(lesson=Question.Lesson.OFFERED, state__in=SETTLED)


def nodded_by(school: School, person: Person, day: date) -> QuerySet[Question]:
    """The questions to whose lesson the person may nod, whether it was offered or not."""
    roles = Appointment.objects.on(day).filter(school=school, person=person).values("role")
    duties = Stake.objects.filter(school=school, in_force=True, asked_first=True, role__in=roles).values("duty")
    at_the_door = Q(question_type=None, school__front_door__in=roles)
    received = Recipient.objects.filter(school=school, person=person).values("question")
    return Question.objects.filter(Q(question_type__duty__in=duties) | at_the_door, school=school, pk__in=received)


def lesson_of_sending(school: School, day: date, text: str, kind: TypeEntry | None) -> str:
    """Offered where the asker chose another question type than the words would have found first."""
    if kind is None:
        return Question.Lesson.NONE
    found = shelf.get(school, day).match(text)
    corrected = found.abstain or found.ranked[0].key != kind.key
    return Question.Lesson.OFFERED if corrected else Question.Lesson.NONE


def lesson_of(question: Question, role_id: int | None, now: datetime) -> str:
    """The lesson of a question that the role answers or gets: offered where the role owns what it is about.

    What fits no type is the front door's to say. What was decided before stays decided.
    """
    if question.lesson != Question.Lesson.NONE or role_id is None:
        return question.lesson
    at_the_door = question.question_type is None and role_id == question.school.front_door_id
    return Question.Lesson.OFFERED if at_the_door or owns(question, role_id, now) else Question.Lesson.NONE


def take_lesson(question: Question, lesson: str, **changes: Any) -> bool:
    """Say what became of the lesson; False where somebody said so before. Part of an action.

    `turn` stays: nobody in the thread has to look at it again for this.
    """
    return bool(
        Question.objects.filter(pk=question.pk, lesson=Question.Lesson.OFFERED).update(lesson=lesson, **changes)
    )


def teaches_alone(question: Question) -> bool:
    """Whether no other question taught the phrasing that this one taught."""
    return not Question.objects.filter(example=question.example_id).exclude(pk=question.pk).exists()


def lose_lessons(example_id: int) -> None:
    """Say of the questions that taught the phrasing that it was not learned after all. Part of an action."""
    rows = Question.objects.filter(example=example_id)
    rows.update(lesson=Question.Lesson.DECLINED, example=None)
