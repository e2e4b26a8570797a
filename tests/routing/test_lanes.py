"""Lanes on the ask page: who to call now stands above, and no coach beneath, whatever the charters say."""

from collections.abc import Callable
from uuid import uuid4

import pytest
from django.test import Client
from pytest_django import DjangoAssertNumQueries

from roles.elsewhere import told
from roles.people.actions import raise_routing_version
from roles.people.models import School
from roles.questions.models import Question
from roles.routing.answers import Tier, answer, answer_for_type
from roles.routing.models import Example, LaneWords, QuestionType, WithoutOwner
from tests.actions import cases
from tests.routing.test_ask import said
from tests.story import SCHEDULES
from tests.world import World

ASK = "/hampton-high-school/ask"
SAFETY = "A student told me his dad hits him"
RATING = "Who do I ask about my evaluation rating?"


@pytest.fixture
def visitor(client_of: Callable[[str], Client]) -> Client:
    return client_of("visitor")


def teach(world: World, key: str, text: str) -> None:
    """Let the words belong to a question type, as a school could by mistake."""
    kind = world.question_type(key)
    Example.objects.create(school=world.hampton, question_type=kind, text=text)
    raise_routing_version(world.hampton)


def test_a_childs_safety_stands_above_the_answer(visitor: Client, world: World) -> None:
    page = said(visitor.get(ASK, {"q": SAFETY}))
    assert page.index("Call the office at 555 0100.") < page.index('class="answer"')
    assert 'href="tel:911"' in page
    assert 'href="tel:+15550100"' in page
    assert 'role="alert"' in page


def test_it_leads_to_no_coach_even_where_a_coach_owns_it(visitor: Client, world: World) -> None:
    teach(world, "lesson-planning", SAFETY)
    found = answer(world.hampton, SAFETY, world.day())
    assert found.ranked[0].key == "lesson-planning"
    page = said(visitor.get(ASK, {"q": SAFETY}))
    assert "Ben Brook" not in page
    assert "Ada Abbott" in page


def test_nothing_of_it_is_put_in_writing(visitor: Client) -> None:
    page = said(visitor.get(ASK, {"q": SAFETY}))
    assert "mailto:" not in page
    assert "Before you meet" not in page


def test_the_other_types_are_looked_up_without_the_words(visitor: Client, world: World) -> None:
    teach(world, "lesson-planning", SAFETY)
    page = said(visitor.get(ASK, {"q": SAFETY}))
    assert "to=front-door&amp;q" not in page
    assert "type=rooms&amp;q" not in page


def test_it_is_counted_nowhere(visitor: Client) -> None:
    counts = list(WithoutOwner.objects.values("id", "count"))
    visitor.get(ASK, {"q": SAFETY})
    assert list(WithoutOwner.objects.values("id", "count")) == counts


@pytest.mark.parametrize("text", [SAFETY, RATING, "a colleague is harassing me", "my principal wrote me up"])
def test_a_visitor_waits_for_one_query(
    visitor: Client, text: str, django_assert_num_queries: DjangoAssertNumQueries
) -> None:
    visitor.get(ASK, {"q": text})
    with django_assert_num_queries(1):
        visitor.get(ASK, {"q": text})


def test_evaluation_goes_to_whoever_owns_it_unless_that_is_a_coach(visitor: Client, world: World) -> None:
    teach(world, "observation", RATING)
    page = said(visitor.get(ASK, {"q": RATING}))
    assert "Coaches do not evaluate" in page
    assert "The <b>principal owns it</b>." in page
    assert "mailto:ada@" in page


def test_evaluation_never_goes_to_a_coach(visitor: Client, world: World) -> None:
    teach(world, "lesson-planning", RATING)
    page = said(visitor.get(ASK, {"q": RATING}))
    assert "Ben Brook" not in page
    assert "no coach answers it" in page


