"""The ask field in a frame of another site, in a real browser: it answers where it may, and is refused where not."""

from collections.abc import Iterator
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from threading import Thread

import pytest
from playwright.sync_api import Browser, Page, expect
from pytest_django.live_server_helper import LiveServer

from roles.models import School
from tests.world import World

pytestmark = [pytest.mark.browser, pytest.mark.django_db(transaction=True)]


@pytest.fixture
def intranet(live_server: LiveServer) -> Iterator[str]:
    """The address of another site, whose only page has the frame."""
    frame = f'<iframe src="{live_server.url}/hampton-high-school/embed" title="Whom do I ask?"></iframe>'

    class Staff(BaseHTTPRequestHandler):
        def do_GET(self) -> None:
            self.send_response(200)
            self.send_header("Content-Type", "text/html")
            self.end_headers()
            self.wfile.write(f"<!DOCTYPE html><title>Staff</title>{frame}".encode())

        def log_message(self, *words: object) -> None:
            """Quiet."""

    with ThreadingHTTPServer(("127.0.0.1", 0), Staff) as server:
        thread = Thread(target=server.serve_forever)
        thread.start()
        yield f"http://127.0.0.1:{server.server_port}"
        server.shutdown()
        thread.join()


@pytest.fixture
def tab(browser: Browser, world: World) -> Iterator[Page]:
    context = browser.new_context()
    context.set_default_timeout(10_000)
    yield context.new_page()
    context.close()


def let(**columns: str) -> None:
    School.objects.filter(slug="hampton-high-school").update(**columns)


def test_an_allowed_site_shows_the_field_and_the_answer(intranet: str, tab: Page) -> None:
    let(embed_origins=intranet, lookups="open")
    tab.goto(intranet)
    frame = tab.frame_locator("iframe")
    frame.get_by_role("textbox").fill("How do I get more laptops?")
    frame.get_by_role("button", name="Ask").click()
    expect(frame.get_by_role("heading", name="Eve Ellis")).to_be_visible()
    with tab.context.expect_page() as opened:
        frame.get_by_role("link", name="Open in CoachHub").click()
    expect(opened.value.get_by_role("heading", name="Eve Ellis")).to_be_visible()


def test_where_one_has_to_be_known_the_frame_leads_to_the_ask_page(intranet: str, tab: Page) -> None:
    let(embed_origins=intranet, lookups="link")
    tab.goto(intranet)
    with tab.context.expect_page() as opened:
        tab.frame_locator("iframe").get_by_role("link", name="Open the ask page").click()
    expect(opened.value.get_by_role("textbox", name="School e-mail")).to_be_visible()


def test_another_site_shows_nothing(intranet: str, tab: Page) -> None:
    let(embed_origins="https://intranet.hampton.example", lookups="open")
    with tab.expect_console_message(lambda message: "frame-ancestors" in message.text):
        tab.goto(intranet)
    expect(tab.frame_locator("iframe").get_by_role("textbox")).to_have_count(0)
