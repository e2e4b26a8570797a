"""The principal sees what was learned, without anybody's words, and can undo it."""

from collections.abc import Callable
from typing import Any

import pytest
from django.test import Client
from django.utils import timezone

from roles.lessons.actions import learn
from roles.matching.index import Catalogue
from roles.models import Example, Question, TrailRow
from roles.routing import tasks
from roles.routing.answers import answer
from tests import factories as make
from tests.actions.cases_lessons import question
from tests.world import World

LEARNED = "/hampton-high-school/settings/learned"
ODD = "Wherever could the choir rehearse its madrigals?"
ClientOf = Callable[[str], Client]


@pytest.fixture
def example(world: World) -> Example:
    Question.objects.filter(pk=question(world).pk).update(text=ODD)
    asked = Question.objects.select_related("school", "question_type").get(text=ODD)
    kind, dora = world.question_type("rooms"), world.person("dora")
    return learn(asked, kind, text=ODD, by=dora, now=timezone.now()).example


def undo(client: Client, example: Example) -> Any:
    return client.post(f"{LEARNED}/{example.pk}/undo", follow=True)


def finds(world: World) -> bool:
    return answer(world.hampton, ODD, world.day()).slip.type is not None


def test_the_principal_reads_type_day_and_role(world: World, example: Example, client_of: ClientOf) -> None:
    page = " ".join(client_of("ada").get(LEARNED).text.split())
    assert "Rooms for a meeting, 2" in page
    assert f"{world.day():%b} {world.day().day}" in page  # by the school's clock, not by UTC's
    assert "nodded to by the project manager" in page
    assert "choir" not in page


def test_what_is_undone_is_not_matched_any_more(world: World, example: Example, client_of: ClientOf) -> None:
    assert finds(world)
    assert "Undone." in undo(client_of("ada"), example).text
    assert not finds(world)
    assert Question.objects.get(text=ODD).lesson == "declined"
    row = TrailRow.objects.latest("id")
    assert (row.verb, row.before) == ("undid phrasing", {"type": "Rooms for a meeting"})


def test_it_is_undone_once(example: Example, client_of: ClientOf) -> None:
    undo(client_of("ada"), example)
    assert undo(client_of("ada"), example).status_code == 404


def test_only_what_was_learned_can_be_undone(world: World, client_of: ClientOf) -> None:
    known = Example.objects.filter(school=world.hampton, learned_at=None).earliest("pk")
    assert undo(client_of("ada"), known).status_code == 404


def test_only_the_schools_principal_undoes(example: Example, client_of: ClientOf) -> None:
    statuses = {name: undo(client_of(name), example).status_code for name in ("dora", "cleo", "zoe")}
    assert statuses == {"dora": 403, "cleo": 403, "zoe": 404}


def test_a_long_list_has_pages(world: World, client_of: ClientOf) -> None:
    kind, now = world.question_type("devices"), timezone.now()
    for number in range(55):
        make.ExampleFactory(
            school=world.hampton, question_type=kind, text=f"Words {number}", learned_at=now, may_be_quoted=False
        )
    first, second = (client_of("ada").get(f"{LEARNED}?page={page}").text for page in (1, 2))
    assert "Page 1 of 2" in first
    assert second.count(">Undo<") == 6
    assert "Words" not in first + second


def test_an_index_from_before_shows_no_word_of_what_was_undone(
    world: World, settings: Any, monkeypatch: pytest.MonkeyPatch, client_of: ClientOf
) -> None:
    """The worker has not made the new index yet: the one before still matches, and says nothing of it."""
    settings.MATCH_BY_MEANING = True
    monkeypatch.setattr("roles.routing.index_actions.borrowed", Catalogue)
    monkeypatch.setattr("roles.routing.index_actions.borrowed_vectors", dict)
    kind = world.question_type("rooms")
    example = make.ExampleFactory(
        school=world.hampton, question_type=kind, text=ODD, learned_at=timezone.now(), may_be_quoted=False
    )
    tasks.compile_in_background.enqueue(world.hampton.pk)
    assert finds(world)
    monkeypatch.setattr("roles.routing.tasks.compile_index_of", lambda school: False)
    undo(client_of("ada"), example)
    assert ODD not in answer(world.hampton, ODD, world.day()).because
    assert "choir" not in client_of("visitor").get("/hampton-high-school/ask?q=rehearse+madrigals").text
