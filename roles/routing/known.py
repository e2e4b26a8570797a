"""What a school's question types are known by, read once for each making of an index."""

from __future__ import annotations

import hashlib
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property

from roles.matching.index import KnownType

FORM = "2"  # raised where the same words must give another index


@dataclass(frozen=True)
class Known:
    """`private` holds what was learned in somebody's own words: it is matched and shown to nobody."""

    types: tuple[KnownType, ...]
    nobody: tuple[str, ...] = ()
    private: frozenset[str] = frozenset()

    @cached_property
    def words(self) -> str:
        """SHA-256 of all of it: the same for the same words, in every process."""
        digest = hashlib.sha256(FORM.encode())
        for part in self._parts():
            encoded = part.encode("utf-8", "surrogatepass")
            digest.update(len(encoded).to_bytes(4, "big") + encoded)
        return digest.hexdigest()

    @property
    def phrasings(self) -> int:
        return sum(len(one.examples) for one in self.types) + len(self.nobody)

    def _parts(self) -> Iterator[str]:
        for one in self.types:
            yield from ("type", one.key, one.name, one.about, one.description, *one.examples)
        yield from ("nobody", *self.nobody)
