"""What a principal reads of plans: counts, from five up, and by duty which roles led. Never what stands in a plan."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from partnerships.plans.models import Plan, PlanStep
from roles.charters.holders import holders_at
from roles.people.models import School
from roles.staffing.models import Role

LEAST = 5  # fewer plans than that are not counted for others


@dataclass(frozen=True)
class Counts:
    """What a principal reads of plans; None below five."""

    under_way: int | None
    steps_done: int | None
    examples: int


def counts_at(school: School) -> Counts:
    """For the principal: how many plans are under way and how many of their steps are done, from five plans up."""
    rows = Plan.objects.filter(school=school)
    under_way = rows.filter(looked_back_at=None)
    count = under_way.count()
    examples = rows.filter(shared_at__isnull=False).count()
    done = PlanStep.objects.filter(plan__in=under_way, state=PlanStep.State.DONE, taken_out_at=None).count()
    return Counts(count, done, examples) if count >= LEAST else Counts(None, None, examples)


def led_at(school: School, day: date) -> list[tuple[str, dict[str, int]]]:
    """Beside the overlap map: by duty, which roles led how many steps that are done; from five steps up."""
    role_of = {one.person_id: one.role_id for one in holders_at(school, day)}
    names = dict(Role.objects.filter(school=school).values_list("pk", "name"))
    steps = PlanStep.objects.filter(school=school, duty__isnull=False, taken_out_at=None, state=PlanStep.State.DONE)
    found: dict[str, dict[str, int]] = {}
    for wording, person in steps.order_by("duty__wording", "pk").values_list("duty__wording", "lead__person"):
        led = found.setdefault(wording, {})
        role = names.get(role_of.get(person, 0), "Teacher")
        led[role] = led.get(role, 0) + 1
    return [(wording, led) for wording, led in found.items() if sum(led.values()) >= LEAST]
