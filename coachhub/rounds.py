"""What CoachHub does by itself, for all schools: each round does what is due, once, and may be run often."""

from __future__ import annotations

import logging
from collections.abc import Callable
from datetime import datetime

from partnerships.calendars.rounds import read_calendars
from partnerships.comments.rounds import read_agreements_on
from partnerships.log.rounds import tell_of_drift
from partnerships.meetings.rounds import remind_conveners
from partnerships.plans.rounds import look_after_hand_offs
from roles.changes.rounds import tell_of_changes
from roles.comments.rounds import read_on
from roles.confirming.rounds import ask_whether_right
from roles.drafting.rounds import remind_of_emerging
from roles.notices.summaries import send_summaries
from roles.notices.tasks import take_up_again
from roles.questions.rounds import go_round

log = logging.getLogger(__name__)

# In this order, so that what one round writes down the next may send.
ROUNDS: tuple[Callable[[datetime], object], ...] = (
    take_up_again,
    go_round,
    read_on,
    read_agreements_on,
    ask_whether_right,
    tell_of_changes,
    remind_of_emerging,
    tell_of_drift,
    read_calendars,
    look_after_hand_offs,
    remind_conveners,
    send_summaries,
)


def run_rounds(now: datetime) -> int:
    """Run every round once. One that fails keeps no other from its turn; returns how many failed."""
    failed = 0
    for one in ROUNDS:
        try:
            one(now)
        except Exception:
            log.exception("The round %s failed and is tried again next time.", one.__name__)
            failed += 1
    return failed
