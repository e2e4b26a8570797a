"""What the tests of comments share: where the round of the story is, and what a browser sends."""

from typing import Any

from django.test import Client

from roles.comments.models import Comment, CommentRound
from tests.story import PLAN
from tests.world import World

HOME = "/hampton-high-school/charters"
ROUND = f"{HOME}/pl-coach/comments"


def running(world: World) -> CommentRound:
    """The story's: Ada asked Ben and Fay to read the third version of the PL coach's charter."""
    return CommentRound.objects.get(school=world.hampton)


def fays(world: World) -> Comment:
    """What Fay proposes for the first line."""
    return Comment.objects.get(school=world.hampton, by=world.person("fay"))


def on_the_line(world: World, **said: str) -> dict[str, str]:
    return {"part": "line", "duty": str(world.duty(PLAN).pk), "quoted": PLAN, **said}


def text(client: Client, address: str = ROUND) -> str:
    return " ".join(client.get(address).text.split())


def settles(client: Client, comment: Comment, how: str, **more: str) -> Any:
    """Press a button beside the comment; the line read as the comment quotes it."""
    return client.post(f"{ROUND}/{comment.pk}", {"how": how, "was": comment.quoted, **more})
