"""What was seen, reviews and coaching cycles."""

from coachhub.kit.entry import Level
from partnerships.log.weeks import week_of
from partnerships.models import Agreement, Cycle, Goal, ParkedRequest, ReviewItem, Thanks
from partnerships.models import Review as ReviewRow
from tests.guards.catalogue import Page
from tests.guards.pages.common import sends
from tests.world import World

# The parties and the principal enter; others at the school do not.
NOT_A_PARTY = dict.fromkeys(["cleo", "lea"], 403)
THE_COACH = {**NOT_A_PARTY, "ada": 403}


def agreement(world: World, school: str) -> object:
    return Agreement.objects.get(school=getattr(world, school), role__slug="pl-coach").pk


def goal(world: World, school: str) -> object:
    return Goal.objects.get(version__agreement=agreement(world, school), version__number=1).key


def review(world: World, school: str) -> object:
    return ReviewRow.objects.get(school=getattr(world, school)).pk


def item(world: World, school: str) -> object:
    return ReviewItem.objects.get(school=getattr(world, school)).pk


def parked(world: World, school: str) -> object:
    return ParkedRequest.objects.get(school=getattr(world, school)).pk


def thanks(world: World, school: str) -> object:
    return Thanks.objects.get(school=getattr(world, school)).pk


def cycle(world: World, school: str) -> object:
    return Cycle.objects.get(school=getattr(world, school)).pk


def this_week(world: World, school: str) -> object:
    return week_of(getattr(world, school).today()).key


def meets(world: World) -> dict[str, str]:
    return {"day": str(world.day(5))}


GOAL = {"pk": agreement, "key": goal}
ONE = {"pk": review}
SEEN = {"link": "practice", "step": "2", "text": "Goal sheets lie open in four rooms"}
MODEL = {"name": "Student-centered coaching", "phases": "Goal\nLearn\nTry", "share": "60", "weeks": "5"}

REVIEWING = [
    Page("evidence:add", Level.STAFF, GOAL, good=sends(**SEEN), but=NOT_A_PARTY, queries=15),
    Page(
        "evidence:first_sign", Level.STAFF, GOAL, good=sends(text="Sheets open"), but=NOT_A_PARTY, reader="ben",
        queries=15,
    ),
    Page("evidence:kind_words", Level.STAFF, reader="ben"),
    Page("evidence:keep", Level.STAFF, {"pk": thanks}, reads=False, good=sends(), but_post=THE_COACH, reader="ben"),
    Page("reviews:list", Level.STAFF),
    Page(
        "reviews:open", Level.STAFF, {"pk": agreement}, ok=302, good=meets, done=409,
        but=NOT_A_PARTY, queries=8,
    ),
    Page("reviews:park", Level.STAFF, {"pk": agreement}, good=sends(what="Lunch duty"), but=NOT_A_PARTY, queries=9),
    Page(
        "reviews:park_from_log", Level.STAFF, {"pk": agreement, "week": this_week}, reads=False, good=sends(),
        but_post=THE_COACH, reader="ben",
    ),
    Page("reviews:take_back", Level.STAFF, {"pk": parked}, reads=False, good=sends(), but_post=THE_COACH,
         reader="ben"),
    Page("reviews:review", Level.STAFF, ONE, but=NOT_A_PARTY, queries=20),
    Page("reviews:agenda", Level.STAFF, ONE, good=sends(added="Praise"), but=NOT_A_PARTY, queries=10),
    Page("reviews:close", Level.STAFF, ONE, good=sends(), but=NOT_A_PARTY, queries=10),
    Page(
        "reviews:decide", Level.STAFF, {**ONE, "item": item}, reads=False, good=sends(text="It stays"),
        but_post=NOT_A_PARTY,
    ),
    Page("reviews:finish", Level.STAFF, {**ONE, "item": item}, reads=False, good=sends(), but_post=NOT_A_PARTY),
    Page(
        "reviews:settle", Level.STAFF, {**ONE, "parked": parked}, good=sends(act="decline", words="Not ours"),
        but=NOT_A_PARTY, queries=22,
    ),
    Page("cycles:list", Level.STAFF, queries=10),
    Page("cycles:start", Level.STAFF, good=sends(name="Fractions"), but=THE_COACH, reader="ben", queries=10),
    Page("cycles:model", Level.STAFF, good=sends(**MODEL), but=NOT_A_PARTY, queries=6),
    Page(
        "cycles:cycle", Level.STAFF, {"pk": cycle}, good=sends(seen="Two sheets lay open"),
        but={"ada": 403, "lea": 403}, but_post=THE_COACH, reader="ben", queries=11,
    ),
    Page(
        "cycles:move", Level.STAFF, {"pk": cycle}, reads=False, good=sends(to="1", was="0"), but_post=THE_COACH,
        reader="ben",
    ),
    Page("cycles:weeks", Level.STAFF, {"pk": cycle}, good=sends(weeks="6"), but=THE_COACH, reader="ben", queries=7),
    Page("cycles:end", Level.STAFF, {"pk": cycle}, reads=False, good=sends(), but_post=THE_COACH, reader="ben"),
]  # fmt: skip
