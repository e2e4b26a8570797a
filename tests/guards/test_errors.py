"""Errors are kind: a page of the house that says what to do, and nothing of how the server is made."""

import html5lib
import pytest
from django.test import Client

from tests.guards.catalogue import SCHOOL
from tests.guards.corpus import MEGABYTE
from tests.world import World, client_for

ERRORS = {
    400: ("GET", "/sign-in?next=%00", {}),
    403: ("GET", f"/{SCHOOL}/without-owner", {}),
    404: ("GET", "/nowhere/at/all", {}),
    405: ("DELETE", "/healthz", {}),
    413: ("POST", "/sign-in", {"email": MEGABYTE * 3}),
    500: ("GET", "/fails", {}),
    503: ("GET", "/no-database", {}),
}
TELLING = ["Traceback", "ZeroDivision", "secret", "10.0.0.1", "django", "Django", "site-packages", "File ", "Exception"]


@pytest.fixture(autouse=True)
def broken(settings: object) -> None:
    settings.ROOT_URLCONF = "tests.guards.broken_urls"  # type: ignore[attr-defined]


def answer(status: int, **headers: str) -> object:
    method, address, data = ERRORS[status]
    client = client_for("cleo")
    send = {"GET": client.get, "POST": client.post, "DELETE": client.delete}[method]
    return send(address, data, headers=headers)


@pytest.mark.parametrize("status", ERRORS)
def test_an_error_is_a_page_of_the_house(world: World, status: int) -> None:
    response = answer(status)
    assert response.status_code == status
    assert " - CoachHub" in response.text
    assert response.text.count("<h1") == 1
    assert not [word for word in TELLING if word in response.text]
    html5lib.HTMLParser(strict=True).parse(response.text)


@pytest.mark.parametrize("status", ERRORS)
def test_an_error_carries_the_headers_of_every_page(world: World, status: int) -> None:
    headers = answer(status).headers
    assert "default-src 'none'" in headers["Content-Security-Policy"]
    assert headers["X-Content-Type-Options"] == "nosniff"


def test_a_database_that_is_away_says_when_to_come_back(world: World) -> None:
    assert int(answer(503).headers["Retry-After"]) > 0


def test_a_method_that_is_not_allowed_says_which_are(world: World) -> None:
    assert "GET" in answer(405).headers["Allow"]


def test_a_form_whose_token_is_old_says_so(world: World) -> None:
    response = Client(enforce_csrf_checks=True).post("/sign-in", {"email": "a@b.example"})
    assert response.status_code == 403
    assert " - CoachHub" in response.text


def test_an_address_with_a_slash_too_many_is_not_found(world: World) -> None:
    assert client_for("ada").get(f"/{SCHOOL}/ask/").status_code == 404
