"""Two question types that are as near as each other."""

import pytest
from django.test import Client

from roles.matching.index import Candidate, Index, Match
from roles.routing.answers import Tier, answer
from tests.world import World, client_for


@pytest.fixture
def torn(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """The types that matching finds as near as each other; tests name them."""
    near: list[str] = []

    def match(index: Index, text: str) -> Match:
        return Match(tuple(Candidate(key, 5.0, ()) for key in near), abstain=False, score=0.9, show_two=True)

    monkeypatch.setattr(Index, "match", match)
    return near


def tier(world: World) -> Tier:
    return answer(world.hampton, "either", world.day()).tier


def test_two_are_shown_where_different_people_answer(world: World, torn: list[str]) -> None:
    torn += ["lesson-planning", "devices"]
    assert tier(world) == Tier.TWO


def test_one_is_shown_where_the_same_person_answers_both(world: World, torn: list[str]) -> None:
    torn += ["lesson-planning", "software"]
    assert tier(world) == Tier.ONE


def test_one_is_shown_where_only_one_was_found(world: World, torn: list[str]) -> None:
    torn += ["lesson-planning"]
    assert tier(world) == Tier.ONE


def test_the_page_names_the_need_above_each_name(client_of, torn: list[str]) -> None:
    torn += ["lesson-planning", "sources"]
    client: Client = client_of("visitor")
    page = " ".join(client.get("/hampton-high-school/ask", {"q": "either"}).content.decode().split())
    assert "Is it about planning a lesson, or about sources for a unit?" in page
    assert 'href="/hampton-high-school/ask?type=sources&amp;q=either"' in page
    assert page.index("planning a lesson") < page.index("Ben Brook") < page.rindex("sources for a unit")
    assert "No charter in force owns “Find sources for a unit”, so the front door answers." in page
    assert page.index("Neither?") < page.index("Look through all areas") < page.rindex("Ada Abbott")


def test_what_an_owner_published_stands_on_each_of_two(world: World, torn: list[str], client: Client) -> None:
    torn += ["lesson-planning", "devices"]
    page = client_for("visitor").get("/hampton-high-school/ask?q=either").text
    assert page.index("Is it about") < page.index("Before you send") < page.index("Bring one page of notes.")
