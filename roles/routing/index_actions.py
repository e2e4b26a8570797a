"""Compiling a school's index, in the background: nobody's act, so without a row in the trail."""

from __future__ import annotations

from django.db import transaction
from django.utils import timezone

from roles.matching.index import compile_index
from roles.matching.vectors import VECTOR_VERSION, encode_texts
from roles.people.actions import raise_routing_version
from roles.people.models import School
from roles.routing.borrowing import borrowed, borrowed_vectors
from roles.routing.index_queries import read_known, stored_vectors, without_vector
from roles.routing.models import CompiledIndex, Example

ENCODED_TOGETHER = 100


def compile_index_of(school: School) -> bool:
    """Compile the school's index of the words it has now, and store it; False where it is there already.

    The long part holds no lock: only storing is a transaction, which raises the routing version, so that every
    process takes the new index.
    """
    known = read_known(school)
    if CompiledIndex.objects.filter(school=school, words=known.words).exists():
        return False
    _store_vectors(school)
    vectors = {**borrowed_vectors(), **stored_vectors(school)}
    index = compile_index(known.types, known.nobody, vectors=vectors, borrowed=borrowed())
    made = {"words": known.words, "layer": index.layer, "made_at": timezone.now(), "body": index.to_bytes()}
    with transaction.atomic():
        raise_routing_version(school)  # first, for the school's row is the lock
        CompiledIndex.objects.update_or_create(school=school, defaults=made)
    return True


def _store_vectors(school: School) -> None:
    """Keep with each example its vector, so that it is made once. Nothing where there is no encoder."""
    rows = without_vector(school)
    for begin in range(0, len(rows), ENCODED_TOGETHER):
        some = rows[begin : begin + ENCODED_TOGETHER]
        vectors = encode_texts(text for _id, text in some)
        examples = [
            Example(pk=pk, vector=vector, vector_version=VECTOR_VERSION)
            for (pk, _text), vector in zip(some, vectors, strict=False)
        ]
        Example.objects.bulk_update(examples, ["vector", "vector_version"])
