"""What the worker does by itself with rounds on agreements: the same as with those on charters."""

from __future__ import annotations

from datetime import datetime

from partnerships.comments.queries import open_agreement_rounds
from roles.comments.rounds import look_at


def read_agreements_on(now: datetime) -> None:
    """Remind those who have not read a draft two school days before the end, and end rounds that are over."""
    look_at(open_agreement_rounds(), now)