def test_a_front_door_that_coaches_is_passed_by(world: World) -> None:
    School.objects.filter(pk=world.hampton.pk).update(front_door=world.role("pl-coach"))
    raise_routing_version(world.hampton)
    assert [one.person.name for one in answer(world.hampton, SAFETY, world.day()).slip.asked] == ["Ada Abbott"]


def test_a_counselor_who_owns_it_is_named_and_reached_by_phone(world: World) -> None:
    cases.publish(world)()
    QuestionType.objects.filter(pk=world.question_type("sources").pk).update(duty=world.duty(SCHEDULES))
    teach(world, "sources", SAFETY)
    found = answer(world.hampton, SAFETY, world.day())
    assert [one.person.name for one in found.slip.asked] == ["Ivy Ingram"]
    assert found.lane == "safety"


def test_a_type_that_is_picked_has_its_lane_too(world: World) -> None:
    found = answer_for_type(world.hampton, "lesson-planning", SAFETY, world.day())
    assert found is not None
    assert found.lane == "safety"
    assert [one.person.name for one in found.slip.asked] == ["Ada Abbott"]


def test_the_matchers_order_stays(world: World) -> None:
    teach(world, "lesson-planning", RATING)
    found = answer(world.hampton, RATING, world.day())
    assert (found.tier, found.ranked[0].key, found.lane) == (Tier.ONE, "lesson-planning", "evaluation")


def test_the_principal_puts_it_in_the_schools_words_and_takes_them_back(
    client_of: Callable[[str], Client], visitor: Client, world: World
) -> None:
    page = "/hampton-high-school/settings/lanes/evaluation"
    client_of("ada").post(page, {"words": "Ask Ada in room 6."})
    assert "Ask Ada in room 6." in said(visitor.get(ASK, {"q": RATING}))
    assert "In your own words." in said(client_of("ada").get("/hampton-high-school/settings/lanes"))
    client_of("ada").post(page, {"words": "Ask Ada in room 6.", "back": "1"})
    assert "Coaches do not evaluate" in said(visitor.get(ASK, {"q": RATING}))


def test_empty_words_are_refused_and_the_lane_stays(client_of: Callable[[str], Client], world: World) -> None:
    response = client_of("ada").post("/hampton-high-school/settings/lanes/safety", {"words": " "})
    assert response.status_code == 422
    assert LaneWords.objects.filter(school=world.hampton, lane="safety").exists()


def test_there_is_no_other_lane(client_of: Callable[[str], Client]) -> None:
    assert client_of("ada").get("/hampton-high-school/settings/lanes/lunch").status_code == 404


def test_it_is_not_sent_in_writing_and_the_page_says_whom_to_call(
    client_of: Callable[[str], Client], world: World
) -> None:
    page = f"/hampton-high-school/ask/send?type=lesson-planning&q={SAFETY}"
    cleo, before = client_of("cleo"), Question.objects.count()
    shown = said(cleo.get(page))
    assert "Call the office at 555 0100." in shown
    assert "Ben Brook" not in shown
    response = cleo.post(page, {"text": SAFETY, "more": "", "key": str(uuid4())})
    assert response.status_code == 422
    assert "This is not sent in writing" in said(response)
    assert Question.objects.count() == before


def test_a_question_about_evaluation_is_sent_to_no_coach(client_of: Callable[[str], Client], world: World) -> None:
    page = "/hampton-high-school/ask/send?type=lesson-planning"
    client_of("cleo").post(page, {"text": RATING, "more": "", "key": str(uuid4())})
    sent = Question.objects.get(text=RATING)
    assert [one.person.name for one in sent.recipients.all()] == ["Ada Abbott"]


def test_the_api_and_the_frame_have_the_lane_too(world: World) -> None:
    found = answer(world.hampton, SAFETY, world.day())
    told_of = told.lane(world.hampton, found)
    assert told_of is not None
    assert (told_of.key, told_of.words) == ("safety", "Call the office at 555 0100.")
    assert {"911", "988"} <= set(told_of.call)
