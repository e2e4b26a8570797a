"""Job descriptions written for these tests, labelled line by line.

A line is a letter and a text: T title, t terms, H heading, S heading among duties, L lead-in, d duty, n entry of the
lead-in before it, c catch-all, i intro, q qualification, b boundary, x matter of form, f what each page carries.
"""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

KINDS = {"T": "title", "t": "terms", "H": "heading", "S": "heading", "L": "lead-in", "d": "", "n": "", "c": "catch_all",
         "i": "intro", "q": "qualification", "b": "boundary", "x": "boilerplate", "f": "footer"}  # fmt: skip


@dataclass(frozen=True)
class Labelled:
    letter: str
    text: str

    @property
    def kind(self) -> str:
        return KINDS[self.letter]


Paper = tuple[Labelled, ...]


def papers(name: str) -> list[Paper]:
    """name: develop or hold_out."""
    told = (Path(__file__).parent / f"{name}.txt").read_text(encoding="utf-8")
    return [
        tuple(Labelled(line[0], line[2:]) for line in part.split("\n")[1:] if line.strip())
        for part in told.split("=== ")[1:]
    ]
