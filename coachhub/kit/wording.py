"""Names as they stand within a sentence."""

from __future__ import annotations

# A role that begins with one of these keeps its capital: the Spanish teacher.
PROPER = frozenset({"English", "Spanish", "French", "German", "Latin", "Chinese", "Title"})


def small(role: str) -> str:
    """A role within a sentence: the project manager, the PL coach, the Spanish teacher."""
    name = str(role)
    first, rest = name.partition(" ")[0], name[1:]
    return name if first in PROPER or rest != rest.lower() else name[:1].lower() + rest
