"""What the tests of the log need: Ben's commitment, what a form sends, and a term of entries."""

from datetime import date
from typing import Any
from uuid import uuid4

from django.http import HttpResponse
from django.test import Client

from partnerships.models import Commitment, LogEntry
from roles.signing.models import State
from tests.guards.catalogue import SCHOOL
from tests.world import World

LOG = f"/{SCHOOL}/log"


def commitment(world: World) -> Commitment:
    """What Ben committed to in the agreement in force: sixteen hours a week of coaching cycles."""
    return Commitment.objects.get(school=world.hampton, version__state=State.IN_FORCE)


def typed(world: World, **said: Any) -> dict[str, Any]:
    return {"on": f"c-{commitment(world).key}", "chip": "45", "key": str(uuid4()), **said}


def enter(client: Client, world: World, **said: Any) -> Any:
    """What the page answers to an entry."""
    response: HttpResponse = client.post(LOG, typed(world, **said))
    return response


def outside(client: Client, world: World, what: str, **said: Any) -> Any:
    return enter(client, world, on="outside", outside=what, **said)


def bens(world: World) -> list[LogEntry]:
    """Ben's entries but the one that the story tells."""
    rows = LogEntry.objects.filter(person=world.person("ben")).order_by("pk")
    return list(rows)[1:]


def make(world: World, day: date, minutes: int, **on: Any) -> LogEntry:
    """An entry as it stands in the database; on the commitment unless `on` says otherwise."""
    cycles = commitment(world)
    if not on:
        on = {"commitment": cycles.key, "agreement": cycles.version.agreement}
    role, ben = world.role("pl-coach"), world.person("ben")
    return LogEntry.objects.create(school=world.hampton, person=ben, role=role, day=day, minutes=minutes, **on)
