"""What a school's own question types may borrow: the starter catalogue, as the matching room reads it."""

from __future__ import annotations

from functools import lru_cache

from roles.duties.starter_catalogue import starter, starter_vectors
from roles.matching.index import Catalogue, KnownType
from roles.matching.vectors import VECTOR_BYTES


@lru_cache(1)
def borrowed() -> Catalogue:
    """The starter catalogue with its vectors' texts. A second or two the first time, for the worker and commands."""
    types = [KnownType(one.key, one.name, one.description, one.examples, one.about) for one in starter().types]
    return Catalogue(types, starter().nobody)


def borrowed_vectors() -> dict[str, bytes]:
    return starter_vectors(VECTOR_BYTES)
