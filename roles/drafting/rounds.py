"""What the worker does by itself: remind of emerging charters."""

from __future__ import annotations

from datetime import datetime

from roles.drafting.queries import due_for_review
from roles.drafting.review_actions import remind_of_review


def remind_of_emerging(now: datetime) -> None:
    """Remind of every emerging charter that has been in force for 30, 60 or 90 days, once each."""
    for pk, days in due_for_review():
        remind_of_review(pk, days, now=now)
