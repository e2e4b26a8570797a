"""An emerging charter says what a role is for before it says its duties, and is looked at often."""

from __future__ import annotations

from datetime import date, timedelta

REVIEWS = (30, 60, 90)  # days after it came into force


def review_days(since: date) -> list[date]:
    """The days on which a charter that is in force since then is looked at."""
    return [since + timedelta(days=days) for days in REVIEWS]
