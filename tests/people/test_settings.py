"""A school's settings and the staff link."""

import pytest
from django.test import Client

from roles.access import LOOKUP_COOKIE
from roles.models import School, TrailRow
from tests.world import World, client_for

SETTINGS = "/hampton-high-school/settings"
ASK = "/hampton-high-school/ask"


def link(world: World) -> str:
    return f"/hampton-high-school/staff-link/{world.hampton.lookup_key}"


def test_a_principal_opens_the_look_ups_to_everybody(world: World, client: Client) -> None:
    assert client.get(ASK).status_code == 302
    client_for("ada").post(SETTINGS, {"lookups": "open", "front_door": "", "office_phone": "ext. 2000"})
    assert client.get(ASK).status_code == 200
    assert world.hampton.office_phone == "ext. 2000"


def test_another_front_door_takes_the_rest_at_once(world: World) -> None:
    door = world.role("librarian").pk
    client_for("ada").post(SETTINGS, {"lookups": "link", "front_door": door, "office_phone": ""})
    assert "Eve Ellis" in client_for("visitor").get(f"{ASK}?to=front-door").text


def test_a_role_of_another_school_is_no_front_door(world: World) -> None:
    stranger = world.role("librarian", "zeder").pk
    response = client_for("ada").post(SETTINGS, {"lookups": "link", "front_door": stranger, "office_phone": ""})
    assert response.status_code == 422
    assert world.hampton.front_door == world.role("principal")


def test_settings_leave_a_row_in_the_trail(world: World) -> None:
    client_for("ada").post(SETTINGS, {"lookups": "closed", "front_door": "", "office_phone": ""})
    row = TrailRow.objects.latest("id")
    assert (row.before["lookups"], row.after["lookups"]) == ("link", "closed")


def test_the_staff_link_lets_a_device_look_up(world: World, client: Client) -> None:
    response = client.get(link(world))
    assert response.headers["Location"] == ASK
    cookie = response.cookies[LOOKUP_COOKIE]
    assert (cookie["path"], cookie["samesite"], cookie["max-age"]) == ("/hampton-high-school/", "Lax", 15_552_000)
    assert cookie["httponly"]
    assert client.get(ASK).status_code == 200


def test_the_link_opens_no_other_school(world: World, client: Client) -> None:
    client.get(link(world))
    assert client.get("/zeder-high-school/ask").status_code == 302
    assert client.get(f"/zeder-high-school/staff-link/{world.hampton.lookup_key}").status_code == 404


def test_renewing_asks_first_and_then_stops_the_old_link_at_once(world: World, client: Client) -> None:
    old, ada = link(world), client_for("ada")
    client.get(old)
    assert "Stops at once" in ada.get(f"{SETTINGS}/staff-link").text
    assert client.get(ASK).status_code == 200
    ada.post(f"{SETTINGS}/staff-link")
    assert client.get(ASK).status_code == 302
    response = Client().get(old)
    assert response.status_code == 404
    assert "does not work any more" in response.text
    assert "Hampton" not in response.text
    assert link(world) in ada.get(SETTINGS).text


@pytest.mark.parametrize("lookups", [School.Lookups.CLOSED, School.Lookups.OPEN])
def test_where_nobody_needs_the_link(world: World, client: Client, lookups: str) -> None:
    School.objects.filter(pk=world.hampton.pk).update(lookups=lookups)
    response = client.get(link(world))
    assert response.status_code == (302 if lookups == School.Lookups.OPEN else 404)
    assert client.get(ASK).status_code == (200 if lookups == School.Lookups.OPEN else 302)


def test_who_belongs_to_the_school_goes_straight_to_ask_even_with_an_old_link(world: World) -> None:
    assert client_for("cleo").get("/hampton-high-school/staff-link/old").headers["Location"] == ASK


@pytest.mark.parametrize("name", ["cleo", "ben", "lea"])
def test_only_a_principal_sees_the_link(world: World, name: str) -> None:
    assert client_for(name).get(SETTINGS).status_code == 403


def test_the_two_plain_pages_stand_in_the_foot_of_every_page(world: World) -> None:
    page = client_for("visitor").get(ASK).text
    for address in ("who-sees-what", "help"):
        assert f'href="/hampton-high-school/{address}"' in page
        assert client_for("visitor").get(f"/hampton-high-school/{address}").status_code == 200


def test_somebody_signed_in_at_another_school_may_use_the_staff_link_too(world: World) -> None:
    zoe = client_for("zoe")
    assert zoe.get(ASK).status_code == 404
    assert zoe.get(link(world)).headers["Location"] == ASK
    assert zoe.get(ASK).status_code == 200
