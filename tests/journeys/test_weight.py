"""How much a phone on a slow line has to fetch for the ask page, as Chromium counts it, headers included."""

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import Browser, BrowserContext

from tests.guards.catalogue import SCHOOL
from tests.journeys.conftest import SIZES, cookies
from tests.journeys.served import gunicorn
from tests.world import World

pytestmark = [pytest.mark.browser, pytest.mark.static, pytest.mark.django_db(transaction=True)]

ASK = f"/{SCHOOL}/ask"
FIRST, AGAIN, REQUESTS = 150 * 1024, 8 * 1024, 15


@pytest.fixture
def phone(world: World, browser: Browser, tmp_path: Path) -> Iterator[BrowserContext]:
    with gunicorn(tmp_path) as address:
        context = browser.new_context(base_url=address, viewport=SIZES["phone"])
        context.add_cookies(cookies("visitor", address, world))
        yield context
        context.close()


def fetched(context: BrowserContext, address: str) -> list[int]:
    """The size of each answer that came over the line for one view of the page."""
    page = context.new_page()
    sizes: list[int] = []
    session = context.new_cdp_session(page)
    session.send("Network.enable")

    def note(event: dict[str, Any]) -> None:
        if event["encodedDataLength"]:
            sizes.append(int(event["encodedDataLength"]))

    session.on("Network.loadingFinished", note)
    page.goto(address, wait_until="networkidle")
    page.close()
    return sizes


def test_a_first_view_and_a_second_are_light(phone: BrowserContext) -> None:
    first, again = fetched(phone, ASK), fetched(phone, ASK)
    assert sum(first) <= FIRST, first
    assert len(first) <= REQUESTS
    assert sum(again) <= AGAIN, again
