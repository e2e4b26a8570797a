"""Roles as circles, and the lists below that hold everything."""

from collections.abc import Callable

from django.test import Client

from tests.routing.test_ask import said
from tests.story import DEVICES, PLAN, ROOMS, SOFTWARE
from tests.world import World

VENN = "/hampton-high-school/overlap/venn"
Clients = Callable[[str], Client]


def test_both_circles_have_their_duties_and_the_lens_what_both_do(client_of: Clients, world: World) -> None:
    page = said(client_of("visitor").get(f"{VENN}?roles=pl-coach,project-manager"))
    lists = page[page.index("venn-lists") :]
    alone, both, other = (lists.index(f"</svg> {words}") for words in ("Only the PL coach", "Both", "Only the project"))
    assert alone < lists.index(PLAN) < both < lists.index(SOFTWARE) < other < lists.index(DEVICES)
    assert "PL coach leads, project manager shares: split: by grade" in lists
    assert "The project manager hands it on here" in lists


def test_three_roles_have_what_is_contested_apart(client_of: Clients) -> None:
    page = said(client_of("ada").get(f"{VENN}?roles=registrar&roles=project-manager&roles=pl-coach"))
    assert page.count("<circle class=") == 3
    lists = page[page.index("venn-lists") :]
    assert lists.index("To settle") < lists.index(ROOMS) < lists.index("Only the")
    assert "claimed by the project manager and the registrar" in lists
    assert lists.count(f"{ROOMS} <span") == 1


def test_contested_is_boxed_in_the_drawing(client_of: Clients) -> None:
    page = said(client_of("ada").get(f"{VENN}?roles=registrar,project-manager"))
    assert page.count('class="venn-box"') == 1


def test_what_is_under_way_is_not_drawn_for_others(client_of: Clients) -> None:
    page = said(client_of("cleo").get(f"{VENN}?roles=registrar,project-manager"))
    assert "Registrar" not in page
    assert "venn-box" not in page


def test_more_than_three_are_cut_and_one_is_joined_by_another(client_of: Clients) -> None:
    client = client_of("ada")
    assert "The first three you chose are shown." in said(
        client.get(f"{VENN}?roles=registrar,project-manager,pl-coach,principal")
    )
    assert "Another was added to the one you chose." in said(client.get(f"{VENN}?roles=registrar"))


def test_the_blank_one_has_the_circles_and_no_duty(client_of: Clients) -> None:
    page = said(client_of("visitor").get(f"{VENN}/blank?roles=pl-coach,project-manager,principal"))
    assert page.count("<circle class=") == 3
    assert PLAN not in page


def test_a_school_without_charters_is_told_what_will_stand_here(client_of: Clients) -> None:
    page = client_of("nia").get("/newton-middle-school/overlap/venn")
    assert "Not enough charters yet" in said(page)
    assert "No duties yet" in said(client_of("nia").get("/newton-middle-school/overlap"))
