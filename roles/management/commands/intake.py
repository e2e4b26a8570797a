from __future__ import annotations

import json
from pathlib import Path
from typing import Any

from django.core.management.base import BaseCommand, CommandError, CommandParser

from roles.intake.read import Item, read_description
from roles.intake.reading import Unreadable, text_of


class Command(BaseCommand):
    help = (
        "Reads job descriptions (.txt, .docx, .odt, .pdf) and prints a line of JSON for each item: the lines it stands "
        "on, how it is sorted, what is unclear in it and a proposed wording. Nothing is stored."
    )
    requires_system_checks = ()  # it reads no row

    def add_arguments(self, parser: CommandParser) -> None:
        parser.add_argument("files", nargs="+", type=Path, metavar="FILE")

    def handle(self, **options: Any) -> None:
        for path in options["files"]:
            try:
                text = text_of(path.name, path.read_bytes())
            except Unreadable as error:
                raise CommandError(f"{path}: {error}") from error
            except OSError as error:
                raise CommandError(f"{path}: {error.strerror}.") from error
            for item in read_description(text).items:
                self.stdout.write(json.dumps({"file": path.name, **told(item)}, ensure_ascii=False))


def told(item: Item) -> dict[str, Any]:
    return {
        "lines": list(item.lines),
        "item": item.as_pasted,
        "stem": item.stem,
        "sort": item.sort,
        "sub": item.sub,
        "findings": [one.code for one in item.findings],
        "rewrite": item.rewrite,
        "why": " ".join(one.why for one in item.findings),
    }
