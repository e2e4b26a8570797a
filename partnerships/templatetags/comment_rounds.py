"""The comment rounds on agreements that wait for the reader, for the list of agreements.

The template engine loads this with every start, so what it reads is loaded where a page first asks.
"""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING, Any

from django import template

if TYPE_CHECKING:
    from roles.people.members import Member

register = template.Library()


@register.simple_tag
def rounds_waiting(member: Member) -> dict[str, Any]:
    """`{% rounds_waiting request.member as rounds %}`; nothing for somebody without an account of the school."""
    if member.membership is None or member.person is None:
        return {}
    reads = import_module("partnerships.comments.queries")
    found = {"to_read": reads.drafts_to_read(member), "to_settle": reads.drafts_to_settle(member)}
    return found if any(found.values()) else {}
