"""Closing a team and opening it again: here and not with the teams, because its meetings to come are called off."""

from __future__ import annotations

from django.db import transaction
from django.db.models import F

from partnerships.meetings.actions import call_all_off
from partnerships.meetings.models import Meeting
from partnerships.meetings.queries import meetings_after
from partnerships.teams.models import Team
from partnerships.teams.queries import has_team_called, people_of
from partnerships.teams.telling import tell
from roles.models import Person, School
from roles.signing.actions import AlreadyDone
from roles.trail.actions import record

CHANGED = "Somebody changed the team while you were reading."


@transaction.atomic
def close_team(team: Team, *, by: Person) -> list[Meeting]:
    """Nothing of the team changes any more. Its meetings after today are called off, and who had a notice is told.

    Returns those meetings. Raises AlreadyDone where the team, or one of them, was changed meanwhile.
    """
    today = team.school.today()
    rows = Team.objects.filter(pk=team.pk, revision=team.revision, closed_on=None)
    if not rows.update(closed_on=today, revision=F("revision") + 1):
        raise AlreadyDone(CHANGED)
    team.refresh_from_db(fields=["closed_on", "revision"])
    coming = list(meetings_after(team, today).select_for_update())
    record(team, "closed team", by, after={"name": team.name, "meetings": len(coming)})
    tell(team, people_of(team), f"{team.name} is closed.", by)
    call_all_off(coming, by)
    return coming


@transaction.atomic
def reopen_team(team: Team, *, by: Person) -> None:
    """Let the team go on. Raises AlreadyDone where it was changed meanwhile, or another has its name now."""
    School.objects.select_for_update(no_key=True).get(pk=team.school_id)
    if has_team_called(team.school, team.name, but=team):
        raise AlreadyDone(f"Another team is called {team.name} now. Give that one another name first.")
    rows = Team.objects.filter(pk=team.pk, revision=team.revision, closed_on__isnull=False)
    if not rows.update(closed_on=None, revision=F("revision") + 1):
        raise AlreadyDone(CHANGED)
    record(team, "opened team again", by, before={"closed_on": str(team.closed_on)})
    tell(team, people_of(team), f"{team.name} is open again.", by)
