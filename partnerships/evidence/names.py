"""Names of teachers in free text: the parties read what is written, so a teacher is never named there."""

from __future__ import annotations

import re
from collections.abc import Iterable


def named_in(text: str, names: Iterable[str]) -> list[str]:
    """Which of the names the text has: the whole name, or a title and the last name."""
    found = []
    for name in names:
        last = re.escape(name.split()[-1]) if name.split() else ""
        whole = re.escape(name).replace(r"\ ", r"\s+")
        if last and re.search(rf"\b{whole}\b|\b(?:Mrs?|Ms|Mx|Dr|Coach)\.?\s+{last}\b", text, re.IGNORECASE):
            found.append(name)
    return found
