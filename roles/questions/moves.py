"""When a question moves by itself, as the pages and mails promise it and as it then happens."""

from __future__ import annotations

from datetime import datetime

from coachhub.kit.templatetags.kit import long_day
from roles.questions import clocks, wording
from roles.questions.models import Act, Question
from roles.questions.waiting import Next, next_move
from roles.routing.compiled import shelf


def coming_move(question: Question, people: set[int], now: datetime, moved: bool | None = None) -> Next | None:
    """When and where to a question that `people` have moves, if none of them answers; None where it stays.

    `moved`: whether it went on for silence already; looked up where it is not given.
    """
    if question.waits_since is None or not question.is_waiting:
        return None
    if moved is None:
        moved = question.acts.filter(kind=Act.Kind.MOVED, reason=Act.Reason.SILENT).exists()
    school, today = question.school, clocks.local(question.school, now).date()
    backup_id = question.sent_to.backup_id if question.sent_to and not moved else None
    return next_move(
        shelf.get(school, today).directory,
        since=clocks.local(school, question.waits_since).date(),
        today=today,
        school_days=school.move_after,
        role_id=question.sent_to_id,
        backup_id=backup_id,
        people=people,
    )


def moves_words(question: Question, people: set[int], now: datetime) -> str:
    """If it is still open on Thu, Nov 12, it moves to Samuel Osei, math coach, and whoever asks is told."""
    coming = coming_move(question, people, now)
    return (
        f"If it is still open on {when_and_where(coming, ', it moves to ')}, and whoever asks is told."
        if coming
        else ""
    )


def when_and_where(coming: Next, between: str) -> str:
    """The day, what stands between, and whose desk."""
    day = long_day(coming.day).rpartition(",")[0]
    return f"{day}{between}{wording.desk_words(coming.slip, coming.slip.asked)}"
