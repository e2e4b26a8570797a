"""When a question's words are offered to be learned, and to whom."""

from collections.abc import Callable
from uuid import uuid4

from django.test import Client
from django.utils import timezone

from roles.models import Question
from roles.questions.actions import answer, pass_on, send
from roles.questions.target import target_of
from tests.world import World

INBOX, ALL = "/hampton-high-school/questions", "/hampton-high-school/questions/lessons"
PLAN = "Can somebody help me plan a lesson for my class?"
ClientOf = Callable[[str], Client]


def sent(world: World, text: str, key: str = "", to: str = "") -> Question:
    target = target_of(world.hampton, world.day(), words=text, key=key, to=to)
    assert target is not None
    question = send(
        world.hampton,
        target.slip,
        text=text,
        by=world.person("cleo"),
        key=uuid4(),
        now=timezone.now(),
        kind=target.kind,
    )
    return Question.objects.select_related("school", "asked_by", "question_type").get(pk=question.pk)


def lesson(question: Question) -> str:
    return Question.objects.get(pk=question.pk).lesson


def test_answered_by_the_owner(world: World, client_of: ClientOf) -> None:
    question = sent(world, PLAN)
    assert lesson(question) == ""
    answer(question, by=world.person("ben"), turn=0, now=timezone.now(), text="Come.")
    assert lesson(question) == "offered"
    inbox = " ".join(client_of("ben").get(INBOX).text.split())
    assert 'One question could teach Ask. <a href="/hampton-high-school/questions/lessons">' in inbox
    assert PLAN in client_of("ben").get(ALL).text


def test_answered_by_somebody_else(world: World) -> None:
    question = sent(world, PLAN, to="assistant-principal")
    answer(question, by=world.person("jon"), turn=0, now=timezone.now(), text="Come.")
    assert lesson(question) == ""


def test_passed_on_to_the_owner(world: World, client_of: ClientOf) -> None:
    question = sent(world, PLAN, to="assistant-principal")
    kind, coach = world.question_type("lesson-planning"), world.role("pl-coach")
    jon, now = world.person("jon"), timezone.now()
    pass_on(question, coach, reason="belongs", by=jon, turn=0, now=now, question_type=kind)
    assert lesson(question) == "offered"
    assert PLAN in client_of("ben").get(ALL).text
    assert PLAN not in client_of("jon").get(ALL).text
    assert "could teach Ask" not in client_of("jon").get(INBOX).text


def test_the_asker_picked_another_type_than_the_first(world: World, client_of: ClientOf) -> None:
    question = sent(world, PLAN, key="software")
    assert lesson(question) == "offered"
    assert PLAN not in client_of("ben").get(ALL).text  # not before somebody has answered
    assert "could teach Ask" not in client_of("ben").get(INBOX).text


def test_what_fits_no_type_is_the_front_doors_to_nod_to(world: World, client_of: ClientOf) -> None:
    question = sent(world, "zxqj?", to="front-door")
    answer(question, by=world.person("ada"), turn=0, now=timezone.now(), text="I do not know either.")
    assert "zxqj?" in client_of("ada").get(ALL).text
    client_of("ada").post(f"{ALL}/{question.pk}", {"kind": "-", "text": "zxqj?"})
    assert lesson(question) == "learned"


def test_whose_nothing_is_has_nothing_to_nod_to(client_of: ClientOf) -> None:
    assert "Nothing waits for your nod" in client_of("cleo").get(ALL).text


def test_a_decided_question_leads_back_to_the_list(world: World, client_of: ClientOf) -> None:
    question = sent(world, PLAN)
    answer(question, by=world.person("ben"), turn=0, now=timezone.now(), text="Come.")
    client_of("ben").post(f"{ALL}/{question.pk}", {"decline": "1"})
    assert client_of("ben").get(f"{ALL}/{question.pk}")["location"] == ALL
