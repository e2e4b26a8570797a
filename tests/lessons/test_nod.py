"""The owner's nod: what was asked becomes a phrasing of its type, at that school, and is shown to nobody."""

from collections.abc import Callable
from typing import Any

import pytest
from django.test import Client
from django.utils import timezone

from roles.lessons.actions import MOST_OF_ONE
from roles.matching.index import Catalogue
from roles.models import CompiledIndex, Example, Question, TrailRow
from roles.questions import actions as questions
from roles.routing.answers import answer
from roles.routing.compiled import shelf
from tests import factories as make
from tests.actions.cases_lessons import question
from tests.world import World

ALL, LEARNED = "/hampton-high-school/questions/lessons", "/hampton-high-school/settings/learned"
ODD = "Wherever could the choir rehearse its madrigals?"
ANEW = "Singing needs a place with a piano in it."
ClientOf = Callable[[str], Client]


@pytest.fixture
def asked(world: World) -> Question:
    """Cleo's, about rooms in words that nothing knows; Dora, who owns that, has answered."""
    Question.objects.filter(pk=question(world).pk).update(text=ODD, lesson="")
    waiting = Question.objects.select_related("school", "asked_by", "question_type").get(text=ODD)
    questions.answer(waiting, by=world.person("dora"), turn=0, now=timezone.now(), text="Room 9.")
    return Question.objects.select_related("school", "question_type").get(pk=waiting.pk)


def first_type(world: World, words: str = ODD) -> str:
    found = answer(world.hampton, words, world.day())
    return found.slip.type.key if found.slip.type else ""


def nod(client: Client, asked: Question, **data: str) -> Any:
    return client.post(f"{ALL}/{asked.pk}", {"kind": "rooms", "text": ODD, "learn": "1", **data})


def test_after_the_nod_similar_words_find_the_type(world: World, asked: Question, client_of: ClientOf) -> None:
    assert first_type(world) == ""
    page = client_of("dora").get(ALL)
    assert ODD in page.text
    assert nod(client_of("dora"), asked)["location"] == ALL
    assert first_type(world, "wherever can the choir rehearse madrigals") == "rooms"
    assert ODD not in client_of("dora").get(ALL).text


def test_what_was_learned_is_shown_to_nobody(world: World, asked: Question, client_of: ClientOf) -> None:
    nod(client_of("dora"), asked)
    found = answer(world.hampton, ODD, world.day())
    assert found.slip.type
    assert ODD not in found.because
    assert "choir" not in client_of("visitor").get("/hampton-high-school/ask?q=madrigals+rehearse").text
    assert "choir" not in client_of("ada").get(LEARNED).text


def test_words_of_the_owners_own_may_be_shown(world: World, asked: Question, client_of: ClientOf) -> None:
    nod(client_of("dora"), asked, text=ANEW)
    assert ANEW in client_of("ada").get(LEARNED).text
    assert ANEW in answer(world.hampton, ANEW, world.day()).because


@pytest.mark.parametrize("text", [ODD.lower(), f"Hello! {ODD}", "Where could the choir rehearse its madrigals"])
def test_words_that_are_nearly_the_askers_stay_private(asked: Question, client_of: ClientOf, text: str) -> None:
    nod(client_of("dora"), asked, text=text)
    assert not Example.objects.get(text=text).may_be_quoted


def test_who_does_not_own_it_may_not_nod(world: World, asked: Question, client_of: ClientOf) -> None:
    make.RecipientFactory(school=world.hampton, question=asked, person=world.person("ben"), since=timezone.now())
    for name in ("ben", "cleo", "ada"):
        assert nod(client_of(name), asked).status_code == 403
        assert ODD not in client_of(name).get(ALL).text
    assert nod(client_of("zoe"), asked).status_code == 404


def test_an_owner_to_whom_it_never_came_does_not_read_it(asked: Question, client_of: ClientOf) -> None:
    asked.recipients.all().delete()
    assert nod(client_of("dora"), asked).status_code == 403
    assert ODD not in client_of("dora").get(ALL).text


