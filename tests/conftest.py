"""What every test gets without asking: no network, and a quiet browser where it asks for one."""

import ipaddress
import socket
from collections.abc import Iterator
from typing import Any

import pytest

from tests.browser import find_browser, launch_args

pytest_plugins = ["tests.world"]

LOOPBACK_NAMES = {"localhost", "localhost.localdomain", "", None}


class NetworkUsedInTest(RuntimeError):
    """A test tried to reach another machine."""


def refuse_other_machines(host: object) -> None:
    if isinstance(host, bytes | bytearray):
        host = host.decode("ascii", "replace")
    if host in LOOPBACK_NAMES:
        return
    try:
        if ipaddress.ip_address(str(host)).is_loopback:
            return
    except ValueError:
        pass  # a name that is not ours
    raise NetworkUsedInTest(f"Tests stay on this machine, but something asked for {host}.")


@pytest.fixture(scope="session", autouse=True)
def no_network() -> Iterator[None]:
    """Sockets and look-ups that leave the machine raise NetworkUsedInTest."""
    patch = pytest.MonkeyPatch()
    look_up = socket.getaddrinfo

    def guarded(name: str) -> None:
        original = getattr(socket.socket, name)

        def method(self: socket.socket, *args: Any) -> Any:
            if self.family in (socket.AF_INET, socket.AF_INET6):
                refuse_other_machines(args[-1][0])
            return original(self, *args)

        patch.setattr(socket.socket, name, method)

    def guarded_look_up(host: Any, *args: Any, **kwargs: Any) -> Any:
        refuse_other_machines(host)
        return look_up(host, *args, **kwargs)

    for name in ("connect", "connect_ex", "sendto"):
        guarded(name)
    patch.setattr(socket, "getaddrinfo", guarded_look_up)
    yield
    patch.undo()


@pytest.fixture(scope="session")
def browser_type_launch_args(browser_type_launch_args: dict[str, Any]) -> dict[str, Any]:
    executable = find_browser()
    own = {"executable_path": executable} if executable else {}  # otherwise the one that the driver downloads
    return {**browser_type_launch_args, "args": launch_args(), **own}
