"""Passing a question on: it never gets lost, everybody concerned reads it, the sender keeps sight."""

from collections.abc import Callable

import pytest
from django.core import mail
from django.test import Client

from roles.models import Recipient, TrailRow
from roles.staffing.actions import appoint
from tests.questions.threads import HOME, TEXT, asked, browser_of, fresh
from tests.world import World

ClientOf = Callable[[str], Client]


def test_to_the_owner_with_one_tap(client_of: ClientOf, world: World) -> None:
    question = asked(world, to="assistant-principal")
    address = f"{HOME}/questions/{question.pk}/pass-on"
    page = client_of("jon").get(address).content.decode()
    assert "Jon passed your question on to Ben Brook, PL coach" in page
    mail.outbox.clear()
    given = {"turn": 0, "to": world.role("pl-coach").pk, "reason": "belongs", "text": "Ben does this every day."}
    assert client_of("jon").post(address, given).status_code == 302
    question = fresh(question)
    assert (question.state, question.sent_to, question.lesson) == ("passed_on", world.role("pl-coach"), "offered")
    assert [one.person for one in question.recipients.now()] == [world.person("ben")]
    to_ben, to_cleo = sorted(mail.outbox, key=lambda letter: letter.to)
    assert "Jon Jones passed it on. It belongs to you. “Ben does this every day.”" in to_ben.body
    assert "Jon passed your question on to Ben Brook, PL coach. Belongs to Ben." in to_cleo.body
    assert TEXT not in to_ben.subject + to_cleo.subject
    assert TEXT in client_of("jon").get(f"{HOME}/questions/{question.pk}").content.decode()
    assert "Passed on to Ben Brook" in client_of("jon").get(f"{HOME}/questions").content.decode()
    assert TrailRow.objects.latest("id").after == {"to": "PL coach", "reason": "belongs"}


def test_it_can_go_to_the_front_door(client_of: ClientOf, world: World) -> None:
    question = asked(world)
    given = {"turn": 0, "to": "front-door", "reason": "other", "text": "Not mine"}
    assert client_of("ben").post(f"{HOME}/questions/{question.pk}/pass-on", given).status_code == 302
    question = fresh(question)
    assert (question.state, question.sent_to) == ("without_owner", world.role("principal"))
    assert [one.person for one in question.recipients.now()] == [world.person("ada")]


def test_to_a_role_whose_holder_is_away_it_reaches_the_cover(client_of: ClientOf, world: World) -> None:
    question = asked(world)
    given = {"turn": 0, "to": world.role("project-manager").pk, "reason": "knows"}
    client_of("ben").post(f"{HOME}/questions/{question.pk}/pass-on", given)
    [one] = fresh(question).recipients.now()
    assert (one.person, one.covers) == (world.person("eve"), world.person("dora"))


def test_what_it_is_really_about_may_be_said(client_of: ClientOf, world: World) -> None:
    question = asked(world)
    role, kind = world.role("project-manager"), world.question_type("rooms")
    given = {"turn": 0, "to": role.pk, "reason": "belongs", "kind": kind.key}
    assert client_of("ben").post(f"{HOME}/questions/{question.pk}/pass-on", given).status_code == 302
    question = fresh(question)
    assert (question.question_type, question.owned_by, question.lesson) == (kind, role, "offered")


def test_showing_what_the_asker_will_read_does_nothing(client_of: ClientOf, world: World) -> None:
    question = asked(world)
    given = {"to": world.role("librarian").pk, "reason": "knows", "text": "They have books.", "show": "1"}
    response = client_of("ben").post(f"{HOME}/questions/{question.pk}/pass-on", given, headers={"HX-Request": "true"})
    page = response.content.decode()
    assert response.status_code == 200
    assert "<main" not in page
    assert "Eve Ellis and Fay Ford, librarians" in page
    assert "know more about it. “They have books.”" in page
    assert fresh(question).turn == 0


