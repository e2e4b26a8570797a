"""Reads of plans, by name. What stands in a plan is read for the people in it; for everybody else there are counts."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from django.db.models import Count, Exists, F, OuterRef, Prefetch, Q, QuerySet

from partnerships.log.models import LogEntry
from partnerships.plans.models import (
    HandOff,
    PassedOn,
    Plan,
    PlanPaper,
    PlanPerson,
    PlanStep,
    StepHelper,
    StepTime,
    Suggestion,
)
from partnerships.plans.rows import Row, rows_of
from roles.access.rows import MOST
from roles.charters.holders import holders_at
from roles.charters.models import Charter
from roles.people.members import Member
from roles.people.models import Membership, Person, School
from roles.staffing.models import Role


@dataclass
class Whole:
    """A plan with all that stands in it."""

    plan: Plan
    people: list[PlanPerson]
    steps: list[PlanStep]
    points: list[HandOff]
    rows: list[Row]

    def of(self, person: Person) -> PlanPerson | None:
        return next((one for one in self.people if one.person_id == person.pk), None)


def own_plans(member: Member, words: str = "") -> QuerySet[Plan]:
    """The plans that the member is in; those with a hand-off that waits for the member first, then the latest."""
    waits = HandOff.objects.filter(plan=OuterRef("pk"), to__person=member.person, state=HandOff.State.WAITING)
    rows = _counted(_with(Plan.objects.filter(school=member.school, people__person=member.person), words))
    return rows.annotate(waits=Exists(waits)).order_by(
        "-waits", F("looked_back_at").desc(nulls_first=True), "-starts_on", "-id"
    )


def examples_at(school: School, words: str = "") -> QuerySet[Plan]:
    """The plans that all people in them share with the school."""
    rows = Plan.objects.filter(school=school, shared_at__isnull=False)
    return _counted(_with(rows, words)).order_by("-shared_at", "-id")


def _with(rows: QuerySet[Plan], words: str) -> QuerySet[Plan]:
    for word in words.split():
        rows = rows.filter(Q(title__icontains=word) | Q(subject__icontains=word))
    return rows


def _counted(rows: QuerySet[Plan]) -> QuerySet[Plan]:
    """With how many steps there are and are done, and whoever looks after it."""
    there = PlanStep.objects.filter(plan=OuterRef("pk"), taken_out_at=None).order_by().values("plan")
    done = there.filter(state=PlanStep.State.DONE)
    of = {"steps_there": there, "steps_done": done}
    return rows.select_related("owner").annotate(
        **{name: steps.annotate(count=Count("pk")).values("count")[:1] for name, steps in of.items()}
    )


def waiting_for(member: Member) -> list[HandOff]:
    """The hand-offs that wait for the member, those that wait longest first."""
    rows = HandOff.objects.filter(school=member.school, to__person=member.person, state=HandOff.State.WAITING)
    return list(rows.select_related("plan__owner", "given_by").order_by("waits_since", "id"))


def staying_in(plan: Plan) -> list[int]:
    """The ids of people who lead a step or are named in a hand-off, and so cannot leave."""
    leads = plan.steps.filter(taken_out_at=None).values_list("lead__person", flat=True)
    return list(dict.fromkeys([*leads, *plan.hand_offs.values_list("to__person", flat=True)]))


def read_whole(plan: Plan) -> Whole:
    """Four queries, however long the plan is."""
    people = people_in(plan)
    by_id = {one.pk: one for one in people}
    steps = list(plan.steps.filter(taken_out_at=None).select_related("duty"))
    for step in steps:
        step.plan, step.lead = plan, by_id[step.lead_id]
    passed = Prefetch("passed", PassedOn.objects.select_related("from_whom", "to_whom"))
    points = list(plan.hand_offs.select_related("given_by").prefetch_related(passed))
    for point in points:
        point.plan, point.to = plan, by_id[point.to_id]
    helpers: dict[int, set[int]] = {}
    for step_id, who in StepHelper.objects.filter(step__plan=plan).values_list("step", "who"):
        helpers.setdefault(step_id, set()).add(who)
    return Whole(plan, people, steps, points, rows_of(people, steps, helpers, points))


def people_in(plan: Plan) -> list[PlanPerson]:
    found = list(plan.people.select_related("person"))
    for one in found:
        one.plan = plan
    return found


def papers_of(plan: Plan) -> list[PlanPaper]:
    return list(plan.papers.select_related("by"))


def steps_without_hand_off(plan: Plan) -> list[PlanStep]:
    """The steps after which a hand-off point can be put."""
    return list(plan.steps.filter(taken_out_at=None, hand_off=None))


def taken_out(plan: Plan) -> list[PlanStep]:
    """Steps that can be put back, the last one first."""
    return list(plan.steps.filter(taken_out_at__isnull=False).order_by("-taken_out_at"))


def helpers_of(step: PlanStep) -> list[int]:
    return list(step.helpers.values_list("who__person", flat=True))


def times_of(plan: Plan, person: Person) -> list[StepTime]:
    """The person's own log entries on the plan's steps, and nobody else's."""
    rows = StepTime.objects.filter(step__plan=plan, entry__person=person)
    return list(rows.select_related("entry").order_by("entry__day", "pk"))


