"""Write the whole database into one archive while the application goes on working."""

from __future__ import annotations

from pathlib import Path
from subprocess import CalledProcessError
from typing import Any

from django.core.management.base import BaseCommand, CommandError, CommandParser

from coachhub import archive


class Command(BaseCommand):
    help = "Write the whole database of one moment into an archive, readable by its owner only."

    def add_arguments(self, parser: CommandParser) -> None:
        parser.add_argument("file", type=Path, help="the archive to write, for example coachhub-2026-11-24.zip")

    def handle(self, **options: Any) -> None:
        try:
            note = archive.write(options["file"])
        except (OSError, CalledProcessError) as problem:
            raise CommandError(f"No backup was made: {problem}") from problem
        self.stdout.write(f"{options['file']}: {sum(note['rows'].values())} rows, SHA-256 {note['sha256'][:16]}.")
