"""The catalogue: a sample of every page. A page without an entry fails the suite; so does an entry without a page."""

from collections.abc import Callable
from typing import Any

from coachhub.kit.entry import Level
from roles.models import Appointment, Membership
from tests.factories import PASSWORD
from tests.guards.catalogue import SIGNED_IN, WITHOUT_ACCOUNT, Good, Page
from tests.world import EMAILS, World

HOME_AGAIN = dict.fromkeys(SIGNED_IN, 302)
OUT_ALREADY = dict.fromkeys(WITHOUT_ACCOUNT, 302)
STRANGERS = {"zoe": 404, "hal": 404}
TWO_THINGS = "How+do+I+book+the+conference+room%3F+Which+reading+program+should+we+use%3F"
NEW_PASSWORD = "four words put together"


def sends(**data: Any) -> Good:
    """What a person types into the form; where there is nothing, the form is sent as the page shows it."""
    return lambda world: data


def membership(name: str) -> Callable[[World, str], object]:
    return lambda world, school: Membership.objects.get(person__email=f"{name}@{school}.example").pk


def appointment(name: str) -> Callable[[World, str], object]:
    return lambda world, school: Appointment.objects.get(person__email=f"{name}@{school}.example").pk


def absence(world: World, school: str) -> object:
    return getattr(world, school).absences.get().pk


def counselor(world: World) -> dict[str, int]:
    return {"role": world.role("counselor").pk}


def days(world: World) -> dict[str, str]:
    return {"first_day": str(world.day(40)), "last_day": str(world.day(41))}


ENTRANCE = [
    Page("landing", Level.ANYONE, but={**HOME_AGAIN, "hal": 200}, reader="anonymous"),
    Page("landing", Level.ANYONE, query="?page=2", but={**HOME_AGAIN, "hal": 200}, reader="hal"),
    Page("landing", Level.ANYONE, query="?page=1", but={**HOME_AGAIN, "hal": 200}, reader="jon"),
    Page(
        "account_request_login_code", Level.ANYONE, good=sends(email=EMAILS["ada"]), but=HOME_AGAIN, reader="anonymous",
    ),
    Page(
        "account_request_login_code", Level.ANYONE, query="?", good=sends(email="nobody@hampton.example"),
        but=HOME_AGAIN, reader="anonymous",
    ),
    Page("account_confirm_login_code", Level.ANYONE, ok=302, good=sends()),
    Page(
        "account_login", Level.ANYONE, good=sends(login=EMAILS["ada"], password=PASSWORD), but=HOME_AGAIN,
        reader="anonymous",
    ),
    Page(
        "account_signup", Level.ANYONE, good=sends(email="new@hampton.example"), done=200, but=HOME_AGAIN,
        reader="anonymous",
   ),
    Page("account_logout", Level.ANYONE, good=sends(), but=OUT_ALREADY),
    Page(
        "account_change_password", Level.SIGNED_IN,
        good=sends(oldpassword=PASSWORD, password1=NEW_PASSWORD, password2=NEW_PASSWORD),
    ),
    Page("account_set_password", Level.SIGNED_IN, ok=302, good=sends()),
    Page("account_reset_password", Level.ANYONE, good=sends(email=EMAILS["ada"]), reader="anonymous"),
    Page("account_reset_password_done", Level.ANYONE, reader="anonymous"),
    Page("account_reset_password_from_key", Level.ANYONE, {"uidb36": "1", "key": "x"}, good=sends(), done=422),
    Page("account_reset_password_from_key_done", Level.ANYONE, reader="anonymous"),
    Page("account_inactive", Level.ANYONE, reader="anonymous"),
    Page("healthz", Level.ANYONE, reader="anonymous"),
    Page("readyz", Level.ANYONE, reader="anonymous"),
]  # fmt: skip

PEOPLE = [
    Page("today:school", Level.VISITOR, ok=302, reader="visitor"),
    Page("bare:school", Level.VISITOR, ok=302, reader="visitor"),
    Page("today:who", Level.VISITOR, reader="visitor", queries=2),
    Page("today:who", Level.VISITOR, query="?q=librarian", reader="cleo", queries=4),
    Page(
        "people:link", Level.ANYONE, {"key": "staff-link-of-hampton"}, ok=302, reader="anonymous",
    ),
    Page(
        "people:link", Level.ANYONE, {"key": "old"}, ok=302, but={**STRANGERS, "anonymous": 404, "gus": 404},
    ),
    Page("people:who_sees_what", Level.VISITOR, reader="visitor"),
    Page("people:help", Level.VISITOR, reader="visitor"),
    Page("people:profile", Level.STAFF, good=sends(room="Room 9"), but={"lea": 403}, reader="ben"),
    Page("people:settings", Level.PRINCIPAL, good=sends(office_phone="+1 555 0111")),
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
]

DRAFT, REVIEW = {"role": "pl-coach", "number": "3"}, {"role": "librarian", "number": "1"}
NOT_A_PARTY = {"cleo": 403, "lea": 403}
NOT_OF_THE_ROLE = {**NOT_A_PARTY, "ben": 403}


CHARTERS = [
    Page("charters:list", Level.VISITOR, reader="visitor", queries=2),
    Page("charters:list", Level.VISITOR, query="?", reader="ada", queries=7),
    Page("charters:detail", Level.VISITOR, {"role": "pl-coach"}, reader="visitor", queries=1),
    Page("charters:detail", Level.VISITOR, {"role": "librarian"}, reader="ben", queries=5),
    Page("charters:detail", Level.VISITOR, {"role": "counselor"}, reader="visitor", queries=3),
    Page("charters:detail", Level.VISITOR, {"role": "teacher"}, reader="ada", queries=6),
    Page("charters:version", Level.VISITOR, {"role": "pl-coach", "number": "1"}, reader="visitor", queries=1),
    Page("charters:version", Level.VISITOR, DRAFT, but={**NOT_A_PARTY, "visitor": 403}, reader="ben", queries=8),
    Page("charters:version", Level.VISITOR, REVIEW, but={**NOT_A_PARTY, "visitor": 403}, reader="ben", queries=5),
    Page("charters:draft", Level.STAFF, {"role": "pl-coach"}, good=sends(), but=NOT_A_PARTY, reader="ben"),
    Page("charters:draft", Level.STAFF, {"role": "project-manager"}, good=sends(start="1"), but=NOT_OF_THE_ROLE),
    Page("charters:new", Level.PRINCIPAL, good=sends(role="teacher")),
    Page("charters:send", Level.PRINCIPAL, DRAFT, good=sends(), queries=11),
    Page(
        "charters:sign",
        Level.STAFF,
        REVIEW,
        good=sends(agree="on", hand="belle"),
        but=NOT_A_PARTY,
        reader="ben",
        queries=10,
    ),
    Page("charters:publish", Level.PRINCIPAL, {"role": "counselor", "number": "1"}, good=sends()),
    Page("charters:publish", Level.PRINCIPAL, {"role": "registrar", "number": "1"}, good=sends(), done=409),
    Page("charters:withdraw", Level.PRINCIPAL, {"role": "assistant-principal", "number": "1"}, good=sends()),
    Page("charters:withdraw", Level.PRINCIPAL, REVIEW, good=sends(replace="1")),
]

PAGES = [*ENTRANCE, *PEOPLE, *ROUTING, *CHARTERS]

# Has its own tests: each of its pages is for support staff alone.
ELSEWHERE = {"admin": "tests/admin"}
