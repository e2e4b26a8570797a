"""The page on which a principal tries a version: counts and types, and questions of one's own."""

from collections.abc import Callable

from django.test import Client

from roles.charters import actions as charters
from roles.charters.models import Stake
from roles.models import Question
from tests.dump import changes, dump
from tests.rules.sql import run
from tests.story import SOURCES
from tests.world import World

ClientOf = Callable[[str], Client]
PAGE = "/hampton-high-school/charters/pl-coach/v/3/try"


def give_up_planning(world: World) -> None:
    stakes = [Stake(kind="owns", duty=world.duty(SOURCES), wording=SOURCES)]
    charters.save_draft(
        world.version("pl-coach", 3), stakes=stakes, boundaries=[], time_shares=[], by=world.person("ada")
    )


def test_it_says_in_one_sentence_what_the_version_would_do(client_of: ClientOf, world: World) -> None:
    give_up_planning(world)
    page = client_of("ada").get(PAGE).text
    assert "Of six questions asked since" in page
    assert "Six would lose theirs." in page
    assert "Line 1 of the charter in force is not in version 3. No charter takes it." in page
    assert "instead of the front door" in page


def test_a_type_asked_too_seldom_has_no_count(client_of: ClientOf, world: World) -> None:
    run("DELETE FROM roles_recipient")
    for question in Question.objects.filter(school=world.hampton, question_type__key="lesson-planning")[:2]:
        question.delete()
    give_up_planning(world)
    page = client_of("ada").get(PAGE).text
    assert "under 5" in page
    assert "No question type was asked five times since" in page


def test_ones_own_questions_are_tried_and_kept_nowhere(client_of: ClientOf, world: World) -> None:
    give_up_planning(world)
    before = dump()
    answer = client_of("ada").post(PAGE, {"questions": "Can somebody help me plan a lesson?\n\nWho books rooms?"})
    assert answer.status_code == 200
    assert "nobody; today Ben Brook" in answer.text
    assert "stays with" in answer.text
    assert not changes(before, dump())


def test_too_many_at_once_are_sent_back_with_what_was_typed(client_of: ClientOf) -> None:
    typed = "\n".join(f"Question number {n}?" for n in range(60))
    answer = client_of("ada").post(PAGE, {"questions": typed})
    assert answer.status_code == 422
    assert "Try at most 40 questions at once; these are 60" in answer.text
    assert "Question number 59?" in answer.text


def test_what_is_in_force_is_not_tried_any_more(client_of: ClientOf) -> None:
    answer = client_of("ada").get("/hampton-high-school/charters/pl-coach/v/2/try")
    assert answer["Location"] == "/hampton-high-school/charters/pl-coach/v/2"
