"""Put an archive's database in place of the present one."""

from __future__ import annotations

from pathlib import Path
from subprocess import CalledProcessError
from typing import Any

from django.core.management.base import BaseCommand, CommandError, CommandParser

from coachhub import archive


class Command(BaseCommand):
    help = "Put the database of an archive in place of the present one. Stop the application first."

    def add_arguments(self, parser: CommandParser) -> None:
        parser.add_argument("file", type=Path, help="an archive that `backup` wrote")
        parser.add_argument("--yes", action="store_true", help="replace the present data without asking")

    def handle(self, **options: Any) -> None:
        if not options["yes"] and input("Replace all present data? Type yes: ").strip() != "yes":
            raise CommandError("Nothing was changed.")
        try:
            note = archive.restore(options["file"])
        except (archive.BadArchive, OSError, CalledProcessError) as problem:
            raise CommandError(f"Nothing was changed: {problem}") from problem
        self.stdout.write(f"Restored {sum(note['rows'].values())} rows of {note['made_at']}.")
