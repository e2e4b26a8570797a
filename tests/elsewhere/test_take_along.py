"""The browser's search box and the phone's home screen."""

import json
import struct
from pathlib import Path
from xml.etree import ElementTree

import pytest
from django.test import Client

from roles.models import School
from tests.world import World, client_for

SLUG = "hampton-high-school"
SEARCH, MANIFEST = f"/{SLUG}/opensearch.xml", f"/{SLUG}/manifest.webmanifest"
SPACE = "{http://a9.com/-/spec/opensearch/1.1/}"
IMAGES = Path(__file__).parents[2] / "static" / "img"


def described(client: Client) -> ElementTree.Element:
    response = client.get(SEARCH)
    assert response["Content-Type"].startswith("application/opensearchdescription+xml")
    return ElementTree.fromstring(response.content)  # noqa: S314 # our own words


def test_the_search_box_asks_here(world: World) -> None:
    tree = described(client_for("visitor"))
    url = next(one for one in tree.iter(f"{SPACE}Url") if one.attrib["type"] == "text/html")
    address = url.attrib["template"].replace("{searchTerms}", "I+need+laptops")
    assert "Eve Ellis" in client_for("visitor").get(address).text
    assert tree.findtext(f"{SPACE}ShortName") == "Ask Hampton"


@pytest.mark.parametrize("name", ["A" * 40, "<b>&\"'", "\x01\x0bSt. Mary’s", "日本"])
def test_whatever_a_school_is_called_it_can_be_read(world: World, name: str) -> None:
    School.objects.filter(slug=SLUG).update(short_name=name, name=name)
    tree = described(client_for("visitor"))
    assert 1 <= len(tree.findtext(f"{SPACE}ShortName") or "") <= 16
    assert json.loads(client_for("visitor").get(MANIFEST).content)["short_name"]


def test_pages_of_the_school_point_at_both(world: World) -> None:
    page = client_for("visitor").get(f"/{SLUG}/ask").text
    assert f'<link rel="manifest" href="{MANIFEST}" crossorigin="use-credentials">' in page
    assert f'href="{SEARCH}"' in page
    assert 'rel="apple-touch-icon"' in page
    assert "opensearch" not in client_for("anonymous").get("/sign-in").text


def test_who_may_not_look_up_is_not_told_the_name(world: World) -> None:
    for address in (SEARCH, MANIFEST):
        response = client_for("anonymous").get(address)
        assert response.status_code == 200
        assert "Hampton" not in response.text
        assert client_for("zoe").get(address).status_code == 404


def test_the_manifest_can_be_installed(world: World) -> None:
    response = client_for("visitor").get(MANIFEST)
    body = json.loads(response.content)
    assert response["Content-Type"] == "application/manifest+json"
    assert body["start_url"].startswith(body["scope"])
    assert body["display"] == "standalone"
    assert {(icon["sizes"], icon["purpose"]) for icon in body["icons"]} == {
        ("192x192", "any"), ("512x512", "any"), ("512x512", "maskable"),
    }  # fmt: skip


@pytest.mark.static
@pytest.mark.parametrize(
    ("name", "size"), [("icon-192", 192), ("icon-512", 512), ("icon-maskable-512", 512), ("apple-touch-icon", 180)]
)
def test_an_icon_has_the_size_it_says(name: str, size: int) -> None:
    data = (IMAGES / f"{name}.png").read_bytes()
    assert struct.unpack(">II", data[16:24]) == (size, size)
    assert len(data) < 20_000
