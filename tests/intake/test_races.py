"""Many at once on one description: each thing is done once, and a draft says each line once."""

import pytest

from roles.models import Description, Item, LeftOut
from tests.actions import cases_intake as cases
from tests.actions.race import MANY, outcomes, race
from tests.world import World

pytestmark = pytest.mark.django_db(transaction=True)


def test_a_draft_made_many_times_at_once_says_each_line_once(world: World) -> None:
    assert outcomes(race(*[cases.make_draft] * MANY)) == {"done": MANY}
    draft = cases.description(world).draft
    assert draft is not None
    assert draft.stakes.count() == 1
    assert LeftOut.objects.filter(version=draft).count() == 1


def test_a_description_added_many_times_at_once_is_kept_once(world: World) -> None:
    added = race(*[cases.add_description] * MANY)
    assert outcomes(added) == {"done": MANY}
    assert Description.objects.filter(role=world.role("librarian")).count() == 1


def test_what_was_read_twice_is_filed_once(world: World) -> None:
    found = cases.description(world)
    kept = list(found.items.all())
    found.items.all().delete()

    def reader(world: World) -> cases.Ready:
        items = [
            Item(**{f.attname: getattr(one, f.attname) for f in Item._meta.fields if f.name != "id"}) for one in kept
        ]
        return lambda: cases.actions.file_items(found, items)

    assert sorted(race(*[reader] * 8), key=bool) == [False] * 7 + [True]
    assert found.items.count() == len(kept)
