"""Fetching a calendar: from public machines alone, within bounds of size and time, and no word of the address."""

import socket
from collections.abc import Iterator
from contextlib import suppress
from http.client import HTTPConnection
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from threading import Thread
from time import monotonic, sleep
from typing import Any

import pytest

from partnerships.calendars.fetching import Unreachable, fetch

SECRET = "https://calendar.example/ical/9f3c-very-secret.ics"
PUBLIC = "93.184.215.14"


class StandIn(BaseHTTPRequestHandler):
    """Answers in place of a calendar: by path what it says."""

    def do_GET(self) -> None:
        if self.path == "/slow":
            return self.trickle()
        status, headers, body = {
            "/moved": (302, {"Location": "/calendar"}, b""),
            "/inside": (302, {"Location": "https://intranet.example/"}, b""),
            "/plain": (302, {"Location": "http://calendar.example/"}, b""),
            "/around": (302, {"Location": "/around"}, b""),
            "/large": (200, {}, b"x" * 5_000_002),
            "/gone": (404, {}, b""),
            "/broken": (500, {}, b""),
        }.get(self.path, (200, {}, b"BEGIN:VCALENDAR"))
        self.send_response(status)
        for name, value in headers.items():
            self.send_header(name, value)
        self.end_headers()
        self.wfile.write(body)

    def trickle(self) -> None:
        """A letter at a time, for as long as somebody listens."""
        self.send_response(200)
        self.end_headers()
        with suppress(OSError):
            for _ in range(400):
                self.wfile.write(b"x")
                sleep(0.05)

    def log_message(self, *args: Any) -> None:
        """Says nothing."""


@pytest.fixture(scope="module")
def stand_in() -> Iterator[int]:
    server = ThreadingHTTPServer(("127.0.0.1", 0), StandIn)
    Thread(target=server.serve_forever, daemon=True).start()
    yield server.server_address[1]
    server.shutdown()
    server.server_close()


def ask(port: int, address: str, seconds: float = 10) -> bytes:
    """Fetch it where the public number leads to the stand-in on this machine."""

    def connect(host: str, number: str, seconds: float) -> HTTPConnection:
        assert number == PUBLIC
        return HTTPConnection("127.0.0.1", port, timeout=seconds)

    inside = {"calendar.example": [PUBLIC], "intranet.example": ["10.0.0.7"]}
    return fetch(address, resolve=lambda host: inside[host], connect=connect, seconds=seconds)


def test_what_stands_at_the_address_is_fetched_and_a_redirect_followed(stand_in: int) -> None:
    for path in ("calendar", "moved"):
        assert ask(stand_in, f"https://calendar.example/{path}") == b"BEGIN:VCALENDAR"


REFUSED = {
    "inside": "no public machine", "plain": "https://", "around": "without end", "large": "larger than 5 MB",
    "gone": "not at this address any more", "broken": "no answer",
}  # fmt: skip


@pytest.mark.parametrize(("path", "words"), REFUSED.items())
def test_what_goes_wrong_is_said_in_words_without_the_address(stand_in: int, path: str, words: str) -> None:
    with pytest.raises(Unreachable, match=words) as told:
        ask(stand_in, f"https://calendar.example/{path}")
    assert "calendar.example" not in str(told.value)


def test_who_answers_a_letter_at_a_time_is_hung_up_on(stand_in: int) -> None:
    begun = monotonic()
    with pytest.raises(Unreachable, match="too long"):
        ask(stand_in, "https://calendar.example/slow", seconds=0.4)
    assert monotonic() - begun < 10


NUMBERS = [
    "127.0.0.1", "10.1.2.3", "172.16.0.1", "192.168.1.1", "169.254.169.254", "100.64.0.1", "224.0.0.1",
    "255.255.255.255", "::1", "::", "fe80::1", "fc00::1", "::ffff:10.0.0.1", "64:ff9b::a00:1", "2002:a00:1::", "x", "",
]  # fmt: skip


@pytest.mark.parametrize("number", NUMBERS)
def test_no_number_but_a_public_one_is_called_not_even_beside_a_public_one(number: str) -> None:
    def call(*args: Any) -> HTTPConnection:
        raise AssertionError("called")

    with pytest.raises(Unreachable, match="no public machine"):
        fetch("https://calendar.example/", resolve=lambda host: [PUBLIC, number], connect=call)


@pytest.mark.parametrize(
    "address",
    ["http://a.example/", "ftp://a.example", "https://", "https://u:p@a.example/", "https://a.example:8443/", "https://[x",
     "file:///etc/passwd", "//a.example/"],
)  # fmt: skip
def test_an_address_of_another_kind_is_not_asked(address: str) -> None:
    with pytest.raises(Unreachable):
        fetch(address, resolve=lambda host: [PUBLIC])


def test_a_name_that_nobody_knows_is_said_to_give_no_answer() -> None:
    def unknown(host: str) -> list[str]:
        raise socket.gaierror("no such name")

    with pytest.raises(Unreachable, match="did not answer"):
        fetch(SECRET, resolve=unknown)
