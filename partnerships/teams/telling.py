"""Who is told of what in a team: a line in their next daily summary, in the team's own circle alone."""

from __future__ import annotations

from collections.abc import Iterable

from django.urls import reverse
from django.utils import timezone

from partnerships.teams.models import Team
from roles.notices.actions import add_lines
from roles.notices.models import Line
from roles.people.models import Person


def tell(team: Team, people: Iterable[Person | None], text: str, by: Person) -> None:
    """Put a line into the next summary of each of them, but for whoever did it."""
    told = {one.pk: one for one in people if one is not None and one.pk != by.pk}
    address = reverse("teams:team", args=[team.school.slug, team.slug])
    lines = [(pk, text) for pk in told]
    add_lines(team.school_id, Line.Rhythm.DAILY, lines, address=address, made_at=timezone.now())
