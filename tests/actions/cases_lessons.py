"""Learning a question's words and undoing it, ready to run; merged into CASES."""

from django.utils import timezone

from roles.lessons import actions
from roles.models import Example, Question
from tests.actions.ready import Case, Ready
from tests.world import World


def question(world: World) -> Question:
    """Cleo's, which came to Dora; its words are offered to be learned."""
    rows = Question.objects.select_related("school", "question_type")
    return rows.get(school=world.hampton, text="Who books rooms?")


def learn(world: World) -> Ready:
    asked, kind, dora, now = question(world), world.question_type("rooms"), world.person("dora"), timezone.now()
    return lambda: actions.learn(asked, kind, text=asked.text, by=dora, now=now)


def learn_anew(world: World) -> Ready:
    """It taught another type before, which turned out wrong."""
    learn(world)()
    Question.objects.filter(pk=question(world).pk).update(lesson="offered")
    asked, kind, dora, now = question(world), world.question_type("devices"), world.person("dora"), timezone.now()
    return lambda: actions.learn(asked, kind, text=asked.text, by=dora, now=now)


def decline(world: World) -> Ready:
    asked, dora, now = question(world), world.person("dora"), timezone.now()
    return lambda: actions.decline(asked, by=dora, now=now)


def unlearn(world: World) -> Ready:
    rows = Example.objects.select_related("school", "question_type")
    example, ada = rows.get(school=world.hampton, learned_at__isnull=False), world.person("ada")
    return lambda: actions.unlearn(example, by=ada)


LESSONS = {
    "lessons.learn": Case(learn),
    "lessons.learn (anew)": Case(learn_anew),
    "lessons.decline": Case(decline),
    "lessons.unlearn": Case(unlearn),
}
