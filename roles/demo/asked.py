"""Three months of questions, made from the data's counts and words. The same every time for the same day of loading."""

from __future__ import annotations

import random
import re
from collections import Counter
from collections.abc import Iterable, Iterator
from datetime import date, datetime, time, timedelta
from typing import Any
from zoneinfo import ZoneInfo

from roles.charters.models import Stake
from roles.demo.calendar import Calendar
from roles.demo.catalogue import Catalogue
from roles.demo.people import Staff
from roles.demo.threads import Threads
from roles.models import Example, Question, QuestionType, Role, WithoutOwner
from roles.trail.actions import record

FIRST_QUESTIONS = "Aug 12"  # of a school year
ANONYMOUS = 8  # one question in so many is asked without an account


class Asked:
    """What was asked at one school."""

    def __init__(self, staff: Staff, catalogue: Catalogue, calendar: Calendar) -> None:
        self.staff = staff
        self.types = catalogue.types
        self.calendar = calendar
        self.zone = ZoneInfo(staff.school.time_zone)
        self.random = random.Random(f"{staff.school.slug} asked")  # noqa: S311 - invents, keeps no secret
        stakes = Stake.objects.filter(school=staff.school, in_force=True, asked_first=True).select_related("role")
        self.askers = staff.teachers
        self.threads = Threads(staff, calendar)
        self.owners = {stake.duty_id: stake.role for stake in stakes}

    def write(self, data: dict[str, Any], examples: dict[str, list[str]]) -> None:
        """Save the questions, and the counts of those that nobody owned."""
        questions = [self.told(row) for row in data["told"]]
        told = list(zip(questions, data["told"], strict=True))
        telling = {question.asked_by for question in questions}
        said = {question.text for question in questions}
        self.askers = [person for person in self.staff.teachers if person not in telling]
        for key, row in data["asked"].items():
            words = Words(self.random, [*data["words"].get(key, []), *examples[key]], data["slots"], said)
            questions += self.of_type(self.types[key], row, words, row.get("since", data["since"]))
        waiting = [(question, {}) for question in questions[len(told) :] if question.is_waiting]
        for question, row in [*told, *waiting]:
            self.threads.begin(question, row)
            if "learned" in row:
                self.learn(question, row["learned"])
        questions.sort(key=lambda question: question.asked_at)
        Question.objects.bulk_create(questions, batch_size=500)
        self.threads.save()
        WithoutOwner.objects.bulk_create(self.without_owner(questions))

    def of_type(self, question_type: QuestionType, row: dict[str, Any], words: Words, since: str) -> Iterator[Question]:
        """As many as the row counts, the last ones open, and some answered by the roles under `by`."""
        first = max(self.calendar.day(since), self.calendar.day(FIRST_QUESTIONS))
        days = self.calendar.school_days(first, self.calendar.as_of - timedelta(days=1))
        chosen = sorted(self.random.choice(days) for _ in range(row["count"]))
        answered = row["count"] - row.get("open", 0)
        chosen[answered:] = days[len(days) - row.get("open", 0) :]  # what is open was asked these days
        others = [self.staff.roles[slug] for slug, count in row.get("by", {}).items() for _ in range(count)]
        by: list[Role | None] = [*others, *[None] * (answered - len(others))]
        self.random.shuffle(by)
        askers = [self.staff.people[name] for name in row.get("from", [])] or self.askers
        for number, day in enumerate(chosen):
            minutes = self.random.randrange(7 * 60 + 10, 15 * 60)
            at = datetime.combine(day, time(), self.zone) + timedelta(minutes=minutes)
            question = self.question(question_type, words.next(day), at)
            question.asked_by = None if not self.random.randrange(ANONYMOUS) else self.random.choice(askers)
            if number < answered:
                self.answer(question, by[number], at + timedelta(minutes=self.random.randrange(12, 17 * 60 - minutes)))
            yield question

    def told(self, row: dict[str, Any]) -> Question:
        """A question in its own words; what the words have in braces is a date."""
        text = re.sub(r"\{(.+?)\}", lambda words: month_and_day(self.calendar.day(words[1])), row["text"])
        at = self.calendar.at(row["day"], row["at"], str(self.zone))
        question = self.question(self.types[row["type"]], text, at)
        question.asked_by = self.staff.people[row["by"]]
        if "to" in row:
            question.sent_to = self.staff.roles[row["to"]]
        if "answered" in row or question.state == Question.State.WITHOUT_OWNER:
            self.answer(question, None, self.calendar.at(row.get("answered", row["day"]), "15:45", str(self.zone)))
        return question

    def question(self, question_type: QuestionType, text: str, at: datetime) -> Question:
        """A question sent to the owner, or to the front door where nobody owns its duty."""
        owner = self.owners.get(question_type.duty_id)
        return Question(
            school=self.staff.school,
            question_type=question_type,
            text=text,
            asked_at=at,
            state=Question.State.OPEN if owner else Question.State.WITHOUT_OWNER,
            sent_to=owner or self.staff.school.front_door,
            owned_by=owner,
        )

    def answer(self, question: Question, role: Role | None, at: datetime) -> None:
        """Let the role answer, or the one it was sent to. One that nobody owns stays marked as such."""
        question.sent_to = role or question.sent_to
        question.answered_by = question.sent_to
        if question.state == Question.State.OPEN:
            question.state, question.answered_at = Question.State.ANSWERED, at

    def learn(self, question: Question, text: str) -> None:
        """Let the owner have nodded to the words, with the answer."""
        by, role = self.threads.holders[question.answered_by_id or 0][0], question.answered_by
        question.example = Example.objects.create(
            school=self.staff.school, question_type=question.question_type, text=text,
            learned_at=question.answered_at, learned_by=by, learned_as=role,
        )  # fmt: skip
        question.lesson = Question.Lesson.LEARNED
        kind = str(question.question_type and question.question_type.name)
        record(question.example, "learned phrasing", by, after={"type": kind, "role": str(role)})

    def without_owner(self, questions: Iterable[Question]) -> Iterator[WithoutOwner]:
        """The look-ups that ended without an owner, by question type and day."""
        counts = Counter(
            (question.question_type, question.asked_at.date())
            for question in questions
            if question.state == Question.State.WITHOUT_OWNER
        )
        for (question_type, day), count in counts.items():
            yield WithoutOwner(school=self.staff.school, question_type=question_type, day=day, count=count)


class Words:
    """The words in which one question type was asked, in turn and none of them twice."""

    def __init__(self, choice: random.Random, patterns: list[str], slots: dict[str, list[str]], said: set[str]) -> None:
        self.random = choice
        self.patterns = choice.sample(patterns, len(patterns))
        self.slots = slots
        self.said = said
        self.turn = 0

    def next(self, day: date) -> str:
        """A text not used before, for a question of that day. Raises ValueError when all words are used up."""
        month = f"{day.replace(day=1) + timedelta(days=31):%B}"
        for _ in range(20 * len(self.patterns)):
            values = {name: self.random.choice(choices) for name, choices in self.slots.items()}
            text = self.patterns[self.turn % len(self.patterns)].format(month=month, **values)
            self.turn += 1
            if text not in self.said:
                self.said.add(text)
                return text
        raise ValueError(f"More words are needed beside {self.patterns[0]!r}")


def month_and_day(day: date) -> str:
    return f"{day:%b} {day.day}"
