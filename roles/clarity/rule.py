"""One rule of the clarity check, as the help shows it."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Rule:
    """said: a sentence with {} for the words that make it so. fires and passes: (family or slot, text)."""

    code: str
    name: str
    reason: str
    source: str
    said: str
    fires: tuple[tuple[str, str], ...]
    passes: tuple[tuple[str, str], ...]


def rule(code: str, name: str, reason: str, source: str, said: str, examples: str) -> Rule:
    """examples: a line each, “+” fires and “-” passes; “where | text”, or the text alone for a coach's line."""
    rows = [row.strip() for row in examples.strip().splitlines()]
    told = {mark: tuple(_example(row[1:].strip()) for row in rows if row[0] == mark) for mark in "+-"}
    return Rule(code, name, reason, source, said, told["+"], told["-"])


def _example(row: str) -> tuple[str, str]:
    where, mark, text = row.partition(" | ")
    return (where, text) if mark else ("coach", row)
