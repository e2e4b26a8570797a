"""Hand-offs: an act for the one they name, who accepts or passes on; silence is said and done."""

from collections.abc import Callable
from datetime import UTC, datetime, timedelta

import pytest
from django.core import mail
from django.test import Client

from partnerships.models import HandOff
from partnerships.plans.rounds import look_after_hand_offs
from roles.models import Holiday, Membership, School
from tests.actions.cases_plans import hand_off, plan
from tests.plans.parts import HOME, at, leads, state
from tests.world import World

ClientOf = Callable[[str], Client]
POINT = ("hand-offs", 1)


def pass_on(client: Client, world: World, name: str, **said: str) -> int:
    to = {"to": world.person(name).pk, "turn": hand_off(world).turn, "reason": "knows", "words": ""}
    status: int = client.post(at(world, *POINT), {**to, **said}).status_code
    return status


def accept(client: Client, world: World, turn: int | None = None) -> int:
    seen = hand_off(world).turn if turn is None else turn
    status: int = client.post(at(world, *POINT, "accept"), {"turn": seen}).status_code
    return status


def said(client: Client, address: str) -> str:
    """The words of a page, as one reads them."""
    return " ".join(client.get(address).text.split())


def test_it_waits_for_the_one_it_names_with_the_plan_so_far(world: World, client_of: ClientOf) -> None:
    assert "Eve Ellis brings you into “Wetlands”" in said(client_of("ben"), HOME)
    page = said(client_of("ben"), at(world, *POINT))
    assert "Accept from Eve" in page
    assert "Gather sources" in page
    assert "The PL coach owns “Plan personalized lessons with teachers”." in page
    assert "Cleo Clark, who looks after this plan, is told." in page


def test_the_one_it_names_accepts_and_takes_it_back(world: World, client_of: ClientOf) -> None:
    ben = client_of("ben")
    assert accept(ben, world) == 302
    assert "Accepted" in client_of("cleo").get(at(world)).text
    ben.post(at(world, *POINT, "take-back"), {"turn": hand_off(world).turn})
    assert state(world) == "waiting"


def test_nobody_else_accepts_it(world: World, client_of: ClientOf) -> None:
    assert accept(client_of("cleo"), world) == 403
    assert accept(client_of("ada"), world) == 403


def test_passed_on_it_waits_for_somebody_who_then_reads_the_plan(world: World, client_of: ClientOf) -> None:
    assert client_of("ivy").get(at(world)).status_code == 403
    assert pass_on(client_of("ben"), world, "ivy") == 302
    [letter] = mail.outbox
    assert letter.to == ["ivy@hampton.example"]
    assert "Wetlands" not in letter.subject
    assert "Ben Brook passed it on to Ivy Ingram" in client_of("ivy").get(at(world)).text
    assert "They know more" in str(letter.body)


def test_whoever_accepts_leads_what_the_other_would_have_led(world: World, client_of: ClientOf) -> None:
    pass_on(client_of("ben"), world, "ivy")
    assert leads(world) == "Ben"
    assert accept(client_of("ivy"), world) == 302
    assert (leads(world), leads(world, 3)) == ("Ivy", "Cleo")


def test_a_reason_is_one_tap_and_another_reason_is_said(world: World, client_of: ClientOf) -> None:
    ben = client_of("ben")
    assert pass_on(ben, world, "ivy", reason="") == 422
    assert pass_on(ben, world, "ivy", reason="other") == 422
    assert pass_on(ben, world, "ben") == 422  # never to nobody, nor to oneself
    assert pass_on(ben, world, "ivy", reason="other", words="I am at a training") == 302


def test_whoever_looks_after_the_plan_passes_on_what_a_silent_person_has(world: World, client_of: ClientOf) -> None:
    assert pass_on(client_of("eve"), world, "ivy") == 403
    assert pass_on(client_of("cleo"), world, "ivy") == 302
    assert hand_off(world).to.person == world.person("ivy")


