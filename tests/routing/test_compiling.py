"""An index by meaning is made in the background; meanwhile, or without the model, words answer."""

from collections.abc import Callable
from typing import Any

import pytest
from django.core.cache import cache
from django.test import Client

from roles.matching import vectors
from roles.matching.index import ENCODER, WORDS, Catalogue
from roles.people.actions import raise_routing_version
from roles.routing import index_actions as actions
from roles.routing.answers import answer
from roles.routing.compiled import shelf
from roles.routing.models import CompiledIndex, Example
from tests.world import World

PLAN = "Half of third period stares at me when I explain the fractions project"
ASK = "/hampton-high-school/ask"


@pytest.fixture(autouse=True)
def by_meaning(settings: Any, monkeypatch: pytest.MonkeyPatch) -> None:
    """With the model, and nothing to borrow, so that a school's index takes a moment only."""
    settings.MATCH_BY_MEANING = True
    monkeypatch.setattr(actions, "borrowed", Catalogue)
    monkeypatch.setattr(actions, "borrowed_vectors", dict)


def layer(world: World) -> str:
    return shelf.get(world.hampton, world.day()).index.layer


def test_the_first_question_is_answered_by_words_and_the_next_by_meaning(world: World) -> None:
    assert layer(world) == WORDS
    assert layer(world) == ENCODER
    found = answer(world.hampton, PLAN, world.day())
    assert found.ranked[0].key == "lesson-planning"
    assert not found.by_words


def test_an_index_is_made_once_for_the_same_words(world: World) -> None:
    assert actions.compile_index_of(world.hampton)
    assert not actions.compile_index_of(world.hampton)


def test_each_phrasing_keeps_its_vector(world: World) -> None:
    actions.compile_index_of(world.hampton)
    rows = Example.objects.filter(school=world.hampton)
    assert {len(bytes(row.vector or b"")) for row in rows} == {vectors.VECTOR_BYTES}


def test_new_words_are_answered_by_the_index_before_until_theirs_is_there(
    world: World, monkeypatch: pytest.MonkeyPatch
) -> None:
    actions.compile_index_of(world.hampton)
    before = shelf.get(world.hampton, world.day()).index
    monkeypatch.setattr("roles.routing.compiled.ask_for_index", lambda *asked: None)
    Example.objects.create(school=world.hampton, question_type=world.question_type("rooms"), text="Is the gym free?")
    raise_routing_version(world.hampton)
    assert shelf.get(world.hampton, world.day()).index is before
    actions.compile_index_of(world.hampton)
    assert shelf.get(world.hampton, world.day()).index is not before


def test_a_damaged_index_is_made_again(world: World) -> None:
    actions.compile_index_of(world.hampton)
    CompiledIndex.objects.filter(school=world.hampton).update(body=b"CoachHub index 2\n and then nothing")
    assert layer(world) == WORDS
    CompiledIndex.objects.filter(school=world.hampton).delete()
    cache.clear()
    shelf.forget()
    assert [layer(world), layer(world)] == [WORDS, ENCODER]


def test_without_the_model_words_answer_and_the_status_page_says_so(
    world: World, monkeypatch: pytest.MonkeyPatch, client_of: Callable[[str], Client]
) -> None:
    monkeypatch.setattr(vectors, "_found", [None])
    monkeypatch.setattr(vectors, "_reason", ["the model's file is damaged."])
    assert [layer(world), layer(world)] == [WORDS, WORDS]
    page = client_of("ada").get("/hampton-high-school/settings/status")
    assert "by their words only: the model&#x27;s file is damaged." in page.content.decode()


def test_an_answer_names_the_known_questions_that_led_to_it(world: World, client_of: Callable[[str], Client]) -> None:
    actions.compile_index_of(world.hampton)
    page = client_of("visitor").get(ASK, {"q": "Can somebody help me plan a lesson"}).content.decode()
    assert "Known questions like yours" in page
    assert "Can somebody help me plan a lesson for my class?" in page


def test_what_was_learned_in_somebodys_own_words_is_never_shown(
    world: World, client_of: Callable[[str], Client]
) -> None:
    words = "Can somebody help me plan a lesson on wetlands"
    kind = world.question_type("lesson-planning")
    Example.objects.create(school=world.hampton, question_type=kind, text=words, may_be_quoted=False)
    actions.compile_index_of(world.hampton)
    page = client_of("visitor").get(ASK, {"q": "help me plan a lesson on wetland birds"}).content.decode()
    assert "Known questions like yours" in page
    assert words not in page
