"""Reads of the focus list, and of the goals that agreements have in its place."""

from __future__ import annotations

from dataclasses import dataclass, field

from partnerships.agreements.models import Agreement, Goal
from partnerships.agreements.queries import readable
from partnerships.focus.models import Focus
from partnerships.teams.models import Team
from roles.models import School
from roles.people.members import Member
from roles.signing.models import State

DONE_SHOWN = 20
STATES = (Goal.State.IN_PROGRESS, Goal.State.WAITING, Goal.State.DONE)


@dataclass
class Sorted:
    in_progress: list[Focus] = field(default_factory=list)
    waiting: list[Focus] = field(default_factory=list)
    done: list[Focus] = field(default_factory=list)


def sorted_focus(school: School, team: Team | None = None) -> Sorted:
    """The school's list or a team's by state; the done ones with the latest first."""
    found = Sorted()
    for row in Focus.objects.filter(school=school, list__team=team):
        getattr(found, row.state).append(row)
    found.done.sort(key=lambda row: (row.done_on, row.pk), reverse=True)
    del found.done[DONE_SHOWN:]
    return found


def in_progress_of(team: Team) -> list[Focus]:
    """What the team works on now: one or two."""
    return list(Focus.objects.filter(list__team=team, state=Focus.State.IN_PROGRESS))


def goals_in_force(member: Member) -> list[tuple[Agreement, list[Goal]]]:
    """The goals of the agreements in force that the member may read, those in progress first."""
    versions = readable(member).filter(state=State.IN_FORCE).order_by("agreement__role__order", "pk")
    goals: dict[int, list[Goal]] = {}
    rows = Goal.objects.filter(school=member.school, version__state=State.IN_FORCE).order_by("order", "pk")
    for goal in sorted(rows, key=lambda goal: STATES.index(goal.state)):
        goals.setdefault(goal.version_id, []).append(goal)
    return [(one.agreement, goals.get(one.pk, [])) for one in versions]
