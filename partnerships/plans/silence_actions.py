"""What happens to a hand-off that nobody answers: a reminder, then whoever looks after the plan is told."""

from __future__ import annotations

from datetime import datetime

from django.db import transaction

from partnerships.plans.hand_off_actions import ANSWERED, State
from partnerships.plans.mail import AGAIN, LEFT, SILENT, tell_hand_off
from partnerships.plans.models import HandOff
from roles.people.models import Person
from roles.signing.actions import AlreadyDone
from roles.trail.actions import record


@transaction.atomic
def remind(hand_off: HandOff, *, now: datetime) -> None:
    """Remind whom it waits for, once. Raises AlreadyDone where somebody answered meanwhile."""
    rows = HandOff.objects.filter(pk=hand_off.pk, state=State.WAITING, turn=hand_off.turn, reminded_at=None)
    if not rows.update(reminded_at=now):
        raise AlreadyDone(ANSWERED)
    record(hand_off, "reminded of hand-off", None)
    tell_hand_off(hand_off, AGAIN, hand_off.to.person, by=hand_off.given_by)


@transaction.atomic
def tell_silence(hand_off: HandOff, told: Person, *, now: datetime, has_left: bool) -> None:
    """Tell whoever looks after the plan, or who does in their place, once, that nobody answered, or that the one it
    waits for has left. From then on everybody in the plan may pass it on. Raises AlreadyDone.
    """
    rows = HandOff.objects.filter(pk=hand_off.pk, state=State.WAITING, turn=hand_off.turn, owner_told_at=None)
    if not rows.update(owner_told_at=now):
        raise AlreadyDone(ANSWERED)
    record(hand_off, "told that nobody answered", None)
    tell_hand_off(hand_off, LEFT if has_left else SILENT, told, by=hand_off.given_by)
