"""The round over all questions that wait: whoever is away is covered, whoever left is followed, silence moves on.

To be run every few minutes. Each question is a transaction of its own, so a round that is ended in the middle has done
what it did, and the next one does the rest.
"""

from __future__ import annotations

import logging
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date, datetime

from django.db.models import QuerySet

from coachhub.kit.school_days import school_day_after
from roles.people.models import School
from roles.questions import clocks
from roles.questions.desks import NobodyThere
from roles.questions.models import Act, Question, Recipient
from roles.questions.moves import coming_move
from roles.questions.round_queries import silent_before, waiting_at, with_questions_waiting
from roles.questions.silence_actions import move_by_itself, remind
from roles.questions.turns import ChangedMeanwhile
from roles.routing.compiled import shelf
from roles.routing.directory import Directory
from roles.routing.owners import Reason, Slip, front_door, resolve_role

log = logging.getLogger(__name__)


@dataclass(frozen=True, slots=True)
class Waiting:
    """A question with the people who have it, and whether silence moved it already."""

    question: Question
    recipients: tuple[Recipient, ...]
    went_on: bool

    @property
    def people(self) -> set[int]:
        return {one.person_id for one in self.recipients}


def go_round(now: datetime) -> int:
    """Do what is due for the questions of all schools; returns for how many something was done."""
    return sum(_round_of(school, now) for school in with_questions_waiting())


def _round_of(school: School, now: datetime) -> int:
    today = clocks.local(school, now).date()
    directory = shelf.get(school, today).directory
    done = 0
    for waiting in _read(waiting_at(school)):
        try:
            done += _settle(waiting, directory, today, now)
        except (ChangedMeanwhile, NobodyThere):
            continue  # somebody was quicker, or there is no other desk: the next round looks again
        except Exception:  # one that cannot be settled must not hold up the others
            log.exception("Question %s could not be settled", waiting.question.pk)
    return done


def _settle(waiting: Waiting, directory: Directory, today: date, now: datetime) -> bool:
    question = waiting.question
    belongs = desk_of(question, directory, today)
    if belongs.asked and not waiting.people & set(belongs.people):
        move_by_itself(question, belongs, reason=why_it_moves(waiting.recipients, directory, today), now=now)
        return True
    if question.waits_since is None or not directory.is_school_day(today):
        return False
    coming = coming_move(question, waiting.people, now, waiting.went_on)
    since = clocks.local(question.school, question.waits_since).date()
    if coming is not None and school_day_after(since, question.school.move_after, directory.off) <= today:
        move_by_itself(question, coming.slip, reason=Act.Reason.SILENT, now=now)
        return True
    if question.reminded_at is None and school_day_after(since, question.school.remind_after, directory.off) <= today:
        remind(question, now=now)
        return True
    return False


def desk_of(question: Question, directory: Directory, today: date) -> Slip:
    """Where a question belongs that is with this role, on that day."""
    if question.sent_to_id in directory.roles:
        return resolve_role(directory, question.sent_to_id or 0, today)
    return front_door(directory, today, Reason.NO_TYPE)


def why_it_moves(recipients: Sequence[Recipient], directory: Directory, today: date) -> Act.Reason:
    """Whoever is covered is back, whoever had it is away, or has left."""
    if any(one.covers_id in directory.people and directory.is_there(one.covers_id or 0, today) for one in recipients):
        return Act.Reason.BACK
    known = [one.person_id for one in recipients if one.person_id in directory.people]
    if any(directory.people[one].is_active and directory.away_on(one, today) is not None for one in known):
        return Act.Reason.AWAY
    return Act.Reason.LEFT


def _read(questions: QuerySet[Question]) -> Iterator[Waiting]:
    rows = list(questions)
    silent = silent_before(rows)
    for question in rows:
        now = tuple(one for one in question.recipients.all() if one.until is None)
        yield Waiting(question, now, question.pk in silent)
