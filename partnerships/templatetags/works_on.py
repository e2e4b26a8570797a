"""What a team works on, for the page of the team. What it reads is loaded where a page first asks."""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING

from django import template

if TYPE_CHECKING:
    from partnerships.focus.models import Focus
    from partnerships.teams.models import Team

register = template.Library()


@register.simple_tag
def works_on(team: Team) -> list[Focus]:
    """`{% works_on team as works %}`: what of its focus list is in progress."""
    found: list[Focus] = import_module("partnerships.focus.queries").in_progress_of(team)
    return found