def test_an_owner_names_no_type_of_another_role(asked: Question, client_of: ClientOf) -> None:
    answered = nod(client_of("dora"), asked, kind="lesson-planning")
    assert answered.status_code == 422
    assert "Choose one of your question types" in answered.text


def test_the_owner_corrects_the_type(world: World, asked: Question, client_of: ClientOf) -> None:
    nod(client_of("dora"), asked, kind="devices")
    assert first_type(world) == "devices"
    assert Question.objects.get(pk=asked.pk).question_type == world.question_type("devices")


def test_the_owner_says_that_it_is_nobodys(world: World, asked: Question, client_of: ClientOf) -> None:
    nod(client_of("dora"), asked, kind="-")
    assert Example.objects.get(text=ODD).question_type is None
    assert first_type(world) == ""


def test_not_this_one(world: World, asked: Question, client_of: ClientOf) -> None:
    client_of("dora").post(f"{ALL}/{asked.pk}", {"decline": "1"})
    assert Question.objects.get(pk=asked.pk).lesson == "declined"
    answered = nod(client_of("dora"), asked)
    assert answered.status_code == 302
    assert not Example.objects.filter(text=ODD).exists()


def test_a_students_name_is_asked_about_though_the_asker_wrote_it(asked: Question, client_of: ClientOf) -> None:
    text = "Where can the student Tyler rehearse?"
    answered = nod(client_of("dora"), asked, text=text)
    assert (answered.status_code, "could be a student" in answered.text) == (422, True)
    assert nod(client_of("dora"), asked, text=text, no_student="on").status_code == 302


def test_words_that_are_known_are_not_learned_twice(world: World, asked: Question, client_of: ClientOf) -> None:
    before = Example.objects.count()
    page = client_of("dora").post(
        f"{ALL}/{asked.pk}", {"kind": "rooms", "text": "how do i book the conference room?"}, follow=True
    )
    assert "knew these words already" in page.text
    assert Example.objects.count() == before
    assert Question.objects.get(pk=asked.pk).lesson == "learned"


def test_no_asker_outweighs_the_others(world: World, asked: Question, client_of: ClientOf) -> None:
    at = timezone.now()
    for number in range(MOST_OF_ONE):
        example = make.ExampleFactory(
            school=world.hampton, question_type=world.question_type("rooms"), text=f"Words {number}", learned_at=at
        )
        make.QuestionFactory(
            school=world.hampton,
            asked_by=world.person("cleo"),
            asked_at=at,
            text="x",
            example=example,
            lesson="learned",
        )
    answered = nod(client_of("dora"), asked)
    assert answered.status_code == 422
    assert "as many as it learns from one" in answered.text
    assert nod(client_of("dora"), asked, kind="devices").status_code == 302


def test_the_trail_has_no_words(asked: Question, client_of: ClientOf) -> None:
    nod(client_of("dora"), asked)
    row = TrailRow.objects.latest("id")
    assert row.verb == "learned phrasing"
    assert row.after == {"type": "Rooms for a meeting", "role": "Project manager"}


def test_no_word_reaches_the_other_school(world: World, asked: Question, client_of: ClientOf) -> None:
    nod(client_of("dora"), asked)
    assert "ZEDER" not in str(shelf.get(world.hampton, world.day()).index.types)
    assert ODD not in str(shelf.get(world.zeder, world.day()).index.types)
    assert ODD in str(shelf.get(world.hampton, world.day()).index.types)


def test_by_meaning_the_worker_is_asked_for_an_index(
    world: World, asked: Question, client_of: ClientOf, settings: Any, monkeypatch: pytest.MonkeyPatch
) -> None:
    settings.MATCH_BY_MEANING = True
    monkeypatch.setattr("roles.routing.index_actions.borrowed", Catalogue)
    monkeypatch.setattr("roles.routing.index_actions.borrowed_vectors", dict)
    nod(client_of("dora"), asked)
    assert CompiledIndex.objects.get(school=world.hampton).layer == "encoder"
    assert first_type(world, "A hall in which the choir can practise its songs, please?") == "rooms"
