"""Two writings of one draft, line by line: what only theirs says, what only yours. Pure: strings in, strings out."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from difflib import SequenceMatcher
from itertools import zip_longest


@dataclass(frozen=True)
class Difference:
    """Either may be empty: then only the other has such a line there."""

    theirs: str
    yours: str


def differences(theirs: Sequence[str], yours: Sequence[str]) -> list[Difference]:
    """The lines that are not the same in both, each beside what stands in its place."""
    found = []
    for same, a, b, c, d in SequenceMatcher(a=theirs, b=yours, autojunk=False).get_opcodes():
        if same != "equal":
            found += [Difference(*pair) for pair in zip_longest(theirs[a:b], yours[c:d], fillvalue="")]
    return found
