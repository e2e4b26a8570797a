"""The check on a page of a room that comes before this one: `{% load checking %}{% notes_on draft as notes %}`.

The template engine loads this with every start, so the rules of the check are loaded where a page first asks for notes.
"""

from __future__ import annotations

from collections.abc import Mapping
from importlib import import_module
from typing import TYPE_CHECKING, Any

from django import template

if TYPE_CHECKING:
    from roles.charters.drafts import OpenDraft
    from roles.charters.models import CharterVersion
    from roles.checking.notes import Notes

register = template.Library()


@register.simple_tag(takes_context=True)
def notes_on(context: Mapping[str, Any], draft: OpenDraft | CharterVersion) -> Notes:
    """The notes on a draft or a version, for whoever reads the page."""
    notes: Notes = import_module("roles.checking.queries").notes_of(draft, context["request"].member)
    return notes
