"""Reads the words that the demonstration is made of."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import yaml

DATA = Path(__file__).parent / "data"
LOADER = getattr(yaml, "CSafeLoader", yaml.SafeLoader)


def has(name: str) -> bool:
    """Whether there is such a data file; not every school has every one."""
    return (DATA / f"{name}.yaml").is_file()


def read(name: str) -> Any:
    """The data file of that name, such as `lakemont` or `hampton-high/charters`."""
    with (DATA / f"{name}.yaml").open(encoding="utf-8") as words:
        return yaml.load(words, Loader=LOADER)  # noqa: S506 - one of the two safe loaders
