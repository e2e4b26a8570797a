"""Collaboration plans: for the people in them. Everybody else, a principal too, reads one only as a shared example."""

from __future__ import annotations

from django.core.exceptions import PermissionDenied

from partnerships.plans.models import HandOff, Plan, PlanPaper, PlanStep, Suggestion
from roles.access import get_charter_to_edit
from roles.access.rows import MOST, row_of
from roles.people.members import Member
from roles.staffing.models import Role

ONLY_IN_IT = "A plan is read by the people in it, and by the school once all of them agree."
MOST_STEPS = 32_767


def get_plan(member: Member, pk: int) -> Plan:
    """A plan that the member is in. Raises PermissionDenied for everybody else at the school."""
    plan = _plan(member, pk)
    if not is_in(member, plan):
        raise PermissionDenied(ONLY_IN_IT)
    return plan


def get_plan_to_read(member: Member, pk: int) -> tuple[Plan, bool]:
    """A plan that the member is in, or that is shared with the school; and whether the member is in it.

    Raises PermissionDenied for everybody else.
    """
    plan = _plan(member, pk)
    inside = is_in(member, plan)
    if not inside and (plan.shared_at is None or member.membership is None):
        raise PermissionDenied(ONLY_IN_IT)
    return plan, inside


def is_in(member: Member, plan: Plan) -> bool:
    """Whether the member belongs to the school and is one of the people in the plan."""
    return member.membership is not None and plan.people.filter(person=member.person).exists()


def _plan(member: Member, pk: int) -> Plan:
    plan = row_of(Plan.objects.filter(school=member.school, pk=min(pk, MOST)).select_related("owner"))
    plan.school = member.school
    return plan


def get_step(member: Member, pk: int, step: int) -> PlanStep:
    """A step of a plan that the member is in, also one that was taken out."""
    plan = get_plan(member, pk)
    found = row_of(PlanStep.objects.filter(plan=plan, pk=min(step, MOST)).select_related("lead__person", "duty"))
    found.plan, found.school = plan, member.school
    return found


def get_hand_off(member: Member, pk: int, number: int) -> HandOff:
    """A hand-off point of a plan that the member is in, by its number."""
    plan = get_plan(member, pk)
    rows = HandOff.objects.filter(plan=plan, number=min(number, MOST_STEPS))
    found = row_of(rows.select_related("to__person", "after", "given_by"))
    found.plan, found.school = plan, member.school
    return found


def get_own_hand_off(member: Member, pk: int, number: int) -> HandOff:
    """A hand-off that names the member. Raises PermissionDenied for the others in the plan."""
    found = get_hand_off(member, pk, number)
    if found.to.person_id != member.account.pk:
        raise PermissionDenied("It is accepted by the one it names.")
    return found


def may_pass_on(member: Member, hand_off: HandOff) -> bool:
    """Whoever it names, and whoever looks after the plan; once nobody answered in time, everybody in the plan."""
    first = member.account.pk in (hand_off.to.person_id, hand_off.plan.owner_id)
    return first or hand_off.owner_told_at is not None


def get_paper(member: Member, pk: int, paper: int) -> PlanPaper:
    plan = get_plan(member, pk)
    return row_of(PlanPaper.objects.filter(plan=plan, pk=min(paper, MOST)))


def get_role_of_charter(member: Member, role_slug: str) -> Role:
    """The role whose charter the member writes. Raises PermissionDenied for those who do not write it."""
    return get_charter_to_edit(member, role_slug).role


def get_suggestion(member: Member, role_slug: str, pk: int) -> Suggestion:
    """What a plan proposed for a charter that the member writes."""
    role = get_role_of_charter(member, role_slug)
    return row_of(Suggestion.objects.filter(school=member.school, role=role, pk=min(pk, MOST)))
