"""The lists that reading goes by, kept as text beside the code: data/NAME.txt, one entry a line under [group]."""

from __future__ import annotations

import re
from pathlib import Path

DATA = Path(__file__).parent / "data"


def groups(name: str) -> dict[str, list[str]]:
    """The entries of each group, in order. Lines that begin with "# " are remarks."""
    made: dict[str, list[str]] = {}
    group: list[str] = []
    for line in (DATA / f"{name}.txt").read_text(encoding="utf-8").splitlines():
        if re.fullmatch(r"\[!?[a-z_]+\]", line):
            group = made.setdefault(line[1:-1], [])
        elif line and not line.startswith("# "):
            group.append(line)
    return made


def any_of(patterns: list[str]) -> re.Pattern[str]:
    return re.compile("|".join(f"(?:{pattern})" for pattern in patterns), re.IGNORECASE)


def set_of(text: str) -> frozenset[str]:
    return frozenset(text.split())
