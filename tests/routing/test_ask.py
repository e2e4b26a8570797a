"""The ask page: what it says to what was asked."""

from collections.abc import Callable

import pytest
from django.test import Client
from pytest_django import DjangoAssertNumQueries

from roles.people.models import School
from roles.routing.models import WithoutOwner
from roles.staffing.actions import mark_away
from tests.world import World

ASK = "/hampton-high-school/ask"
PLAN = "Can somebody help me plan a lesson for my class?"
Clients = Callable[[str], Client]


def said(response: object) -> str:
    """The page as text, with white space as a reader sees it."""
    return " ".join(response.content.decode().split())  # type: ignore[attr-defined]


@pytest.fixture
def visitor(client_of: Clients) -> Client:
    return client_of("visitor")


def test_the_ask_page_has_the_field_first_and_the_index_by_area(visitor: Client) -> None:
    page = said(visitor.get(ASK))
    assert "Whom do I ask?" in page
    assert page.index('name="q"') < page.index("Lesson design") < page.index("Research and sources")
    assert 'href="/hampton-high-school/ask?type=lesson-planning"' in page


def test_the_index_promises_a_name_only_where_each_type_has_an_owner(visitor: Client, world: World) -> None:
    assert "each with a name behind it" not in said(visitor.get(ASK))
    world.question_type("sources").delete()
    School.objects.filter(pk=world.hampton.pk).update(routing_version=10_000)
    assert "5 question types, each with a name behind it" in said(visitor.get(ASK))


def test_an_answer_names_the_person_and_traces_it_to_the_signed_line(visitor: Client) -> None:
    page = said(visitor.get(ASK, {"q": PLAN}))
    assert "Ben Brook" in page
    assert "The <b>PL coach owns it</b>." in page
    assert 'href="/hampton-high-school/charters/pl-coach/v/2#line-1"' in page
    assert "by Ben Brook and Ada Abbott." in page


def test_mail_goes_by_the_askers_own_program_without_the_words_in_its_subject(visitor: Client) -> None:
    page = visitor.get(ASK, {"q": PLAN}).content.decode()
    [link] = [part for part in page.split('"') if part.startswith("mailto:")]
    to, subject, body = link.replace("&amp;", "&").replace("?", "&").split("&")
    assert to == "mailto:ben@hampton.example"
    assert subject == "subject=A%20question%20about%20planning%20a%20lesson"
    assert body.startswith("body=Can%20somebody%20help")


def test_who_covers_is_the_big_name_while_the_owner_is_away(visitor: Client, world: World) -> None:
    page = said(visitor.get(ASK, {"type": "devices"}))
    assert "Eve Ellis" in page
    assert f"for Dora Dean, away until {world.day(5):%b} {world.day(5).day}" in page
    assert "<b>Eve Ellis</b> covers." in page


def test_days_away_soon_are_told(visitor: Client, world: World, ben) -> None:
    days = {"first_day": world.day(3), "last_day": world.day(3)}
    mark_away(ben, world.hampton, **days, cover=world.person("fay"), by=ben)
    assert "Fay Ford, librarian, covers. Ask then, and the answer is Fay." in said(visitor.get(ASK, {"q": PLAN}))


def test_sharing_says_who_leads_and_with_whom(visitor: Client) -> None:
    page = said(visitor.get(ASK, {"type": "software"}))
    assert "The <b>PL coach leads it</b>, and shares it with the project manager." in page
    assert "Split: by grade. Signed" in page


def test_what_nobody_owns_ends_at_the_front_door_and_is_noted(visitor: Client, world: World) -> None:
    page = said(visitor.get(ASK, {"q": "Where do I find primary sources for a unit?"}))
    assert "Nobody has taken this on yet, so ask the front door." in page
    assert "Ada Abbott" in page
    assert "No charter in force owns <b>“Find sources for a unit”</b>." in page
    assert "Noted for the principal to settle. Three look-ups of this type since" in page
    assert "Hampton chose the <b>principal</b> as its front door." in page


def test_what_fits_no_type_ends_at_the_front_door_and_is_noted_without_its_words(visitor: Client, world: World) -> None:
    page = said(visitor.get(ASK, {"q": "zxqj"}))
    assert "We cannot tell which duty this is, so ask the front door." in page
    assert "Ada Abbott" in page
    assert WithoutOwner.objects.get(school=world.hampton, question_type=None).count == 1


def test_what_has_an_owner_is_counted_nowhere(visitor: Client, world: World) -> None:
    before = list(WithoutOwner.objects.values())
    visitor.get(ASK, {"q": PLAN})
    assert list(WithoutOwner.objects.values()) == before


