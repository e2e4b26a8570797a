"""What the page of a charter shows of its template: `{% load templates %}{% template_changes folder %}`.

The template engine loads this with every start, so what it needs is loaded where a page first asks for it.
"""

from __future__ import annotations

from collections.abc import Mapping
from importlib import import_module
from typing import TYPE_CHECKING, Any

from django import template

from coachhub.kit.nav import bar_of

if TYPE_CHECKING:
    from roles.charters.folders import Folder

register = template.Library()


@register.inclusion_tag("charter_templates/_news.html", takes_context=True)
def template_changes(context: Mapping[str, Any], folder: Folder) -> dict[str, Any]:
    """What changed in the district's template that the charter began from; nothing for those who do not write it."""
    found = import_module("roles.charter_templates.news").news_for(folder) if folder.may_edit else None
    return {"found": found, "bar": bar_of(context["request"]), "role": folder.role}
