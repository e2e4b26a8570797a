"""Pages about people, their roles and the school itself."""

from coachhub.kit.entry import Level
from tests.guards.catalogue import Page
from tests.guards.pages.common import STRANGERS, absence, appointment, counselor, days, holiday, membership, sends

PEOPLE = [
    Page("today:school", Level.VISITOR, ok=302, reader="visitor"),
    Page("bare:school", Level.VISITOR, ok=302, reader="visitor"),
    Page("today:who", Level.VISITOR, reader="visitor", queries=2),
    Page("today:who", Level.VISITOR, query="?q=librarian", reader="cleo", queries=4),
    Page(
        "people:link", Level.ANYONE, {"key": "staff-link-of-hampton"}, ok=302, reader="anonymous",
    ),
    Page(
        "people:link", Level.ANYONE, {"key": "old"}, ok=302,
        but={**STRANGERS, "anonymous": 404, "gus": 404, "program": 404},
    ),
    Page("people:who_sees_what", Level.VISITOR, reader="visitor"),
    Page("people:help", Level.VISITOR, reader="visitor"),
    Page("people:profile", Level.STAFF, good=sends(room="Room 9"), but={"lea": 403}, reader="ben"),
    Page("people:settings", Level.PRINCIPAL, good=sends(office_phone="+1 555 0111")),
    Page("people:calendar", Level.PRINCIPAL, good=sends(name="Spring break", first_day="Mar 29, 2027")),
    Page("people:holiday_remove", Level.PRINCIPAL, {"pk": holiday}, reads=False, good=sends()),
    Page("people:waiting", Level.PRINCIPAL, good=sends(remind_after="2", move_after="4")),
    Page("people:settings_link", Level.PRINCIPAL, good=sends()),
    Page("people:staff", Level.PRINCIPAL),
    Page("people:staff", Level.PRINCIPAL, query="?q=dora"),
    Page("people:staff_add", Level.PRINCIPAL, good=sends(name="New Newton", email="new@hampton.example", invite="on")),
    Page("people:staff_member", Level.PRINCIPAL, {"pk": membership("cleo")}, good=sends(level="principal")),
    Page("people:staff_let_go", Level.PRINCIPAL, {"pk": membership("cleo")}, good=sends()),
    Page("people:staff_take_back", Level.PRINCIPAL, {"pk": membership("hal")}, reads=False, good=sends()),
    Page("staffing:away", Level.STAFF, good=days, but={"lea": 403}, reader="ben"),
    Page("staffing:away", Level.STAFF, query="?", good=days, but={"lea": 403}, reader="dora"),
    Page("staffing:away_of", Level.PRINCIPAL, {"pk": membership("cleo")}, good=days),
    Page(
        "staffing:take_back", Level.STAFF, {"pk": absence}, reads=False, good=sends(),
        but_post={"ben": 403, "cleo": 403, "lea": 403},
    ),
    Page("staffing:roles", Level.PRINCIPAL),
    Page("staffing:role_add", Level.PRINCIPAL, good=sends(name="Nurse")),
    Page("staffing:role", Level.PRINCIPAL, {"role": "librarian"}, good=sends(room="Library")),
    Page("staffing:role_move", Level.PRINCIPAL, {"role": "librarian"}, reads=False, good=sends(up="1")),
    Page("staffing:role_give", Level.PRINCIPAL, {"pk": membership("cleo")}, good=counselor),
    Page("staffing:role_end", Level.PRINCIPAL, {"pk": appointment("ben")}, good=sends()),
]  # fmt: skip
