"""The log: one's own alone; sums of it for those who agreed with the coach."""

from uuid import uuid4

from coachhub.kit.entry import Level
from partnerships.models import Agreement, LogEntry
from tests.guards.catalogue import Page
from tests.guards.pages.common import sends
from tests.guards.pages.reviewing import cycle
from tests.story import PLAN
from tests.world import World

# Ben is the coach and Ada the principal: both read the sums.
NOT_AGREED = {"cleo": 403, "lea": 403}
# Ben and Dora have agreements; the principal has none, and never reads a log.
NOT_THEIRS = {"cleo": 403, "ada": 403, "lea": 403}
OF_BEN = {"but": NOT_THEIRS, "reader": "ben"}


def entry(world: World, school: str) -> object:
    return LogEntry.objects.filter(school=getattr(world, school)).earliest("pk").pk


def agreement(world: World, school: str) -> object:
    return Agreement.objects.get(school=getattr(world, school), role__slug="pl-coach").pk


def on_a_duty(world: World) -> dict[str, object]:
    return {"on": f"d-{world.duty(PLAN).pk}", "chip": "45", "key": str(uuid4()), "day": ""}


def tapped(world: World) -> dict[str, object]:
    return {"minutes": "30", "key": str(uuid4())}


LOG = [
    Page("log:log", Level.STAFF, good=on_a_duty, **OF_BEN, queries=10),
    Page("log:week", Level.STAFF, {"week": "2026-w40"}, **OF_BEN, queries=10),
    Page("log:week", Level.STAFF, {"week": "2026-w99"}, ok=404, **OF_BEN),
    Page("log:over", Level.STAFF, {"kind": "month"}, query="?at=2026-10", **OF_BEN, queries=5),
    Page("log:over", Level.STAFF, {"kind": "four-weeks"}, **OF_BEN, queries=5),
    Page("log:over", Level.STAFF, {"kind": "term"}, **OF_BEN, queries=5),
    Page("log:over", Level.STAFF, {"kind": "decade"}, ok=404, **OF_BEN, queries=5),
    Page("log:sums", Level.STAFF, {"pk": agreement}, query="?span=term", but=NOT_AGREED, queries=9),
    Page("log:csv", Level.STAFF, **OF_BEN, queries=6),
    Page("log:xlsx", Level.STAFF, **OF_BEN, queries=6),
    Page("log:change", Level.STAFF, {"pk": entry}, good=sends(chip="30", typed=""), **OF_BEN, queries=9),
    Page(
        "log:on_cycle",
        Level.STAFF,
        {"pk": cycle},
        reads=False,
        good=tapped,
        reader="ben",
        but_post={"cleo": 403, "ada": 403, "lea": 403},
    ),
    Page("log:undo", Level.STAFF, {"pk": entry}, reads=False, good=sends(), but_post=NOT_THEIRS, reader="ben"),
]
