"""What happened to the questions of the demonstration: whom they went to, who passed them on, what was answered."""

from __future__ import annotations

from collections import defaultdict
from datetime import date, datetime
from typing import Any

from roles.demo.calendar import Calendar
from roles.demo.people import Staff
from roles.models import Act, Appointment, Person, Question, Recipient, Role

ANSWER = "Yes. Come by before first period and we do it together."


class Threads:
    """Collects the rows of all threads of a school, and saves them at once."""

    def __init__(self, staff: Staff, calendar: Calendar) -> None:
        self.staff = staff
        self.calendar = calendar
        self.recipients: list[Recipient] = []
        self.acts: list[Act] = []
        self.holders = holders_on(staff, calendar.as_of)

    def begin(self, question: Question, row: dict[str, Any]) -> None:
        """Tell what happened to a question, which need not be saved yet."""
        first = self.role_of(question, row)
        if first is None:
            return
        question.waits_since = question.asked_at
        self.lay(question, first, question.asked_at)
        self.act(question, Act.Kind.SENT, question.asked_at, by=question.asked_by, to=first)
        if "passed" in row:
            self.pass_on(question, first, row["passed"])
        if question.sent_to == question.owned_by and (question.answered_at is not None or "passed" in row):
            question.lesson = Question.Lesson.OFFERED
        if question.answered_at is not None and question.answered_by is not None:
            said = {"text": row.get("says", ANSWER), "meet": row.get("meet", "")}
            by = self.holders[question.answered_by.pk]
            self.act(question, Act.Kind.ANSWERED, question.answered_at, by=by[0], by_role=question.answered_by, **said)

    def role_of(self, question: Question, row: dict[str, Any]) -> Role | None:
        """The role it went to first; one that nobody holds is the front door's."""
        slug = row.get("passed", {}).get("from")
        role = self.staff.roles[slug] if slug else question.sent_to
        held = role is not None and role.pk in self.holders
        return role if held else self.staff.school.front_door

    def lay(self, question: Question, role: Role, since: datetime) -> None:
        for person in self.holders.get(role.pk, []):
            self.recipients.append(
                Recipient(school=self.staff.school, question=question, person=person, role=role, since=since)
            )

    def pass_on(self, question: Question, first: Role, row: dict[str, Any]) -> None:
        at, to = self.calendar.at(row["day"], row["at"], self.staff.school.time_zone), self.staff.roles[row["to"]]
        for recipient in self.recipients:
            if recipient.question is question:
                recipient.until = at
        by = self.holders[first.pk][0]
        self.act(
            question,
            Act.Kind.PASSED_ON,
            at,
            by=by,
            by_role=first,
            to=to,
            reason=row["reason"],
            text=row.get("text", ""),
        )
        self.lay(question, to, at)
        question.sent_to, question.waits_since = to, at
        if question.state == Question.State.OPEN:
            question.state = Question.State.PASSED_ON

    def act(
        self, question: Question, kind: str, at: datetime, *, by: Person | None, to: Role | None = None, **said: Any
    ) -> None:
        people = self.holders.get(to.pk, []) if to else []
        self.acts.append(
            Act(
                school=self.staff.school, question=question, kind=kind, at=at, by=by, to_role=to,
                to=people[0] if len(people) == 1 else None, **said,
            )
        )  # fmt: skip

    def save(self) -> None:
        """Save what was told, after the questions."""
        for rows in (self.recipients, self.acts):
            for one in rows:
                one.question_id = one.question.pk  # type: ignore[attr-defined]
        Recipient.objects.bulk_create(self.recipients, batch_size=500)
        Act.objects.bulk_create(self.acts, batch_size=500)


def holders_on(staff: Staff, day: date) -> dict[int, list[Person]]:
    """Who holds each role on the day."""
    found: dict[int, list[Person]] = defaultdict(list)
    for post in Appointment.objects.on(day).filter(school=staff.school).select_related("person"):
        found[post.role_id].append(post.person)
    return dict(found)
