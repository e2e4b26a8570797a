"""Getting a calendar by its secret address: https alone, no machine but public ones, in bounds of size and time.

The address is looked up once, every number it has is checked, and the connection goes to a number that was checked: an
answer that changes between the look and the call leads nowhere. Each redirect is looked at like the first address.
"""

from __future__ import annotations

import ipaddress
import socket
import ssl
from collections.abc import Callable, Iterable
from contextlib import contextmanager, suppress
from http.client import HTTPConnection, HTTPException, HTTPResponse, HTTPSConnection
from threading import Event, Timer
from typing import TYPE_CHECKING, Any
from urllib.parse import SplitResult, urljoin, urlsplit

if TYPE_CHECKING:
    from collections.abc import Iterator

LONGEST_WAIT = 20.0  # seconds, for all of it
MOST_BYTES = 5_000_000
MOST_HOPS = 3
MOVED = (301, 302, 303, 307, 308)
# Public by their number, and a way to one that is not.
TUNNELS = [ipaddress.ip_network(net) for net in ("64:ff9b::/96", "64:ff9b:1::/48", "2002::/16", "2001::/32")]
Resolve = Callable[[str], Iterable[str]]
Connect = Callable[[str, str, float], HTTPConnection]


class Unreachable(Exception):
    """A feed that gave nothing. Its words are for the person whose feed it is, and hold nothing of the address."""


class Pinned(HTTPSConnection):
    """A connection to one number, under the name that its certificate must have."""

    def __init__(self, host: str, number: str, seconds: float) -> None:
        self._checks = ssl.create_default_context()
        super().__init__(host, 443, timeout=seconds, context=self._checks)
        self._number = number

    def connect(self) -> None:
        plain = socket.create_connection((self._number, self.port), self.timeout)
        # There to be hung up on while the two still greet each other.
        greeting = self._checks.wrap_socket(plain, server_hostname=self.host, do_handshake_on_connect=False)
        self.sock = greeting
        greeting.do_handshake()


def numbers_of(host: str) -> list[str]:
    """What the name server says of the name."""
    return [str(found[4][0]) for found in socket.getaddrinfo(host, 443, type=socket.SOCK_STREAM)]


def parts_of(address: str) -> SplitResult:
    """The address in its parts, where it is one that is fetched. Raises Unreachable."""
    try:
        parts = urlsplit(address)
        port = parts.port
    except ValueError:
        raise Unreachable("This is no address. Copy the secret address in iCal format once more.") from None
    if parts.scheme != "https" or not parts.hostname:
        raise Unreachable("Only an address that begins with https:// is read.")
    if parts.username is not None or parts.password is not None or port not in (None, 443):
        raise Unreachable("An address with a password or a port in it is not read.")
    return parts


def fetch(
    address: str, *, resolve: Resolve = numbers_of, connect: Connect = Pinned, seconds: float = LONGEST_WAIT
) -> bytes:
    """What stands at the address. Raises Unreachable."""
    for _ in range(MOST_HOPS + 1):
        parts = parts_of(address)
        host = parts.hostname or ""
        try:
            with _no_longer_than(seconds, connect(host, _public(host, resolve), seconds)) as connection:
                told, further = _ask(connection, parts)
        except (OSError, HTTPException, UnicodeError, ValueError):
            raise Unreachable("The calendar did not answer, or not safely.") from None
        if further is None:
            return told
        address = urljoin(address, further)
    raise Unreachable("The calendar sends from one address to another without end.")


def _public(host: str, resolve: Resolve) -> str:
    """The first number of the name, where every one is public."""
    numbers = list(resolve(host))
    if not numbers or not all(_is_public(number) for number in numbers):
        raise Unreachable("This address leads to no public machine, so it is not read.")
    return numbers[0]


def _is_public(number: str) -> bool:
    try:
        found = ipaddress.ip_address(number.partition("%")[0])
    except ValueError:
        return False
    if isinstance(found, ipaddress.IPv6Address):
        if found.ipv4_mapped is not None:
            found = found.ipv4_mapped
        elif any(found in net for net in TUNNELS):
            return False
    return found.is_global and not (found.is_multicast or found.is_reserved or found.is_unspecified)


def _ask(connection: HTTPConnection, parts: SplitResult) -> tuple[bytes, str | None]:
    """What was told, or where to ask instead."""
    path = (parts.path or "/") + (f"?{parts.query}" if parts.query else "")
    plain = {"Accept": "text/calendar", "Accept-Encoding": "identity", "User-Agent": "CoachHub"}
    connection.request("GET", path, headers=plain)
    with connection.getresponse() as answer:
        if answer.status in MOVED and answer.getheader("Location"):
            return b"", answer.getheader("Location")
        if answer.status in (401, 403, 404, 410):
            raise Unreachable("The calendar is not at this address any more. Copy its secret address anew.")
        if answer.status != 200:
            raise Unreachable("The calendar gave no answer that could be read.")
        return _bounded(answer), None


def _bounded(answer: HTTPResponse) -> bytes:
    told = answer.read(MOST_BYTES + 1)
    if len(told) > MOST_BYTES:
        raise Unreachable("The calendar is larger than 5 MB, which is more than is read.")
    return told


@contextmanager
def _no_longer_than(seconds: float, connection: HTTPConnection) -> Iterator[HTTPConnection]:
    """Connect, and hang up after so long, also on who answers a letter at a time. Raises Unreachable then."""
    lines: list[Any] = []
    late = Event()

    def hang_up() -> None:
        late.set()
        for line in [*lines, connection.sock]:
            with suppress(OSError, AttributeError):
                line.shutdown(socket.SHUT_RDWR)

    timer = Timer(seconds, hang_up)
    timer.daemon = True
    timer.start()
    try:
        connection.connect()
        lines.append(connection.sock)  # the connection itself lets go of it before the answer is read
        yield connection
    finally:
        timer.cancel()
        connection.close()
        if late.is_set():
            raise Unreachable("The calendar took too long to answer.")
