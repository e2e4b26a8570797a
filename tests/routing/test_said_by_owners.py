"""What owners say on their answers: published answers, and questions to think about."""

from collections.abc import Callable
from datetime import timedelta

import pytest
from django.test import Client
from pytest_django import DjangoAssertNumQueries

from coachhub.kit.templatetags.kit import short_day
from roles.people.actions import raise_routing_version
from roles.routing.models import PublishedAnswer
from tests.routing.test_ask import said
from tests.world import World

SCHOOL = "/hampton-high-school"
PLAN, SOFTWARE = f"{SCHOOL}/ask?type=lesson-planning", f"{SCHOOL}/ask?type=software"
Clients = Callable[[str], Client]


@pytest.fixture
def visitor(client_of: Clients) -> Client:
    return client_of("visitor")


def outdate(world: World) -> None:
    rows = PublishedAnswer.objects.filter(school=world.hampton)
    rows.update(verified_on=world.day(-90), check_by=world.day(-1))
    raise_routing_version(world.hampton)


def test_a_published_answer_stands_before_the_ways_to_reach_the_owner(visitor: Client, world: World) -> None:
    page = said(visitor.get(PLAN))
    assert page.index("Before you send") < page.index("Bring one page of notes.") < page.index("mailto:")
    assert f"Verified {short_day(world.day())} by Ben Brook, PL coach." in page
    assert f"Still right until {short_day(world.day(90))}." in page


def test_it_costs_a_visitor_no_query(visitor: Client, django_assert_num_queries: DjangoAssertNumQueries) -> None:
    visitor.get(PLAN)
    with django_assert_num_queries(1):
        visitor.get(PLAN)


def test_one_that_nobody_confirmed_is_hidden_from_askers_and_first_in_the_owners_list(
    visitor: Client, client_of: Clients, world: World
) -> None:
    outdate(world)
    assert "Bring one page of notes." not in said(visitor.get(PLAN))
    page = said(client_of("ben").get(f"{SCHOOL}/answers"))
    assert page.index("Not confirmed since") < page.index("Choosing software")


def test_the_owner_says_that_it_is_still_right(visitor: Client, client_of: Clients, world: World) -> None:
    outdate(world)
    client_of("ben").post(f"{SCHOOL}/answers/lesson-planning/still-right")
    assert f"Still right until {short_day(world.day(90))}." in said(visitor.get(PLAN))


def test_the_owner_publishes_changes_and_takes_back(visitor: Client, client_of: Clients, world: World) -> None:
    ben, address = client_of("ben"), f"{SCHOOL}/answers/software"
    words = {"text": "Ask before you buy.", "link": "example.org/list", "check_by": str(world.day(30))}
    assert ben.post(address, words).status_code == 302
    page = said(visitor.get(SOFTWARE))
    assert "Ask before you buy." in page
    assert 'href="https://example.org/list"' in page
    again = said(ben.post(f"{address}/take-back"))
    assert "Ask before you buy.</textarea>" in again
    assert "Ask before you buy." not in said(visitor.get(SOFTWARE))


@pytest.mark.parametrize(
    ("field", "value"),
    [("text", ""), ("text", "x" * 601), ("link", "no address"), ("link", "javascript:alert(1)"), ("check_by", "soon")],
)
def test_what_is_wrong_is_said_beside_the_field(client_of: Clients, world: World, field: str, value: str) -> None:
    words = {"text": "Bring notes.", "link": "", "check_by": str(world.day(30)), field: value}
    response = client_of("ben").post(f"{SCHOOL}/answers/software", words)
    assert response.status_code == 422
    assert field in response.context["form"].errors


@pytest.mark.parametrize("days", [0, -1, 400])
def test_the_day_to_check_is_to_come_and_within_a_year(client_of: Clients, world: World, days: int) -> None:
    words = {"text": "Bring notes.", "link": "", "check_by": str(world.day(days))}
    assert client_of("ben").post(f"{SCHOOL}/answers/software", words).status_code == 422


def test_a_students_name_is_asked_about(client_of: Clients, world: World) -> None:
    words = {"text": "My student Maria Lopez needs it.", "link": "", "check_by": str(world.day(30))}
    response = client_of("ben").post(f"{SCHOOL}/answers/software", words)
    assert response.status_code == 422
    assert "no_student" in response.content.decode()


def test_others_publish_nothing(client_of: Clients) -> None:
    assert client_of("cleo").get(f"{SCHOOL}/answers/lesson-planning").status_code == 403
    assert "No question type is yours yet." in said(client_of("cleo").get(f"{SCHOOL}/answers"))


def test_the_owner_finds_the_way_from_the_slip(visitor: Client, client_of: Clients) -> None:
    link = f'href="{SCHOOL}/answers/lesson-planning"'
    assert link in said(client_of("ben").get(PLAN))
    assert link in said(client_of("ada").get(PLAN))
    assert link not in said(client_of("cleo").get(PLAN))
    assert link not in said(visitor.get(PLAN))


def test_a_coaching_duty_offers_its_own_questions(visitor: Client, client_of: Clients, world: World) -> None:
    page = said(client_of("ben").get(SOFTWARE))
    assert "What would students be doing" in page
    [link] = [part for part in page.split('"') if part.endswith("/before-you-meet")]
    client_of("ben").post(link, {"first": "Who is it for?", "second": ""})
    page = said(visitor.get(SOFTWARE))
    assert page.index("Before you meet") < page.index("Who is it for?") < page.index("What have you already tried")
    assert link not in page


def test_other_duties_offer_none(visitor: Client, client_of: Clients, world: World) -> None:
    assert "Before you meet" not in said(visitor.get(PLAN))
    duty = world.question_type("lesson-planning").duty_id
    assert client_of("ada").get(f"{SCHOOL}/duties/{duty}/before-you-meet").status_code == 404


def test_an_owner_of_yesterday_may_not(client_of: Clients, world: World) -> None:
    world.role("pl-coach").appointments.update(until=world.day() - timedelta(days=1))
    raise_routing_version(world.hampton)
    assert client_of("ben").get(f"{SCHOOL}/answers/lesson-planning").status_code == 403


def test_whoever_owns_question_types_finds_the_page_from_their_questions(client_of: Clients) -> None:
    link = f'href="{SCHOOL}/answers"'
    assert link in client_of("ben").get(f"{SCHOOL}/questions").text
    assert link not in client_of("jon").get(f"{SCHOOL}/questions").text
