"""What Ask may learn of questions, and what it learned."""

from coachhub.kit.entry import Level
from roles.models import Example, Question
from tests.guards.catalogue import Page
from tests.guards.pages.common import sends
from tests.world import World

# The question of the story came to Dora, whose role owns what it is about.
NOT_THEIRS = {"cleo": 403, "ben": 403, "ada": 403, "lea": 403}


def question(world: World, school: str) -> object:
    return Question.objects.get(school=getattr(world, school), text__endswith="Who books rooms?").pk


def learned(world: World, school: str) -> object:
    return Example.objects.filter(school=getattr(world, school), learned_at__isnull=False).earliest("pk").pk


LESSONS = [
    Page("lessons:offered", Level.STAFF, but={"lea": 403}, reader="dora"),
    Page("lessons:lesson", Level.STAFF, {"pk": question}, good=sends(), but=NOT_THEIRS, reader="dora"),
    Page("lessons:learned", Level.PRINCIPAL),
    Page("lessons:undo", Level.PRINCIPAL, {"pk": learned}, reads=False, good=sends()),
]
