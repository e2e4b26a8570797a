"""A question with all that happened to it."""

from __future__ import annotations

from dataclasses import dataclass, field
from functools import cached_property

from django.db.models import QuerySet

from roles.people.models import Person, School
from roles.questions.models import Act, Question, Recipient


@dataclass
class Thread:
    """A question with what happened to it and whom it went to. `mine` is the reader's place among these."""

    question: Question
    acts: list[Act] = field(default_factory=list)
    recipients: list[Recipient] = field(default_factory=list)
    mine: Recipient | None = None

    @cached_property
    def now(self) -> list[Recipient]:
        return [one for one in self.recipients if one.until is None]

    @property
    def is_mine(self) -> bool:
        """Whether it lies on the reader's desk."""
        return self.mine is not None and self.mine.until is None

    @property
    def waits_for_reader(self) -> bool:
        return self.is_mine and self.question.is_waiting

    @property
    def answers(self) -> list[Act]:
        return [act for act in self.acts if act.kind == Act.Kind.ANSWERED]

    @property
    def people(self) -> list[Person]:
        """All who see it besides the asker, each once."""
        return list({one.person_id: one.person for one in self.recipients}.values())


def whole_questions(school: School) -> QuerySet[Question]:
    """Questions with all that a thread says of them besides its acts."""
    return Question.objects.filter(school=school).select_related(
        "school", "asked_by", "question_type__duty", "sent_to", "owned_by"
    )


def read_thread(question: Question, reader: Person) -> Thread:
    """What happened to the question, in order, and whom it went to."""
    recipients = list(question.recipients.select_related("person", "role", "covers"))
    mine = [one for one in recipients if one.person_id == reader.pk]
    acts = list(question.acts.select_related("by", "by_role", "to", "to_role"))
    return Thread(question, acts, recipients, max(mine, key=lambda one: (one.until is None, one.since), default=None))
