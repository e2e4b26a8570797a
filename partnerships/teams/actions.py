"""Writes of teams: who is in one, what its matrix says, where its rows are, and whose turn it is."""

from __future__ import annotations

from collections.abc import Collection
from datetime import date
from typing import Any

from django.db import IntegrityError, transaction
from django.db.models import F
from django.utils import timezone

from coachhub.kit.templatetags.kit import day as say_day
from partnerships.teams.matrix import Matrix, Phase, new_key, write
from partnerships.teams.models import NextStep, PhaseMatrix, Standing, Team, TeamMember
from partnerships.teams.queries import has_team_called
from partnerships.teams.telling import tell
from roles.people.models import Person, School
from roles.signing.actions import AlreadyDone
from roles.trail.actions import record

# Words that stand in an address where a team's own would.
RESERVED = frozenset({"new", "phases"})
CHANGED = "Somebody changed it while you were writing."


@transaction.atomic
def make_team(school: School, words: dict[str, Any], people: Collection[Person], *, by: Person) -> Team:
    """Make a team of the people and its lead. Raises AlreadyDone where the school has one of that name."""
    School.objects.select_for_update(no_key=True).get(pk=school.pk)
    if has_team_called(school, words["name"]):
        raise AlreadyDone("The school has a team of this name.")
    taken = Team.objects.filter(school=school).values_list("slug", flat=True)
    slug = new_key(words["name"], {*taken, *RESERVED}, "team")
    team = Team.objects.create(school=school, slug=slug, **words)
    _be_in(team, people)
    record(team, "made team", by, after={"name": team.name, "kind": team.kind})
    tell(team, [*people, team.lead, team.coach], f"You are in a team now: {team.name}.", by)
    return team


@transaction.atomic
def change_team(team: Team, words: dict[str, Any], people: Collection[Person], *, by: Person) -> None:
    """Let the team be this, in place of what the writer saw. Raises AlreadyDone where somebody changed it."""
    rows = Team.objects.filter(pk=team.pk, revision=team.revision)
    if not rows.update(**words, revision=F("revision") + 1):
        raise AlreadyDone(CHANGED)
    before = {"name": team.name, "kind": team.kind}
    team.refresh_from_db()
    was = set(team.members.values_list("person", flat=True))
    _be_in(team, people)
    record(team, "changed team", by, before=before, after={"name": team.name, "kind": team.kind})
    new = [one for one in people if one.pk not in was]
    tell(team, new, f"You are in a team now: {team.name}.", by)


def _be_in(team: Team, people: Collection[Person]) -> None:
    """Let exactly these people, and the lead, be in the team."""
    keys = {team.lead_id, *(one.pk for one in people)}
    there = set(team.members.values_list("person", flat=True))
    team.members.exclude(person__in=keys).delete()
    TeamMember.objects.bulk_create(
        TeamMember(school_id=team.school_id, team=team, person_id=pk) for pk in sorted(keys - there)
    )


@transaction.atomic
def change_matrix(school: School, team: Team | None, matrix: Matrix, *, was: int, by: Person) -> PhaseMatrix:
    """Let this be the matrix of the team, or of the school where no team is given.

    `was` is the revision that the writer saw, 0 where there was none. Raises AlreadyDone where it is another now.
    """
    if not was:
        return _begin_matrix(school, team, matrix, by)
    rows = PhaseMatrix.objects.filter(school=school, team=team, revision=was)
    if not rows.update(words=write(matrix), revision=F("revision") + 1):
        raise AlreadyDone(CHANGED)
    row = PhaseMatrix.objects.get(school=school, team=team)
    record(row, "changed phase matrix", by, after={"revision": row.revision})
    return row


def _begin_matrix(school: School, team: Team | None, matrix: Matrix, by: Person) -> PhaseMatrix:
    try:
        with transaction.atomic():
            row = PhaseMatrix.objects.create(school=school, team=team, words=write(matrix))
    except IntegrityError:
        raise AlreadyDone(CHANGED) from None
    record(row, "began phase matrix", by, after={"revision": row.revision})
    return row


@transaction.atomic
def say_where(
    team: Team, row: str, phase: Phase, *, since: date, evidence: str, was: int, by: Person, steps_on: bool
) -> Standing:
    """Note where a row of the matrix is. With `steps_on` its next step is taken, and no longer to come.

    `was` is the number of the standing that the writer saw, 0 for none. Raises AlreadyDone where there is a later one.
    """
    try:
        with transaction.atomic():
            standing = Standing.objects.create(
                school_id=team.school_id, team=team, row=row, number=was + 1, phase=phase.key, phase_name=phase.name,
                since=since, evidence=evidence, said_by=by, said_at=timezone.now(),
            )  # fmt: skip
    except IntegrityError:
        raise AlreadyDone("Somebody else said where this is while you were writing.") from None
    if steps_on:
        NextStep.objects.filter(team=team, row=row).delete()
    record(standing, "said where a row is", by, after={"row": row, "phase": phase.key, "since": str(since)})
    return standing


@transaction.atomic
def plan_step(team: Team, row: str, *, what: str, on: date, was: int, by: Person) -> NextStep:
    """Say who steps back next in the row, and when. `was` is the revision that the writer saw, 0 for none.

    Raises AlreadyDone where it is another now.
    """
    values = {"what": what, "on": on, "said_by": by}
    if was:
        if not NextStep.objects.filter(team=team, row=row, revision=was).update(**values, revision=was + 1):
            raise AlreadyDone("Somebody else planned this step while you were writing.")
        step = NextStep.objects.get(team=team, row=row)
    else:
        try:
            with transaction.atomic():
                step = NextStep.objects.create(school_id=team.school_id, team=team, row=row, **values)
        except IntegrityError:
            raise AlreadyDone("Somebody else planned this step while you were writing.") from None
    record(step, "planned next step", by, after={"row": row, "on": str(on)})
    tell(team, [team.lead, team.coach], f"{team.name}: the next step is planned for {say_day(on)}.", by)
    return step


@transaction.atomic
def drop_step(team: Team, row: str, *, was: int, by: Person) -> None:
    """Take the planned step of the row back. Raises AlreadyDone where it is another now, or gone."""
    step = NextStep.objects.filter(team=team, row=row, revision=was).first()
    if step is None or not NextStep.objects.filter(pk=step.pk, revision=was).delete()[0]:
        raise AlreadyDone("Somebody else changed this step while you were writing.")
    record(step, "took next step back", by, before={"row": row, "on": str(step.on)})
