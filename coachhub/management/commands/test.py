import sys
from typing import Any

from django.core.management.base import BaseCommand

from tests import runner


class Command(BaseCommand):
    help = "Runs the tests on SQLite and on PostgreSQL, with the browser journeys. --fast: SQLite only, no browser."

    def run_from_argv(self, argv: list[str]) -> None:
        """Takes the arguments as they are, because most of them are meant for pytest."""
        result = runner.run(argv[2:])
        print(result.closing_line(), flush=True)
        sys.exit(1 if result.failed or not result.passed else 0)

    def print_help(self, prog_name: str, subcommand: str) -> None:
        runner.parser().print_help()

    def handle(self, *args: Any, **options: Any) -> None:
        self.run_from_argv(["manage.py", "test", *args])
