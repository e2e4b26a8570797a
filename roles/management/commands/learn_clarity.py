from __future__ import annotations

import json
from typing import Any

from django.core.management.base import BaseCommand, CommandError

from roles.clarity.findings import LINE_CODES, STATEMENT_CODES
from roles.clarity.labelled import LINES, STATEMENTS, Labelled, labelled
from roles.clarity.learning import learned
from roles.clarity.marks import marks_of
from roles.clarity.reading import read
from roles.clarity.second import LEARNED, meaning_of
from roles.clarity.statements import marks_of_statement


class Command(BaseCommand):
    help = "Learns the clarity check's second opinion anew. To be run, and its result kept, when labelled lines change."

    def handle(self, **options: Any) -> None:
        told = {"lines": self.of(list(labelled(LINES)), LINE_CODES)}
        told["statements"] = self.of(list(labelled(STATEMENTS)), STATEMENT_CODES)
        rows = (f'"{kind}":{{{self.written(codes)}}}' for kind, codes in told.items())
        LEARNED.write_text("{" + ",\n".join(rows) + "}\n", "utf-8")

    def of(self, rows: list[Labelled], codes: tuple[str, ...]) -> dict[str, list[float]]:
        seen = [[*self.marks(row, codes), *meaning_of(row.text)] for row in rows]
        if not all(meaning_of(row.text) for row in rows):
            raise CommandError("The model that makes vectors does not run here.")
        self.stdout.write(f"Learned from {len(rows):,} examples.")
        return {name: list(row) for name, row in learned(seen, [row.codes for row in rows], codes).items()}

    def marks(self, row: Labelled, codes: tuple[str, ...]) -> list[float]:
        if codes is LINE_CODES:
            return marks_of(read(row.text), row.where, row.stem)
        return marks_of_statement(read(row.text), row.where)

    def written(self, codes: dict[str, list[float]]) -> str:
        return ",\n".join(
            f'"{code}":{json.dumps([float(f"{number:.3g}") for number in row])}' for code, row in codes.items()
        )
