"""The principal's page: which sites, which key."""

import re

import pytest

from roles.models import School, TrailRow
from tests.dump import dump
from tests.world import API_KEY, World, client_for

SETTINGS = "/hampton-high-school/settings/elsewhere"
ROUTE = "/hampton-high-school/api/v1/route?q=laptops"


def make(world: World) -> str:
    made_at = world.hampton.api_key_made_at
    response = client_for("ada").post(f"{SETTINGS}/key", {"before": made_at.isoformat() if made_at else ""})
    assert response.status_code == 200
    found = re.search(r'value="(coachhub_[\w-]{43})"', response.text)
    assert found, response.text
    assert "no-store" in response["Cache-Control"]
    return found[1]


def status(client_key: str) -> int:
    return int(client_for("anonymous").get(ROUTE, headers={"Authorization": f"Bearer {client_key}"}).status_code)


def test_sites_are_saved_in_one_spelling(world: World) -> None:
    sent = {"embed_origins": " HTTPS://Staff.Example/ \nhttps://staff.example\r\nhttps://b.example:8443"}
    assert client_for("ada").post(SETTINGS, sent).status_code == 302
    assert world.hampton.embed_origins == "https://staff.example\nhttps://b.example:8443"
    row = TrailRow.objects.latest("id")
    assert (row.verb, row.before["embed_origins"]) == ("allowed sites", "https://intranet.hampton.example")


def test_what_is_no_site_stays_in_the_field_with_the_reason(world: World) -> None:
    response = client_for("ada").post(SETTINGS, {"embed_origins": "https://staff.example/page"})
    assert response.status_code == 422
    assert "The site is enough: https://staff.example" in response.text
    assert "https://staff.example/page</textarea>" in response.text
    assert world.hampton.embed_origins == "https://intranet.hampton.example"


def test_the_page_has_the_frame_to_copy(world: World) -> None:
    page = client_for("ada").get(SETTINGS).text
    assert "&lt;iframe src=&quot;http://testserver/hampton-high-school/embed&quot;" in page or (
        '<iframe src="http://testserver/hampton-high-school/embed"' in page
    )
    assert "elsewhere" in client_for("ada").get("/hampton-high-school/settings").text


def test_a_new_key_works_and_the_old_one_stops_at_once(world: World) -> None:
    assert status(API_KEY) == 200
    key = make(world)
    assert (status(key), status(API_KEY)) == (200, 401)


def test_a_key_is_shown_once_and_kept_nowhere(world: World) -> None:
    key = make(world)
    assert key not in str(dump())
    assert key not in client_for("ada").get(SETTINGS).text + client_for("ada").get(f"{SETTINGS}/key").text
    row = TrailRow.objects.latest("id")
    assert (row.verb, row.before, row.after) == ("made API key", {}, {})
    assert world.hampton.api_key_digest not in f"{row.before}{row.after}"


def test_a_page_sent_twice_makes_one_key(world: World) -> None:
    before = world.hampton.api_key_made_at.isoformat()
    key = make(world)
    again = client_for("ada").post(f"{SETTINGS}/key", {"before": before})
    assert again.status_code == 422
    assert "shown only once" in again.text
    assert status(key) == 200


def test_after_withdrawing_no_key_works_and_the_first_can_be_made_anew(world: World) -> None:
    assert client_for("ada").post(f"{SETTINGS}/key/withdraw").status_code == 302
    assert status(API_KEY) == 401
    assert status("") == 401
    assert "There is no key" in client_for("ada").get(SETTINGS).text
    assert "There is no key to withdraw" in client_for("ada").get(f"{SETTINGS}/key/withdraw").text
    assert status(make(world)) == 200


@pytest.mark.parametrize("key", ["", " ", "x", API_KEY.upper(), f"{API_KEY}x", "\udcff", "é" * 9])
def test_only_the_whole_key_opens(world: World, key: str) -> None:
    assert status(key) == 401


def test_a_school_without_a_key_lets_in_nobody(world: World) -> None:
    School.objects.update(api_key_digest="")
    assert status("") == status(API_KEY) == 401
