"""Writes of the secret addresses at which calendar programs read meetings."""

from __future__ import annotations

import secrets

from django.db import transaction
from django.utils import timezone

from partnerships.meetings.models import CalendarAddress
from partnerships.teams.models import Team
from roles.models import Membership, Person, School
from roles.people.keys import digest_of
from roles.signing.actions import AlreadyDone
from roles.trail.actions import record


@transaction.atomic
def renew_address(school: School, team: Team | None, *, by: Person) -> str:
    """Make an address for all teams of the person, or for one, in place of the one before, which ends.

    Returns what the address ends with; nothing but its digest is kept.
    """
    Membership.objects.select_for_update().get(school=school, person=by)
    token = secrets.token_urlsafe(32)
    values = {"digest": digest_of(token), "made_at": timezone.now()}
    address, _ = CalendarAddress.objects.update_or_create(school=school, person=by, team=team, defaults=values)
    record(address, "renewed calendar address", by)
    return token


@transaction.atomic
def end_address(address: CalendarAddress, *, by: Person) -> None:
    """Nobody reads anything there any more. Raises AlreadyDone where it ended before."""
    if not CalendarAddress.objects.filter(pk=address.pk, digest=address.digest).delete()[0]:
        raise AlreadyDone("This address ended already, or was renewed meanwhile.")
    record(address, "ended calendar address", by)
