"""When a team meets next, for any page that shows the team.

The template engine loads this with every start, so what it reads is loaded where a page first asks.
"""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING, Any

from django import template

if TYPE_CHECKING:
    from partnerships.teams.models import Team

register = template.Library()


@register.simple_tag
def meets(team: Team) -> dict[str, Any]:
    """`{% meets team as meets %}`: the next meeting with its agenda, and the days of those after it."""
    found: dict[str, Any] = import_module("partnerships.meetings.pages").coming_of(team)
    return found
