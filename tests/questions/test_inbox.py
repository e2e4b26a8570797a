"""What came to somebody: reading it, answering it, and who else may not."""

from collections.abc import Callable
from datetime import timedelta

import pytest
from django.core import mail
from django.test import Client
from django.utils import timezone

from roles.models import Question
from tests.questions.threads import HOME, TEXT, asked, browser_of, fresh
from tests.world import World

ClientOf = Callable[[str], Client]


def test_nothing_waits_for_whoever_never_got_one(client_of: ClientOf) -> None:
    page = client_of("eve").get(f"{HOME}/questions").content.decode()
    assert "No open questions" in page
    assert ">Questions" not in client_of("eve").get(f"{HOME}/ask").content.decode()


def test_the_bar_counts_what_is_open(client_of: ClientOf, world: World) -> None:
    asked(world)
    asked(world)
    assert '<span class="bar-count">2' in client_of("ben").get(f"{HOME}/ask").content.decode()


def test_the_owner_reads_that_it_is_theirs_and_answers(client_of: ClientOf, world: World) -> None:
    question = asked(world)
    page = client_of("ben").get(f"{HOME}/questions/{question.pk}").content.decode()
    assert "Your charter owns it" in page
    assert "Send the answer" in page
    mail.outbox.clear()
    given = {
        "turn": question.turn,
        "text": "Bring them on Monday.",
        "link": "school.example/x",
        "meet": "Mon, period 5",
    }
    response = client_of("ben").post(f"{HOME}/questions/{question.pk}", given)
    assert response.status_code == 302
    question = fresh(question)
    assert (question.state, question.answered_by, question.lesson) == ("answered", world.role("pl-coach"), "offered")
    act = question.acts.get(kind="answered")
    assert (act.text, act.link, act.meet) == ("Bring them on Monday.", "https://school.example/x", "Mon, period 5")
    [letter] = mail.outbox
    assert letter.to == ["cleo@hampton.example"]
    assert letter.subject == "Ben answered your question"
    assert "Mon, period 5" in letter.body
    assert TEXT in client_of("ben").get(f"{HOME}/questions").content.decode()


def test_somebody_else_passes_on_first_and_may_answer_anyway(client_of: ClientOf, world: World) -> None:
    question = asked(world, to="assistant-principal")
    page = client_of("jon").get(f"{HOME}/questions/{question.pk}").content.decode()
    assert "Pass on to Ben Brook" in page
    assert "Answer it anyway" in page
    assert "Send the answer" not in page
    assert "Send the answer" in client_of("jon").get(f"{HOME}/questions/{question.pk}?answer=1").content.decode()
    client_of("jon").post(f"{HOME}/questions/{question.pk}", {"turn": 0, "text": "Yes."})
    question = fresh(question)
    assert (question.answered_by, question.lesson) == (world.role("assistant-principal"), "")


@pytest.mark.parametrize(
    "given",
    [
        {"text": ""},
        {"text": "", "meet": "x" * 121},
        {"link": "no address"},
        {"text": "x" * 2001},
        {"text": "Ask the student Tyler Brown."},
        {"text": "Yes", "turn": "now"},
        {"text": "Yes", "turn": str(2**70)},
        {"text": "Yes", "turn": ""},
    ],
)
def test_an_answer_that_is_none_comes_back(client_of: ClientOf, world: World, given: dict[str, str]) -> None:
    question = asked(world)
    response = client_of("ben").post(f"{HOME}/questions/{question.pk}", {"turn": "0", **given})
    assert response.status_code == 422
    assert fresh(question).is_waiting
    assert given.get("text", "") in response.content.decode()


def test_of_two_who_answer_the_second_is_shown_and_keeps_the_words(client_of: ClientOf, world: World) -> None:
    question = asked(world, "rooms", to="librarian")
    pages = f"{HOME}/questions/{question.pk}"
    assert client_of("eve").post(pages, {"turn": 0, "text": "Room 9."}).status_code == 302
    response = browser_of(world.person("fay")).post(pages, {"turn": 0, "text": "Room 12."})
    assert response.status_code == 409
    page = response.content.decode()
    assert "Room 9." in page
    assert "Room 12." in page
    assert question.acts.filter(kind="answered").count() == 1


def test_only_the_asker_and_those_it_went_to_see_it(client_of: ClientOf, world: World) -> None:
    question = asked(world)
    for name in ("ada", "dora", "eve", "lea", "jon"):
        for path in ("questions", "my-questions"):
            response = client_of(name).get(f"{HOME}/{path}/{question.pk}")
            assert response.status_code == 403, (name, path)
            assert TEXT not in response.content.decode()
        assert client_of(name).post(f"{HOME}/questions/{question.pk}", {"turn": 0, "text": "I"}).status_code == 403
        assert client_of(name).get(f"{HOME}/questions/{question.pk}/pass-on").status_code == 403
        assert TEXT not in client_of(name).get(f"{HOME}/questions").content.decode()
        assert TEXT not in client_of(name).get(f"{HOME}/my-questions").content.decode()
    assert client_of("cleo").get(f"{HOME}/questions/{question.pk}").status_code == 403
    assert client_of("ben").get(f"{HOME}/my-questions/{question.pk}").status_code == 403
    assert client_of("zoe").get(f"{HOME}/questions/{question.pk}").status_code == 404
    assert client_of("zoe").get(f"/zeder-high-school/questions/{question.pk}").status_code == 404
    assert client_of("anonymous").get(f"{HOME}/questions/{question.pk}").status_code == 302


def test_a_list_is_bounded_and_shows_all_when_asked(client_of: ClientOf, world: World) -> None:
    ben, coach, now = world.person("ben"), world.role("pl-coach"), timezone.now()
    for number in range(52):
        question = Question.objects.create(
            school=world.hampton, text=f"Number {number}", asked_at=now, waits_since=now - timedelta(minutes=number),
            sent_to=coach,
        )  # fmt: skip
        question.recipients.create(school=world.hampton, person=ben, role=coach, since=now)
    page = client_of("ben").get(f"{HOME}/questions").content.decode()
    assert "Open, 52" in page
    assert "Number 51" not in page
    assert "Number 51" in client_of("ben").get(f"{HOME}/questions?all=1").content.decode()
