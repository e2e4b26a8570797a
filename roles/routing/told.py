"""Reads of what a school says itself on its answers: words on lanes, and answers that owners have published."""

from __future__ import annotations

from roles.people.models import School
from roles.routing.directory import PublishedEntry
from roles.routing.models import LaneWords, PublishedAnswer

PUBLISHED = (
    "question_type", "text", "link", "verified_by__name", "verified_as__name", "verified_on", "check_by",
)  # fmt: skip


def read_lane_words(school: School) -> dict[str, str]:
    return dict(LaneWords.objects.filter(school=school).values_list("lane", "words"))


def read_published(school: School) -> dict[int, PublishedEntry]:
    """The published answers by the ids of their question types."""
    rows = PublishedAnswer.objects.filter(school=school).values_list(*PUBLISHED)
    return {row[0]: PublishedEntry(*row) for row in rows}
