"""Reads about emerging charters: which are to be looked at."""

from __future__ import annotations

from datetime import timedelta

from roles.charters.emerging import REVIEWS
from roles.charters.models import CharterVersion
from roles.trail.models import TrailRow

# A reminder that comes later than this says nothing new.
NEWS_FOR = timedelta(days=14)


def verb_of(days: int) -> str:
    return f"reminded after {days} days"


def was_reminded(version: CharterVersion, days: int) -> bool:
    rows = TrailRow.objects.filter(school=version.school_id, subject_type="charterversion", subject_id=version.pk)
    return rows.filter(verb=verb_of(days)).exists()


def due_for_review() -> list[tuple[int, int]]:
    """Emerging charters in force whose 30, 60 or 90 days are over since a little while, as id and days."""
    found = []
    versions = CharterVersion.objects.in_force().filter(is_emerging=True).select_related("school")
    for version in versions.order_by("pk"):
        if version.in_force_since is None:
            continue
        age = version.school.today() - version.in_force_since
        due = [days for days in REVIEWS if timedelta(days=days) <= age <= timedelta(days=days) + NEWS_FOR]
        found += [(version.pk, days) for days in due if not was_reminded(version, days)]
    return found
