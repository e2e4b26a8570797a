"""How well CoachHub runs for a school, for its principal: how questions are matched, whether tasks are done."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime, timedelta

from django.conf import settings
from django.db.models import Count, Min, Q
from django.db.models.functions import Greatest
from django.utils import timezone
from django_tasks import TaskResultStatus
from django_tasks_db.models import DBTaskResult

from coachhub.kit.templatetags.kit import short_day
from roles.confirming.queries import Due, due_at
from roles.matching.vectors import encoder_state
from roles.people.models import School
from roles.questions.clocks import clock, local
from roles.routing.index_queries import read_known
from roles.routing.models import CompiledIndex

LATE = timedelta(minutes=5)
LATELY = timedelta(days=7)


@dataclass(frozen=True, slots=True)
class Status:
    """`tasks_since` is when the oldest task was due that waits; `made_at` when the index was compiled, if it was."""

    matching: str
    types: int
    phrasings: int
    by_meaning: bool
    is_current: bool
    made_at: datetime | None
    made: str
    tasks_waiting: int
    tasks_since: datetime | None
    tasks_failed: int
    due: list[Due]

    @property
    def worker_is_late(self) -> bool:
        return self.tasks_since is not None and timezone.now() - self.tasks_since > LATE


def status_of(school: School) -> Status:
    """Eight queries; and the model is loaded, to see whether it can be."""
    known = read_known(school)
    index = CompiledIndex.objects.filter(school=school).values_list("words", "layer", "made_at").first()
    words, layer, made_at = index or ("", "", None)
    due = Q(status=TaskResultStatus.READY, run_after__lte=timezone.now())
    tasks = DBTaskResult.objects.aggregate(
        waiting=Count("pk", filter=due),
        since=Min(Greatest("enqueued_at", "run_after"), filter=due),
        failed=Count("pk", filter=Q(status=TaskResultStatus.FAILED, finished_at__gte=timezone.now() - LATELY)),
    )
    return Status(
        matching=encoder_state() if settings.MATCH_BY_MEANING else "Questions are matched by their words only.",
        types=len(known.types),
        phrasings=known.phrasings,
        by_meaning=layer == "encoder",
        is_current=words == known.words or not settings.MATCH_BY_MEANING,
        made_at=made_at,
        made=short_day(local(school, made_at)) + ", " + clock(school, made_at) if made_at else "",
        tasks_waiting=tasks["waiting"],
        tasks_since=tasks["since"],
        tasks_failed=tasks["failed"],
        due=due_at(school, school.today()),
    )
