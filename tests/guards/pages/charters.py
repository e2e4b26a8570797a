"""Charters, from the draft to publishing."""

from coachhub.kit.entry import Level
from tests.guards.catalogue import Page
from tests.guards.pages.common import sends

DRAFT, REVIEW = {"role": "pl-coach", "number": "3"}, {"role": "librarian", "number": "1"}
NOT_A_PARTY = {"cleo": 403, "lea": 403}
NOT_OF_THE_ROLE = {**NOT_A_PARTY, "ben": 403}


CHARTERS = [
    Page("charters:list", Level.VISITOR, reader="visitor", queries=2),
    Page("charters:list", Level.VISITOR, query="?", reader="ada", queries=15),
    Page("charters:detail", Level.VISITOR, {"role": "pl-coach"}, reader="visitor", queries=1),
    Page("charters:detail", Level.VISITOR, {"role": "librarian"}, reader="ben", queries=5),
    Page("charters:detail", Level.VISITOR, {"role": "counselor"}, reader="visitor", queries=3),
    Page("charters:detail", Level.VISITOR, {"role": "teacher"}, reader="ada", queries=6),
    Page("charters:version", Level.VISITOR, {"role": "pl-coach", "number": "1"}, reader="visitor", queries=1),
    Page("charters:version", Level.VISITOR, DRAFT, but={**NOT_A_PARTY, "visitor": 403}, reader="ben", queries=13),
    Page("charters:version", Level.VISITOR, REVIEW, but={**NOT_A_PARTY, "visitor": 403}, reader="ben", queries=5),
    Page("charters:new", Level.PRINCIPAL, good=sends(role="teacher")),
    Page("charters:send", Level.PRINCIPAL, DRAFT, good=sends(), queries=17),
    Page(
        "charters:sign",
        Level.STAFF,
        REVIEW,
        good=sends(agree="on", hand="belle"),
        but=NOT_A_PARTY,
        reader="ben",
        queries=11,
    ),
    Page(
        "charters:decline",
        Level.STAFF,
        {"role": "assistant-principal", "number": "1"},
        good=sends(reason="Two duties too many."),
        but=NOT_OF_THE_ROLE,
        queries=8,
    ),
    Page("charters:publish", Level.PRINCIPAL, {"role": "counselor", "number": "1"}, good=sends()),
    Page("charters:publish", Level.PRINCIPAL, {"role": "registrar", "number": "1"}, good=sends(), done=409),
    Page("charters:withdraw", Level.PRINCIPAL, {"role": "assistant-principal", "number": "1"}, good=sends()),
    Page("charters:withdraw", Level.PRINCIPAL, REVIEW, good=sends(replace="1")),
]
