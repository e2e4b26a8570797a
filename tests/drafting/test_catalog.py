"""The catalog of duties to draw from: who has each, as far as the reader may know."""

from collections.abc import Callable

import pytest
from django.test import Client

from roles.models import CharterVersion, Duty
from tests.drafting.drafts import DRAFT
from tests.overlap.disputes import claim_in_draft
from tests.story import ROOMS, SOFTWARE, SOURCES
from tests.world import World

ClientOf = Callable[[str], Client]


@pytest.fixture
def draft(world: World) -> CharterVersion:
    """Ben's: it owns PLAN and supports CALENDAR."""
    return world.version("pl-coach", 3)


def test_a_duty_comes_from_the_catalog_in_one_press(client_of: ClientOf, draft: CharterVersion, world: World) -> None:
    page = client_of("ben").get(f"{DRAFT}/catalog?q=software")
    assert [one.owners for group in page.context["groups"] for one in group.duties] == [["PL coach"]]
    client_of("ben").post(f"{DRAFT}/catalog", {"duty": world.duty(SOFTWARE).pk})
    assert draft.stakes.get(wording=SOFTWARE).duty == world.duty(SOFTWARE)
    assert client_of("ben").post(f"{DRAFT}/catalog", {"duty": world.duty(SOFTWARE).pk}).status_code == 409


@pytest.fixture
def others_draft(world: World) -> Duty:
    """A duty that nothing names but a draft that Ben may not read."""
    claim_in_draft(world, "assistant-principal", wording="Count the ceiling tiles")
    return world.duty("Count the ceiling tiles")


def offered(client: Client, words: str) -> dict[str, list[str]]:
    """Who has each duty that the catalog finds, by its wording."""
    groups = client.get(f"{DRAFT}/catalog", {"q": words}).context["groups"]
    return {one.wording: one.owners for group in groups for one in group.duties}


def test_the_catalog_keeps_from_others_what_a_draft_claims(client_of: ClientOf) -> None:
    assert offered(client_of("ben"), ROOMS) == {ROOMS: ["Project manager"]}
    assert offered(client_of("ada"), ROOMS) == {ROOMS: ["Project manager", "Registrar, not in force yet"]}


def test_the_catalog_says_what_the_reader_is_asked_to_sign(client_of: ClientOf) -> None:
    assert offered(client_of("ben"), SOURCES) == {SOURCES: ["Librarian, not in force yet"]}


def test_a_duty_that_only_anothers_draft_names_is_not_in_the_catalog(client_of: ClientOf, others_draft: Duty) -> None:
    assert offered(client_of("ben"), "tiles") == {}
    assert list(offered(client_of("ada"), "tiles")) == ["Count the ceiling tiles"]


def test_a_duty_that_only_anothers_draft_names_is_not_drawn(client_of: ClientOf, others_draft: Duty) -> None:
    answer = client_of("ben").post(f"{DRAFT}/catalog", {"duty": others_draft.pk})
    assert answer.status_code == 422
    assert "tiles" not in answer.text
