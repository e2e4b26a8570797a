"""What a lane does to an answer: no coach, whatever the charters say. Pure."""

from __future__ import annotations

import re
from dataclasses import replace
from datetime import date

from roles.matching.lanes import Lane
from roles.routing.directory import Directory, RoleEntry
from roles.routing.lane_words import SHIPPED
from roles.routing.owners import Kind, Reason, Slip, front_door

# Roles that a child's safety or a harassment may be told to at once, where the words lead to what they own. Whatever
# else the words lead to is chance: they were read for their lane.
TRUSTED = re.compile(r"counsel|nurse|social worker|psycholog|title ix", re.IGNORECASE)


def guarded(directory: Directory, lane: Lane, slips: tuple[Slip, ...], day: date) -> tuple[Slip, ...]:
    """The slips that may stand beneath the lane's words, each of other people; never none."""
    if SHIPPED[lane].in_person:
        kept = next((slip for slip in slips if _is_trusted(directory, slip)), None)
        return (kept or lane_door(directory, day),)
    allowed = [lane_door(directory, day) if _is_refused(directory, slip) else slip for slip in slips]
    return tuple({slip.people: slip for slip in allowed}.values())


def lane_door(directory: Directory, day: date) -> Slip:
    """The front door, or the principal where a coach stands there."""
    door = front_door(directory, day, Reason.LANE)
    if not _leads_to_a_coach(directory, door):
        return door
    return front_door(replace(directory, front_door_id=None), day, Reason.LANE)


def _is_trusted(directory: Directory, slip: Slip) -> bool:
    trusted = slip.kind == Kind.OWNER and slip.owner is not None and TRUSTED.search(slip.owner.name) is not None
    return trusted and not _leads_to_a_coach(directory, slip)


def _is_refused(directory: Directory, slip: Slip) -> bool:
    return slip.kind == Kind.FRONT_DOOR or _leads_to_a_coach(directory, slip)


def _leads_to_a_coach(directory: Directory, slip: Slip) -> bool:
    if slip.kind != Kind.FRONT_DOOR and slip.duty is not None and slip.duty.is_coaching:
        return True
    roles = [slip.role, *(one.role for one in slip.asked)]
    return any(role is not None and is_coaching(directory, role) for role in roles)


def is_coaching(directory: Directory, role: RoleEntry) -> bool:
    """Whether the role coaches: by its name, or by a duty that it owns in force."""
    if "coach" in role.name.casefold():
        return True
    owned = (duty_id for duty_id, claim in directory.claims.items() if claim.role_id == role.id)
    return any(directory.duties[duty_id].is_coaching for duty_id in owned)
