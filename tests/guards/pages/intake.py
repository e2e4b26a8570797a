"""A job description on its way to a draft."""

from typing import Any

from coachhub.kit.entry import Level
from roles.intake.queries import state_of
from roles.models import Description, Item
from tests.guards.catalogue import Page
from tests.guards.pages.common import sends
from tests.world import World

# The one of the story is for the teachers' role, which Cleo holds.
NOT_OF_THE_ROLE = {"ben": 403, "lea": 403}
TEXT = "Teacher leader\n1. Plan lessons with new teachers.\n2. Other duties as assigned."


def description(world: World, school: str) -> object:
    return Description.objects.filter(school=getattr(world, school)).earliest("pk").pk


def settled(world: World) -> dict[str, Any]:
    item = Item.objects.get(school=world.hampton, number=1)
    return {"seen": state_of(item), "act": "own", "wording": item.wording}


def last_step(world: World) -> dict[str, Any]:
    return {"step": Description.objects.get(school=world.hampton).steps.latest("pk").pk}


ONE: dict[str, Any] = {"pk": description}

INTAKE = [
    Page("intake:new", Level.PRINCIPAL, good=sends(role="teacher", text=TEXT)),
    Page("intake:sort", Level.STAFF, ONE, but=NOT_OF_THE_ROLE, reader="ada", queries=9),
    Page("intake:original", Level.STAFF, ONE, but=NOT_OF_THE_ROLE, reader="cleo", queries=9),
    Page("intake:read", Level.STAFF, ONE, reads=False, good=sends(), but_post=NOT_OF_THE_ROLE),
    Page("intake:draft", Level.STAFF, ONE, reads=False, good=sends(), but_post=NOT_OF_THE_ROLE),
    Page(
        "intake:take", Level.STAFF, ONE, reads=False, good=sends(sort="own", numbers="1"), but_post=NOT_OF_THE_ROLE
    ),
    Page("intake:undo", Level.STAFF, ONE, reads=False, good=last_step, but_post=NOT_OF_THE_ROLE),
    Page(
        "intake:item", Level.STAFF, {**ONE, "number": "1"}, reads=False, good=settled, but_post=NOT_OF_THE_ROLE,
        reader="cleo",
    ),
]  # fmt: skip
