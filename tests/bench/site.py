"""A site under measurement: counted in one process, timed in another that serves it as production would."""

from __future__ import annotations

import http.client
import json
import os
import socket
import subprocess
import sys
import time
from pathlib import Path
from typing import Any

ROOT = Path(__file__).resolve().parent.parent.parent
PATIENCE = 30  # seconds until a server has to answer


class Site:
    """Both processes of a site, with settings from `env`. Use as a context manager."""

    def __init__(self, env: dict[str, str], ready: str) -> None:
        self.env = {**os.environ, **env}
        self.cookies: dict[str, str] = {}
        self.counter = self._run("-m", "tests.bench.worker", stdin=subprocess.PIPE, stdout=subprocess.PIPE)
        self.ready = ready
        self.cookie_of("floor" if ready == "/user" else "")  # the database is there before the server starts
        self.server, self.port, _seconds = self._serve()
        self.pid = _child_of(self.server.pid)

    def __enter__(self) -> Site:
        return self

    def __exit__(self, *failure: object) -> None:
        for process in (self.server, self.counter):
            process.terminate()
            process.wait()

    def count(self, path: str, who: str, headers: dict[str, str]) -> dict[str, Any]:
        """Status, queries and bytes of one request."""
        return self._ask(path=path, cookie=self.cookie_of(who), headers=headers)

    def cpu_ms(self, path: str, who: str, headers: dict[str, str], times: int) -> float:
        """CPU time of the serving process for one request, in milliseconds."""
        connection = http.client.HTTPConnection("127.0.0.1", self.port, timeout=PATIENCE)
        sent = {"Cookie": self.cookie_of(who), "Accept-Encoding": "gzip", **headers}
        began = _cpu_seconds(self.pid)
        for _ in range(times):
            connection.request("GET", path, headers=sent)
            connection.getresponse().read()
        connection.close()
        return (_cpu_seconds(self.pid) - began) / times * 1000

    def seconds_to_start(self) -> float:
        """From the command to the first answer, of one more server of the site."""
        server, _port, seconds = self._serve()
        server.terminate()
        server.wait()
        return seconds

    def memory_mb(self) -> float:
        status = Path(f"/proc/{self.pid}/status").read_text(encoding="ascii")
        line = next(line for line in status.splitlines() if line.startswith("VmRSS"))
        return int(line.split()[1]) / 1024

    def cookie_of(self, who: str) -> str:
        if who and who not in self.cookies:
            self.cookies[who] = self._ask(sign_in=who)["cookie"]
        return self.cookies.get(who, "")

    def _serve(self) -> tuple[subprocess.Popen[str], int, float]:
        port = _free_port()
        options = ["--workers=1", "--threads=2", f"--bind=127.0.0.1:{port}", "--log-level=error"]
        began = time.perf_counter()
        server = self._run("-m", "gunicorn", "django.core.wsgi:get_wsgi_application()", *options)
        _wait_for(port, self.ready)
        return server, port, time.perf_counter() - began

    def _run(self, *words: str, **pipes: int) -> subprocess.Popen[str]:
        return subprocess.Popen([sys.executable, *words], cwd=ROOT, env=self.env, text=True, **pipes)  # type: ignore[call-overload,no-any-return]

    def _ask(self, **order: Any) -> dict[str, Any]:
        assert self.counter.stdin is not None
        assert self.counter.stdout is not None
        self.counter.stdin.write(json.dumps(order) + "\n")
        self.counter.stdin.flush()
        line = self.counter.stdout.readline()
        if not line:
            raise RuntimeError("A site stopped while it was measured; its message stands above.")
        answer: dict[str, Any] = json.loads(line)
        return answer


def _wait_for(port: int, path: str) -> None:
    until = time.monotonic() + PATIENCE
    while time.monotonic() < until:
        try:
            connection = http.client.HTTPConnection("127.0.0.1", port, timeout=PATIENCE)
            connection.request("GET", path)
            connection.getresponse().read()
            return
        except OSError:
            time.sleep(0.01)
    raise RuntimeError(f"The server did not answer within {PATIENCE} s.")


def _free_port() -> int:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return int(probe.getsockname()[1])


def _child_of(pid: int) -> int:
    """The worker that the server's master started."""
    return int(Path(f"/proc/{pid}/task/{pid}/children").read_text(encoding="ascii").split()[0])


def _cpu_seconds(pid: int) -> float:
    fields = Path(f"/proc/{pid}/stat").read_text(encoding="ascii").rpartition(")")[2].split()
    return (int(fields[11]) + int(fields[12])) / os.sysconf("SC_CLK_TCK")
