"""The tools that read the code, so that `manage.py test` is the only command to remember."""

import os
import re
import secrets
import subprocess
import sys
import tomllib
from pathlib import Path

import pytest
from packaging.requirements import Requirement

pytestmark = pytest.mark.static

ROOT = Path(__file__).resolve().parents[2]
PIN = re.compile(r"^([A-Za-z0-9._-]+)==([^\s;]+)", re.MULTILINE)
PRODUCTION = {
    "COACHHUB_ENV": "production",
    "SECRET_KEY": secrets.token_urlsafe(50),
    "ALLOWED_HOSTS": "coachhub.example",
    "SITE_URL": "https://coachhub.example",
    "MAIL_FROM": "CoachHub <coachhub@coachhub.example>",
    "DATABASE_URL": "postgres://coachhub@localhost/coachhub",
    "EMAIL_URL": "smtp+tls://coachhub:secret@mail.example:587",
}
FOR_THE_TESTS_ALONE = {"DJANGO_ALLOW_ASYNC_UNSAFE"}


def succeeds(*command: str, **environment: str) -> None:
    inherited = {name: value for name, value in os.environ.items() if name not in FOR_THE_TESTS_ALONE}
    done = subprocess.run(
        command,
        cwd=ROOT,
        env={**inherited, **environment},
        stdin=subprocess.DEVNULL,
        capture_output=True,
        text=True,
        timeout=300,
    )
    assert done.returncode == 0, f"{' '.join(command)}\n{done.stdout}{done.stderr}"


def tool(name: str) -> str:
    """The tool of this environment, not another that happens to be on the path."""
    return str(Path(sys.executable).with_name(name))


def test_ruff_finds_nothing() -> None:
    succeeds(tool("ruff"), "check", "--quiet", ".")


def test_python_is_formatted() -> None:
    succeeds(tool("ruff"), "format", "--check", "--quiet", ".")


def test_templates_are_formatted() -> None:
    succeeds(tool("djangofmt"), "--check", "templates")


def test_templates_have_no_lint() -> None:
    succeeds(tool("djangofmt"), "check", "templates")


def test_types_of_the_domain_hold() -> None:
    succeeds(tool("mypy"), "--cache-dir", "var/mypy", COACHHUB_ENV="development")


def test_imports_keep_their_direction() -> None:
    succeeds(tool("lint-imports"), "--no-logo", "--cache-dir", "var/import-linter")


def test_no_migration_is_missing() -> None:
    succeeds(sys.executable, "manage.py", "makemigrations", "--check", "--dry-run", DATABASE_URL="sqlite://:memory:")


def test_django_has_nothing_to_say_about_production() -> None:
    succeeds(sys.executable, "manage.py", "check", "--deploy", "--fail-level", "INFO", **PRODUCTION)


def pins(name: str) -> dict[str, str]:
    return {found[1].lower(): found[2] for found in PIN.finditer((ROOT / name).read_text(encoding="utf-8"))}


def direct(*, test: bool) -> list[Requirement]:
    project = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]
    lines = project["dependencies"] + (project["optional-dependencies"]["test"] if test else [])
    return [Requirement(line) for line in lines]


@pytest.mark.parametrize(("name", "test"), [("requirements.txt", False), ("tests/requirements.txt", True)])
def test_every_direct_dependency_is_pinned_where_the_project_wants_it(name: str, test: bool) -> None:
    pinned = pins(name)
    unfit = [
        str(wanted) for wanted in direct(test=test) if pinned.get(wanted.name.lower(), "0") not in wanted.specifier
    ]
    assert unfit == []


def test_the_test_list_holds_the_runtime_list() -> None:
    assert pins("requirements.txt").items() <= pins("tests/requirements.txt").items()


@pytest.mark.parametrize("name", ["requirements.txt", "tests/requirements.txt"])
def test_lists_pin_everything_and_name_no_index(name: str) -> None:
    lines = [line for line in (ROOT / name).read_text(encoding="utf-8").splitlines() if line]
    assert [line for line in lines if not line.lstrip().startswith("#") and not PIN.match(line)] == []
    assert [line for line in lines if "://" in line or "--index" in line or "--find-links" in line] == []
