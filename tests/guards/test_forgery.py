"""A form of another site, a method that a page does not know, a field that a form does not have, a way out."""

import re
from urllib.parse import quote

import pytest

from tests.dump import changes, dump
from tests.factories import PASSWORD
from tests.guards.catalogue import NOT_FOR_YOU, WRONG_METHOD, Page
from tests.guards.forms import filled
from tests.guards.junk import answer, fault
from tests.guards.pages import PAGES
from tests.world import EMAILS, World, client_for

# on PostgreSQL the same pages are opened and sent by test_queries and test_forms
pytestmark = [pytest.mark.static, pytest.mark.battery]

METHODS = ("put", "patch", "delete", "trace", "options", "propfind")
ELSEWHERE = [
    "https://evil.example/",
    "//evil.example/",
    "///evil.example",
    "http:evil.example",
    "https:///evil.example",
    "\\\\evil.example",
    "/\\evil.example",
    "\t//evil.example",
    "javascript:alert(1)",
    "data:text/html,x",
    "https://testserver@evil.example/",
    "http://testserver.evil.example/",
]


@pytest.mark.parametrize("sample", PAGES, ids=str)
def test_a_form_without_its_token_is_refused(world: World, sample: Page) -> None:
    good = filled(sample, world) if sample.good else {}
    before = dump()
    response = sample.post(client_for(sample.reader, enforce_csrf_checks=True), good)
    assert response.status_code == (WRONG_METHOD if sample.for_programs else NOT_FOR_YOU)
    assert "CoachHub" in response.text
    assert not changes(before, dump())


@pytest.mark.parametrize("sample", PAGES, ids=str)
def test_other_methods_change_nothing(world: World, sample: Page) -> None:
    client, before = client_for(sample.reader), dump()
    for method in METHODS:
        response = client.generic(method.upper(), sample.address())
        assert not fault(response, method)
        assert response.status_code == 405 or method == "options" or sample.name.startswith("account_")
    assert not changes(before, dump())


@pytest.mark.parametrize("way", ELSEWHERE)
def test_signing_in_leads_nowhere_else(world: World, way: str) -> None:
    for address in ("/sign-in/password", "/sign-in"):
        client = client_for("anonymous")
        response = client.post(
            address, {"login": EMAILS["ada"], "email": EMAILS["ada"], "password": PASSWORD, "next": way}
        )
        assert response.status_code == 302
        assert response["Location"].startswith("/")
        assert "evil" not in response["Location"].partition("?")[0]


@pytest.mark.parametrize("sample", list({page.name: page for page in PAGES}.values()), ids=str)
def test_no_page_leads_where_its_query_says(world: World, sample: Page) -> None:
    for way in ELSEWHERE[:4]:
        for method in ("GET", "POST"):
            response = answer(client_for(sample.reader), method, f"{sample.address().split('?')[0]}?next={quote(way)}")
            location = response.headers.get("Location", "/")
            assert re.match(r"/(?![/\\])", location), (str(sample), location)
