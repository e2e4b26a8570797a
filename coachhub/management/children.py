"""The processes of a demonstration: the server, the worker that sends mail, and the rounds that cause some."""

import os
import subprocess
import sys
import time
import urllib.error
import urllib.request
from typing import Any

from django.conf import settings
from django.core.management.base import CommandError

HOST = "127.0.0.1"
START_SECONDS = 60
STOP_SECONDS = 10
WORKER_STARTS = 4
ROUNDS_EVERY = 30


class Children:
    def __init__(self, port: int) -> None:
        self.port = port
        self.server: subprocess.Popen[bytes] | None = None
        self.workers: list[subprocess.Popen[bytes]] = []

    def start(self) -> None:
        """Returns when the server answers. Raises CommandError where it does not."""
        self.server = start(server_command(self.port))
        self.workers = [start(command) for command in WORKERS]
        wait_for_answer(self.server, f"http://{HOST}:{self.port}/healthz")

    def watch(self) -> None:
        """Ends only by an exception: CommandError where the server ends by itself, or the worker too often."""
        workers_left = WORKER_STARTS
        while True:
            time.sleep(0.5)
            if self.server and self.server.poll() is not None:
                raise CommandError("The server has ended by itself; what it said is above.")
            for number, worker in enumerate(self.workers):
                if worker.poll() is None:
                    continue
                workers_left -= 1
                if not workers_left:
                    raise CommandError("The task worker ends again and again; what it said is above.")
                self.workers[number] = start(WORKERS[number])

    def stop(self) -> None:
        running = [child for child in (self.server, *self.workers) if child]
        for child in running:
            child.terminate()
        for child in running:
            try:
                child.wait(STOP_SECONDS)
            except subprocess.TimeoutExpired:
                child.kill()


def server_command(port: int) -> list[str]:
    if sys.platform == "win32":  # gunicorn does not run there
        return ["manage.py", "runserver", "--noreload", f"{HOST}:{port}"]
    options = ["--bind", f"{HOST}:{port}", "--workers", "2", "--worker-class", "gthread", "--threads", "4"]
    options += ["--limit-request-line", "0"]  # a question that is too long gets its answer from the ask page
    return ["-m", "gunicorn", *options, "--preload", "--no-control-socket", "--log-level", "warning", "coachhub.wsgi"]


TASK_OPTIONS = ["--queue-name", "*", "--interval", "0.5", "--no-startup-delay", "--no-reload", "--verbosity", "0"]
WORKERS = (
    ["manage.py", "db_worker", *TASK_OPTIONS],
    ["manage.py", "rounds", "--every", str(ROUNDS_EVERY)],
)


def start(arguments: list[str]) -> subprocess.Popen[bytes]:
    """A child in a group of its own, so that Ctrl-C reaches only the parent, which then ends its children in order."""
    own_group: dict[str, Any] = {"process_group": 0}
    if sys.platform == "win32":
        own_group = {"creationflags": subprocess.CREATE_NEW_PROCESS_GROUP}
    environment = {**os.environ, "PYTHONUNBUFFERED": "1"}
    return subprocess.Popen(
        [sys.executable, *arguments], cwd=settings.BASE_DIR, env=environment, stdin=subprocess.DEVNULL, **own_group
    )


def wait_for_answer(server: subprocess.Popen[bytes], address: str) -> None:
    deadline = time.monotonic() + START_SECONDS
    while time.monotonic() < deadline:
        if server.poll() is not None:
            raise CommandError("The server could not start; what it said is above.")
        try:
            with urllib.request.urlopen(address, timeout=5):  # noqa: S310 - http on this machine
                return
        except urllib.error.HTTPError as answer:
            raise CommandError(f"The server answers {answer.code} at {address}.") from answer
        except OSError:
            time.sleep(0.1)
    raise CommandError(f"The server did not answer within {START_SECONDS} seconds.")
