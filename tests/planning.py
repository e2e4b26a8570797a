"""What the story tells of plans: Cleo's research unit waits for Ben at its first hand-off; an earlier one is shared."""

from datetime import timedelta
from typing import TYPE_CHECKING, Any

from django.utils import timezone

from partnerships.models import LogEntry, Plan, PlanPerson, PlanStep
from tests import factories_of_plans as make
from tests.story import PLAN, SOURCES

if TYPE_CHECKING:
    from tests.twins import Teller


def tell_plans(teller: "Teller") -> None:
    """Cleo looks after both plans; Ben and Eve are in them."""
    earlier = write_plan(teller, "Volcanoes", since=60)
    PlanPerson.objects.filter(plan=earlier).update(agreed_at=timezone.now())
    Plan.objects.filter(pk=earlier.pk).update(
        looked_back_at=timezone.now(), shared_at=timezone.now(), students_did=teller.say("Drew their own maps")
    )
    plan = write_plan(teller, "Wetlands", since=20, copied_from=earlier)
    tell_hand_offs(teller, plan)
    tell_around(teller, plan)


def write_plan(teller: "Teller", title: str, *, since: int, **more: Any) -> Plan:
    """Three steps: Eve's, then Ben's with Cleo's help, then Cleo's."""
    school, say, today = teller.school, teller.say, teller.school.today()
    cleo, ben, eve = (teller.people[name] for name in ("Cleo", "Ben", "Eve"))
    plan = make.PlanFactory(
        school=school, title=say(title), subject=say("A research unit"), owner=cleo, ends_on=today,
        starts_on=today - timedelta(days=since), **more,
    )  # fmt: skip
    inside = [
        make.PlanPersonFactory(school=school, plan=plan, person=one, order=order)
        for order, one in enumerate((cleo, eve, ben))
    ]
    about = [
        ("Gather sources", inside[1], SOURCES),
        ("Design the rubric", inside[2], PLAN),
        ("Look back", inside[0], ""),
    ]
    for order, (name, lead, duty) in enumerate(about, start=1):
        make.PlanStepFactory(
            school=school, plan=plan, order=order, title=say(name), note=say("Two levels"), lead=lead, on=today,
            duty=teller.duties.get(duty), state="done" if order == 1 else "to_do",
        )  # fmt: skip
    make.StepHelperFactory(school=school, step=step_of(plan, 2), who=inside[0])
    return plan


def step_of(plan: Plan, order: int) -> PlanStep:
    return plan.steps.get(order=order)


def tell_hand_offs(teller: "Teller", plan: Plan) -> None:
    """The first was passed on from Eve to Ben and waits for him; the second lies ahead, for Cleo."""
    school, say, now = teller.school, teller.say, timezone.now()
    cleo, ben, eve = (teller.people[name] for name in ("Cleo", "Ben", "Eve"))
    waiting = make.HandOffFactory(
        school=school, plan=plan, number=1, after=step_of(plan, 1), when=say("Assessment comes up"),
        to=plan.people.get(person=ben), state="waiting", given_by=eve, waits_since=now,
    )  # fmt: skip
    make.PassedOnFactory(
        school=school, hand_off=waiting, from_whom=eve, to_whom=ben, by=eve, reason="belongs", at=now,
        words=say("Rubrics are yours"),
    )  # fmt: skip
    make.HandOffFactory(
        school=school, plan=plan, number=2, after=step_of(plan, 2), when=say("First drafts are in"),
        to=plan.people.get(person=cleo),
    )  # fmt: skip


def tell_around(teller: "Teller", plan: Plan) -> None:
    school, say, today, now = teller.school, teller.say, teller.school.today(), timezone.now()
    cleo, ben, coach = teller.people["Cleo"], teller.people["Ben"], teller.roles["pl-coach"]
    make.PlanPaperFactory(
        school=school, plan=plan, name=say("Source list"), url="https://docs.example/sources", by=cleo, added_on=today
    )
    entry = LogEntry.objects.filter(school=school, person=ben).earliest("pk")
    make.StepTimeFactory(school=school, step=step_of(plan, 2), entry=entry)
    make.SuggestionFactory(
        school=school, plan=plan, role=coach, text=say("Design rubrics for research units"), by=cleo, at=now
    )


def plan_more(teller: "Teller", number: int) -> None:
    """Another plan that waits for Ben, another example, and another of everything in the first one of this school."""
    school, today, now = teller.school, teller.school.today(), timezone.now()
    cleo, coach = teller.people["Cleo"], teller.roles["pl-coach"]
    tell_hand_offs(teller, write_plan(teller, f"Unit {number}", since=9))
    shared = write_plan(teller, f"Example {number}", since=90, looked_back_at=now)
    PlanPerson.objects.filter(plan=shared).update(agreed_at=now)
    Plan.objects.filter(pk=shared.pk).update(shared_at=now)
    first = Plan.objects.filter(school=school, looked_back_at=None).earliest("pk")
    place, helper = first.people.get(person=cleo), first.people.exclude(person=cleo)[0]
    step = make.PlanStepFactory(
        school=school, plan=first, order=10 + number, title=f"Step {number}", lead=place, duty=teller.duties[PLAN],
    )  # fmt: skip
    make.StepHelperFactory(school=school, step=step, who=helper)
    make.HandOffFactory(school=school, plan=first, number=10 + number, after=step, when="Later", to=place)
    make.PlanPaperFactory(
        school=school, plan=first, name="More", url=f"https://docs.example/{number}", by=cleo, added_on=today
    )
    make.SuggestionFactory(school=school, plan=first, role=coach, text=f"Say {number}", by=cleo, at=now)
