"""A browser for the journeys, whose every complaint fails the test."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from typing import Any

import pytest
from playwright.sync_api import Browser, BrowserContext, ConsoleMessage, Page, Request, Response
from pytest_django.live_server_helper import LiveServer

from roles.access import LOOKUP_COOKIE
from tests.world import World, sessions

SIZES = {"wide": {"width": 1280, "height": 900}, "phone": {"width": 390, "height": 844}}
REPORTS = """
window.reports = [];
document.addEventListener("securitypolicyviolation", (event) =>
  window.reports.push(`${event.violatedDirective}: ${event.blockedURI} ${event.sourceFile}:${event.lineNumber}`));
"""
Visit = Callable[..., Page]


@dataclass
class Watch:
    """Notes what a quiet page never does. `expected` are statuses that a journey means to meet."""

    server: str
    found: list[str] = field(default_factory=list)
    expected: set[int] = field(default_factory=set)

    def over(self, context: BrowserContext) -> None:
        context.on("console", self.console)
        context.on("weberror", lambda error: self.found.append(f"error: {error.error}"))
        context.on("request", self.request)
        context.on("response", self.response)

    def console(self, message: ConsoleMessage) -> None:
        meant = any(f"status of {status}" in message.text for status in self.expected)
        if message.type in ("error", "warning") and not meant:
            self.found.append(f"{message.type}: {message.text}")

    def request(self, request: Request) -> None:
        if not request.url.startswith((self.server, "data:", "blob:", "about:")):
            self.found.append(f"asked another host: {request.url}")

    def response(self, response: Response) -> None:
        if response.status >= 400 and response.status not in self.expected:
            self.found.append(f"{response.status} {response.url}")


@pytest.fixture
def watch(live_server: LiveServer) -> Iterator[Watch]:
    watch = Watch(live_server.url)
    yield watch
    assert watch.found == []


@pytest.fixture
def visit(live_server: LiveServer, browser: Browser, watch: Watch, world: World) -> Iterator[Visit]:
    """Opens an address as somebody: `visit("ada", "/...", size="phone", javascript=False)`."""
    contexts: list[BrowserContext] = []

    def opened(actor: str, address: str, *, size: str = "wide", javascript: bool = True) -> Page:
        context = browser.new_context(
            base_url=live_server.url, viewport=SIZES[size], java_script_enabled=javascript, reduced_motion="reduce"
        )
        contexts.append(context)
        context.set_default_timeout(10_000)
        context.add_init_script(REPORTS)
        context.add_cookies(cookies(actor, live_server.url, world))
        watch.over(context)
        page = context.new_page()
        page.goto(address)
        return page

    yield opened
    for context in contexts:
        for page in context.pages:
            watch.found += reports(page)
        context.close()


def reports(page: Page) -> list[str]:
    """The browser's reports against the content security policy; none where JavaScript is off."""
    found: list[str] = page.evaluate("window.reports || []")
    return found


def cookies(actor: str, url: str, world: World) -> list[Any]:
    if actor in sessions:
        return [{"name": "sessionid", "value": sessions[actor], "url": url}]
    if actor == "visitor":
        return [{"name": LOOKUP_COOKIE, "value": world.hampton.lookup_key, "url": url}]
    return []
