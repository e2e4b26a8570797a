"""Samples of the pages about people: where everybody starts, profiles, settings, staff, roles, days away."""

from coachhub.kit.entry import Level
from tests.factories import PASSWORD
from tests.guards.catalogue import SIGNED_IN, Page
from tests.story import PEOPLE, ROLES
from tests.world import World

# Rows get their ids in the order in which the story is told, at Zeder first.
BEN = {"pk": str(len(PEOPLE) + 1 + [first for first, *_ in PEOPLE].index("Ben"))}
HAL = {"pk": str(len(PEOPLE) + 1 + [first for first, *_ in PEOPLE].index("Hal"))}
HOLDERS = [(slug, first) for slug, _name, _plural, holders in ROLES for first in holders]
COACH = {"pk": str(len(HOLDERS) + 1 + HOLDERS.index(("pl-coach", "Ben")))}
DORAS_DAYS = {"pk": "2"}

STAYS_AT_THE_DOOR = {"hal": 200}
NOT_OF_THE_SCHOOL = {"lea": 403}


def nothing(world: World) -> dict[str, str]:
    return {}


def new_password(world: World) -> dict[str, str]:
    new = "four words of one's own"
    return {"oldpassword": PASSWORD, "password1": new, "password2": new}


def profile(world: World) -> dict[str, str]:
    return {"name": "Ada Abbott", "room": "Room 9", "extension": "2119", "best_time": "", "hand": "plain"}


def school(world: World) -> dict[str, str]:
    return {"lookups": "open", "front_door": str(world.role("principal").pk), "office_phone": "+1 555 0199"}


def person(world: World) -> dict[str, str]:
    return {"name": "Nora New", "email": "nora@hampton.example", "level": "staff", "invite": "on"}


def level(world: World) -> dict[str, str]:
    return {"level": "principal"}


def days(world: World) -> dict[str, str]:
    first, last = world.day(10), world.day(11)
    return {"first_day": str(first), "last_day": str(last), "cover": str(world.person("fay").pk)}


def role(world: World) -> dict[str, str]:
    return {"name": "Math coach", "plural": "Math coaches", "room": "Room 204", "extension": "", "best_time": ""}


def up(world: World) -> dict[str, str]:
    return {"up": "1"}


def post(world: World) -> dict[str, str]:
    return {"role": str(world.role("counselor").pk), "since": str(world.day()), "until": "", "scope": "grade 9"}


def last_day(world: World) -> dict[str, str]:
    return {"until": str(world.day())}


DOOR = [
    Page("landing", Level.ANYONE, but={**dict.fromkeys(SIGNED_IN, 302), **STAYS_AT_THE_DOOR}, reader="anonymous"),
    Page("account_signup", Level.ANYONE, good=nothing, done=200, but=dict.fromkeys(SIGNED_IN, 302), reader="anonymous"),
    Page("account_change_password", Level.SIGNED_IN, good=new_password),
    Page("account_set_password", Level.SIGNED_IN, ok=302, good=nothing),
]

PEOPLE_PAGES = [
    *DOOR,
    Page("today:who", Level.VISITOR, reader="visitor", queries=3),
    Page("people:profile", Level.STAFF, good=profile, but=NOT_OF_THE_SCHOOL, queries=6),
    Page("people:settings", Level.PRINCIPAL, good=school, queries=6),
    Page("people:settings_link", Level.PRINCIPAL, good=nothing, queries=5),
    Page("people:link", Level.ANYONE, {"school": "hampton-high-school", "key": "staff-link-of-hampton"}, ok=302),
    Page("people:who_sees_what", Level.VISITOR, reader="visitor", queries=3),
    Page("people:help", Level.VISITOR, reader="visitor", queries=3),
    Page("people:staff", Level.PRINCIPAL, queries=7),
    Page("people:staff", Level.PRINCIPAL, query="?q=ben", queries=7),
    Page("people:staff_add", Level.PRINCIPAL, good=person, queries=5),
    Page("people:staff_member", Level.PRINCIPAL, BEN, good=level, queries=6),
    Page("people:staff_member", Level.PRINCIPAL, HAL, good=level, queries=6),
    Page("people:staff_let_go", Level.PRINCIPAL, BEN, good=nothing, queries=6),
    Page("people:staff_take_back", Level.PRINCIPAL, HAL, reads=False, good=nothing),
    Page("staffing:away", Level.STAFF, good=days, but=NOT_OF_THE_SCHOOL, queries=8),
    Page("staffing:away_of", Level.PRINCIPAL, BEN, good=days, queries=8),
    Page(
        "staffing:take_back",
        Level.STAFF,
        DORAS_DAYS,
        reads=False,
        good=nothing,
        but=dict.fromkeys(("ben", "cleo", "lea"), 403),
    ),
    Page("staffing:roles", Level.PRINCIPAL, queries=6),
    Page("staffing:role_add", Level.PRINCIPAL, good=role, queries=5),
    Page("staffing:role", Level.PRINCIPAL, {"role": "librarian"}, good=role, queries=5),
    Page("staffing:role_move", Level.PRINCIPAL, {"role": "librarian"}, reads=False, good=up),
    Page("staffing:role_give", Level.PRINCIPAL, BEN, good=post, queries=6),
    Page("staffing:role_end", Level.PRINCIPAL, COACH, good=last_day, queries=6),
]
