"""The catalogue is complete, and says of each view what the view says of itself."""

import pytest
from django.urls import resolve

from coachhub.kit.entry import Level
from tests.guards.catalogue import ACTORS, Page, names
from tests.guards.pages import ELSEWHERE, PAGES
from tests.world import EMAILS, World


def test_every_address_has_its_entry_and_every_entry_its_address() -> None:
    assert {page.name for page in PAGES} | set(ELSEWHERE) == set(names())


@pytest.mark.parametrize("sample", PAGES, ids=str)
def test_the_view_declares_who_may_enter(world: World, sample: Page) -> None:
    view = resolve(sample.address().split("?")[0]).func
    assert getattr(view, "entry_level", None) is sample.level


def test_an_entry_is_there_once() -> None:
    entries = [str(page) for page in PAGES]
    assert len(entries) == len(set(entries))


def test_every_actor_is_somebody_of_the_world() -> None:
    assert set(ACTORS) - {"anonymous", "visitor", "program"} <= set(EMAILS)
    assert {level for level in ACTORS.values() if level is not None} >= set(Level) - {Level.SIGNED_IN}
