"""Agreeing on a draft: comments, differences between versions, “Still right?”."""

from coachhub.kit.entry import Level
from roles.models import Comment
from tests.guards.catalogue import Page
from tests.guards.pages.charters import NOT_A_PARTY, NOT_OF_THE_ROLE
from tests.guards.pages.common import sends
from tests.world import World

COACH = {"role": "pl-coach"}


def comment(world: World, school: str) -> object:
    return Comment.objects.get(school=getattr(world, school)).pk


def invites(world: World) -> dict[str, str]:
    return {"people": str(world.person("jon").pk), "ends_on": str(world.day(10)), "message": "Before Friday."}


AGREEING = [
    Page("comments:open", Level.STAFF, {"role": "principal"}, good=invites, but=NOT_OF_THE_ROLE, queries=12),
    Page("comments:read", Level.STAFF, COACH, good=sends(part="whole", text="Well said."), but=NOT_A_PARTY, queries=12),
    Page(
        "comments:done", Level.STAFF, COACH, reads=False, good=sends(), but_post={**NOT_A_PARTY, "ada": 403},
        reader="ben",
    ),
    Page("comments:resume", Level.STAFF, COACH, reads=False, good=sends(), done=409, but_post=NOT_A_PARTY),
    Page("comments:close", Level.STAFF, COACH, reads=False, good=sends(), but_post=NOT_A_PARTY),
    Page("comments:agenda", Level.STAFF, COACH, but=NOT_A_PARTY, queries=11),
    Page(
        "comments:settle", Level.STAFF, {**COACH, "pk": comment}, good=sends(how="kept", answer="It is clear."),
        but=NOT_A_PARTY, queries=10,
    ),
    Page(
        "confirming:answer", Level.STAFF, COACH, good=sends(right="yes"), but={**NOT_A_PARTY, "ada": 403},
        reader="ben", queries=4,
    ),
    Page("differences:changes", Level.VISITOR, {**COACH, "before": "1", "after": "2"}, reader="visitor", queries=6),
    Page(
        "differences:changes", Level.VISITOR, {**COACH, "before": "2", "after": "3"}, query="?view=side",
        but={**NOT_A_PARTY, "visitor": 403}, reader="ben", queries=18,
    ),
]  # fmt: skip
