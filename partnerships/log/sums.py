"""What those who agreed with a coach read of the coach's time: by duty and goal, and by which roles asked.

Never a note, never what was typed, never a teacher: a role by name only where its charter is in force, for such a role
is asked for by name anyway; time that others asked for stands together.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable

from partnerships.log.diary import Ground
from partnerships.log.durations import say_minutes
from partnerships.log.figures import Counted

OTHERS, NOBODY = "Teachers and others", "Nobody in particular"


def by_role(counts: Iterable[Counted], ground: Ground, front_door: int | None) -> list[tuple[str, str]]:
    """Time outside the agreement by who asked, the most first."""
    return [(who, say_minutes(total)) for who, total in minutes_by_role(counts, ground, front_door)]


def minutes_by_role(counts: Iterable[Counted], ground: Ground, front_door: int | None) -> list[tuple[str, int]]:
    """The same in minutes."""
    minutes = Counter[str]()
    for one in counts:
        if one.outside:
            minutes[_asked(one.asked_by, ground, front_door)] += one.minutes
    return minutes.most_common()


def _asked(role_id: int | None, ground: Ground, front_door: int | None) -> str:
    if role_id is None:
        return NOBODY
    is_office = role_id in ground.lines or role_id == front_door
    return ground.roles.get(role_id, OTHERS) if is_office else OTHERS
