"""What `manage.py test` does: the same tests on SQLite and on PostgreSQL, with a browser, closed by one line."""

import argparse
import json
import os
import signal
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path
from types import FrameType

from tests import tally
from tests.browser import BrowserUnavailable, find_browser, get_browser
from tests.postgres import PostgresUnavailable, temporary_postgres

ROOT = Path(__file__).resolve().parent.parent
NO_TESTS = 5  # pytest's exit status where nothing matched
SQLITE_URL = "sqlite://:memory:"
SECONDS_FOR_A_SUMMARY = 20
WITHOUT_STATIC = ", without the tests that say the same whatever the database: they have just run"
FAST = "left out by --fast"


class Terminated(KeyboardInterrupt):
    """Another program ends the run, as Ctrl-C would, so that PostgreSQL and its folder do not stay behind."""


@dataclass
class Result:
    """What became of one run, or of all of them."""

    passed: int = 0
    failed: int = 0
    not_run: list[str] = field(default_factory=list)

    def add(self, other: "Result") -> None:
        self.passed += other.passed
        self.failed += other.failed
        self.not_run += other.not_run

    def closing_line(self) -> str:
        return f"{self.passed} passed, {self.failed} failed"


def parser() -> argparse.ArgumentParser:
    options = argparse.ArgumentParser(
        prog="manage.py test",
        description="Runs the whole suite on SQLite and on PostgreSQL, with the browser journeys.",
        epilog="Paths, -k, -x, -v and everything else go to pytest as they are: manage.py test tests/roles -k ask -x",
        allow_abbrev=False,
    )
    options.add_argument("--fast", action="store_true", help="SQLite only, without the browser and the battery")
    options.add_argument("--without-browser", action="store_true", help="leave the browser journeys out")
    options.add_argument("--database", choices=["sqlite", "postgresql"], help="only this one instead of both")
    options.add_argument("-m", dest="markers", metavar="EXPRESSION", help="only tests with these markers")
    return options


def run(arguments: list[str]) -> Result:
    options, for_pytest = parser().parse_known_args(arguments)
    signal.signal(signal.SIGTERM, terminate)
    total = Result()
    try:
        if not (options.fast or options.without_browser):
            provide_browser(options, for_pytest, total)
        for database in databases(options):
            with database_address(database) as address:
                total.add(run_pytest(database, address, marker_expression(options, database), for_pytest))
    except KeyboardInterrupt:
        total.add(Result(failed=1, not_run=["the rest: interrupted"]))
    except PostgresUnavailable as problem:
        total.add(Result(failed=1, not_run=[f"everything on PostgreSQL, because it could not be had: {problem}"]))
    name_what_was_left_out(options, total)
    return total


def terminate(number: int, frame: FrameType | None) -> None:
    raise Terminated


def databases(options: argparse.Namespace) -> list[str]:
    if options.database:
        return [options.database]
    return ["sqlite"] if options.fast else ["sqlite", "postgresql"]


def provide_browser(options: argparse.Namespace, for_pytest: list[str], total: Result) -> None:
    """Sets CHROMIUM for the runs. Where there is none, the browser tests are left out and the run counts as failed."""
    if narrowed(for_pytest) and (find_browser() or not chooses_browser_tests(for_pytest)):
        return
    try:
        os.environ["CHROMIUM"] = get_browser(say)
    except BrowserUnavailable as problem:
        options.without_browser = True
        total.add(Result(failed=1, not_run=[f"browser journeys, because no Chromium could be had: {problem}"]))


def chooses_browser_tests(for_pytest: list[str]) -> bool:
    command = [sys.executable, "-m", "pytest", "--collect-only", "-q", *for_pytest, "-m", "browser"]
    return subprocess.run(command, cwd=ROOT, stdin=subprocess.DEVNULL, capture_output=True).returncode != NO_TESTS


@contextmanager
def database_address(database: str) -> Iterator[str]:
    if database == "sqlite":
        yield SQLITE_URL
    else:
        with temporary_postgres() as address:
            yield address


def marker_expression(options: argparse.Namespace, database: str) -> str:
    parts = [f"({options.markers})"] if options.markers else []
    if options.fast or options.without_browser:
        parts.append("not browser")
    if options.fast:
        parts.append("not battery")
    if database == "postgresql" and options.database is None:
        parts.append("not static")
    return " and ".join(parts)


def run_pytest(database: str, address: str, markers: str, for_pytest: list[str]) -> Result:
    say(f"\n{'SQLite' if database == 'sqlite' else 'PostgreSQL'}{WITHOUT_STATIC if 'not static' in markers else ''}")
    started = time.monotonic()
    with tempfile.TemporaryDirectory(prefix="coachhub-test-") as folder:
        file = Path(folder) / "tally.json"
        command = [sys.executable, "-m", "pytest", "-p", "tests.tally", *in_parallel(for_pytest), *for_pytest]
        command += ["-m", markers] if markers else []
        status = wait_for(command, {**os.environ, "DATABASE_URL": address, tally.FILE: str(file)})
        result = Result(**json.loads(file.read_text(encoding="utf-8"))) if file.exists() else Result()
    if status not in (0, NO_TESTS) and not result.failed:
        result.add(Result(failed=1, not_run=[f"the rest on {database}: pytest ended with status {status}"]))
    say(f"{result.closing_line()} on {database} in {time.monotonic() - started:.0f} s")
    return result


def in_parallel(for_pytest: list[str]) -> list[str]:
    """Two workers for the whole suite; a few chosen tests would only wait for the workers to start."""
    return [] if narrowed(for_pytest) else ["-n", "2", "--dist", "worksteal"]


def narrowed(for_pytest: list[str]) -> bool:
    """True where paths or values (of -k, of -n) are named."""
    return any(not argument.startswith("-") for argument in for_pytest)


def wait_for(command: list[str], environment: dict[str, str]) -> int:
    with subprocess.Popen(command, cwd=ROOT, env=environment, stdin=subprocess.DEVNULL) as process:
        try:
            return process.wait()
        except KeyboardInterrupt as interruption:
            if isinstance(interruption, Terminated):
                process.send_signal(signal.SIGINT)  # Ctrl-C reaches it by itself
            try:
                process.wait(SECONDS_FOR_A_SUMMARY)
            except subprocess.TimeoutExpired:
                process.kill()
            raise


def name_what_was_left_out(options: argparse.Namespace, total: Result) -> None:
    if options.fast:
        total.not_run += [f"{what}: {FAST}" for what in ("PostgreSQL", "browser journeys", "battery")]
    elif options.without_browser and not any(line.startswith("browser") for line in total.not_run):
        total.not_run.append("browser journeys: left out by --without-browser")
    if options.database:
        total.not_run.append(f"the other database: left out by --database {options.database}")
    if total.not_run:
        say("\nNot run:")
        for line in dict.fromkeys(total.not_run):
            say(f"  {line}")


def say(line: str) -> None:
    print(line, flush=True)
