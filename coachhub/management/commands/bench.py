"""Measure the pages against the floor: how many times the CPU of an empty signed-in Django page each one costs."""

from __future__ import annotations

import os
import subprocess
import sys
import tempfile
from contextlib import ExitStack
from pathlib import Path
from typing import Any

from django.conf import settings
from django.core.management.base import BaseCommand, CommandError, CommandParser

from tests.bench.pages import MOST_MEMORY_MB, MOST_WITH_ENCODER_MB, PAGES, SLOWEST_START, Page
from tests.bench.site import Site

STARTS = 3
SCALE = ["--schools=20", "--people=2000", "--charters=1200", "--questions=20000"]


class Command(BaseCommand):
    help = (
        "Print what each page costs as a multiple of the floor, on the demonstration district or a large one (Linux)."
    )

    def add_arguments(self, parser: CommandParser) -> None:
        parser.add_argument("--rounds", type=int, default=5, help="how often floor and page are measured in turn")
        parser.add_argument("--times", type=int, default=150, help="requests of one round")
        parser.add_argument("--large", action="store_true", help="with 20 schools, 2,000 people, 20,000 questions")

    def handle(self, **options: Any) -> None:
        if not sys.platform.startswith("linux"):
            raise CommandError("bench reads processor time from /proc, so it runs on Linux only.")
        with tempfile.TemporaryDirectory(prefix="bench") as folder, ExitStack() as stack:
            database = Path(folder) / "bench.sqlite3"
            # As on a machine on which it ran before: modules are compiled once, whatever the shell that measures says.
            compiled = {"PYTHONDONTWRITEBYTECODE": "", "PYTHONPYCACHEPREFIX": f"{folder}/bytecode"}
            env = {"COACHHUB_ENV": "demo", "DATABASE_URL": f"sqlite:///{database}", "STATIC_ROOT": f"{folder}/static"}
            env |= compiled
            self.load(env, SCALE if options["large"] else [])
            floor_env = {"DJANGO_SETTINGS_MODULE": "tests.bench.floor", "FLOOR_DATABASE": f"{folder}/floor.sqlite3"}
            floor_env |= compiled
            floor = stack.enter_context(Site(floor_env, "/user"))
            target = stack.enter_context(Site({"DJANGO_SETTINGS_MODULE": "coachhub.settings", **env}, PAGES[0].path))
            missed = []
            for by_meaning, most in ((False, MOST_MEMORY_MB), (True, MOST_WITH_ENCODER_MB)):
                pages = [page for page in PAGES if page.by_meaning == by_meaning]
                missed += [page.name for page in pages if not self.measure(page, floor, target, options)]
                missed += self.report_memory("with the encoder" if by_meaning else "after load", most, target)
            missed += self.report_start(floor, target)
        if missed:
            raise CommandError(f"Over what they may cost: {', '.join(missed)}.")

    def load(self, env: dict[str, str], scale: list[str]) -> None:
        self.stdout.write("Loading the district ...")
        for command in (["migrate", "-v0"], ["demo_district", *scale], ["collectstatic", "-v0", "--noinput"]):
            words = [sys.executable, "manage.py", *command]
            subprocess.run(words, cwd=settings.BASE_DIR, env={**os.environ, **env}, check=True)

    def measure(self, page: Page, floor: Site, target: Site, options: dict[str, Any]) -> bool:
        """Print one page's line; whether it costs what it may."""
        base = cost = float("inf")
        counted = target.count(page.path, page.who, page.headers)
        for _ in range(options["rounds"]):
            base = min(base, floor.cpu_ms("/user", "floor", {}, options["times"] * 2))
            cost = min(cost, target.cpu_ms(page.path, page.who, page.headers, options["times"]))
        ratio = cost / base
        good = counted["status"] == 200 and ratio <= page.must and counted["queries"] <= page.queries
        verdict = "aim" if good and ratio <= page.aim else "ok" if good else "MISS"
        self.stdout.write(
            f"{page.name:26} {ratio:5.2f} x floor  must {page.must:<4} aim {page.aim:<4} "
            f"{counted['queries']:2} queries (at most {page.queries})  {counted['bytes'] / 1000:5.1f} KB  "
            f"{counted['status']}  {verdict}"
        )
        return good

    def report_memory(self, when: str, most: int, target: Site) -> list[str]:
        """Print what a worker holds; its name where that is too much."""
        memory = target.memory_mb()
        self.stdout.write(f"worker {when}: {memory:.0f} MB (at most {most})")
        return [f"memory {when}"] * (memory > most)

    def report_start(self, floor: Site, target: Site) -> list[str]:
        turns = [(floor.seconds_to_start(), target.seconds_to_start()) for _ in range(STARTS)]
        start = min(turn[1] for turn in turns) / min(turn[0] for turn in turns)
        self.stdout.write(f"start to first answer: {start:.2f} x the floor's (at most {SLOWEST_START})")
        return ["start"] * (start > SLOWEST_START)
