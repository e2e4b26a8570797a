"""What the worker does by itself: remind of hand-offs that wait, and tell whoever looks after the plan."""

from __future__ import annotations

import logging
from datetime import datetime
from zoneinfo import ZoneInfo

from coachhub.kit.school_days import school_day_after
from partnerships.plans.models import HandOff
from partnerships.plans.queries import belongs_still, waiting_hand_offs, who_is_told
from partnerships.plans.silence_actions import remind, tell_silence
from roles.routing.compiled import shelf
from roles.signing.actions import AlreadyDone

log = logging.getLogger(__name__)


def look_after_hand_offs(now: datetime) -> None:
    """Look at every hand-off that waits. Each is done by itself, so that one that fails holds up no other."""
    for hand_off in waiting_hand_offs():
        try:
            _look_at(hand_off, now)
        except AlreadyDone:
            continue  # somebody answered at this moment
        except Exception:
            log.exception("Hand-off %s could not be looked after", hand_off.pk)


def _look_at(hand_off: HandOff, now: datetime) -> None:
    school, zone = hand_off.school, ZoneInfo(hand_off.school.time_zone)
    today = now.astimezone(zone).date()
    directory = shelf.get(school, today).directory
    if hand_off.waits_since is None or hand_off.owner_told_at is not None:
        return
    since = hand_off.waits_since.astimezone(zone).date()
    if not belongs_still(school, hand_off.to.person):
        tell_silence(hand_off, who_is_told(hand_off), now=now, has_left=True)
    elif not directory.is_school_day(today):
        return
    elif school_day_after(since, school.move_after, directory.off) <= today:
        tell_silence(hand_off, who_is_told(hand_off), now=now, has_left=False)
    elif hand_off.reminded_at is None and school_day_after(since, school.remind_after, directory.off) <= today:
        remind(hand_off, now=now)
