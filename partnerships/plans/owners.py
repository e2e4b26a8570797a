"""Whose a duty is: what the charters in force say, for choosing a duty of a step and its lead. Pure."""

from __future__ import annotations

from datetime import date

from roles.routing.directory import Directory
from roles.routing.owners import Kind, resolve_duty


def owners_of(directory: Directory, day: date) -> dict[int, tuple[int, ...]]:
    """By duty of the charters in force, who answers for it on the day; none where only the front door does."""
    slips = {duty: resolve_duty(directory, duty, day) for duty in directory.claims if duty in directory.duties}
    return {duty: () if slip.kind == Kind.FRONT_DOOR else slip.people for duty, slip in slips.items()}


def duties_of(directory: Directory) -> dict[int, str]:
    """The duties of the charters in force, by wording."""
    found = {duty: directory.duties[duty].wording for duty in directory.claims if duty in directory.duties}
    return dict(sorted(found.items(), key=lambda pair: pair[1]))
