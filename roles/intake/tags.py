"""What the list of charters shows of descriptions: those that wait for their draft."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from django import template

from coachhub.kit.nav import bar_of
from roles.intake.queries import unfinished

register = template.Library()


@register.inclusion_tag("intake/_unfinished.html", takes_context=True)
def descriptions_being_sorted(context: Mapping[str, Any]) -> dict[str, Any]:
    """A list of them; nothing where there are none for the reader."""
    request = context["request"]
    return {"descriptions": unfinished(request.member), "bar": bar_of(request)}
