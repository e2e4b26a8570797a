"""Writes of a whole plan: starting it, changing what it is and who is in it."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

from django.db import IntegrityError, transaction
from django.db.models import F, RestrictedError
from django.utils import timezone

from partnerships.plans.filling import NewPoint, NewStep
from partnerships.plans.mail import tell_added
from partnerships.plans.models import HandOff, Plan, PlanPerson, PlanStep, StepHelper
from roles.people.models import Person
from roles.signing.actions import AlreadyDone
from roles.trail.actions import record

CHANGED = "Somebody in the plan changed this meanwhile."


def start_plan(
    plan: Plan, people: Sequence[Person], steps: Sequence[NewStep], points: Sequence[NewPoint], *, by: Person
) -> Plan:
    """Write a new plan with the people in it. One that was sent before under the same key is there, and is returned.

    Everybody whom a step or a hand-off names is among `people`; whoever starts it looks after it.
    """
    plan.owner = by
    try:
        with transaction.atomic():
            plan.save(force_insert=True)
            _fill(plan, people, steps, points)
            record(plan, "started plan", by, after={"people": len(people), "steps": len(steps)})
            tell_added(plan, people, by=by, at=timezone.now())
    except IntegrityError:
        found = Plan.objects.filter(key=plan.key, owner=by).first()
        if found is None:
            raise
        return found
    return plan


def _fill(plan: Plan, people: Sequence[Person], steps: Sequence[NewStep], points: Sequence[NewPoint]) -> None:
    school = plan.school_id
    inside = {
        person.pk: PlanPerson.objects.create(school_id=school, plan=plan, person=person, order=order)
        for order, person in enumerate(people)
    }
    written = []
    for order, new in enumerate(steps, start=1):
        step = PlanStep.objects.create(
            school_id=school, plan=plan, order=order, kind=new.kind, title=new.title, note=new.note,
            lead=inside[new.lead], duty_id=new.duty_id, on=new.on,
        )  # fmt: skip
        for helper in new.helpers:
            StepHelper.objects.create(school_id=school, step=step, who=inside[helper])
        written.append(step)
    for number, point in enumerate(points, start=1):
        HandOff.objects.create(
            school_id=school, plan=plan, number=number, after=written[point.after - 1], when=point.when,
            note=point.note, to=inside[point.to],
        )  # fmt: skip


@transaction.atomic
def change_plan(plan: Plan, values: Mapping[str, Any], people: Sequence[Person], *, turn: int, by: Person) -> None:
    """Change what the plan is, who looks after it and who is in it, from how it stood at that turn.

    Raises AlreadyDone where somebody changed it meanwhile, or where one who leads or is named would leave.
    A plan that somebody new comes into is no example any more until they agree too.
    """
    rows = Plan.objects.filter(pk=plan.pk, turn=turn)
    if not rows.update(turn=F("turn") + 1, **values):
        raise AlreadyDone(CHANGED)
    there = {one.person_id: one for one in plan.people.all()}
    new = [person for person in people if person.pk not in there]
    leave = [one for person_id, one in there.items() if person_id not in {person.pk for person in people}]
    for one in leave:
        _leave(plan, one)
    for order, person in enumerate(new, start=len(there)):
        come_in(plan, person, order=order)
    record(plan, "changed plan", by, after={"came": len(new), "left": len(leave)})
    tell_added(plan, new, by=by, at=timezone.now())


def _leave(plan: Plan, one: PlanPerson) -> None:
    PlanStep.objects.filter(plan=plan, lead=one, taken_out_at__isnull=False).delete()
    try:
        one.delete()
    except RestrictedError:
        raise AlreadyDone(f"{one.person.name} leads a step or is named in a hand-off, and so stays in it.") from None


def come_in(plan: Plan, person: Person, *, order: int) -> PlanPerson:
    """The person's place in the plan, made where there is none; then it is no example until they agree. Part of an
    action.
    """
    inside = PlanPerson.objects.filter(plan=plan, person=person).first()
    if inside is None:
        Plan.objects.filter(pk=plan.pk).update(shared_at=None)
        inside = PlanPerson.objects.create(school_id=plan.school_id, plan=plan, person=person, order=order)
    return inside
