"""What the round over waiting questions reads: a few queries for each school that has any."""

from __future__ import annotations

from collections.abc import Iterable

from django.db.models import QuerySet

from roles.people.models import School
from roles.questions.models import Act, Question


def with_questions_waiting() -> list[School]:
    schools = Question.objects.waiting().values("school")
    return list(School.objects.filter(pk__in=schools).select_related("district"))


def waiting_at(school: School) -> QuerySet[Question]:
    """The school's questions that wait, with their recipients, those that wait longest first."""
    rows = Question.objects.waiting().filter(school=school).order_by("waits_since", "id")
    return rows.select_related("school", "asked_by", "question_type", "sent_to").prefetch_related("recipients")


def silent_before(questions: Iterable[Question]) -> set[int]:
    """The ids of those that moved on once already because nobody answered."""
    acts = Act.objects.filter(question__in=list(questions), kind=Act.Kind.MOVED, reason=Act.Reason.SILENT)
    return set(acts.values_list("question", flat=True))
