"""All that a principal's Today is made of, read in a handful of queries whatever the school's size."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass
from datetime import date, timedelta
from functools import cached_property

from partnerships.log.overview import Agreed, Drift, drift_of_all
from partnerships.log.queries import count_outside, read_ground
from partnerships.log.weeks import school_weeks, week_of, whole
from partnerships.reviews.overview import Look, looks_at
from partnerships.teams.models import NextStep
from partnerships.teams.queries import next_steps_at
from roles import access
from roles.access import Waiting
from roles.charter_templates.queries import Behind, behind_at
from roles.charters.shelf import Shelf, read_rows
from roles.checking.counts import hazy_in
from roles.overlap.grid import Grid
from roles.overlap.queries import read_grid
from roles.patterns.figures import Figure
from roles.patterns.periods import period_of
from roles.patterns.queries import read_patterns
from roles.people.members import Member
from roles.routing.compiled import shelf as compiled_shelf
from roles.routing.directory import Directory, DutyEntry
from roles.routing.lookup import without_owner
from roles.routing.owners import Reason, Slip
from roles.routing.queries import look_ups_without_owner

DRIFT_WEEKS = 6
COMING_WITHIN = timedelta(days=30)


@dataclass(frozen=True)
class Unowned:
    """A question type that ends at the front door, how often lately, and the role whose coming version takes it."""

    name: str
    duty: DutyEntry
    count: int
    taken_by: str = ""


@dataclass(frozen=True)
class Sources:
    """Read once for a page: see `read_sources`."""

    member: Member
    since: date
    directory: Directory
    charters: Shelf
    hazy: dict[int, int]
    grid: Grid
    look_ups: dict[int, int]
    slips: dict[int, Slip]
    waiting: Waiting
    behind: list[Behind]
    looks: list[Look]
    drift: list[Drift]
    patterns: list[Figure]
    steps: list[NextStep]

    @cached_property
    def contested(self) -> Counter[int]:
        """How many contested duties each role's charter has."""
        return Counter(hold.role for row in self.grid.contested for hold in row.claims)

    @cached_property
    def unowned(self) -> list[Unowned]:
        """The question types that no charter in force owns and nobody settled, those looked up most first."""
        rows = {row.duty: row for row in self.grid.rows}
        names = {column.pk: f"{column.name} takes it in version {column.number}" for column in self.grid.columns}
        found = []
        for type_id, slip in self.slips.items():
            if slip.reason != Reason.NO_OWNER or slip.type is None or slip.duty is None:
                continue
            if slip.type.left_with_front_door_on is None:
                asked = rows[slip.duty.id].asked if slip.duty.id in rows else set()
                taken_by = next((names[role] for role in asked if role in names), "")
                found.append(Unowned(slip.type.name, slip.duty, self.look_ups.get(type_id, 0), taken_by))
        return sorted(found, key=lambda one: -one.count)


def read_sources(member: Member) -> Sources:
    """Fourteen queries for a principal, and more only where something was changed since the process last looked."""
    school, today = member.school, member.today
    since = period_of("", today).since
    charters, looks = read_rows(member), looks_at(school, member.person, today)
    return Sources(
        member=member,
        since=since,
        directory=compiled_shelf.get(school, today).directory,
        charters=charters,
        hazy=hazy_in(school, charters.rows),
        grid=read_grid(school, today, with_drafts=True),
        look_ups=look_ups_without_owner(school, since),
        slips=without_owner(school, today),
        waiting=access.waiting_for(member),
        behind=behind_at(school),
        looks=looks,
        drift=_drift(member, looks),
        patterns=read_patterns(school, since, today),
        steps=next_steps_at(school, today, today + COMING_WITHIN),
    )


def _drift(member: Member, looks: list[Look]) -> list[Drift]:
    school, ground = member.school, read_ground(member.school)
    weeks = school_weeks(week_of(member.today), DRIFT_WEEKS, ground.off)
    span = whole(weeks)
    agreed = [
        Agreed(one.agreement, one.role, one.role_name, one.coach, one.coach_name, one.tolerance)
        for one in looks
        if one.in_force
    ]
    counts = count_outside(school, span.first, span.last)
    return drift_of_all(counts, agreed, weeks, ground, school.front_door_id)
