"""The board, peer visits and the focus list."""

from datetime import date
from uuid import uuid4

from coachhub.kit.entry import Level
from partnerships.models import CoverOffer, Focus, Post, Visit
from tests.guards.catalogue import Page
from tests.guards.pages.common import sends
from tests.world import World

# Among those who work at the school: who is there for the district has no part in it.
OUTSIDE = {"lea": 403}
NOT_CLEO = {"cleo": 403, **OUTSIDE}
CLEO_ALONE = {"ada": 403, "ben": 403, **OUTSIDE}
BEN_ALONE = {"ada": 403, **NOT_CLEO}
COACHES = {"ada": 403, **NOT_CLEO}
KEEPERS = {**NOT_CLEO}
MATH = {"team": "math"}
OF_THE_TEAM = {"lea": 403, "ada": 403}
KEEPERS_OF_MATH = {**OF_THE_TEAM}


def school_day(world: World, ahead: int = 14) -> date:
    """A weekday about so far ahead; the break of the story is later."""
    day = world.day(ahead)
    return day if day.weekday() < 5 else world.day(ahead + 7 - day.weekday())


def post(world: World, school: str) -> object:
    return Post.objects.filter(school=getattr(world, school)).earliest("pk").pk


def visit(number: int):  # type: ignore[no-untyped-def]
    """The visits of the story: asked, waiting for its cover, been."""
    return lambda world, school: Visit.objects.filter(school=getattr(world, school)).order_by("pk")[number].pk


def offer(number: int):  # type: ignore[no-untyped-def]
    return lambda world, school: CoverOffer.objects.filter(school=getattr(world, school)).order_by("pk")[number].pk


def focus(state: str):  # type: ignore[no-untyped-def]
    return lambda world, school: (
        Focus.objects.filter(school=getattr(world, school), list__team=None, state=state).earliest("pk").pk
    )


def shows(world: World) -> dict[str, str]:
    days = {"first_day": str(world.day()), "last_day": str(world.day(3))}
    return {"what": "Exit tickets", "room": "Room 9", "times": "Period 4", "for_whom": "All", "link": "", **days}


def when(world: World) -> dict[str, str]:
    return {"day": str(school_day(world)), "starts": "10:00", "ends": "10:45"}


def asks(world: World) -> dict[str, str]:
    return {**when(world), "host": str(world.person("eve").pk), "what": "Book talks", "class_words": "Algebra"}


def introduces(world: World) -> dict[str, str]:
    return {"one": str(world.person("cleo").pk), "other": str(world.person("eve").pk), "sentence": "Talk"}


def covered(world: World) -> dict[str, str]:
    return {"day": str(world.day()), "typed": "45", "key": str(uuid4())}


POST = {"pk": post}
ASKED, WAITS, BEEN = {"pk": visit(0)}, {"pk": visit(1)}, {"pk": visit(2)}
OFFERED = {**ASKED, "offer": offer(0)}
OF_CLEO = {"but": CLEO_ALONE, "reader": "cleo"}
NOT_READ = {"reads": False, "good": sends()}

SHARING = [
    Page("board:list", Level.STAFF, query="?q=stations", but=OUTSIDE, queries=7),
    Page("board:new", Level.STAFF, good=shows, but=OUTSIDE),
    Page("board:one", Level.STAFF, POST, but=OUTSIDE),
    Page("board:change", Level.STAFF, POST, good=shows, **OF_CLEO),
    Page("board:take_down", Level.STAFF, POST, good=sends(), **OF_CLEO),
    Page("board:thank", Level.STAFF, POST, **NOT_READ, but_post=NOT_CLEO, reader="ben"),
    Page("board:introduce", Level.STAFF, POST, good=introduces, but=COACHES, reader="ben"),
    Page("visits:list", Level.STAFF, but=OUTSIDE, reader="cleo", queries=8),
    Page("visits:ask", Level.STAFF, good=asks, but=OUTSIDE, reader="ben"),
    Page("visits:visit", Level.STAFF, ASKED, **OF_CLEO),
    Page("visits:yes", Level.STAFF, ASKED, reads=False, good=sends(turn="0"), but_post={**CLEO_ALONE, "cleo": 409},
         reader="eve"),
    Page("visits:time", Level.STAFF, ASKED, good=when, **OF_CLEO),
    Page("visits:close", Level.STAFF, ASKED, good=sends(word="Sorry"), **OF_CLEO),
    Page("visits:reflect", Level.STAFF, BEEN, good=sends(text="They chose alone."), **OF_CLEO),
    Page("visits:ics", Level.STAFF, ASKED, **OF_CLEO),
    Page("visits:take", Level.STAFF, ASKED, **NOT_READ, but_post=BEN_ALONE, reader="ben"),
    Page("visits:take_offer", Level.STAFF, OFFERED, **NOT_READ, but_post=CLEO_ALONE, reader="cleo"),
    Page("visits:say_cover", Level.STAFF, WAITS, **NOT_READ, but_post=BEN_ALONE, reader="ben"),
    Page("visits:log", Level.STAFF, BEEN, **NOT_READ, but_post=BEN_ALONE, reader="ben"),
    Page("visits:cover", Level.STAFF, good=when, but=OUTSIDE, reader="ben"),
    Page("visits:withdraw", Level.STAFF, {"pk": offer(1)}, **NOT_READ, but_post=BEN_ALONE, reader="ben"),
    Page("visits:log_otherwise", Level.STAFF, good=covered, but=BEN_ALONE, reader="ben"),
    Page("focus:list", Level.STAFF, but=OUTSIDE),
    Page("focus:add", Level.STAFF, good=sends(what="Retrieval"), but=KEEPERS),
    Page("focus:team_list", Level.STAFF, MATH, but=OF_THE_TEAM, reader="cleo", queries=7),
    Page("focus:team_add", Level.STAFF, MATH, good=sends(what="Retrieval"), but=KEEPERS_OF_MATH, reader="cleo"),
    Page("focus:change", Level.STAFF, {"pk": focus("waiting")}, good=sends(what="Retrieval"), but=KEEPERS),
    Page("focus:move", Level.STAFF, {"pk": focus("waiting")}, reads=False, good=sends(to="down"), but_post=KEEPERS),
    Page("focus:start", Level.STAFF, {"pk": focus("waiting")}, **NOT_READ, but_post=KEEPERS),
    Page("focus:put_back", Level.STAFF, {"pk": focus("in_progress")}, **NOT_READ, but_post=KEEPERS),
    Page("focus:done", Level.STAFF, {"pk": focus("in_progress")}, good=sends(became="All do"), but=KEEPERS),
]  # fmt: skip
