"""What the worker does by itself: tell of drift that stays, the coach first, the principal after four weeks."""

from __future__ import annotations

import logging
from datetime import datetime
from zoneinfo import ZoneInfo

from partnerships.agreements.models import Agreement
from partnerships.log.drift_actions import COACH, tell_coach, tell_principals
from partnerships.log.figures import average, over_running, shares, within
from partnerships.log.queries import count_log, read_ground, versions_in_force, when_told
from partnerships.log.sums import by_role
from partnerships.log.weeks import LOOKED_BACK, Week, school_weeks, week_of, whole

log = logging.getLogger(__name__)

TOLD_COACH, TOLD_PRINCIPAL = 3, 4  # weeks over the tolerance, one after the other
LOOKED_AT = 8


def tell_of_drift(now: datetime) -> None:
    """Look at every agreement in force, at weeks that are over."""
    for version in versions_in_force():
        try:
            _look(version.agreement, version.tolerance, now)
        except Exception:  # one that cannot be told of must not hold up the others
            log.exception("Nobody could be told of drift under agreement %s", version.agreement_id)


def _look(agreement: Agreement, tolerance: int, now: datetime) -> None:
    school, ground = agreement.school, read_ground(agreement.school)
    today = now.astimezone(ZoneInfo(school.time_zone)).date()
    last = week_of(today).before
    for _ in range(LOOKED_BACK):
        if not last.school_days(ground.off):
            last = last.before
    weeks = school_weeks(last, LOOKED_AT, ground.off)
    span = whole(weeks)
    counts = count_log(school, agreement.coach, span.first, span.last, [agreement.role_id])
    told = shares(counts, weeks)
    running = over_running(told, tolerance)
    if running < TOLD_COACH:
        return
    run: list[Week] = [one.week for one in told[-running:]]
    keys, percent = [week.key for week in run], average(told[-running:]) or 0
    figures = {"weeks": keys, "percent": percent, "tolerance": tolerance}
    before = when_told(agreement, COACH, keys)
    if before is None:
        tell_coach(agreement, **figures)
    elif running >= TOLD_PRINCIPAL and before.astimezone(ZoneInfo(school.time_zone)).date() < today:
        asked = by_role(within(counts, whole(run)), ground, school.front_door_id)
        tell_principals(agreement, **figures, asked=asked)
