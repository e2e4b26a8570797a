"""Drift of all coaches of a school, for those who look across: shares by week, and which roles asked. Pure.

As on the page of sums: never a note, never what was typed, never a teacher.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from partnerships.log.diary import Ground
from partnerships.log.figures import Counted, WeekShare, average, over_running, shares
from partnerships.log.sums import by_role
from partnerships.log.weeks import Week


@dataclass(frozen=True)
class Agreed:
    """An agreement in force, and the share outside it, in percent, that all can live with."""

    agreement: int
    role: int
    role_name: str
    coach: int
    coach_name: str
    tolerance: int


@dataclass(frozen=True)
class Drift:
    """The weeks of one coach, the latest last; `over_for` counts the weeks over the tolerance that ended last."""

    agreed: Agreed
    label: str
    weeks: Sequence[WeekShare]
    percent: int
    over_for: int
    asked: Sequence[str]

    @property
    def is_over(self) -> bool:
        outside, total = sum(week.outside for week in self.weeks), sum(week.total for week in self.weeks)
        return outside * 100 > self.agreed.tolerance * total


def drift_of_all(
    counts: dict[tuple[int, int], list[Counted]],
    agreed: Iterable[Agreed],
    weeks: Sequence[Week],
    ground: Ground,
    front_door: int | None,
) -> list[Drift]:
    """A row for each agreement under which something was logged. `counts` are by person and role; the last of the weeks
    is the one that runs, so it does not count as over."""
    all_of_them = list(agreed)
    roles = [one.role for one in all_of_them]
    found = []
    for one in all_of_them:
        mine = counts.get((one.coach, one.role), [])
        told = shares(mine, weeks)
        percent = average(told)
        if percent is not None:
            label = one.role_name if roles.count(one.role) == 1 else f"{one.role_name}, {one.coach_name}"
            asked = [who for who, _time in by_role(mine, ground, front_door)]
            found.append(Drift(one, label, told, percent, over_running(told[:-1], one.tolerance), asked))
    return found
