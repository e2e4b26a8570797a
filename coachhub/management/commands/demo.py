import errno
import hashlib
import os
import signal
import socket
from pathlib import Path
from types import FrameType
from typing import Any

from django.conf import settings
from django.contrib.staticfiles.finders import get_finders
from django.core.management import call_command
from django.core.management.base import BaseCommand, CommandError

from coachhub.management.children import HOST, Children
from roles.demo import PASSWORD, sign_ins
from roles.models import District, School


class Stop(Exception):
    """Somebody asked the demonstration to end."""


class Command(BaseCommand):
    help = "Starts CoachHub with a demonstration district on this machine. PORT=8010 chooses another port than 8000."
    requires_system_checks = ()

    def handle(self, *args: Any, **options: Any) -> None:
        if settings.PRODUCTION:
            raise CommandError("demo is for trying CoachHub out; it does not run where COACHHUB_ENV is production.")
        port = free_port(os.environ.get("PORT") or "8000")
        children = Children(port)
        on_signals(stop)
        try:
            self.prepare()
            children.start()
            self.stdout.write(welcome(f"http://{HOST}:{port}"))
            self.stdout.flush()
            children.watch()
        except Stop:
            self.stdout.write("\nStopping ...")
        finally:
            on_signals(signal.SIG_IGN)  # a second Ctrl-C must not leave a child behind
            children.stop()

    def prepare(self) -> None:
        """Brings database and static files to the state of this code; a second start finds little to do."""
        settings.VAR_DIR.mkdir(exist_ok=True)
        call_command("migrate", verbosity=0, interactive=False)
        if not District.objects.exists():
            self.stdout.write("Loading the demonstration district ...")
            call_command("demo_district", verbosity=0)
        collect_static()


def stop(number: int, frame: FrameType | None) -> None:
    raise Stop


def on_signals(action: Any) -> None:
    for name in ("SIGINT", "SIGTERM", "SIGHUP"):
        if hasattr(signal, name):  # Windows lacks the last
            signal.signal(getattr(signal, name), action)


def free_port(wanted: str) -> int:
    if not (wanted.isascii() and wanted.isdecimal() and 0 < int(wanted) < 65536):
        raise CommandError(f"PORT is {wanted!r}; it must be a number from 1 to 65535.")
    port = int(wanted)
    with socket.socket() as probe:
        if os.name != "nt":
            probe.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)  # as the server does, right after a stop
        try:
            probe.bind((HOST, port))
        except OSError as error:
            if error.errno in (errno.EACCES, errno.EPERM):
                raise CommandError(f"You may not use port {port}. Choose another: PORT=8010") from None
            raise CommandError(
                f"Port {port} is in use. Stop what runs there (perhaps CoachHub itself) or choose another port:"
                f" PORT={port + 10 if port < 65525 else 8010} python3 manage.py demo"
            ) from None
    return port


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
            found = Path(storage.path(path)).stat()
            digest.update(f"{path} {found.st_size} {found.st_mtime_ns}\n".encode())
    return digest.hexdigest()


def welcome(site: str) -> str:
    lines = ["", f"CoachHub is running at {site}/", "", "Ask, as a teacher would:"]
    lines += table([(str(school), ask_address(site, school)) for school in School.objects.order_by("pk")])
    lines += ["", f"Sign in at {site}/sign-in/password with the password {PASSWORD} as one of these:"]
    lines += table(sign_ins())
    lines += ["", "Mail, with its sign-in codes, is printed below. Ctrl-C stops; the data stays in the folder var.", ""]
    return "\n".join(lines)


def ask_address(site: str, school: School) -> str:
    if school.lookups == School.Lookups.OPEN:
        return f"{site}/{school.slug}/ask"
    if school.lookups == School.Lookups.LINK:
        return f"{site}/{school.slug}/staff-link/{school.lookup_key}"
    return f"{site}/{school.slug}/ask (after signing in)"


def table(rows: list[tuple[str, str]]) -> list[str]:
    width = max((len(left) for left, _ in rows), default=0)
    return [f"  {left.ljust(width)}  {right}" for left, right in rows]
