from __future__ import annotations

import json
from pathlib import Path
from typing import Any

from django.core.management.base import BaseCommand, CommandError, CommandParser

from roles.clarity.statements import SLOTS, findings_of_statement


class Command(BaseCommand):
    help = "Checks statements of a partnership agreement, a JSON object a line with id, slot and text; writes findings."

    def add_arguments(self, parser: CommandParser) -> None:
        parser.add_argument("file", type=Path, metavar="FILE", help="JSON lines with id, slot and text")

    def handle(self, **options: Any) -> None:
        try:
            told = options["file"].read_text("utf-8-sig")
        except (OSError, UnicodeDecodeError) as error:
            raise CommandError(f"{options['file']} cannot be read: {error}") from error
        for number, row in enumerate(told.splitlines(), 1):
            if row.strip():
                self.stdout.write(json.dumps(self.checked(row, number), ensure_ascii=False))

    def checked(self, row: str, number: int) -> dict[str, Any]:
        try:
            given = json.loads(row)
            text, slot = str(given["text"]), given["slot"]
        except (ValueError, KeyError, TypeError) as error:
            raise CommandError(f"Line {number} is no JSON object with id, slot and text.") from error
        if slot not in SLOTS:
            raise CommandError(f"Line {number}: the slot is one of {', '.join(SLOTS)}.")
        found = findings_of_statement(text, slot)
        return {
            "id": given.get("id", number),
            "findings": [one.code for one in found],
            "remarks": [{"code": one.code, "span": one.span, "why": one.why, "rewrite": one.rewrite} for one in found],
        }
