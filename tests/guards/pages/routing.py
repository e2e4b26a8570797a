"""Ask, look up, settle."""

from coachhub.kit.entry import Level
from tests.guards.catalogue import Page
from tests.guards.pages.common import sends

TWO_THINGS = "How+do+I+book+the+conference+room%3F+Which+reading+program+should+we+use%3F"

ROUTING = [
    Page("routing:ask", Level.VISITOR, reader="visitor", queries=1),
    Page("routing:ask", Level.VISITOR, query="?q=Can+somebody+help+me+plan+a+lesson", reader="visitor", queries=1),
    Page("routing:ask", Level.VISITOR, query=f"?q={TWO_THINGS}", reader="visitor", queries=1),
    Page("routing:ask", Level.VISITOR, query="?type=devices", reader="visitor", queries=1),
    Page("routing:ask", Level.VISITOR, query="?type=software", reader="visitor", queries=1),
    Page("routing:ask", Level.VISITOR, query="?type=sources", reader="cleo", queries=5),
    Page("routing:ask", Level.VISITOR, query="?q=zxqj", reader="visitor", queries=2),
    Page("routing:ask", Level.VISITOR, query="?to=front-door&q=Who+knows", reader="cleo", queries=4),
    Page("routing:ask", Level.VISITOR, query="?q=", ok=422, reader="visitor", queries=1),
    Page("routing:area", Level.VISITOR, {"area": "scheduling"}, reader="visitor", queries=1),
    Page("routing:without_owner", Level.PRINCIPAL, queries=5),
    Page("routing:starter", Level.PRINCIPAL, good=sends(kind="middle")),
    Page("routing:owners", Level.PRINCIPAL, good=sends()),
    Page("routing:owners", Level.PRINCIPAL, query="?area=scheduling", good=sends()),
]
