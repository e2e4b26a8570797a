"""Reads for trying a version: its claims, and how often each question type was asked."""

from __future__ import annotations

from datetime import date, datetime, time
from zoneinfo import ZoneInfo

from django.db.models import Count

from roles.charters.models import CharterVersion, Stake
from roles.charters.text import READING_ORDER
from roles.people.models import School
from roles.questions.models import Question
from roles.trying.replay import DraftLine


def lines_of(version: CharterVersion) -> dict[int, DraftLine]:
    """The lines of the version that answer for their duty, by the duty's id, numbered as they are read."""
    if version.is_draft:
        rows = list(version.stakes.values("duty", "wording", "kind", "asked_first"))
        rows.sort(key=lambda row: READING_ORDER.index(Stake.Kind(row["kind"])))
    else:
        rows = version.content["lines"]
    return {
        row["duty"]: DraftLine(row["duty"], number, row["wording"], row["kind"] == Stake.Kind.SHARES)
        for number, row in enumerate(rows, start=1)
        if row["asked_first"]
    }


def asked_since(school: School, since: date) -> dict[int, int]:
    """How many questions were sent since the day, by question type."""
    begin = datetime.combine(since, time(), ZoneInfo(school.time_zone))
    rows = Question.objects.filter(school=school, asked_at__gte=begin, question_type__isnull=False)
    return dict(rows.order_by().values_list("question_type").annotate(n=Count("pk")))