def own_entry(plan: Plan, time: int, person: Person) -> LogEntry | None:
    """The person's own log entry on a step of the plan; None where it is gone, or another's."""
    rows = LogEntry.objects.filter(person=person, plan_time__step__plan=plan, plan_time=min(time, MOST))
    return rows.first()


def colleagues(school: School, but: int | None = None) -> list[Person]:
    """Who belongs to the school today, by name."""
    rows = Membership.objects.filter(school=school, is_active=True, person__is_active=True).exclude(person=but)
    return [one.person for one in rows.select_related("person").order_by("person__name", "pk")]


def earlier_plans(member: Member) -> list[Plan]:
    """What a new plan can be copied from: one's own, and the school's examples."""
    mine = Q(people__person=member.person)
    rows = Plan.objects.filter(school=member.school).filter(mine | Q(shared_at__isnull=False))
    return list(rows.select_related("owner").distinct().order_by("-starts_on", "-pk")[:50])


def roles_with_charter(school: School) -> list[Role]:
    """The roles whose charter something can be proposed for."""
    return [one.role for one in Charter.objects.filter(school=school).select_related("role").order_by("role__order")]


def editors_of(school: School, role: Role, day: date) -> list[int]:
    """The ids of those who write the role's charter: whoever holds it, and the principals."""
    holders = [one.person_id for one in holders_at(school, day, role.slug)]
    principals = Membership.objects.principals().filter(school=school).values_list("person_id", flat=True)
    return list(dict.fromkeys([*holders, *principals]))


def suggestions_of(plan: Plan) -> list[Suggestion]:
    return list(plan.suggestions.select_related("role", "by"))


def proposed_for(school: School, role_slug: str) -> list[Suggestion]:
    """What plans propose for the role's charter, what nobody settled first."""
    rows = Suggestion.objects.filter(school=school, role__slug=role_slug).select_related("by", "settled_by")
    return list(rows.order_by(F("settled_at").desc(nulls_first=True), "-at", "-id")[:100])


def waiting_hand_offs() -> list[HandOff]:
    """Of all schools, with what the round over them needs."""
    rows = HandOff.objects.filter(state=HandOff.State.WAITING, school__isnull=False)
    return list(
        rows.select_related("school__district", "plan__owner", "to__person", "given_by").order_by("waits_since")
    )


def who_is_told(hand_off: HandOff) -> Person:
    """Who hears that nobody answered: whoever looks after the plan, else who gave it, else anybody else in the plan.

    Whoever has left the school, or is the one it waits for, is passed over while there is somebody else.
    """
    plan = hand_off.plan
    people = [plan.owner, *filter(None, [hand_off.given_by]), *(one.person for one in people_in(plan))]
    others = (one for one in people if one.pk != hand_off.to.person_id and belongs_still(hand_off.school, one))
    return next(others, plan.owner)


def belongs_still(school: School, person: Person) -> bool:
    return Membership.objects.filter(school=school, person=person, is_active=True, person__is_active=True).exists()
