"""Who reads which version, and what a reader finds."""

from collections.abc import Callable

import pytest
from django.test import Client

from tests.agreements.pages import HOME, home_of
from tests.world import World

ClientOf = Callable[[str], Client]


@pytest.mark.parametrize(("name", "status"), {"ada": 200, "ben": 200, "cleo": 403, "lea": 403, "zoe": 404}.items())
def test_a_draft_is_read_by_its_parties_and_the_principal(
    client_of: ClientOf, world: World, name: str, status: int
) -> None:
    assert client_of(name).get(f"{home_of(world)}/v/2").status_code == status
    assert client_of(name).get(f"{home_of(world)}/draft").status_code == status


def test_the_staff_reads_what_is_in_force_and_nothing_else(client_of: ClientOf, world: World) -> None:
    page = client_of("cleo").get(home_of(world)).text
    assert "Students pick their next task" in page
    assert "Version 2" not in page
    assert client_of("cleo").get(home_of(world, "dora")).status_code == 403
    assert "Dora" not in client_of("cleo").get(HOME).text


def test_what_waits_for_a_signature_stands_in_the_list(client_of: ClientOf, world: World) -> None:
    assert f"{home_of(world, 'dora')}/v/1/sign" in client_of("dora").get(HOME).text
    assert "/v/1/sign" not in client_of("ada").get(HOME).text


def test_the_paper_shows_the_chain(client_of: ClientOf, world: World) -> None:
    page = " ".join(client_of("cleo").get(home_of(world)).text.split())
    for words in (
        "Hold a goal conference",
        "Students open their goal sheet",
        "16 hours a week",
        "16 of 30 hours a week",
    ):
        assert words in page
    assert "The principal sees time by duty and goal." in page


def test_a_coach_in_a_role_with_a_charter_may_begin(client_of: ClientOf) -> None:
    answers = {name: client_of(name).get(f"{HOME}/new").status_code for name in ("ada", "cleo", "ben", "dora", "lea")}
    assert answers == {"ada": 200, "cleo": 403, "ben": 403, "dora": 403, "lea": 403}
