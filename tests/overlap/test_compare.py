"""Two charters side by side, in the reader's own terms."""

from collections.abc import Callable

import pytest
from django.test import Client

from tests.routing.test_ask import said
from tests.story import CALENDAR, DEVICES, PLAN, ROOMS, SOFTWARE
from tests.world import World

COMPARE = "/hampton-high-school/charters/compare"
TWO = f"{COMPARE}?roles=project-manager,pl-coach"
Clients = Callable[[str], Client]


def test_a_holder_reads_mine_ours_yours(client_of: Clients) -> None:
    page = said(client_of("ben").get(TWO))
    mine, ours, yours = (page.index(f"</svg> {words}") for words in ("Only mine", "Ours", "Only yours"))
    assert mine < page.index(PLAN) < ours < page.index(SOFTWARE) < yours < page.index(ROOMS)
    assert "Dora hands on to you" in page[mine:ours]
    assert "You lead, project manager shares: split: by grade" in page[ours:yours]
    assert page[yours:].index("You hand on to Dora") < page[yours:].index(DEVICES)


@pytest.mark.parametrize("reader", ["visitor", "cleo", "ada"])
def test_others_read_the_names_of_the_roles(client_of: Clients, reader: str) -> None:
    page = said(client_of(reader).get(TWO))
    assert "Only the project manager" in page
    assert "Only mine" not in page
    assert "The charter of the project manager beside that of the PL coach" in page


def test_what_a_draft_claims_shows_to_those_who_may_read_it(client_of: Clients) -> None:
    two = f"{COMPARE}?roles=project-manager,registrar"
    assert "the project manager owns it and the registrar owns it in version 1" in said(client_of("ada").get(two))
    kai = said(client_of("cleo").get(two))
    assert "Choose two charters." in kai
    assert "Registrar" not in kai


def test_line_by_line_both_charters_stand_in_their_own_lines(client_of: Clients) -> None:
    page = said(client_of("visitor").get(f"{TWO}&view=lines"))
    assert page.count("Hands on") == 2
    assert CALENDAR in page


def test_the_charter_leads_to_side_by_side(client_of: Clients) -> None:
    page = said(client_of("visitor").get("/hampton-high-school/charters/pl-coach"))
    assert f'href="{COMPARE}?roles=pl-coach"' in page


def test_one_role_or_one_that_is_not_there_is_asked_for_again(client_of: Clients, world: World) -> None:
    for query in ("roles=pl-coach", "roles=pl-coach,nobody", "roles=pl-coach,pl-coach"):
        assert "Choose two charters." in said(client_of("visitor").get(f"{COMPARE}?{query}"))
