"""What the worker does by itself: see that the faculty hears of each charter that came into force."""

from __future__ import annotations

from datetime import datetime

from roles.changes.actions import tell_faculty
from roles.changes.queries import untold


def tell_of_changes(now: datetime) -> None:
    """Tell of every version that came into force lately and was not told of."""
    for pk in untold(now):
        tell_faculty(pk, now=now)
