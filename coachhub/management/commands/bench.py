"""Measure the pages against the floor: how many times the CPU of an empty signed-in Django page each one costs."""

from __future__ import annotations

import json
import os
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from contextlib import ExitStack, contextmanager
from pathlib import Path
from typing import Any

from django.conf import settings
from django.core.management.base import BaseCommand, CommandError, CommandParser

from tests.bench.pages import PAGES, Page

SCALE = ["--schools=20", "--people=2000", "--charters=1200", "--questions=20000"]


class Site:
    """A site in a process of its own, asked one line at a time."""

    def __init__(self, process: subprocess.Popen[str]) -> None:
        self.process = process
        self.cookies: dict[str, str] = {}
        self.started: float = self.read()["ready"]

    def ask(self, **order: Any) -> dict[str, Any]:
        assert self.process.stdin is not None  # noqa: S101 - opened as a pipe below
        self.process.stdin.write(json.dumps(order) + "\n")
        self.process.stdin.flush()
        return self.read()

    def read(self) -> dict[str, Any]:
        assert self.process.stdout is not None  # noqa: S101 - opened as a pipe below
        line = self.process.stdout.readline()
        if not line:
            raise CommandError("A site stopped while it was measured; its message stands above.")
        answer: dict[str, Any] = json.loads(line)
        return answer

    def visit(self, path: str, who: str, headers: dict[str, str], times: int) -> dict[str, Any]:
        if who not in self.cookies:
            self.cookies[who] = self.ask(sign_in=who)["cookie"]
        return self.ask(path=path, cookie=self.cookies[who], headers=headers, times=times)


class Command(BaseCommand):
    help = "Print what each page costs as a multiple of the floor, on a demonstration district or a large one."

    def add_arguments(self, parser: CommandParser) -> None:
        parser.add_argument("--rounds", type=int, default=5, help="how often floor and page are measured in turn")
        parser.add_argument("--times", type=int, default=40, help="requests of one round")
        parser.add_argument("--large", action="store_true", help="with 20 schools, 2,000 people, 20,000 questions")

    def handle(self, **options: Any) -> None:
        with tempfile.TemporaryDirectory(prefix="bench") as folder, ExitStack() as stack:
            database = Path(folder) / "bench.sqlite3"
            env = {"COACHHUB_ENV": "demo", "DATABASE_URL": f"sqlite:///{database}", "STATIC_ROOT": f"{folder}/static"}
            self.stdout.write("Loading the district ...")
            scale = SCALE if options["large"] else []
            for command in (["migrate", "-v0"], ["demo_district", *scale], ["collectstatic", "-v0", "--noinput"]):
                subprocess.run(
                    [sys.executable, "manage.py", *command],
                    cwd=settings.BASE_DIR,
                    env={**os.environ, **env},
                    check=True,
                )
            floor_env = {"DJANGO_SETTINGS_MODULE": "tests.bench.floor", "FLOOR_DATABASE": f"{folder}/floor.sqlite3"}
            floor = stack.enter_context(site(floor_env))
            target = stack.enter_context(site({"DJANGO_SETTINGS_MODULE": "coachhub.settings", **env}))
            missed = [page.name for page in PAGES if not self.measure(page, floor, target, options)]
            self.report_memory(floor, target)
        if missed:
            raise CommandError(f"Over what they may cost: {', '.join(missed)}.")

    def measure(self, page: Page, floor: Site, target: Site, options: dict[str, Any]) -> bool:
        """Print one page's line; whether it costs what it may."""
        base, cost, answer = float("inf"), float("inf"), {}
        for _ in range(options["rounds"]):
            base = min(base, floor.visit("/user", "floor", {}, options["times"] * 2)["cpu_ms"])
            answer = target.visit(page.path, page.who, page.headers, options["times"])
            cost = min(cost, answer["cpu_ms"])
        ratio = cost / base
        good = answer["status"] == 200 and ratio <= page.must and answer["queries"] <= page.queries
        verdict = "aim" if good and ratio <= page.aim else "ok" if good else "MISS"
        self.stdout.write(
            f"{page.name:28} {ratio:5.1f} x floor  must {page.must:<4} aim {page.aim:<4} "
            f"{answer['queries']:2} queries (at most {page.queries})  {answer['bytes'] / 1000:5.1f} KB  "
            f"{answer['status']}  {verdict}"
        )
        return good

    def report_memory(self, floor: Site, target: Site) -> None:
        sizes = {name: one.visit(path, who, {}, 1)["rss_mb"] for name, one, path, who in [
            ("floor", floor, "/user", "floor"), ("CoachHub", target, PAGES[0].path, PAGES[0].who)]}  # fmt: skip
        self.stdout.write(f"memory of a worker: {sizes['CoachHub']:.0f} MB (floor {sizes['floor']:.0f} MB)")
        self.stdout.write(f"start to first answer: {target.started / floor.started:.1f} x the floor's")


@contextmanager
def site(env: dict[str, str]) -> Iterator[Site]:
    """A site's process for as long as the block lasts."""
    process = subprocess.Popen(
        [sys.executable, "-m", "tests.bench.worker"],
        cwd=settings.BASE_DIR,
        env={**os.environ, **env},
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        text=True,
    )
    try:
        yield Site(process)
    finally:
        process.terminate()
        process.wait()
