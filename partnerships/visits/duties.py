"""Which duties are about taking a class so that a colleague can watch another. Pure: it reads wordings.

Covering for who is out is something else: “Arrange cover for teachers who are out” makes nobody's cover of a peer
visit agreed work.
"""

from __future__ import annotations

import re

PEER_VISIT = re.compile(r"\bpeer[ -](?:visit|observation)s?\b", re.IGNORECASE)
COVER = re.compile(
    r"\b(?:cover(?:s|ing|age)?|tak(?:e|es|ing)\s+(?:over\s+)?(?:a|the|their|colleagues?['’]?)?\s*class(?:es)?)\b",
    re.IGNORECASE,
)
WATCHING = re.compile(r"\b(?:watch|visit|observe|see)(?:e?s|ing)?\b", re.IGNORECASE)


def is_about_cover(wording: str) -> bool:
    """`Arrange peer visits for teachers`, `Cover classes so that teachers can watch a colleague`."""
    return bool(PEER_VISIT.search(wording) or (COVER.search(wording) and WATCHING.search(wording)))
