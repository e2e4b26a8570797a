"""Writes at the end of a plan and around it: looking back, proposing, sharing it as an example, its papers."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date

from django.db import transaction
from django.db.models import F
from django.urls import reverse
from django.utils import timezone

from coachhub.kit.wording import small
from partnerships.plans.actions import CHANGED
from partnerships.plans.models import Plan, PlanPaper, PlanPerson, Suggestion
from roles.charters.models import CharterVersion
from roles.comments import actions as comments
from roles.comments.models import Comment
from roles.comments.queries import open_round_of
from roles.notices.actions import add_lines
from roles.notices.models import Line
from roles.people.models import Person
from roles.signing.actions import AlreadyDone
from roles.signing.models import State
from roles.staffing.models import Role
from roles.trail.actions import record


@transaction.atomic
def look_back(plan: Plan, *, students_did: str, to_keep: str, turn: int, by: Person) -> None:
    """Write down the looking back, which ends the plan. Raises AlreadyDone where somebody changed it meanwhile."""
    said = {"students_did": students_did, "to_keep": to_keep}
    rows = Plan.objects.filter(pk=plan.pk, turn=turn)
    if not rows.update(**said, looked_back_at=plan.looked_back_at or timezone.now(), turn=F("turn") + 1):
        raise AlreadyDone(CHANGED)
    record(plan, "looked back on plan", by)


@transaction.atomic
def agree(plan: Plan, *, by: Person) -> bool:
    """Agree that the school reads the plan as an example; returns whether it does now, as all in it agree.

    Raises AlreadyDone where one has agreed already.
    """
    Plan.objects.select_for_update().get(pk=plan.pk)
    now = timezone.now()
    if not PlanPerson.objects.filter(plan=plan, person=by, agreed_at=None).update(agreed_at=now):
        raise AlreadyDone("You have agreed already.")
    all_agree = not PlanPerson.objects.filter(plan=plan, agreed_at=None).exists()
    if all_agree:
        Plan.objects.filter(pk=plan.pk, shared_at=None).update(shared_at=now)
    record(plan, "agreed to example", by, after={"shared": all_agree})
    return all_agree


@transaction.atomic
def take_back_example(plan: Plan, *, by: Person) -> None:
    """Take one's agreement back: from now on nobody but the people in the plan reads it. Raises AlreadyDone."""
    Plan.objects.select_for_update().get(pk=plan.pk)
    Plan.objects.filter(pk=plan.pk).update(shared_at=None)
    if not PlanPerson.objects.filter(plan=plan, person=by, agreed_at__isnull=False).update(agreed_at=None):
        raise AlreadyDone("You have not agreed, so the school does not read it.")
    record(plan, "took back example", by)


@transaction.atomic
def add_paper(plan: Plan, *, name: str, url: str, day: date, by: Person) -> PlanPaper:
    """Put a link into the plan. Raises AlreadyDone where it is there."""
    Plan.objects.select_for_update().get(pk=plan.pk)
    if PlanPaper.objects.filter(plan=plan, url=url).exists():
        raise AlreadyDone("This paper is in the plan already.")
    paper = PlanPaper.objects.create(school_id=plan.school_id, plan=plan, name=name, url=url, by=by, added_on=day)
    record(paper, "added paper", by)
    return paper


@transaction.atomic
def take_out_paper(paper: PlanPaper, *, by: Person) -> None:
    """Take a link out. Raises AlreadyDone."""
    record(paper, "took out paper", by)
    if not PlanPaper.objects.filter(pk=paper.pk).delete()[0]:
        raise AlreadyDone("This paper is not in the plan any more.")


@transaction.atomic
def suggest(plan: Plan, role: Role, text: str, *, editors: Iterable[int], day: date, by: Person) -> Suggestion:
    """Propose a change in a role's charter: a comment on its draft while a round of comments runs, else a suggestion
    that the `editors` (the ids of those who write it) are told of. Raises AlreadyDone for the same words again.
    """
    Plan.objects.select_for_update().get(pk=plan.pk)
    if Suggestion.objects.filter(plan=plan, role=role, text=text).exists():
        raise AlreadyDone("This is proposed already.")
    made = Suggestion.objects.create(
        school_id=plan.school_id, plan=plan, role=role, text=text, by=by, at=timezone.now(),
        as_comment=_comment(role, text, day, by),
    )  # fmt: skip
    record(made, "proposed change of charter", by, after={"as_comment": made.as_comment})
    if not made.as_comment:
        address = reverse("plans:proposed", args=[plan.school.slug, role.slug])
        words = f"A plan that ended proposes a change in the charter of the {small(role.name)}."
        lines = [(one, words) for one in editors if one != by.pk]
        add_lines(plan.school_id, Line.Rhythm.DAILY, lines, address=address, made_at=made.at)
    return made


def _comment(role: Role, text: str, day: date, by: Person) -> bool:
    draft = CharterVersion.objects.filter(charter__role=role, state=State.DRAFT).first()
    running = open_round_of(draft) if draft is not None else None
    if running is None:
        return False
    said = Comment(part=Comment.Part.WHOLE, text=f"From looking back on a plan: {text}")
    try:
        with transaction.atomic():
            comments.comment(running, said, day=day, by=by)
    except AlreadyDone:  # the round ended at this moment
        return False
    return True


@transaction.atomic
def settle(suggestion: Suggestion, *, by: Person) -> None:
    """Note that those who write the charter have seen to it. Raises AlreadyDone."""
    now = {"settled_at": timezone.now(), "settled_by": by}
    if not Suggestion.objects.filter(pk=suggestion.pk, settled_at=None).update(**now):
        raise AlreadyDone("Somebody has seen to this already.")
    record(suggestion, "settled proposal", by)


@transaction.atomic
def unsettle(suggestion: Suggestion, *, by: Person) -> None:
    """Let it wait again. Raises AlreadyDone."""
    rows = Suggestion.objects.filter(pk=suggestion.pk, settled_at__isnull=False)
    if not rows.update(settled_at=None, settled_by=None):
        raise AlreadyDone("This waits already.")
    record(suggestion, "unsettled proposal", by)
