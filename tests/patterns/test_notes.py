"""Notes for a conversation: both roles in their own words, both ways out, nothing of it kept."""

from collections.abc import Callable

import pytest
from django.test import Client

from tests.dump import changes, dump
from tests.patterns.questions import asked, nothing_asked
from tests.world import World

ClientOf = Callable[[str], Client]
PAGE = "/hampton-high-school/patterns/lesson-planning/notes"


def notes(client: Client, role: str = "project-manager") -> str:
    response = client.get(f"{PAGE}?role={role}")
    assert response.status_code == 200
    return " ".join(response.content.decode().split())


def test_both_charters_are_quoted_with_version_line_and_signers(world: World, client_of: ClientOf) -> None:
    text = notes(client_of("ada"))
    assert "Owns, line 1" in text
    assert "“Plan personalized lessons with teachers”" in text
    assert "“Plan personalized lessons with teachers: goes to the PL coach”" in text
    assert "/hampton-high-school/charters/pl-coach/v/2#line-1" in text
    assert "by Ben Brook and Ada Abbott." in text
    assert "by Dora Dean and Ada Abbott." in text


def test_three_openings_and_both_ways_out(world: World, client_of: ClientOf) -> None:
    text = notes(client_of("ada"))
    assert text.count('class="note-say"') == 3
    assert "‘Like a good neighbor with tools’ and ‘Like a good neighbor with tools’" in text
    assert "Pass on next time" in text
    for role in ("pl-coach", "project-manager"):
        assert f'href="/hampton-high-school/charters/{role}/draft"' in text


def test_a_role_without_a_charter_in_force(world: World, client_of: ClientOf) -> None:
    asked(world, 6, by="teacher")
    text = notes(client_of("ada"), "teacher")
    assert "No charter in force." in text
    assert "You are here for different things" in text
    assert 'href="/hampton-high-school/charters/new"' in text


def test_who_holds_one_of_the_roles_is_given_other_words(world: World, client_of: ClientOf) -> None:
    asked(world, 6, by="principal")
    assert "From you, who hold the other role, to the PL coach" in notes(client_of("ada"), "principal")
    asked(world, 6, by="pl-coach", key="observation", owned_by=world.role("principal"))
    page = client_of("ada").get("/hampton-high-school/patterns/observation/notes?role=pl-coach")
    assert "From you, who hold this role, to the PL coach" in page.content.decode()


@pytest.mark.parametrize("query", ["", "?role=", "?role=pl-coach", "?role=nowhere", "?role=librarian", "?period=junk"])
def test_another_role_has_no_notes(client_of: ClientOf, query: str) -> None:
    assert client_of("ada").get(PAGE + query).status_code == 404


def test_a_few_of_a_role_have_no_notes_however_many_others_answered(world: World, client_of: ClientOf) -> None:
    asked(world, 5, by="librarian")
    text = notes(client_of("ada"))
    assert "other roles answered 11, more than 5 of them by the project manager" in text
    assert "ibrarian" not in text
    assert client_of("ada").get(f"{PAGE}?role=librarian").status_code == 404


def test_nothing_is_stored_and_it_prints(world: World, client_of: ClientOf) -> None:
    before = dump()
    text = notes(client_of("ada"))
    assert not changes(before, dump())
    assert "data-print" in text
    assert '<p class="print-only">Private notes' in text


def test_of_a_type_without_a_pattern_there_are_none(world: World, client_of: ClientOf) -> None:
    nothing_asked()
    assert client_of("ada").get(f"{PAGE}?role=project-manager").status_code == 404
