"""The overlap map: every duty against every role, for each reader as much as they may know."""

from collections.abc import Callable

import pytest
from django.test import Client
from pytest_django import DjangoAssertNumQueries

from roles.charters import actions as charters
from roles.models import Stake
from tests.routing.test_ask import said
from tests.story import CALENDAR, DEVICES, PLAN, ROOMS, SCHEDULES, SOFTWARE
from tests.world import World, forget

MAP = "/hampton-high-school/overlap"
Clients = Callable[[str], Client]


@pytest.fixture
def ada(client_of: Clients) -> Client:
    return client_of("ada")


@pytest.fixture
def visitor(client_of: Clients) -> Client:
    return client_of("visitor")


def test_each_duty_says_how_each_role_stands_to_it(visitor: Client) -> None:
    page = said(visitor.get(MAP)).split('<table class="map-table">')[1]
    row = page[page.index(SOFTWARE) :]
    assert row.index("PL coach leads") < row.index("Project manager shares") < row.index("</tr>")
    assert page.index("Lesson design") < page.index(PLAN) < page.index("Scheduling and budget") < page.index(DEVICES)


def test_what_a_draft_claims_is_contested_for_the_principal_alone(ada: Client, visitor: Client) -> None:
    page = said(ada.get(MAP))
    row = page[page.index(f'<tr class="map-contested"><th scope="row">{ROOMS}') :].split("</tr>")[0]
    assert "Contested" in row
    assert "Settle" in row
    assert '<tr class="map-contested"' not in said(visitor.get(MAP)) + said(ada.get(f"{MAP}?drafts=0"))


def test_what_only_a_draft_names_is_nobodys_business_but_the_principals(
    ada: Client, visitor: Client, world: World
) -> None:
    draft = world.version("pl-coach", 3)
    charters.save_draft(
        draft, stakes=[Stake(kind="owns", wording="Count the ceiling tiles")], boundaries=[], time_shares=[], by=None
    )
    assert "Count the ceiling tiles" in said(ada.get(MAP))
    assert "Count the ceiling tiles" not in said(visitor.get(MAP)) + said(ada.get(f"{MAP}?drafts=0"))


def test_a_duty_without_an_owner_leads_the_principal_to_naming_one(ada: Client, visitor: Client, world: World) -> None:
    address = f"/hampton-high-school/map/duties/{world.duty(CALENDAR).pk}/owner"
    assert f'href="{address}"' in said(ada.get(MAP))
    page = said(visitor.get(MAP))
    assert "Orphan" in page[page.index(CALENDAR) :].split("</tr>")[0]
    assert "Name an owner" not in page


@pytest.mark.parametrize(
    ("query", "there", "gone"),
    [
        ("state=contested", ROOMS, PLAN),
        ("state=orphan", CALENDAR, PLAN),
        ("state=shared&drafts=0", SOFTWARE, PLAN),
        ("area=research", "Find sources for a unit", PLAN),
        ("q=REGISTRAR-no ROOMS", "Nothing like that", PLAN),
        ("q=book+rooms", ROOMS, PLAN),
    ],
)
def test_a_filter_leaves_what_fits(ada: Client, query: str, there: str, gone: str) -> None:
    page = said(ada.get(f"{MAP}?{query}"))
    assert there in page
    assert f'<th scope="row">{gone}</th>' not in page


def test_beyond_six_roles_one_picks_and_hidden_owners_are_named(ada: Client) -> None:
    page = said(ada.get(MAP))
    assert page.count('name="roles"') == 8 - 1  # all with a charter; a teacher has none
    one = said(ada.get(f"{MAP}?roles=counselor"))
    assert one.count('<th scope="col">') == 2
    assert "PL coach owns" in one[one.index(PLAN) :].split("</tr>")[0]
    assert SCHEDULES in one


def test_agreed_hours_stand_at_the_foot_against_the_week(visitor: Client) -> None:
    foot = said(visitor.get(MAP)).split("<tfoot>")[1]
    assert "<b>12</b> of 18" in foot


def test_the_map_asks_for_nothing_once_it_is_known(
    client_of: Clients, django_assert_num_queries: DjangoAssertNumQueries
) -> None:
    client = client_of("cleo")
    forget()
    with django_assert_num_queries(6):
        client.get(MAP)
    with django_assert_num_queries(3):
        client.get(MAP)


def test_a_map_that_did_not_change_is_not_sent_again(visitor: Client) -> None:
    tag = visitor.get(MAP)["ETag"]
    assert visitor.get(MAP, headers={"If-None-Match": tag}).status_code == 304
