"""Who reads which pattern: the people in a role theirs, the principal types and counts above five."""

from collections.abc import Callable
from datetime import timedelta

import pytest
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext

from roles.models import Person, Question, QuestionType, School
from roles.staffing.actions import appoint
from tests.patterns.questions import TEXT, asked, nothing_asked
from tests.world import World

ClientOf = Callable[[str], Client]
PATTERNS, MINE = "/hampton-high-school/patterns", "/hampton-high-school/patterns/mine"
NOTES = f"{PATTERNS}/lesson-planning/notes?role=project-manager"


@pytest.fixture(autouse=True)
def fresh(world: World) -> None:
    nothing_asked()


def text_of(client: Client, address: str = PATTERNS) -> str:
    response = client.get(address)
    assert response.status_code == 200
    return " ".join(response.content.decode().split())


@pytest.mark.parametrize(("times", "status"), [(5, 404), (6, 200)])
def test_five_are_shown_to_no_principal_and_six_are(world: World, client_of: ClientOf, times: int, status: int) -> None:
    asked(world, times, by="project-manager")
    text = text_of(client_of("ada"))
    assert ("No pattern" in text) is (status == 404)
    assert ("Planning a lesson" in text) is (status == 200)
    assert client_of("ada").get(NOTES).status_code == status


def test_the_person_reads_it_from_the_first_on(world: World, client_of: ClientOf) -> None:
    asked(world, 1, by="project-manager")
    text = text_of(client_of("dora"), MINE)
    assert "<b>1 question</b> about planning a lesson, which the PL coach owns" in text
    assert "/hampton-high-school/ask?type=lesson-planning" in text
    assert "/hampton-high-school/charters/project-manager/draft" in text
    assert "Planning a lesson" not in text_of(client_of("ada"))


def test_nobody_reads_what_another_role_answered(world: World, client_of: ClientOf) -> None:
    asked(world, 9, by="project-manager")
    for name in ("ben", "eve", "ada"):
        text = text_of(client_of(name), MINE)
        assert "planning a lesson" not in text
        assert "roject manager" not in text


def test_a_role_without_a_charter_asks_for_one(world: World, client_of: ClientOf) -> None:
    asked(world, 2, by="teacher")
    text = text_of(client_of("cleo"), MINE)
    assert "<b>2 questions</b>" in text
    assert "Your role has no charter yet" in text


def test_somebody_without_a_role_reads_so(world: World, client_of: ClientOf) -> None:
    world.role("teacher").appointments.all().delete()
    School.objects.update(routing_version=99)
    assert "You hold no role here" in text_of(client_of("cleo"), MINE)


@pytest.mark.parametrize("address", [PATTERNS, NOTES])
def test_neither_names_nor_words_nor_askers(world: World, client_of: ClientOf, address: str) -> None:
    asked(world, 9, by="project-manager")
    asked(world, 4, by="pl-coach")
    asked(world, 2)
    text = text_of(client_of("ada"), address)
    assert not [text for words in Question.objects.values_list("text", flat=True) if words in text]
    signed = {"Ada Abbott", "Ben Brook", "Dora Dean"} if address == NOTES else {"Ada Abbott"}  # who reads, who signed
    for person in Person.objects.exclude(name__in=signed):
        assert person.name not in text
        assert person.email not in text
    assert TEXT not in text


def test_counts_by_owner_other_role_and_open(world: World, client_of: ClientOf) -> None:
    asked(world, 9, by="project-manager")
    asked(world, 4, by="pl-coach")
    asked(world, 2)
    text = text_of(client_of("ada"))
    assert "15 questions about planning a lesson. The PL coach owns it and answered 4;" in text
    assert "the project manager answered 9; 2 are still open." in text
    assert 'class="part-owner" x="0.0%" width="26.7%"' in text
    assert 'class="part-other" x="26.7%" width="60.0%"' in text
    assert 'class="part-open" x="86.7%" width="13.3%"' in text


def test_what_is_older_than_the_period_is_not_counted(world: World, client_of: ClientOf) -> None:
    old = world.person("cleo").joined_at - timedelta(days=91)
    asked(world, 6, by="project-manager", asked_at=old)
    assert "No pattern" in text_of(client_of("ada"), f"{PATTERNS}?period=90-days")
    Question.objects.update(asked_at=old + timedelta(days=2))
    assert "6 questions about" in text_of(client_of("ada"), f"{PATTERNS}?period=90-days")


def test_what_is_the_owners_or_nobodys_is_no_pattern(world: World, client_of: ClientOf) -> None:
    asked(world, 9, by="pl-coach")
    asked(world, 9, by="principal", key="sources", owned_by=None)
    asked(world, 9, by="principal", question_type=None)
    asked(world, 9, by="project-manager", key="software")  # which it shares
    assert "No pattern" in text_of(client_of("ada"))
    assert "No pattern" not in text_of(client_of("dora"), MINE)


def test_a_role_that_nobody_holds_could_not_read_it_first(world: World, client_of: ClientOf) -> None:
    asked(world, 9, by="project-manager")
    world.role("project-manager").appointments.all().delete()
    assert "No pattern" in text_of(client_of("ada"))


def test_where_nobody_owns_the_duty_any_more_the_pattern_ends(world: World, client_of: ClientOf) -> None:
    asked(world, 9, by="project-manager")
    QuestionType.objects.filter(pk=world.question_type("lesson-planning").pk).update(
        duty=world.duty("Find sources for a unit")
    )
    assert "No pattern" in text_of(client_of("ada"))


def test_pages_ask_as_often_whatever_there_is(world: World, client_of: ClientOf) -> None:
    before = [queries(client_of(name), address) for name, address in (("ada", PATTERNS), ("dora", MINE))]
    asked(world, 9, by="project-manager")
    asked(world, 9, by="project-manager", key="observation", owned_by=world.role("principal"))
    appoint(world.person("dora"), world.role("counselor"), since=world.day(), by=None)
    asked(world, 9, by="counselor")
    after = [queries(client_of(name), address) for name, address in (("ada", PATTERNS), ("dora", MINE))]
    assert after == before


def queries(client: Client, address: str) -> int:
    client.get(address)
    with CaptureQueriesContext(connection) as found:
        assert client.get(address).status_code == 200
    return len(found)
