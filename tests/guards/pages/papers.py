"""Charters out of the app."""

from coachhub.kit.entry import Level
from tests.guards.catalogue import Page
from tests.guards.pages.charters import DRAFT, NOT_A_PARTY
from tests.guards.pages.common import sends

FORCE = {"role": "pl-coach", "number": "2"}

PAPERS = [
    Page("papers:pdf", Level.VISITOR, FORCE, reader="visitor", queries=8),
    Page(
        "papers:pdf", Level.VISITOR, DRAFT, "?paper=a4", but={**NOT_A_PARTY, "visitor": 403}, reader="ben", queries=10
    ),
    Page("papers:docx", Level.VISITOR, FORCE, reader="visitor", queries=8),
    Page("papers:overlap_xlsx", Level.VISITOR, reader="visitor", queries=8),
    Page("papers:overlap_pdf", Level.VISITOR, query="?paper=a4", reader="visitor", queries=8),
    Page("papers:handbook", Level.STAFF, good=sends(paper="a4"), reader="cleo"),
    Page("papers:handbook", Level.STAFF, query="?waits", good=sends(paper="letter"), reader="cleo"),
    Page("papers:handbook_pdf", Level.STAFF, ok=302, reader="cleo"),
]
