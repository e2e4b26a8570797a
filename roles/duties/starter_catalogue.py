"""The starter catalogue: what schools do and what teachers ask, written for elementary, middle and high schools.

A new school begins with it, and a question type of a school's own borrows phrasings from those it resembles. The words
are in `starter/`, one file for each third of a school's life; the vectors beside them are made by `encode_starter`.
"""

from __future__ import annotations

import hashlib
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from enum import StrEnum
from functools import lru_cache
from importlib import import_module
from pathlib import Path
from typing import Any

FOLDER = Path(__file__).parent / "starter"
VECTORS = FOLDER / "vectors.bin"


class SchoolKind(StrEnum):
    ELEMENTARY = "elementary"
    MIDDLE = "middle"
    HIGH = "high"


@dataclass(frozen=True, slots=True)
class StarterType:
    """A question type with the duty behind it, and the role that usually owns it."""

    key: str
    name: str
    about: str
    area: str
    duty: str
    plain: str
    owner: str
    levels: tuple[str, ...]
    description: str
    examples: tuple[str, ...]
    coaching: bool = False
    think: tuple[str, ...] = ()
    framework: str = ""


@dataclass(frozen=True, slots=True)
class Starter:
    types: tuple[StarterType, ...]
    nobody: tuple[str, ...]

    def of(self, kind: SchoolKind) -> tuple[StarterType, ...]:
        return tuple(one for one in self.types if kind in one.levels)

    def texts(self) -> Iterator[str]:
        """Every text whose vector is kept, in the order of the file of vectors."""
        for one in self.types:
            yield from (one.name, one.description, *one.examples)
        yield from self.nobody


@lru_cache(1)
def starter() -> Starter:
    """The whole catalogue. Reading it takes a moment, so only the worker and commands do."""
    yaml: Any = import_module("yaml")  # here, as nothing that answers a page reads it
    loader = getattr(yaml, "CSafeLoader", yaml.SafeLoader)
    files = [yaml.load(path.read_bytes(), loader) for path in sorted(FOLDER.glob("*.yaml"))]
    types = tuple(_type(row) for file in files for row in file["types"])
    return Starter(types, tuple(text for file in files for text in file.get("nobody", ())))


def starter_vectors(size: int) -> dict[str, bytes]:
    """The stored vector of each text, of `size` bytes; none where the file is not of these texts."""
    texts = list(dict.fromkeys(starter().texts()))
    stored = VECTORS.read_bytes() if VECTORS.exists() else b""
    head = fingerprint(texts)
    if not stored.startswith(head) or len(stored) != len(head) + size * len(texts):
        return {}
    body = stored[len(head) :]
    return {text: body[at * size : (at + 1) * size] for at, text in enumerate(texts)}


def fingerprint(texts: Sequence[str]) -> bytes:
    """What the file of vectors begins with, to be told from one of other texts."""
    return hashlib.sha256("\x00".join(texts).encode()).digest()


def _type(row: dict[str, Any]) -> StarterType:
    lists = {name: tuple(row.get(name, ())) for name in ("levels", "examples", "think")}
    return StarterType(**{**row, **lists})
