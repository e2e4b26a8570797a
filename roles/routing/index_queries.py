"""Reads for a school's index: what its question types are known by, and what was compiled of that."""

from __future__ import annotations

from collections.abc import Iterable

from roles.matching.index import KnownType
from roles.matching.vectors import VECTOR_VERSION
from roles.people.models import School
from roles.routing.directory import TypeEntry
from roles.routing.known import Known
from roles.routing.models import CompiledIndex, Example, QuestionType
from roles.routing.queries import entries


def read_known(school: School, types: Iterable[TypeEntry] | None = None) -> Known:
    """What the school's question types are known by; `types` where they were read already."""
    if types is None:
        types = entries(TypeEntry, QuestionType.objects.filter(school=school))
    of_type: dict[int, list[str]] = {}
    nobody: list[str] = []
    private = set()
    rows = Example.objects.filter(school=school).values_list("question_type", "text", "may_be_quoted")
    for type_id, text, may_be_quoted in rows:
        (nobody if type_id is None else of_type.setdefault(type_id, [])).append(text)
        if not may_be_quoted:
            private.add(text)
    known = (KnownType(one.key, one.name, one.description, tuple(of_type.get(one.id, ())), one.about) for one in types)
    return Known(tuple(known), tuple(nobody), frozenset(private))


def stored_index(school: School) -> tuple[str, bytes] | None:
    """The words that the school's index was compiled of, and the index."""
    row = CompiledIndex.objects.filter(school=school).values_list("words", "body").first()
    return (row[0], bytes(row[1])) if row else None


def stored_vectors(school: School) -> dict[str, bytes]:
    rows = Example.objects.filter(school=school, vector_version=VECTOR_VERSION, vector__isnull=False)
    return {text: bytes(vector) for text, vector in rows.values_list("text", "vector") if vector is not None}


def without_vector(school: School) -> list[tuple[int, str]]:
    """The school's examples, by id, whose vector has not been made or is of another version."""
    return list(Example.objects.filter(school=school).exclude(vector_version=VECTOR_VERSION).values_list("id", "text"))
