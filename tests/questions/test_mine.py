"""What one asked oneself: the thread, and what the asker does about the answer."""

from collections.abc import Callable
from datetime import timedelta

import pytest
from django.core import mail
from django.test import Client
from django.utils import timezone

from roles.models import Question, School
from roles.questions.actions import answer
from tests.questions.threads import HOME, asked, fresh
from tests.world import World

ClientOf = Callable[[str], Client]


def answered(world: World, **given: str) -> Question:
    question = asked(world)
    answer(question, by=world.person("ben"), turn=0, now=timezone.now(), **{"text": "Come.", "meet": "Mon", **given})
    mail.outbox.clear()
    return fresh(question)


def does(client_of: ClientOf, question: Question, act: str, **given: str) -> int:
    data = {"turn": str(question.turn), "act": act, **given}
    return client_of("cleo").post(f"{HOME}/my-questions/{question.pk}", data).status_code


def test_it_says_who_has_it_and_when_it_moves(client_of: ClientOf, world: World) -> None:
    School.objects.update(move_after=4, remind_after=2)
    question = asked(world)
    page = client_of("cleo").get(f"{HOME}/my-questions/{question.pk}").content.decode()
    assert "You sent it to Ben Brook" in page
    assert "With Ben Brook since today." in page
    assert "it moves to Ada Abbott, principal" in page
    assert "Moves to Ada Abbott on" in client_of("cleo").get(f"{HOME}/my-questions").content.decode()


def test_the_asker_accepts_the_time(client_of: ClientOf, world: World) -> None:
    question = answered(world)
    assert "Yes, I will come" in client_of("cleo").get(f"{HOME}/my-questions/{question.pk}").content.decode()
    assert does(client_of, question, "come") == 302
    [letter] = mail.outbox
    assert (letter.to, letter.subject) == (["ben@hampton.example"], "Cleo Clark will come")
    assert "Yes, I will come" not in client_of("cleo").get(f"{HOME}/my-questions/{question.pk}").content.decode()


def test_another_time_lays_it_on_the_desk_again(client_of: ClientOf, world: World) -> None:
    question = answered(world)
    assert does(client_of, question, "other") == 422
    assert does(client_of, question, "other", text="Tuesday?") == 302
    question = fresh(question)
    assert (question.state, question.answered_at, question.lesson) == ("open", None, "")
    assert '<span class="bar-count">1' in client_of("ben").get(f"{HOME}/ask").content.decode()


def test_closing_and_opening_again(client_of: ClientOf, world: World) -> None:
    question = answered(world)
    assert does(client_of, question, "close") == 302
    question = fresh(question)
    assert question.closed_at is not None
    assert "Settled, 1" in client_of("cleo").get(f"{HOME}/my-questions").content.decode()
    assert does(client_of, question, "reopen") == 302
    question = fresh(question)
    assert (question.state, question.closed_at) == ("open", None)


def test_closing_what_nobody_answered_settles_it(client_of: ClientOf, world: World) -> None:
    question = asked(world)
    assert does(client_of, question, "close") == 302
    question = fresh(question)
    assert (question.state, question.answered_by) == ("answered", None)


def test_replies_go_to_and_fro(client_of: ClientOf, world: World) -> None:
    question = answered(world)
    assert does(client_of, question, "reply", text="Thank you, and then?") == 302
    assert "Thank you, and then?" in mail.outbox[0].body
    given = {"reply": "1", "turn": str(question.turn + 1), "text": "Then we try it."}
    assert client_of("ben").post(f"{HOME}/questions/{question.pk}", given).status_code == 302
    assert mail.outbox[1].to == ["cleo@hampton.example"]
    assert "Then we try it." in client_of("cleo").get(f"{HOME}/my-questions/{question.pk}").content.decode()


@pytest.mark.parametrize("act", ["", "answer", "come\n"])
def test_any_other_act_is_refused(client_of: ClientOf, world: World, act: str) -> None:
    assert does(client_of, answered(world), act) == 422


def test_an_old_page_is_told_and_keeps_the_words(client_of: ClientOf, world: World) -> None:
    question = answered(world)
    data = {"turn": 0, "act": "reply", "text": "Still here"}
    response = client_of("cleo").post(f"{HOME}/my-questions/{question.pk}", data)
    assert response.status_code == 409
    assert "Still here" in response.content.decode()


def test_an_answer_of_long_ago_is_settled_by_itself(client_of: ClientOf, world: World) -> None:
    question = answered(world)
    Question.objects.filter(pk=question.pk).update(answered_at=timezone.now() - timedelta(days=20))
    page = client_of("cleo").get(f"{HOME}/my-questions").content.decode()
    assert "Settled, 1" in page
    assert "by Ben Brook" in page
