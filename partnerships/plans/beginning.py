"""What a new plan is made of: an outline by its name in the address, who has which part, and on which days."""

from __future__ import annotations

from typing import Any

from partnerships import access
from partnerships.plans.filling import NewPoint, NewStep, days_between, fill
from partnerships.plans.forms import StartForm, begin_with
from partnerships.plans.models import Plan
from partnerships.plans.outlines import (
    BLANK,
    HandOffOutline,
    Outline,
    Part,
    StepOutline,
    duties_by_wording,
    proposed,
    templates,
)
from partnerships.plans.queries import Whole, read_whole
from partnerships.plans.rows import StepRow
from roles.people.members import Member
from roles.people.models import Person
from roles.routing.compiled import shelf

EMPTY, COPY = "empty", "plan-"


def outline_named(member: Member, name: str) -> Outline | None:
    """A template by its key, `empty`, or `plan-12`: a plan that the member may read. None for anything else."""
    if name == EMPTY:
        return BLANK
    number = name.removeprefix(COPY)
    if name.startswith(COPY) and number.isascii() and number.isdecimal() and len(number) < 19:
        plan, _inside = access.get_plan_to_read(member, int(number))
        return of_plan(read_whole(plan))
    return templates().get(name)


def copy_of(plan: Plan) -> str:
    """By what name a new plan begins with this one."""
    return f"{COPY}{plan.pk}"


def of_plan(whole: Whole) -> Outline:
    """The plan as an outline: its steps and hand-offs, without what came out; each of its people is a part."""
    parts = tuple(Part(str(one.pk), f"Instead of {one.person.name}", one.person_id) for one in whole.people)
    steps = tuple(
        StepOutline(
            row.step.kind, row.step.title, str(row.step.lead_id), row.step.note,
            tuple(str(one.pk) for one, part in row.parts if part == "helps"),
            row.step.duty.wording if row.step.duty else "",
        )
        for row in whole.rows if isinstance(row, StepRow)
    )  # fmt: skip
    places = {step.pk: number for number, step in enumerate(whole.steps, start=1)}
    points = tuple(HandOffOutline(places[one.after_id], one.when, str(one.to_id), one.note) for one in whole.points)
    plan = whole.plan
    return Outline(plan.title, "A copy: the steps and the hand-offs, not what came out.", plan.subject, parts, steps,
                   points, plan.pk)  # fmt: skip


def begin_with_parts(member: Member, outline: Outline) -> tuple[list[Part], dict[str, Any]]:
    """Who has which part unless somebody else is chosen, and what else stands in the form at first."""
    directory = shelf.get(member.school, member.today).directory
    first = {**begin_with(member.today), "subject": outline.subject}
    return proposed(outline, directory, member.today, member.account.pk), first


def new_plan(
    member: Member, outline: Outline, form: StartForm
) -> tuple[Plan, list[Person], list[NewStep], list[NewPoint]]:
    """What the form says, ready to be written. Only for a form that is valid."""
    directory = shelf.get(member.school, member.today).directory
    about = form.about()
    off = [(one.first_day, one.last_day) for one in directory.breaks]
    days = days_between(about["starts_on"], about["ends_on"], len(outline.steps), off)
    steps, points = fill(outline, form.by_part(), days, duties_by_wording(directory))
    plan = Plan(school=member.school, key=form.cleaned_data["key"], copied_from_id=outline.plan_id, **about)
    return plan, form.chosen(), steps, points
