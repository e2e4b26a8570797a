"""How far an agreement has come, for the page of any of its versions.

The template engine loads this with every start, so what it reads is loaded where a page first asks.
"""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING

from django import template

if TYPE_CHECKING:
    from partnerships.agreements.pages import Paper
    from partnerships.reviews.so_far import OfGoal, SoFar
    from roles.people.members import Member

register = template.Library()


@register.simple_tag
def agreement_so_far(paper: Paper, member: Member) -> SoFar | None:
    """`{% agreement_so_far paper request.member as so_far %}`, for those who may read it."""
    reads, agreement = import_module("partnerships.reviews.so_far"), paper.version.agreement
    found: SoFar | None = reads.so_far_of(agreement, member.school, paper.content["goals"], member.today)
    return found


@register.filter
def of_goal(so_far: SoFar | None, key: str) -> OfGoal | None:
    """`{{ so_far|of_goal:goal.key }}`; None where nothing is told."""
    return so_far.goals.get(key) if so_far else None