def test_an_answer_to_what_it_was_before_is_told_so(world: World, client_of: ClientOf) -> None:
    seen = hand_off(world).turn
    pass_on(client_of("cleo"), world, "ivy")
    pass_on(client_of("ivy"), world, "ben")
    assert accept(client_of("ben"), world, seen) == 409


def test_a_point_is_added_once_after_a_step(world: World, client_of: ClientOf) -> None:
    cleo, last = client_of("cleo"), plan(world).steps.get(order=3)
    said = {"after": last.pk, "when": "All is read.", "to": hand_off(world).to_id}
    assert cleo.post(at(world, "hand-offs", "add"), said).status_code == 302
    assert cleo.post(at(world, "hand-offs", "add"), said).status_code == 422
    assert hand_off(world, 3).when == "All is read"


def test_one_that_lies_ahead_is_taken_out(world: World, client_of: ClientOf) -> None:
    page = client_of("cleo").get(at(world, "hand-offs", 2)).text
    assert "Take it out of the plan" in page
    client_of("cleo").post(at(world, "hand-offs", 2, "out"), {"turn": "0"})
    assert not HandOff.objects.filter(plan=plan(world), number=2).exists()


MONDAY = datetime(2027, 2, 1, 17, tzinfo=UTC)


def rounds(*days: int) -> list[str]:
    """Subjects of what is mailed by the rounds on so many days after that Monday."""
    mail.outbox.clear()
    for day in days:
        look_after_hand_offs(MONDAY + timedelta(days=day))
    return [f"{letter.to[0].split('@')[0]}: {letter.subject}" for letter in mail.outbox]


@pytest.fixture
def since_monday(world: World) -> HandOff:
    Holiday.objects.all().delete()
    HandOff.objects.filter(school=world.zeder).update(state="ahead", waits_since=None)
    HandOff.objects.filter(pk=hand_off(world).pk).update(waits_since=MONDAY)
    return hand_off(world)


def test_silence_is_reminded_of_once_and_then_told_to_whoever_looks_after_the_plan(since_monday: HandOff) -> None:
    assert rounds(0, 1) == []
    assert rounds(2, 2) == ["ben: A hand-off still waits for you"]
    assert rounds(3, 3, 4, 7) == ["cleo: Nobody has answered a hand-off yet"]


def test_weekends_and_holidays_do_not_count(world: World, since_monday: HandOff) -> None:
    day = MONDAY.date()
    Holiday.objects.create(
        school=world.hampton, name="Snow", first_day=day + timedelta(days=1), last_day=day + timedelta(days=3)
    )
    School.objects.filter(pk=world.hampton.pk).update(routing_version=999)
    assert rounds(1, 2, 3, 4, 5, 6) == []
    assert rounds(7) == ["ben: A hand-off still waits for you"]


def test_the_plan_says_that_somebody_was_told(world: World, since_monday: HandOff, client_of: ClientOf) -> None:
    rounds(2, 3)
    assert (
        "Nobody answered, and Cleo Clark, who looks after this plan, was told." in client_of("ben").get(at(world)).text
    )


def test_of_one_who_left_the_school_it_is_told_at_once(world: World, since_monday: HandOff) -> None:
    Membership.objects.filter(person=world.person("ben")).update(is_active=False)
    assert rounds(0) == ["cleo: Nobody has answered a hand-off yet"]
    assert "does not belong to the school any more" in str(mail.outbox[0].body)


def test_an_answered_hand_off_is_left_alone(world: World, since_monday: HandOff, client_of: ClientOf) -> None:
    accept(client_of("ben"), world)
    assert rounds(2, 3, 4) == []


def test_where_whoever_looks_after_the_plan_has_left_another_is_told_and_passes_it_on(
    world: World, since_monday: HandOff, client_of: ClientOf
) -> None:
    Membership.objects.filter(person=world.person("cleo")).update(is_active=False)
    assert rounds(2, 3)[-1] == "eve: Nobody has answered a hand-off yet"
    assert pass_on(client_of("eve"), world, "ivy") == 302
