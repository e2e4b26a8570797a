"""Writes of single steps. Each step has one lead, whom the database insists on."""

from __future__ import annotations

from collections.abc import Sequence

from django.db import transaction
from django.db.models import F, Max
from django.utils import timezone

from partnerships.log import actions as log
from partnerships.log.models import LogEntry
from partnerships.plans.actions import CHANGED
from partnerships.plans.hand_off_actions import close_after, open_after
from partnerships.plans.models import Plan, PlanPerson, PlanStep, StepHelper, StepTime
from roles.people.models import Person
from roles.signing.actions import AlreadyDone
from roles.trail.actions import record

SAID = ("kind", "title", "note", "lead", "duty", "on", "until", "outcome")
LOCKED = "It has a hand-off point after it. Take that out first."


@transaction.atomic
def add_step(step: PlanStep, helpers: Sequence[PlanPerson], *, by: Person) -> PlanStep:
    """Put a new step at the end of its plan."""
    plan = Plan.objects.select_for_update().get(pk=step.plan_id)
    last = plan.steps.aggregate(last=Max("order"))["last"]
    step.school_id, step.order = plan.school_id, (last or 0) + 1
    step.save(force_insert=True)
    _help(step, helpers)
    record(step, "added step", by)
    return step


@transaction.atomic
def change_step(step: PlanStep, helpers: Sequence[PlanPerson], *, turn: int, by: Person) -> None:
    """Save the step as it now stands on `step`, from how it stood at that turn. Raises AlreadyDone."""
    rows = PlanStep.objects.filter(pk=step.pk, turn=turn, taken_out_at=None)
    step.helpers.exclude(who__in=[one for one in helpers if one.pk != step.lead_id]).delete()
    if not rows.update(turn=F("turn") + 1, **{name: getattr(step, name) for name in SAID}):
        raise AlreadyDone(CHANGED)
    _help(step, helpers)
    record(step, "changed step", by)


def _help(step: PlanStep, helpers: Sequence[PlanPerson]) -> None:
    for who in helpers:
        if who.pk != step.lead_id:
            StepHelper.objects.get_or_create(step=step, who=who, defaults={"school_id": step.school_id})


@transaction.atomic
def set_state(step: PlanStep, to: str, *, was: str, by: Person) -> None:
    """Say how far the step is, from how far it was. Done, it opens the hand-off after it; not done any more, it closes
    one that nobody accepted yet. Raises AlreadyDone where it is not so far any more.
    """
    rows = PlanStep.objects.filter(pk=step.pk, state=was, taken_out_at=None)
    if was == to or not rows.update(state=to, turn=F("turn") + 1):
        raise AlreadyDone("Somebody in the plan said meanwhile how far this step is.")
    record(step, "said how far step is", by, before={"state": was}, after={"state": to})
    if to == PlanStep.State.DONE:
        open_after(step, by=by)
    elif was == PlanStep.State.DONE:
        close_after(step)


@transaction.atomic
def move_step(step: PlanStep, *, up: bool, by: Person) -> None:
    """Let the step change places with its neighbor; a hand-off stays after its own step. Raises AlreadyDone."""
    Plan.objects.select_for_update().get(pk=step.plan_id)
    there = list(PlanStep.objects.filter(plan=step.plan_id, taken_out_at=None))
    place = next((number for number, one in enumerate(there) if one.pk == step.pk), None)
    other = None if place is None else place - 1 if up else place + 1
    if place is None or other is None or not 0 <= other < len(there):
        raise AlreadyDone("It stands at the end already, or was taken out.")
    there[place], there[other] = there[other], there[place]
    for order, one in enumerate(there, start=1):
        PlanStep.objects.filter(pk=one.pk).update(order=order)
    record(step, "moved step", by, after={"up": up})


@transaction.atomic
def take_out_step(step: PlanStep, *, by: Person) -> None:
    """Take the step out; it can be put back. Raises AlreadyDone, also where a hand-off stands after it."""
    plan = Plan.objects.select_for_update().get(pk=step.plan_id)
    if plan.hand_offs.filter(after=step).exists():
        raise AlreadyDone(LOCKED)
    if not PlanStep.objects.filter(pk=step.pk, taken_out_at=None).update(taken_out_at=timezone.now()):
        raise AlreadyDone("This step is taken out already.")
    record(step, "took out step", by)


@transaction.atomic
def put_back_step(step: PlanStep, *, by: Person) -> None:
    """Put a step back where it stood. Raises AlreadyDone where it is there."""
    if not PlanStep.objects.filter(pk=step.pk, taken_out_at__isnull=False).update(taken_out_at=None):
        raise AlreadyDone("This step is in the plan.")
    record(step, "put back step", by)


@transaction.atomic
def log_on_step(step: PlanStep, entry: LogEntry, *, by: Person) -> LogEntry:
    """Log time on the step in one's own log, once however often it is sent; by the log's own action and trail."""
    made = log.enter(entry, by=by)
    StepTime.objects.get_or_create(entry=made, defaults={"school_id": step.school_id, "step": step})
    return made
