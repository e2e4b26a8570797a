"""What a school says itself on its answers, and naming owners."""

from coachhub.kit.entry import Level
from tests.guards.catalogue import Page
from tests.guards.pages.common import sends
from tests.story import CALENDAR, PLAN, SOFTWARE, SOURCES
from tests.world import World

NOT_THE_OWNER = {"cleo": 403, "lea": 403}


def duty(wording: str) -> object:
    return lambda world, school: world.duty(wording, school).pk


def answer(world: World) -> dict[str, str]:
    return {"text": "Bring the unit plan.", "link": "", "check_by": str(world.day(30))}


SETTLE = [
    Page("settling:for_now", Level.PRINCIPAL, {"pk": duty(SOURCES)}, good=sends()),
    Page("settling:lanes", Level.PRINCIPAL, queries=4),
    Page("settling:lane", Level.PRINCIPAL, {"lane": "safety"}, good=sends(words="Call the office."), queries=4),
    Page("settling:lane", Level.PRINCIPAL, {"lane": "evaluation"}, good=sends(words="Ask the principal.")),
    Page("settling:answers", Level.STAFF, but={"lea": 403}, reader="ben", queries=5),
    Page("settling:answers", Level.STAFF, query="?", but={"lea": 403}, reader="ada", queries=5),
    Page(
        "settling:answer", Level.STAFF, {"key": "lesson-planning"}, good=answer, but=NOT_THE_OWNER, reader="ben",
        queries=7,
    ),
    Page("settling:answer", Level.STAFF, {"key": "sources"}, good=answer, but={**NOT_THE_OWNER, "ben": 403}),
    Page(
        "settling:confirm", Level.STAFF, {"key": "lesson-planning"}, reads=False, good=sends(),
        but_post=NOT_THE_OWNER, reader="ben",
    ),
    Page(
        "settling:take_back", Level.STAFF, {"key": "lesson-planning"}, reads=False, good=sends(), done=200,
        but_post=NOT_THE_OWNER, reader="ben",
    ),
    Page(
        "settling:thoughts", Level.STAFF, {"pk": duty(SOFTWARE)}, good=sends(first="Who is it for?"),
        but=NOT_THE_OWNER, reader="ben", queries=7,
    ),
    Page("settling:owner", Level.PRINCIPAL, {"pk": duty(CALENDAR)}, good=sends(owner="project-manager"), queries=12),
    Page(
        "settling:owner", Level.PRINCIPAL, {"pk": duty(PLAN)}, query="?owned", good=sends(owner="project-manager"),
        done=422, queries=12,
    ),
    Page("settling:front_door", Level.PRINCIPAL, {"pk": duty(SOURCES)}, reads=False, good=sends()),
]  # fmt: skip
