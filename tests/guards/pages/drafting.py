"""The editor of a draft, row by row."""

from collections.abc import Callable

from coachhub.kit.entry import Level
from roles.charters.models import CharterVersion
from roles.models import LeftOut
from tests.guards.catalogue import Page
from tests.guards.pages.common import sends
from tests.world import World

ROLE = {"role": "pl-coach"}
NOT_A_PARTY = {"cleo": 403, "lea": 403}
NOT_OF_THE_ROLE = {**NOT_A_PARTY, "ben": 403}


def draft(world: World, school: str) -> CharterVersion:
    return CharterVersion.objects.get(school=getattr(world, school), charter__role__slug="pl-coach", state="draft")


def first(related: str) -> Callable[[World, str], object]:
    return lambda world, school: getattr(draft(world, school), related).earliest("pk").pk


def left_out(world: World, school: str) -> object:
    return LeftOut.objects.get(version=draft(world, school)).pk


def step(world: World) -> dict[str, object]:
    return {"step": draft(world, "hampton").steps.latest("pk").pk}


# Three of these find the row for the address.
WITH_A_ROW = 11
LINE = {**ROLE, "part": "lines", "pk": first("stakes")}
OUTCOME = {**ROLE, "part": "outcomes", "pk": first("outcomes")}
TIME = {**ROLE, "part": "time", "pk": first("time_shares")}
NEW = {"wording": "Walk new teachers through the year", "kind": "supports"}
# What is pressed on the page without having been opened says what was read; else it is left as it is.
UNREAD = 409

DRAFTING = [
    Page("charters:draft", Level.STAFF, ROLE, good=sends(start="1"), but=NOT_A_PARTY, reader="ben"),
    Page("charters:draft", Level.STAFF, {"role": "project-manager"}, good=sends(start="1"), but=NOT_OF_THE_ROLE),
    Page("drafting:changes", Level.STAFF, ROLE, ok=302, but=NOT_A_PARTY, reader="ben"),
    Page("drafting:catalog", Level.STAFF, ROLE, query="?q=book&area=", good=sends(duty="0"), done=422, but=NOT_A_PARTY,
         reader="ben"),
    Page("drafting:own", Level.STAFF, {**ROLE, "name": "purpose"}, good=sends(), but=NOT_A_PARTY, reader="ben"),
    Page("drafting:own", Level.STAFF, {**ROLE, "name": "review"}, good=sends(), but=NOT_A_PARTY, reader="ben"),
    Page("drafting:row", Level.STAFF, LINE, good=sends(), but=NOT_A_PARTY, reader="ben", queries=WITH_A_ROW),
    Page("drafting:row", Level.STAFF, OUTCOME, good=sends(), but=NOT_A_PARTY, reader="ben", queries=WITH_A_ROW),
    Page("drafting:row", Level.STAFF, TIME, good=sends(), but=NOT_A_PARTY, reader="ben", queries=WITH_A_ROW),
    Page("drafting:new", Level.STAFF, {**ROLE, "part": "lines"}, good=sends(**NEW), but=NOT_A_PARTY, reader="ben"),
    Page("drafting:new", Level.STAFF, {**ROLE, "part": "boundaries"}, good=sends(text="Does not cover classes"),
         but=NOT_A_PARTY, reader="ben"),
    Page("drafting:move", Level.STAFF, LINE, reads=False, good=sends(to="up"), but_post=NOT_A_PARTY, reader="ben"),
    Page("drafting:out", Level.STAFF, LINE, reads=False, good=sends(), done=UNREAD, but_post=NOT_A_PARTY, reader="ben"),
    Page("drafting:stake", Level.STAFF, {**ROLE, "pk": first("stakes")}, reads=False, good=sends(kind="supports"),
         done=UNREAD, but_post=NOT_A_PARTY, reader="ben"),
    Page("drafting:take-in", Level.STAFF, {**ROLE, "pk": left_out}, reads=False, good=sends(), but_post=NOT_A_PARTY,
         reader="ben"),
    Page("drafting:undo", Level.STAFF, ROLE, reads=False, good=step, but_post=NOT_A_PARTY, reader="ben"),
    Page("drafting:redo", Level.STAFF, ROLE, reads=False, good=sends(step="1"), done=UNREAD, but_post=NOT_A_PARTY,
         reader="ben"),
]  # fmt: skip
