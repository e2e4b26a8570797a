"""Writes of hand-offs. Of two people who answer at once one does, and the other is told."""

from __future__ import annotations

from django.db import IntegrityError, transaction
from django.db.models import F, Max
from django.utils import timezone

from partnerships.plans.actions import come_in
from partnerships.plans.mail import ASKED, PASSED, tell_hand_off
from partnerships.plans.models import HandOff, PassedOn, Plan, PlanPerson, PlanStep, StepHelper
from partnerships.plans.rows import stretch_after
from roles.people.models import Person
from roles.signing.actions import AlreadyDone
from roles.trail.actions import record

State = HandOff.State
ANSWERED = "Somebody answered this hand-off meanwhile, or it does not wait any more."


@transaction.atomic
def add_hand_off(plan: Plan, after: PlanStep, *, when: str, note: str, to: PlanPerson, by: Person) -> HandOff:
    """Put a hand-off point after a step; it waits at once where that step is done.

    Raises AlreadyDone for a second one, and where the step was taken out.
    """
    Plan.objects.select_for_update().get(pk=plan.pk)
    if not PlanStep.objects.filter(pk=after.pk, taken_out_at=None).exists():
        raise AlreadyDone("The step before it was taken out meanwhile.")
    last = plan.hand_offs.aggregate(last=Max("number"))["last"]
    try:
        with transaction.atomic():
            hand_off = HandOff.objects.create(
                school_id=plan.school_id, plan=plan, number=(last or 0) + 1, after=after, when=when, note=note, to=to
            )
    except IntegrityError:
        raise AlreadyDone("A hand-off point stands after this step already.") from None
    record(hand_off, "added hand-off", by)
    if PlanStep.objects.filter(pk=after.pk, state=PlanStep.State.DONE).exists():
        open_after(after, by=by)
    return hand_off


@transaction.atomic
def take_out_hand_off(hand_off: HandOff, *, by: Person) -> None:
    """Take out a hand-off point that nobody accepted. Raises AlreadyDone."""
    pk = hand_off.pk
    rows = HandOff.objects.filter(pk=pk, turn=hand_off.turn).exclude(state=State.ACCEPTED)
    if not rows.update(turn=F("turn") + 1):
        raise AlreadyDone(ANSWERED)
    record(hand_off, "took out hand-off", by)
    HandOff.objects.filter(pk=pk).delete()


def open_after(step: PlanStep, *, by: Person) -> None:
    """Let the hand-off after the step wait for the one it names, and mail them. Part of an action."""
    rows = HandOff.objects.filter(after=step, state=State.AHEAD)
    waits = {"state": State.WAITING, "waits_since": timezone.now(), "given_by": by}
    if rows.update(turn=F("turn") + 1, reminded_at=None, owner_told_at=None, **waits):
        hand_off = HandOff.objects.select_related("plan__owner", "school", "to__person").get(after=step)
        if hand_off.to.person_id != by.pk:
            tell_hand_off(hand_off, ASKED, hand_off.to.person, by=by)


def close_after(step: PlanStep) -> None:
    """Let a hand-off that nobody accepted lie ahead again. Part of an action."""
    rows = HandOff.objects.filter(after=step, state=State.WAITING)
    rows.update(turn=F("turn") + 1, state=State.AHEAD, waits_since=None, given_by=None)


@transaction.atomic
def accept(hand_off: HandOff, *, by: Person) -> None:
    """Accept the hand-off. Whoever accepts what was passed on leads what those who passed it on would have led,
    up to the next hand-off point. Raises AlreadyDone where it does not wait any more as it was seen.
    """
    rows = HandOff.objects.filter(pk=hand_off.pk, state=State.WAITING, turn=hand_off.turn, to=place_of(hand_off, by))
    if not rows.update(state=State.ACCEPTED, accepted_at=timezone.now(), turn=F("turn") + 1):
        raise AlreadyDone(ANSWERED)
    plan = Plan.objects.select_for_update().get(pk=hand_off.plan_id)
    gave = set(hand_off.passed.values_list("from_whom", flat=True)) - {by.pk}
    steps = list(plan.steps.filter(taken_out_at=None).select_related("lead"))
    for step in stretch_after(hand_off, steps, plan.hand_offs.all()):
        if step.lead.person_id in gave and step.state != PlanStep.State.DONE:
            StepHelper.objects.filter(step=step, who=hand_off.to_id).delete()
            PlanStep.objects.filter(pk=step.pk).update(lead=hand_off.to_id, turn=F("turn") + 1)
    record(hand_off, "accepted hand-off", by)


def place_of(hand_off: HandOff, person: Person) -> int | None:
    """The id of the place in the plan that the hand-off names, where it is the person's own. Part of an action."""
    return hand_off.to_id if hand_off.to.person_id == person.pk else None


@transaction.atomic
def take_back(hand_off: HandOff, *, by: Person) -> None:
    """Take one's acceptance back: it waits again. Raises AlreadyDone where one has not accepted it."""
    rows = HandOff.objects.filter(pk=hand_off.pk, state=State.ACCEPTED, turn=hand_off.turn, to=place_of(hand_off, by))
    if not rows.update(state=State.WAITING, accepted_at=None, turn=F("turn") + 1):
        raise AlreadyDone(ANSWERED)
    record(hand_off, "took back acceptance", by)


@transaction.atomic
def pass_on(hand_off: HandOff, to: Person, *, reason: str, words: str, by: Person) -> PassedOn:
    """Pass the hand-off on to another person, who comes into the plan and is mailed; its time begins anew.

    Raises AlreadyDone where it does not wait any more as it was seen, or waits for that person already.
    """
    seen, now = hand_off.to.person, timezone.now()
    waiting = HandOff.objects.filter(pk=hand_off.pk, state=State.WAITING, turn=hand_off.turn)
    if seen.pk == to.pk or not waiting.update(turn=F("turn") + 1):
        raise AlreadyDone(ANSWERED)
    plan = Plan.objects.select_for_update().get(pk=hand_off.plan_id)
    inside = come_in(plan, to, order=plan.people.count())
    HandOff.objects.filter(pk=hand_off.pk).update(
        to=inside, waits_since=now, reminded_at=None, owner_told_at=None, given_by=by
    )
    passed = PassedOn.objects.create(
        school_id=plan.school_id, hand_off=hand_off, from_whom=seen, to_whom=to, by=by, reason=reason, words=words,
        at=now,
    )  # fmt: skip
    record(hand_off, "passed on hand-off", by, after={"reason": reason})
    hand_off.to = inside
    if to.pk != by.pk:
        tell_hand_off(hand_off, PASSED, to, by=by, passed=passed)
    return passed