def test_not_this_offers_the_next_nearest_types_and_keeps_the_words(visitor: Client) -> None:
    page = said(visitor.get(ASK, {"q": "help me plan which reading program to use"}))
    assert "Not this?" in page
    assert "type=lesson-planning&amp;q=help+me+plan" in page or "type=software&amp;q=help+me+plan" in page
    assert "to=front-door&amp;q=help+me+plan" in page


def test_something_else_ends_at_the_front_door(visitor: Client) -> None:
    assert "Ada Abbott" in said(visitor.get(ASK, {"to": "front-door", "q": PLAN}))


def test_a_coaching_duty_adds_two_questions_to_think_about(visitor: Client, world: World) -> None:
    assert "Before you meet" not in said(visitor.get(ASK, {"q": PLAN}))
    duty = world.question_type("lesson-planning").duty
    duty.is_coaching = True
    duty.save()
    School.objects.filter(pk=world.hampton.pk).update(routing_version=10_000)
    assert "Before you meet" in said(visitor.get(ASK, {"q": PLAN}))


def test_htmx_is_answered_with_the_main_part_alone(visitor: Client) -> None:
    response = visitor.get(ASK, {"q": PLAN}, headers={"HX-Request": "true"})
    page = said(response)
    assert page.startswith("<title>Ask Ben Brook - Hampton High School - CoachHub</title> <main")
    assert "<html" not in page
    assert "HX-Request" in response["Vary"]


@pytest.mark.parametrize("words", ["", " ", "\t\n"])
def test_an_empty_question_is_asked_for_kindly(visitor: Client, words: str) -> None:
    response = visitor.get(ASK, {"q": words})
    assert response.status_code == 422
    assert "Say in a few words what you need, then press Ask." in said(response)
    assert 'aria-invalid="true"' in said(response)


@pytest.mark.parametrize("extra", [{}, {"type": "rooms"}, {"to": "front-door"}])
def test_a_question_of_ten_thousand_characters_is_kept_and_told_its_length(visitor: Client, extra: dict) -> None:
    response = visitor.get(ASK, {"q": "why " * 2500 + "?", **extra})
    assert response.status_code == 422
    assert "This has 10001 characters, and a question has at most 500." in said(response)
    assert "why " * 2500 in response.content.decode()


@pytest.mark.parametrize(
    "words",
    [
        "🎒🍎",
        "<script>alert(1)</script>",
        "'; DROP TABLE roles_school; --",
        "¿Quién me ayuda a planear una clase?",
        "谁负责预订房间？",
        "من يحجز الغرف؟",
        "????",
        "%s %d {0} {{ q }} {% now %}",
        "a" * 500,
        "ŉ" * 500,
    ],
)
def test_whatever_is_typed_is_answered_with_a_name(visitor: Client, words: str) -> None:
    response = visitor.get(ASK, {"q": words})
    page = response.content.decode()
    assert response.status_code == 200
    assert 'class="slip-name"' in page
    assert "<script>alert" not in page


def test_a_question_type_that_is_not_there_is_said_so(visitor: Client) -> None:
    response = visitor.get(ASK, {"type": "gone"})
    assert response.status_code == 404
    assert "That question type is not here any more." in said(response)


def test_an_area_lists_its_types_each_with_whom_to_ask(visitor: Client) -> None:
    page = said(visitor.get(f"{ASK}/areas/scheduling"))
    assert "Devices for a classroom" in page
    assert "Eve Ellis, for Dora Dean" in page
    assert "Planning a lesson" not in page


def test_types_without_an_area_are_found_under_everything_else(visitor: Client, world: World) -> None:
    world.hampton.duties.update(area=None)
    School.objects.filter(pk=world.hampton.pk).update(routing_version=10_000)
    assert "Everything else" in said(visitor.get(ASK))
    assert "6 question types" in said(visitor.get(f"{ASK}/areas/everything-else"))


def test_another_area_is_not_there(visitor: Client) -> None:
    assert visitor.get(f"{ASK}/areas/no-such-area").status_code == 404


def test_an_ask_takes_few_queries_once_the_school_is_compiled(
    client_of: Clients, django_assert_max_num_queries: DjangoAssertNumQueries
) -> None:
    cleo = client_of("cleo")
    for address, most in (("", 3), ("?q=plan+a+lesson", 3), ("?type=sources", 5)):
        cleo.get(ASK + address)
        with django_assert_max_num_queries(most):
            cleo.get(ASK + address)


def test_a_school_without_question_types_answers_too(visitor: Client, world: World) -> None:
    world.hampton.questions.all().delete()
    world.hampton.question_types.all().delete()
    School.objects.filter(pk=world.hampton.pk).update(routing_version=10_000)
    assert "Question types will be listed here" in said(visitor.get(ASK))
    assert "Ada Abbott" in said(visitor.get(ASK, {"q": PLAN}))
