import errno
import hashlib
import os
import signal
import socket
import subprocess
import sys
import time
import urllib.error
import urllib.request
from contextlib import suppress
from pathlib import Path
from types import FrameType
from typing import Any

from django.conf import settings
from django.contrib.staticfiles.finders import get_finders
from django.core.management import call_command
from django.core.management.base import BaseCommand, CommandError

from roles.models import District, School

try:
    from roles import demo as district
except ImportError:
    district = None

HOST = "127.0.0.1"
MANAGE = settings.BASE_DIR / "manage.py"
START_SECONDS = 60
STOP_SECONDS = 10
WORKER_PAUSE_SECONDS = 5


class Stop(Exception):
    """Somebody asked the demonstration to end."""


class Command(BaseCommand):
    help = "Starts CoachHub with a demonstration district on this machine. PORT=8010 chooses another port than 8000."
    requires_system_checks = ()

    def handle(self, *args: Any, **options: Any) -> None:
        if settings.PRODUCTION:
            raise CommandError("demo is for trying CoachHub out; it does not run where COACHHUB_ENV is production.")
        port = free_port(os.environ.get("PORT") or "8000")
        stop_on_signals()
        children = Children(port)
        try:
            self.prepare()
            children.start()
            self.stdout.write(welcome(f"http://{HOST}:{port}"))
            self.stdout.flush()
            children.watch()
        except (Stop, KeyboardInterrupt):
            self.stdout.write("\nStopping ...")
        finally:
            children.stop()

    def prepare(self) -> None:
        """Brings database and static files to the state of this code; a second start finds little to do."""
        settings.VAR_DIR.mkdir(exist_ok=True)
        call_command("migrate", verbosity=0, interactive=False)
        call_command("createcachetable", verbosity=0)
        if not District.objects.exists():
            self.stdout.write("Loading the demonstration district ...")
            call_command("demo_district", verbosity=0)
        collect_static()


class Children:
    """The server and, beside it, the worker that sends mail."""

    def __init__(self, port: int) -> None:
        self.port = port
        self.server: subprocess.Popen[bytes] | None = None
        self.worker: subprocess.Popen[bytes] | None = None

    def start(self) -> None:
        self.server = start(server_command(self.port))
        self.worker = start(worker_command())
        wait_for_answer(self.server, f"http://{HOST}:{self.port}/healthz")

    def watch(self) -> None:
        """Returns never: ends by Stop, or by CommandError where the server ends by itself."""
        while True:
            time.sleep(0.5)
            if self.server and self.server.poll() is not None:
                raise CommandError("The server has ended by itself; what it said is above.")
            if self.worker and self.worker.poll() is not None:
                time.sleep(WORKER_PAUSE_SECONDS)
                self.worker = start(worker_command())

    def stop(self) -> None:
        signal.signal(signal.SIGINT, signal.SIG_IGN)  # a second Ctrl-C must not leave a child behind
        running = [child for child in (self.server, self.worker) if child]
        for child in running:
            child.terminate()
        for child in running:
            try:
                child.wait(STOP_SECONDS)
            except subprocess.TimeoutExpired:
                child.kill()


def stop_on_signals() -> None:
    def stop(number: int, frame: FrameType | None) -> None:
        raise Stop

    for name in ("SIGINT", "SIGTERM", "SIGHUP"):
        if hasattr(signal, name):
            signal.signal(getattr(signal, name), stop)


def free_port(wanted: str) -> int:
    if not wanted.isdecimal() or not 0 < int(wanted) < 65536:
        raise CommandError(f"PORT is {wanted!r}; it must be a number from 1 to 65535.")
    port = int(wanted)
    with socket.socket() as probe:
        if os.name != "nt":
            probe.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)  # as the server does, right after a stop
        try:
            probe.bind((HOST, port))
        except OSError as error:
            if error.errno in (errno.EACCES, errno.EPERM):
                raise CommandError(f"Port {port} is not for ordinary programs. Choose another: PORT=8010") from error
            raise CommandError(
                f"Port {port} is in use. Stop what runs there (perhaps CoachHub itself), or choose another port:"
                f" PORT={port + 10 if port < 65525 else 8010} python3 manage.py demo"
            ) from error
    return port


def server_command(port: int) -> list[str]:
    if os.name == "nt":
        return [str(MANAGE), "runserver", "--noreload", f"{HOST}:{port}"]
    options = ["--bind", f"{HOST}:{port}", "--workers", "2", "--worker-class", "gthread", "--threads", "4"]
    return ["-m", "gunicorn", *options, "--preload", "--no-control-socket", "--log-level", "warning", "coachhub.wsgi"]


def worker_command() -> list[str]:
    return [str(MANAGE), "db_worker", "--queue-name", "*", "--no-startup-delay", "--no-reload", "--verbosity", "0"]


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


def collect_static() -> None:
    """Copies, names by hash and compresses the static files, unless nothing has changed since the last time."""
    root = Path(settings.STATIC_ROOT)
    stamp = root.with_name(f"{root.name}-collected.txt")
    state = static_state()
    if root.is_dir() and stamp.is_file() and stamp.read_text() == state:
        return
    stamp.unlink(missing_ok=True)
    call_command("collectstatic", verbosity=0, interactive=False, clear=True)
    stamp.write_text(state)


def static_state() -> str:
    digest = hashlib.sha256()
    for finder in get_finders():
        for path, storage in finder.list([]):
            with suppress(FileNotFoundError):
                found = Path(storage.path(path)).stat()
                digest.update(f"{path} {found.st_size} {found.st_mtime_ns}\n".encode())
    return digest.hexdigest()


def welcome(site: str) -> str:
    schools = School.objects.order_by("pk").values_list("name", "slug")
    lines = ["", f"CoachHub is running at {site}/", ""]
    lines += table([(f"Ask at {name}", f"{site}/{slug}/ask") for name, slug in schools])
    if district:
        lines += ["", f"Sign in at {site}/sign-in; the password is the same for everybody: {district.PASSWORD}", ""]
        lines += table(district.sign_ins())
    lines += ["", "Mail, with sign-in codes, is printed here. Ctrl-C stops; the data stays in the folder var.", ""]
    return "\n".join(lines)


def table(rows: list[tuple[str, str]]) -> list[str]:
    width = max((len(left) for left, _ in rows), default=0)
    return [f"  {left.ljust(width)}  {right}" for left, right in rows]
