"""Patterns: the principal's, one's own, notes for a conversation."""

from coachhub.kit.entry import Level
from tests.guards.catalogue import Page

OF = {"key": "lesson-planning"}
NOT_OF_THE_SCHOOL = {"lea": 403}

PATTERNS = [
    Page("patterns:list", Level.PRINCIPAL, queries=6),
    Page("patterns:list", Level.PRINCIPAL, query="?period=90-days&page=2", queries=6),
    Page("patterns:mine", Level.STAFF, reader="dora", but=NOT_OF_THE_SCHOOL, queries=7),
    Page("patterns:mine", Level.STAFF, query="?period=junk", reader="cleo", but=NOT_OF_THE_SCHOOL, queries=7),
    Page("patterns:notes", Level.PRINCIPAL, OF, query="?role=project-manager", queries=8),
    Page("patterns:notes", Level.PRINCIPAL, OF, query="?role=librarian", ok=404, queries=6),
]
