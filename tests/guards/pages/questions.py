"""Sending a question, the inbox, passing on, one's own questions."""

from coachhub.kit.entry import Level
from roles.models import Question
from tests.guards.catalogue import Page
from tests.guards.pages.common import sends
from tests.world import World

# The one question of the story is Cleo's, and lies on Dora's desk.
NOT_THEIRS = {"cleo": 403, "ben": 403, "ada": 403, "lea": 403}
NOT_HERS = {"ben": 403, "ada": 403, "lea": 403}


def question(world: World, school: str) -> object:
    return Question.objects.get(school=getattr(world, school), text__endswith="Who books rooms?").pk


def to_the_coach(world: World) -> dict[str, object]:
    return {"to": world.role("pl-coach").pk, "reason": "knows"}


QUESTIONS = [
    Page(
        "questions:send", Level.STAFF, query="?to=librarian&q=Who+knows", good=sends(), but={"lea": 403},
        reader="cleo",
    ),
    Page("questions:inbox", Level.STAFF, reader="dora", queries=14),
    Page("questions:inbox", Level.STAFF, query="?all=1", reader="ben", queries=14),
    Page(
        "questions:question", Level.STAFF, {"pk": question}, good=sends(text="Room 9."), but=NOT_THEIRS,
        reader="dora", queries=14,
    ),
    Page(
        "questions:pass_on", Level.STAFF, {"pk": question}, good=to_the_coach, but=NOT_THEIRS, reader="dora",
        queries=14,
    ),
    Page("questions:mine_list", Level.STAFF, reader="cleo", queries=14),
    Page(
        "questions:mine", Level.STAFF, {"pk": question}, good=sends(act="reply", text="By Monday."), but=NOT_HERS,
        reader="cleo", queries=14,
    ),
]  # fmt: skip
