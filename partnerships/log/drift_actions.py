"""Telling of drift, once for each run of weeks over the tolerance: the coach first, then the principal."""

from __future__ import annotations

from collections.abc import Sequence

from django.db import transaction
from django.utils import timezone

from partnerships.agreements.models import Agreement
from partnerships.log.mail import address_of_log, mail_principals
from partnerships.log.queries import when_told
from roles.models import Line
from roles.notices.actions import add_lines
from roles.trail.actions import record

COACH, PRINCIPAL = "told coach of drift", "told principal of drift"


@transaction.atomic
def tell_coach(agreement: Agreement, *, weeks: Sequence[str], percent: int, tolerance: int) -> bool:
    """Put it into the coach's daily summary, unless this run of weeks was told of. Returns whether it was put there."""
    if not _first(agreement, COACH, weeks):
        return False
    words = f"{percent}% of your last {len(weeks)} weeks went outside the agreement; all agreed on {tolerance}%."
    line = (agreement.coach_id, f"{words} After four such weeks the principal is told, in percent and by role alone.")
    address = address_of_log(agreement)
    add_lines(agreement.school_id, Line.Rhythm.DAILY, [line], address=address, made_at=timezone.now())
    record(agreement, COACH, None, after={"week": weeks[-1]})
    return True


@transaction.atomic
def tell_principals(
    agreement: Agreement, *, weeks: Sequence[str], percent: int, tolerance: int, asked: Sequence[tuple[str, str]]
) -> bool:
    """Mail the principals, unless this run of weeks was told of. Returns whether they were mailed."""
    if not _first(agreement, PRINCIPAL, weeks):
        return False
    record(agreement, PRINCIPAL, None, after={"week": weeks[-1]})
    mail_principals(agreement, weeks=len(weeks), percent=percent, tolerance=tolerance, asked=asked)
    return True


def _first(agreement: Agreement, verb: str, weeks: Sequence[str]) -> bool:
    """Whether nobody told of these weeks; of two workers at once, the second waits here and then knows."""
    Agreement.objects.filter(pk=agreement.pk).update(coach=agreement.coach_id)
    return when_told(agreement, verb, weeks) is None
