"""How long a question lies on a desk, and where it goes when nobody answers. Pure: follows from the directory."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, timedelta

from coachhub.kit.school_days import school_day_after
from roles.routing.directory import Directory
from roles.routing.owners import Kind, Reason, Slip, front_door, resolve_role


def next_desk(directory: Directory, backup_id: int | None, people: set[int], day: date) -> Slip | None:
    """Who gets a question that `people` did not answer: the backup, then the front door.

    None where it lies at the end of the way already. A backup that was silent has none: give no `backup_id` then.
    """
    if backup_id is not None and backup_id in directory.roles:
        slip = resolve_role(directory, backup_id, day)
        if slip.kind != Kind.FRONT_DOOR and not set(slip.people) <= people:
            return slip
    door = front_door(directory, day, Reason.ALL_AWAY)
    return None if not door.people or set(door.people) <= people else door


@dataclass(frozen=True, slots=True)
class Next:
    """When a question moves by itself, and whom it reaches then."""

    day: date
    slip: Slip


def next_move(
    directory: Directory,
    *,
    since: date,
    today: date,
    school_days: int,
    role_id: int | None,
    backup_id: int | None,
    people: set[int],
) -> Next | None:
    """When and where to a question moves that lies with `people` since a day, if none of them answers.

    Earlier than after the school's number of school days where all of them are away before; None where it stays.
    """
    due = max(school_day_after(since, school_days, directory.off), today)
    known = [person_id for person_id in people if person_id in directory.people]
    for number in range(1, (due - today).days + 1):
        day = today + timedelta(days=number)
        if role_id in directory.roles and not any(directory.is_there(person_id, day) for person_id in known):
            covers = resolve_role(directory, role_id or 0, day)
            if not set(covers.people) <= people:
                return Next(day, covers)
    slip = next_desk(directory, backup_id, people, due)
    return Next(due, slip) if slip is not None else None
