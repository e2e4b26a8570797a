"""Sending a question from the slip, through the front door."""

from collections.abc import Callable
from uuid import uuid4

import pytest
from django.core import mail
from django.test import Client

from roles.models import Line, Membership, Question, Recipient, TrailRow
from roles.people.models import School
from tests.world import World

ClientOf = Callable[[str], Client]
SEND = "/hampton-high-school/ask/send?type=lesson-planning&q=Who+can+plan+with+me"
TEXT = "Can you look at my stations?"


def send(client: Client, address: str = SEND, **data: str) -> Question:
    given = {"text": TEXT, "key": str(uuid4()), "shows_name": "on", **data}
    response = client.post(address, given)
    assert response.status_code == 302, response.content.decode()
    return Question.objects.latest("id")


def test_the_slip_leads_to_the_page_with_the_words(client_of: ClientOf) -> None:
    slip = client_of("visitor").get("/hampton-high-school/ask?q=Can+somebody+help+me+plan+a+lesson").content.decode()
    assert "/hampton-high-school/ask/send?q=Can+somebody+help+me+plan+a+lesson&amp;type=lesson-planning" in slip
    page = client_of("cleo").get(SEND).content.decode()
    assert "Who can plan with me</textarea>" in page
    assert "Ben" in page


def test_whoever_has_no_account_signs_in_and_comes_back_with_the_words(client_of: ClientOf) -> None:
    response = client_of("visitor").get(SEND)
    assert response.status_code == 302
    assert "Who%2Bcan%2Bplan%2Bwith%2Bme" in response["Location"]


def test_it_goes_to_the_owner_and_stands_under_my_questions(client_of: ClientOf, world: World) -> None:
    client = client_of("cleo")
    question = send(client, more="Room 7.")
    assert (question.state, question.sent_to, question.owned_by) == (
        "open",
        world.role("pl-coach"),
        world.role("pl-coach"),
    )
    assert [one.person for one in question.recipients.now()] == [world.person("ben")]
    [letter] = mail.outbox
    assert letter.to == ["ben@hampton.example"]
    assert letter.reply_to == ["cleo@hampton.example"]
    assert letter.subject == "A question for you from Cleo Clark"
    assert TEXT in letter.body
    assert "Room 7." in letter.body
    assert TEXT in client.get(f"/hampton-high-school/my-questions/{question.pk}").content.decode()
    assert "My questions" in client.get("/hampton-high-school/ask").content.decode()
    assert TEXT in client_of("ben").get("/hampton-high-school/questions").content.decode()


def test_sent_twice_it_is_there_once(client_of: ClientOf) -> None:
    key = str(uuid4())
    first, second = (send(client_of("cleo"), key=key) for _ in range(2))
    assert first == second
    assert len(mail.outbox) == 1
    assert first.acts.count() == 1


def test_a_key_that_somebody_else_used_is_nobodys_business(client_of: ClientOf) -> None:
    key = str(uuid4())
    assert send(client_of("cleo"), key=key) != send(client_of("jon"), key=key)


def test_without_the_name_nobody_reads_it(client_of: ClientOf) -> None:
    question = send(client_of("cleo"), shows_name="")
    pages = [client_of("ben").get(f"/hampton-high-school/questions{path}") for path in ("", f"/{question.pk}")]
    pages.append(client_of("ben").get(f"/hampton-high-school/questions/{question.pk}/pass-on"))
    [letter] = mail.outbox
    html = str(letter.alternatives[0][0])
    for words in (letter.subject, letter.body, html, *(page.content.decode().split("<main")[1] for page in pages)):
        assert "Cleo" not in words
    assert letter.reply_to == []


def test_a_school_may_want_names(client_of: ClientOf, hampton: School) -> None:
    School.objects.filter(pk=hampton.pk).update(may_hide_names=False)
    assert "Show my name" not in client_of("cleo").get(SEND).content.decode()
    assert send(client_of("cleo"), shows_name="").shows_name


def test_what_nobody_owns_goes_to_the_front_door(client_of: ClientOf, world: World) -> None:
    question = send(client_of("cleo"), "/hampton-high-school/ask/send?type=sources")
    assert question.state == "without_owner"
    assert question.sent_to == world.role("principal")
    assert [one.person for one in question.recipients.all()] == [world.person("ada")]


def test_while_the_owner_is_away_the_cover_gets_it(client_of: ClientOf, world: World) -> None:
    question = send(client_of("cleo"), "/hampton-high-school/ask/send?type=rooms")
    [one] = question.recipients.all()
    assert (one.person, one.covers, one.role) == (
        world.person("eve"),
        world.person("dora"),
        world.role("project-manager"),
    )


def test_once_a_day_is_a_line_without_words(client_of: ClientOf, world: World) -> None:
    Membership.objects.filter(person=world.person("ben")).update(question_mail="daily")
    question = send(client_of("cleo"))
    assert mail.outbox == []
    line = Line.objects.latest("id")
    assert (line.person, line.address) == (world.person("ben"), f"/hampton-high-school/questions/{question.pk}")
    assert TEXT not in line.text


def test_nothing_of_the_words_is_in_the_trail(client_of: ClientOf) -> None:
    send(client_of("cleo"), more="Room 7.")
    row = TrailRow.objects.latest("id")
    assert TEXT not in str([row.before, row.after])
    assert row.after == {"to": "PL coach"}


@pytest.mark.parametrize("text", ["", "x" * 2001, "How do I plan for the student Tyler Brown?"])
def test_what_cannot_be_sent_stays_typed(client_of: ClientOf, text: str) -> None:
    response = client_of("cleo").post(SEND, {"text": text, "key": str(uuid4()), "more": "Room 7."})
    assert response.status_code == 422
    page = response.content.decode()
    assert "Room 7.</textarea>" in page
    assert f"{text}</textarea>" in page


def test_nobody_sends_to_themselves(client_of: ClientOf) -> None:
    response = client_of("ben").post(SEND, {"text": TEXT, "key": str(uuid4())})
    assert response.status_code == 422
    assert "nobody else to send it to" in response.content.decode()
    assert not Recipient.objects.filter(question__text=TEXT).exists()


@pytest.mark.parametrize(
    "query", ["type=no-such", "to=no-such", "to=front-door", "", "q=%00", "type=%F0%9F%98%80", "to=pl-coach"]
)
def test_any_address_of_the_send_page_is_answered(client_of: ClientOf, query: str) -> None:
    assert client_of("cleo").get(f"/hampton-high-school/ask/send?{query}").status_code in (200, 400, 404)
