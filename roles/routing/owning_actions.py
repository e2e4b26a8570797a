"""Saying who is to own what, many duties at once."""

from __future__ import annotations

from collections.abc import Iterable

from django.db import transaction

from roles.charters.models import Stake
from roles.duties.models import Duty
from roles.people.actions import raise_routing_version
from roles.people.models import Person, School
from roles.routing.settling import add_to_draft
from roles.signing.actions import AlreadyDone
from roles.staffing.actions import add_role
from roles.staffing.models import Role
from roles.trail.actions import record


@transaction.atomic
def say_owners(school: School, chosen: Iterable[tuple[Duty, Role | str]], *, by: Person) -> list[str]:
    """Let each role claim its duties in its draft; a name instead of a role makes that role first.

    Returns a sentence for each role whose charter is out for signature: it claims nothing.
    """
    raise_routing_version(school)  # first, for the school's row is the lock
    wanted: dict[Role, list[Duty]] = {}
    made: dict[str, Role] = {}
    for duty, role in chosen:
        if isinstance(role, str):
            role = made.get(role) or made.setdefault(role, add_role(Role(school=school, name=role), by=by))
        wanted.setdefault(role, []).append(duty)
    held_up = []
    for role, duties in wanted.items():
        try:
            add_to_draft(role, [Stake(kind="owns", duty=one, wording=one.wording) for one in duties], by=by)
        except AlreadyDone as done:
            held_up.append(f"The charter of the {role} cannot take {len(duties)} more: {done}")
    record(school, "said owners", by, after={role.name: len(duties) for role, duties in wanted.items()})
    return held_up
