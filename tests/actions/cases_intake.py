"""The actions of sorting a description, ready to run: on the one of the story, which is the teachers'."""

from django.utils import timezone

from roles.intake import actions, draft_actions
from roles.intake.queries import item_of, items_of, state_of
from roles.models import Description, Item
from tests.actions.ready import Case, Ready
from tests.world import World


def description(world: World) -> Description:
    return Description.objects.select_related("role").get(school=world.hampton)


def item(world: World, number: int = 1) -> Item:
    found = item_of(description(world), number)
    assert found is not None
    return found


def add_description(world: World) -> Ready:
    role, ada, now = world.role("librarian"), world.person("ada"), timezone.now()
    return lambda: actions.add_description(role, text="Lends books.", by=ada, now=now)


def file_items(world: World) -> Ready:
    found = description(world)
    items = items_of(found)
    found.items.all().delete()
    for one in items:
        one.pk, one._state.adding = None, True
    return lambda: actions.file_items(found, items, title="Teacher leader")


def sort_item(world: World) -> Ready:
    one, ada = item(world), world.person("ada")
    choice = actions.Choice("share", "taken", one.wording, world.role("pl-coach"))
    seen, now = state_of(one), timezone.now()
    return lambda: actions.sort_item(one, choice, seen=seen, by=ada, now=now)


def take_group(world: World) -> Ready:
    found, ada, now = description(world), world.person("ada"), timezone.now()
    return lambda: actions.take_group(found, "own", [1], by=ada, now=now)


def reopen_item(world: World) -> Ready:
    one, ada = item(world), world.person("ada")
    seen, now = state_of(one), timezone.now()
    return lambda: actions.reopen_item(one, seen=seen, by=ada, now=now)


def reopen_left_out(world: World) -> Ready:
    one, ada = item(world, 2), world.person("ada")
    seen, now = state_of(one), timezone.now()
    return lambda: actions.reopen_item(one, seen=seen, by=ada, now=now)


def undo(world: World) -> Ready:
    found, ada = description(world), world.person("ada")
    step = found.steps.latest("pk").pk
    return lambda: actions.undo(found, step_id=step, by=ada)


def make_draft(world: World) -> Ready:
    """Of all that is taken; of many at once, each finds what the first has made."""
    found, ada = description(world), world.person("ada")
    found.items.filter(number=1).update(fate=Item.Fate.TAKEN)
    return lambda: draft_actions.make_draft(found, by=ada)


INTAKE = {
    "intake.add_description": Case(add_description),
    "intake.file_items": Case(file_items, by_itself=True),
    "intake.sort_item": Case(sort_item),
    "intake.take_group": Case(take_group),
    "intake.reopen_item": Case(reopen_item),
    "intake.reopen_item (left out by itself)": Case(reopen_left_out),
    "intake.undo": Case(undo),
    "intake.make_draft": Case(make_draft, rows=4, why="the charter, its first draft, the save, and the whole"),
}
