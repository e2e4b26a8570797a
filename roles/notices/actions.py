"""Writes about summaries: what waits for one."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import datetime

from django.utils.text import Truncator

from roles.notices.models import Line

LONGEST = 300


def add_lines(
    school_id: int, rhythm: str, lines: Iterable[tuple[int, str]], *, address: str = "", made_at: datetime
) -> None:
    """Put a line into the next summary of each person, given as person and text; part of the act it tells of."""
    Line.objects.bulk_create(
        Line(
            school_id=school_id,
            person_id=person,
            rhythm=rhythm,
            text=Truncator(text).chars(LONGEST),
            address=address,
            made_at=made_at,
        )
        for person, text in lines
    )


def forget_sent_lines(before: datetime) -> None:
    """Keep no line for long that was sent: what it told of has a place of its own."""
    Line.objects.filter(sent_at__lt=before).delete()
