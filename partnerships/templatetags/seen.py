"""What was seen of a goal, for any page that shows its chain.

The template engine loads this with every start, so what it reads is loaded where a page first asks.
"""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING
from uuid import UUID

from django import template

if TYPE_CHECKING:
    from partnerships.agreements.models import Agreement
    from partnerships.evidence.queries import Seen

register = template.Library()


@register.simple_tag
def goal_seen(agreement: Agreement, key: UUID) -> Seen:
    """`{% goal_seen agreement goal.key as seen %}`: read once for all goals of the agreement."""
    kept, reads = vars(agreement), import_module("partnerships.evidence.queries")
    if "seen_of_goals" not in kept:
        kept["seen_of_goals"] = reads.seen_of(agreement)
    found: Seen = kept["seen_of_goals"].get(UUID(str(key)), reads.Seen())
    return found
