"""Teams: all of it for those in one, without its own words for the principal, a line for everybody else."""

from coachhub.kit.entry import Level
from tests.guards.catalogue import Page
from tests.guards.pages.common import sends
from tests.world import World

# Cleo leads the team and Ben coaches it. Ada, the principal, reads the phases, and changes the team.
NOT_FOR_THE_DISTRICT = {"lea": 403}
OF_THE_TEAM = {"lea": 403, "ada": 403}
TO_LEAD = {"lea": 403, "ben": 403}
LED_BY_CLEO = {"lea": 403, "ben": 422}
FOR_THE_PRINCIPAL = dict.fromkeys(["cleo", "ben", "lea"], 403)

MATH = {"team": "math"}
COACH = {**MATH, "row": "coach"}
PART = {**MATH, "part": "facilitator"}
OF_SCHOOL = {"row": "coach"}


def a_team(world: World) -> dict[str, object]:
    return {"name": "English PLC", "kind": "plc", "lead": world.person("cleo").pk, "members": world.person("eve").pk}


def a_turn(world: World) -> dict[str, object]:
    return {"holder": world.person("eve").pk, "starts_on": str(world.day(40))}


def moved(world: World) -> dict[str, object]:
    return {"number": "2", "was": str(world.day(10)), "starts_on": str(world.day(30))}


LISTS = [
    Page("teams:list", Level.STAFF, queries=5),
    Page("teams:list", Level.STAFF, query="?", reader="cleo", queries=5),
    Page("teams:add", Level.STAFF, good=a_team, but=NOT_FOR_THE_DISTRICT, but_post=LED_BY_CLEO, queries=6),
    Page("teams:team", Level.STAFF, MATH, but=NOT_FOR_THE_DISTRICT, queries=14),
    Page("teams:team", Level.STAFF, MATH, query="?", but=NOT_FOR_THE_DISTRICT, reader="cleo", queries=14),
    Page("teams:change", Level.STAFF, MATH, good=sends(name="Mathematics"), but=TO_LEAD, queries=7),
]

ROWS = [
    Page(
        "teams:where",
        Level.STAFF,
        COACH,
        good=sends(phase="mature", evidence="Ben was away twice"),
        but=OF_THE_TEAM,
        reader="ben",
        queries=7,
    ),
    Page(
        "teams:step", Level.STAFF, COACH, good=sends(what="stays away once"), but=OF_THE_TEAM, reader="ben", queries=7
    ),
]

TURNS = [
    Page("teams:part", Level.STAFF, PART, good=a_turn, but=OF_THE_TEAM, reader="ben", queries=8),
    Page(
        "teams:usual", Level.STAFF, {**MATH, "part": "planner"}, reads=False, good=sends(), but_post=OF_THE_TEAM,
        reader="ben",
    ),
    Page(
        "teams:hand_over", Level.STAFF, PART, reads=False, good=sends(number="2"), but_post=OF_THE_TEAM, reader="ben"
    ),
    Page("teams:move", Level.STAFF, PART, reads=False, good=moved, but_post=OF_THE_TEAM, reader="ben"),
    Page("teams:drop", Level.STAFF, PART, reads=False, good=sends(number="2"), but_post=OF_THE_TEAM, reader="ben"),
]  # fmt: skip

OF_TEAM, ALONE = {"was": "1"}, {"was": "0"}
MATRICES = [
    Page("teams:phases", Level.STAFF, MATH, good=sends(), but=TO_LEAD, queries=6),
    Page("teams:begin", Level.STAFF, MATH, reads=False, good=sends(template="canyons", **OF_TEAM), but_post=TO_LEAD),
    Page("teams:add_row", Level.STAFF, MATH, reads=False, good=sends(name="Librarian", **OF_TEAM), but_post=TO_LEAD),
    Page("teams:row", Level.STAFF, COACH, good=sends(name="Math coach"), but=TO_LEAD, queries=6),
    Page("teams:remove_row", Level.STAFF, COACH, reads=False, good=sends(**OF_TEAM), but_post=TO_LEAD),
    Page("teams:phases", Level.STAFF, good=sends(), but=FOR_THE_PRINCIPAL, queries=6),
    Page(
        "teams:begin", Level.STAFF, reads=False, good=sends(template="canyons", **ALONE), but_post=FOR_THE_PRINCIPAL
    ),
    Page(
        "teams:add_row", Level.STAFF, reads=False, good=sends(name="Librarian", **ALONE), but_post=FOR_THE_PRINCIPAL
    ),
    Page("teams:row", Level.STAFF, OF_SCHOOL, good=sends(name="Math coach"), but=FOR_THE_PRINCIPAL, queries=6),
    Page("teams:remove_row", Level.STAFF, OF_SCHOOL, reads=False, good=sends(**ALONE), but_post=FOR_THE_PRINCIPAL),
]  # fmt: skip

TEAMS = [*LISTS, *ROWS, *TURNS, *MATRICES]
