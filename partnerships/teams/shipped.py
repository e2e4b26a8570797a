"""The matrices that the product brings along, read from `continua/`: one of its own, two after published continua."""

from __future__ import annotations

from functools import lru_cache
from pathlib import Path

import yaml

from partnerships.teams.matrix import Matrix, read

FOLDER = Path(__file__).parent / "continua"
FIRST = "handing-over"


@lru_cache(maxsize=1)
def shipped() -> dict[str, Matrix]:
    """All of them by their keys, the one that a school begins with first."""
    found = {path.stem: read(yaml.safe_load(path.read_text(encoding="utf-8"))) for path in FOLDER.glob("*.yaml")}
    return dict(sorted(found.items(), key=lambda pair: (pair[0] != FIRST, pair[0])))
