"""What the faculty is told: who is needed first, and the poster."""

from coachhub.kit.entry import Level
from tests.guards.catalogue import Page

FACULTY = [
    Page("today:new_here", Level.VISITOR, reader="visitor", queries=4),
    Page("today:poster", Level.VISITOR, reader="visitor", queries=4),
    Page("today:poster_pdf", Level.VISITOR, query="?paper=a4", reader="visitor", queries=4),
]