@pytest.mark.parametrize(
    "change",
    [
        {"to": ""},
        {"to": "0"},
        {"to": "pl-coach"},
        {"reason": ""},
        {"reason": "silent"},
        {"reason": "other", "text": ""},
        {"text": "x" * 501},
        {"text": "Ask the student Tyler Brown."},
        {"kind": "sources"},
        {"turn": "x"},
    ],
)
def test_nowhere_or_without_a_reason_it_does_not_go(client_of: ClientOf, world: World, change: dict[str, str]) -> None:
    question = asked(world)
    given = {"turn": "0", "to": str(world.role("librarian").pk), "reason": "knows", "text": "", **change}
    response = client_of("ben").post(f"{HOME}/questions/{question.pk}/pass-on", given)
    assert response.status_code == 422
    assert fresh(question).turn == 0
    assert given["text"] in response.content.decode()


def test_not_back_to_whoever_asked(client_of: ClientOf, world: World) -> None:
    question = asked(world, "rooms", by="ben", to="librarian")
    given = {"turn": 0, "to": world.role("pl-coach").pk, "reason": "knows"}
    response = client_of("eve").post(f"{HOME}/questions/{question.pk}/pass-on", given)
    assert response.status_code == 422
    assert "nobody else to send it to" in response.content.decode()


def test_of_two_who_pass_it_on_one_does(client_of: ClientOf, world: World) -> None:
    question = asked(world, "rooms", to="librarian")
    address = f"{HOME}/questions/{question.pk}/pass-on"
    given = {"turn": 0, "to": world.role("counselor").pk, "reason": "knows", "text": "My words"}
    assert client_of("eve").post(address, given).status_code == 302
    response = browser_of(world.person("fay")).post(address, given)
    assert response.status_code == 409
    assert "My words" in response.content.decode()
    assert Recipient.objects.now().filter(question=question).count() == 1
    assert client_of("eve").post(address, {**given, "turn": 1}).status_code == 409


def test_where_the_name_is_hidden_a_colleague_reads_it(client_of: ClientOf, world: World) -> None:
    question = asked(world, to="assistant-principal", shows_name=False)
    given = {"turn": 0, "to": world.role("pl-coach").pk, "reason": "belongs"}
    client_of("jon").post(f"{HOME}/questions/{question.pk}/pass-on", given)
    for letter in mail.outbox:
        if letter.to != ["cleo@hampton.example"]:
            assert "Cleo" not in letter.subject + letter.body + str(letter.alternatives[0][0])
            assert letter.reply_to == []


def test_words_of_a_lane_reach_no_coach_and_a_childs_safety_is_not_written(client_of: ClientOf, world: World) -> None:
    question = asked(world, to="assistant-principal")
    address, to_ben = f"{HOME}/questions/{question.pk}/pass-on", {"turn": 0, "to": world.role("pl-coach").pk}
    why = {**to_ben, "reason": "knows", "text": "A student told me that her father beats her."}
    response = client_of("jon").post(address, why)
    assert (response.status_code, "whom to call now stands above" in response.text) == (422, True)
    assert "Call" in response.text
    why["text"] = "It is about her formal evaluation by the principal."
    assert "Jon passed your question on to Ada Abbott" in client_of("jon").post(address, {**why, "show": "1"}).text
    assert client_of("jon").post(address, why).status_code == 302
    assert [one.person for one in fresh(question).recipients.now()] == [world.person("ada")]


def test_of_several_who_hold_the_role_it_reaches_whose_part_it_is(client_of: ClientOf, world: World) -> None:
    question, role = asked(world, to="assistant-principal"), world.role("pl-coach")
    address, given = f"{HOME}/questions/{question.pk}/pass-on", {"turn": 0, "to": role.pk, "reason": "belongs"}
    appoint(world.person("eve"), role, since=world.day(-9), scope="mathematics", by=world.person("ada"))
    assert "It goes to each of them" in client_of("jon").post(address, {**given, "show": "1"}).text
    given["text"] = "It is a mathematics class."
    assert "Has mathematics." in client_of("jon").post(address, {**given, "show": "1"}).text
    client_of("jon").post(address, given)
    assert [one.person for one in fresh(question).recipients.now()] == [world.person("eve")]
