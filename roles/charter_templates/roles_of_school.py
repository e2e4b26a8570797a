"""Which role of a school is the one that a template means. Pure but for the roles that are given."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping

from roles.charter_templates.shipped import Content
from roles.staffing.models import Role


def matched(content: Content, roles: Iterable[Role]) -> dict[str, Role]:
    """The school's roles by the template's keys: those called as the template calls them, by any of its names.

    A name that stands earlier in the template's list counts more, and no role is meant twice.
    """
    by_name: dict[str, Role] = {}
    for role in roles:
        for called in (role.name, role.slug):
            by_name.setdefault(_plain(called), role)
    found: dict[str, Role] = {}
    for key, names in content["roles"].items():
        role = next((by_name[_plain(name)] for name in [*names, key] if _plain(name) in by_name), None)
        if role is not None and role not in found.values():
            found[key] = role
    return found


def unmatched(content: Content, found: Mapping[str, Role]) -> list[str]:
    """The keys of other roles that the template names and that the school has none for."""
    return [key for key in content["roles"] if key != "own" and key not in found]


def _plain(name: str) -> str:
    return re.sub(r"[\W_]+", " ", name).strip().casefold()
