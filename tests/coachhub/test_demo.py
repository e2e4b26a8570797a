"""The demonstration as somebody meets it who has just cloned CoachHub."""

import contextlib
import gzip
import json
import os
import re
import signal
import socket
import sqlite3
import subprocess
import sys
import time
import urllib.request
from collections.abc import Iterator
from pathlib import Path

import psutil
import pytest
from django.conf import settings
from django.core.management import call_command
from django.core.management.base import CommandError
from pytest_django import DjangoAssertNumQueries, Settings

from coachhub.management.commands import demo
from roles.demo import PASSWORD, sign_ins
from tests.postgres import free_port

COMMAND = [sys.executable, "manage.py", "demo"]


class Demonstration:
    """A demonstration with its own database and static files, begun and ended as often as a test likes."""

    def __init__(self, folder: Path) -> None:
        self.log = folder / "said.txt"
        self.database = folder / "demo.sqlite3"
        self.static = folder / "static"
        self.port = free_port()
        self.process: subprocess.Popen[bytes] | None = None

    @property
    def environment(self) -> dict[str, str]:
        inherited = {name: value for name, value in os.environ.items() if name != "DJANGO_ALLOW_ASYNC_UNSAFE"}
        places = {"DATABASE_URL": f"sqlite:///{self.database}", "STATIC_ROOT": str(self.static)}
        return {**inherited, **places, "PORT": str(self.port), "COACHHUB_ENV": "demo"}

    def begin(self) -> str:
        """Starts it and returns what it says until it is ready."""
        with self.log.open("w") as log:
            self.process = subprocess.Popen(
                COMMAND, cwd=settings.BASE_DIR, env=self.environment, stdout=log, stderr=subprocess.STDOUT
            )
        while "Ctrl-C stops" not in (said := self.log.read_text()):
            assert self.process.poll() is None, said
            time.sleep(0.05)
        return said

    def end(self, by: signal.Signals = signal.SIGTERM) -> int:
        assert self.process
        self.process.send_signal(by)
        return self.process.wait(timeout=30)

    def get(self, path: str) -> bytes:
        request = urllib.request.Request(f"http://127.0.0.1:{self.port}{path}", headers={"Accept-Encoding": "gzip"})
        with urllib.request.urlopen(request, timeout=10) as answer:
            return gzip.decompress(answer.read()) if answer.headers["Content-Encoding"] == "gzip" else b""


@pytest.fixture(scope="module")
def demonstration(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Demonstration]:
    demonstration = Demonstration(tmp_path_factory.mktemp("demo"))
    demonstration.begin()
    yield demonstration
    demonstration.end()


@pytest.mark.battery
@pytest.mark.static
class TestAsAWhole:
    def test_it_says_where_to_ask_and_as_whom_to_sign_in(self, demonstration: Demonstration) -> None:
        said = demonstration.log.read_text()
        assert f"http://127.0.0.1:{demonstration.port}/hampton-high/ask" in said
        assert all(text in said for text in (PASSWORD, *(email for _, email in sign_ins())))

    def test_style_is_served_compressed_under_a_name_with_its_hash(self, demonstration: Demonstration) -> None:
        named = json.loads((demonstration.static / "staticfiles.json").read_text())["paths"]["css/coachhub.css"]
        assert re.fullmatch(r"css/coachhub\.[0-9a-f]{12}\.css", named)
        assert demonstration.get(f"/static/{named}") == (demonstration.static / named).read_bytes()

    def test_a_second_one_is_told_that_the_port_is_in_use(self, demonstration: Demonstration) -> None:
        second = subprocess.run(
            COMMAND, cwd=settings.BASE_DIR, env=demonstration.environment, capture_output=True, text=True
        )
        assert f"Port {demonstration.port} is in use" in second.stderr
        assert (second.returncode, second.stderr.count("\n")) == (1, 1)

    def test_it_stops_with_its_children_and_starts_again_with_its_data(self, tmp_path: Path) -> None:
        demonstration = Demonstration(tmp_path)
        demonstration.begin()
        assert demonstration.process
        children = psutil.Process(demonstration.process.pid).children(recursive=True)
        assert len(children) > 2  # server, its first process, worker
        assert demonstration.end(signal.SIGTERM) == 0
        assert [child for child in children if child.is_running()] == []
        with contextlib.closing(sqlite3.connect(demonstration.database)) as database, database:
            database.execute("UPDATE roles_school SET name = 'Renamed High' WHERE slug = 'hampton-high'")
        assert "Renamed High" in demonstration.begin()
        assert demonstration.end(signal.SIGINT) == 0


def test_it_does_not_run_in_production(settings: Settings) -> None:
    settings.PRODUCTION = True
    with pytest.raises(CommandError, match="does not run where COACHHUB_ENV is production"):
        call_command("demo")


@pytest.mark.parametrize("wanted", ["80x", "0", "-1", "65536", "٣", "8000 "])
def test_a_port_that_is_none_is_refused(wanted: str) -> None:
    with pytest.raises(CommandError, match="must be a number from 1 to 65535"):
        demo.free_port(wanted)


def test_a_port_in_use_is_named_with_a_way_out() -> None:
    with socket.socket() as other:
        other.bind(("127.0.0.1", 0))
        other.listen()
        port = other.getsockname()[1]
        with pytest.raises(CommandError, match=rf"Port {port} is in use.* PORT=\d+ python3 manage.py demo"):
            demo.free_port(str(port))


@pytest.mark.static
def test_static_files_are_collected_again_only_when_one_has_changed(settings: Settings, tmp_path: Path) -> None:
    (tmp_path / "source").mkdir()
    style = tmp_path / "source" / "style.css"
    settings.STATICFILES_DIRS, settings.STATIC_ROOT = [tmp_path / "source"], tmp_path / "collected"
    settings.STATICFILES_FINDERS = ["django.contrib.staticfiles.finders.FileSystemFinder"]
    style.write_text("a{}")
    demo.collect_static()
    collected = tmp_path / "collected" / "style.css"
    collected.write_text("untouched")
    demo.collect_static()
    assert collected.read_text() == "untouched"
    style.write_text("a{}b{}")
    demo.collect_static()
    assert collected.read_text() == "a{}b{}"


@pytest.mark.django_db
def test_the_welcome_gives_each_school_the_address_that_its_lookups_need(
    django_assert_num_queries: DjangoAssertNumQueries,
) -> None:
    with django_assert_num_queries(1):
        said = demo.welcome("http://here")
    assert "http://here/hampton-high-school/" in said
