"""The agendas that the product brings along, and how minutes are spread over a meeting. Pure, but for the file."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path

import yaml

FILE = Path(__file__).parent / "agendas.yaml"


@dataclass(frozen=True)
class Sketch:
    """An item of an agenda to begin with; `who` is a meeting role, or lead, coach or principal."""

    what: str
    who: str
    minutes: int


@dataclass(frozen=True)
class Template:
    key: str
    name: str
    about: str
    items: tuple[Sketch, ...]


@lru_cache(maxsize=1)
def templates() -> dict[str, Template]:
    """All of them by their keys, in the order of the file."""
    read = yaml.safe_load(FILE.read_text(encoding="utf-8"))
    return {
        key: Template(key, one["name"], one["about"], tuple(Sketch(**item) for item in one["items"]))
        for key, one in read.items()
    }


def spread(minutes: Sequence[int], total: int) -> list[int]:
    """The same shares of another length, in whole minutes of at least one, adding up to `total`.

    A length with fewer minutes than items leaves them as they are.
    """
    if len(minutes) > total or not minutes:
        return list(minutes)
    whole, free = sum(minutes), total - len(minutes)
    exact = [free * one / whole for one in minutes]
    found = [1 + int(one) for one in exact]
    by_rest = sorted(range(len(minutes)), key=lambda place: (int(exact[place]) - exact[place], place))
    for place in by_rest[: total - sum(found)]:
        found[place] += 1
    return found


def off_by(minutes: Sequence[int], total: int) -> str:
    """By how much the items are off the length of the meeting, in words; empty where they add up."""
    taken = sum(minutes)
    if taken < total:
        return f"The items take {taken} of {total} minutes: {total - taken} are still free"
    if taken > total:
        return f"The items take {taken} minutes and the meeting has {total}: {taken - total} too many"
    return ""
