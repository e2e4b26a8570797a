"""Pages across rooms."""

from coachhub.kit.entry import Level
from tests.guards.catalogue import Page
from tests.guards.pages.templates import LEADS_NONE

TODAY = [
    Page("today:status", Level.PRINCIPAL, queries=12),
    Page("district", Level.SIGNED_IN, but=LEADS_NONE, reader="lea", queries=13),
    Page("today:today", Level.STAFF, but={"lea": 302}, queries=17),
    Page("today:today", Level.STAFF, query="?all=1", but={"lea": 302}, reader="ben", queries=15),
    Page("today:today", Level.STAFF, query="?", but={"lea": 302}, reader="cleo", queries=13),
]
