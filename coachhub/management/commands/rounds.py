import time
from argparse import ArgumentParser
from typing import Any

from django.core.management.base import BaseCommand, CommandError
from django.db import close_old_connections
from django.utils import timezone

from coachhub.rounds import run_rounds


class Command(BaseCommand):
    help = "Does what is due at all schools: tells of changes, sends summaries. Run it every few minutes, or --every."

    def add_arguments(self, parser: ArgumentParser) -> None:
        parser.add_argument("--every", type=int, metavar="SECONDS", help="Stay, and do it again after so many seconds.")

    def handle(self, *args: Any, **options: Any) -> None:
        failed = run_rounds(timezone.now())
        while options["every"]:
            close_old_connections()
            time.sleep(max(1, options["every"]))
            run_rounds(timezone.now())
        if failed:
            raise CommandError(f"{failed} of the rounds failed; the log says why. They are tried again next time.")
