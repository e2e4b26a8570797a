"""Questions for the tests of this room, sent by the real action."""

from typing import Any
from uuid import uuid4

from django.test import Client
from django.utils import timezone

from roles.models import Person, Question
from roles.questions.actions import send
from roles.questions.target import target_of
from tests.world import World

TEXT = "Can you look at my stations?"
HOME = "/hampton-high-school"


def asked(world: World, key: str = "lesson-planning", *, by: str = "cleo", to: str = "", **given: Any) -> Question:
    """A question of that type, sent to its owner or to another role."""
    target = target_of(world.hampton, world.hampton.today(), words="", key="" if to else key, to=to)
    assert target is not None
    kind = target_of(world.hampton, world.hampton.today(), words="", key=key)
    assert kind is not None
    question = send(
        world.hampton,
        target.slip,
        text=TEXT,
        by=world.person(by),
        key=uuid4(),
        now=timezone.now(),
        kind=kind.kind,
        **given,
    )
    return fresh(question)


def fresh(question: Question) -> Question:
    return Question.objects.select_related("school", "asked_by", "question_type", "sent_to").get(pk=question.pk)


def browser_of(person: Person) -> Client:
    """A browser of somebody who has no session ready."""
    client = Client()
    client.force_login(person)
    return client
