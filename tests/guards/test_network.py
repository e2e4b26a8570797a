import socket
import urllib.request

import pytest

from tests.conftest import NetworkUsedInTest


def test_another_machine_cannot_be_reached_by_address() -> None:
    with socket.socket() as outside, pytest.raises(NetworkUsedInTest, match=r"192\.0\.2\.1"):
        outside.connect(("192.0.2.1", 80))


def test_another_machine_cannot_be_reached_by_name() -> None:
    with pytest.raises(NetworkUsedInTest, match=r"school\.example"):
        urllib.request.urlopen("http://school.example/")


def test_this_machine_can_be_reached() -> None:
    with socket.socket() as server:
        server.bind(("127.0.0.1", 0))
        server.listen()
        with socket.create_connection(server.getsockname(), timeout=5) as client:
            assert client.getpeername() == server.getsockname()
