"""Named reads about what a school learned from the questions asked there."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from typing import Any

from django.db.models import Count, F, QuerySet

from roles.charters.models import Stake
from roles.people.models import Person, School
from roles.questions.models import Question
from roles.questions.offered import nodded_by, offered_to
from roles.routing.models import Example, QuestionType
from roles.staffing.models import Appointment, Role


@dataclass(frozen=True, slots=True)
class OfType:
    """A question type with what of it is on the page, and how many phrasings of it were learned in all."""

    name: str
    count: int
    examples: list[Example]


def offered(school: School, person: Person, day: date) -> QuerySet[Question]:
    """What waits for the person's nod, the last answered first."""
    rows = offered_to(school, person, day).select_related("school", "question_type")
    return rows.order_by("-answered_at", "-asked_at", "-id")


def may_nod(question: Question, person: Person, day: date) -> bool:
    """Whether the question went to the person, and the person's role owns on the day what it is about."""
    return nodded_by(question.school, person, day).filter(pk=question.pk).exists()


def owned_types(school: School, person: Person, day: date) -> QuerySet[QuestionType]:
    """The question types of the duties that the person's roles own on the day."""
    owned = _owned(school, person, day).values("duty")
    return QuestionType.objects.filter(school=school, duty__in=owned)


def role_that_nods(question: Question, kind: QuestionType | None, person: Person, day: date) -> Role | None:
    """As what the person says that the question is of that type, or nobody's here; None where they may not."""
    subject, school = kind or question.question_type, question.school
    if subject is None:
        at_the_door = _held(school, person, day).filter(role=school.front_door_id).exists()
        return school.front_door if at_the_door and school.front_door_id else None
    owned = _owned(school, person, day).filter(duty=subject.duty_id).select_related("role").first()
    return owned.role if owned else None


def known_phrasing(school: School, kind: QuestionType | None, text: str) -> Example | None:
    """The phrasing of the type that has these words, however they are spelled in capitals."""
    return Example.objects.filter(school=school, question_type=kind, text__iexact=text).first()


def learned_of(question: Question, kind: QuestionType | None) -> int:
    """How many phrasings of the type were learned from questions of the same asker."""
    rows = Example.objects.filter(school=question.school, question_type=kind, learned_at__isnull=False)
    of_asker = Question.objects.filter(school=question.school, asked_by=question.asked_by_id, example__isnull=False)
    return rows.filter(pk__in=of_asker.values("example")).count()


def learned(school: School) -> QuerySet[Example]:
    """What the school learned, by question type in the school's order; what is nobody's here comes last."""
    rows = Example.objects.filter(school=school, learned_at__isnull=False).select_related("question_type", "learned_as")
    return rows.order_by(
        F("question_type__order").asc(nulls_last=True),
        F("question_type_id").asc(nulls_last=True),
        "-learned_at",
        "-id",
    )


def by_type(school: School, examples: Iterable[Example]) -> list[OfType]:
    """The phrasings of a page under their question types."""
    counted = Example.objects.filter(school=school, learned_at__isnull=False).order_by().values_list("question_type")
    counts = dict(counted.annotate(count=Count("pk")))
    found: dict[int | None, OfType] = {}
    for example in examples:
        kind = example.question_type
        row = found.setdefault(
            example.question_type_id,
            OfType(kind.name if kind else "Nobody’s here", counts.get(example.question_type_id, 0), []),
        )
        row.examples.append(example)
    return list(found.values())


def _owned(school: School, person: Person, day: date) -> QuerySet[Stake]:
    roles = _held(school, person, day)
    return Stake.objects.filter(school=school, in_force=True, asked_first=True, role__in=roles)


def _held(school: School, person: Person, day: date) -> QuerySet[Appointment, Any]:
    """The ids of the roles that the person holds on the day."""
    return Appointment.objects.on(day).filter(school=school, person=person).values("role")
