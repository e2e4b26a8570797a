"""The product as it is deployed: gunicorn, hashed and compressed files, on a copy of the test database."""

import os
import socket
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from django.db import connection

from coachhub.management.children import server_command, wait_for_answer

ROOT = Path(__file__).resolve().parents[2]
PATIENCE = 30


@contextmanager
def gunicorn(folder: Path) -> Iterator[str]:
    """Serves the database that this process now works on. Yields the address."""
    port = free_port()
    environment = {**os.environ, "COACHHUB_ENV": "demo", "STATIC_ROOT": str(folder), "DATABASE_URL": database_url()}
    environment.pop("DJANGO_ALLOW_ASYNC_UNSAFE", None)
    collect = [sys.executable, "manage.py", "collectstatic", "--noinput", "--verbosity=0"]
    subprocess.run(collect, cwd=ROOT, env=environment, check=True, timeout=120)
    serve = [sys.executable, *server_command(port)]
    with (folder / "server.log").open("wb") as log:
        server = subprocess.Popen(serve, cwd=ROOT, env=environment, stdout=log, stderr=log)
    try:
        wait_for_answer(server, f"http://127.0.0.1:{port}/readyz")
        yield f"http://127.0.0.1:{port}"
    finally:
        server.terminate()
        server.wait(timeout=PATIENCE)


def free_port() -> int:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return int(probe.getsockname()[1])


def database_url() -> str:
    name = connection.settings_dict["NAME"]
    if connection.vendor == "sqlite":
        return f"sqlite:///{name}"
    given = os.environ["DATABASE_URL"]
    address, _, options = given.partition("?")
    return f"{address.rpartition('/')[0]}/{name}?{options}"
