"""“Still right?”: asked once a term, answered in a tap; teachers read its date, the principal hears the rest."""

from collections.abc import Callable
from datetime import datetime, timedelta
from zoneinfo import ZoneInfo

import pytest
from django.core import mail
from django.test import Client

from coachhub.kit.school_days import is_school_day
from roles.confirming.models import Confirmation
from roles.confirming.rounds import EVERY, ask_whether_right
from roles.routing.compiled import shelf
from tests.actions import cases_agreeing
from tests.actions.race import MANY, outcomes, race
from tests.comments.rooms import HOME, text
from tests.world import World

ClientOf = Callable[[str], Client]
pytestmark = pytest.mark.django_db
STILL_RIGHT = f"{HOME}/pl-coach/still-right"


def asked(world: World) -> Confirmation:
    return Confirmation.objects.get(school=world.hampton)


def run(world: World, days: int) -> set[str]:
    """Let the round run on the first school day from then; returns to whom it wrote."""
    mail.outbox.clear()
    day = next(day for n in range(9) if is_school_day(day := world.day(days + n), []))
    ask_whether_right(datetime(day.year, day.month, day.day, 12, tzinfo=ZoneInfo("America/New_York")))
    return {sent.to[0] for sent in mail.outbox if "hampton" in sent.to[0]}


def test_one_tap_on_the_list_says_yes_and_everybody_reads_the_date(client_of: ClientOf, world: World) -> None:
    ben = client_of("ben")
    assert "Is the charter of the PL coach still right?" in text(ben, HOME)
    assert "Still right: confirmed" not in text(client_of("visitor"), f"{HOME}/pl-coach")
    ben.post(STILL_RIGHT, {"right": "yes"})
    assert "Is the charter of the PL coach still right?" not in text(ben, HOME)
    assert "by Ben Brook" in text(client_of("visitor"), f"{HOME}/pl-coach").split("Still right: confirmed")[1][:60]
    claim = shelf.get(world.hampton, world.day()).directory.claims[world.duty("Choose learning software").pk]
    assert (claim.confirmed_on, claim.confirmers) == (world.day(), ("Ben Brook",))
    slip = text(client_of("visitor"), "/hampton-high-school/ask?type=software")
    assert f"Confirmed {world.day():%b} {world.day().day}" in slip


def test_what_is_not_right_goes_to_the_principal_and_stands_beside_the_draft(client_of: ClientOf, world: World) -> None:
    client_of("ben").post(STILL_RIGHT, {"right": "no", "words": "Nobody asks for software any more."})
    (sent,) = mail.outbox
    assert (sent.to, "Nobody asks for software any more." in sent.body) == (["ada@hampton.example"], True)
    for address in (HOME, f"{HOME}/pl-coach", f"{HOME}/pl-coach/draft"):
        assert "Nobody asks for software any more." in client_of("ada").get(address).text
    assert "Nobody asks" not in client_of("visitor").get(f"{HOME}/pl-coach").text


def test_no_needs_words_and_keeps_what_was_typed(client_of: ClientOf, world: World) -> None:
    assert client_of("ben").post(STILL_RIGHT, {"right": "no"}).status_code == 422
    answer = client_of("ben").post(STILL_RIGHT, {"right": "no", "words": "As for Tyler B. it fails"})
    assert (answer.status_code, "As for Tyler B. it fails" in answer.text) == (422, True)
    assert asked(world).answered_on is None


def test_a_second_answer_is_told_that_the_first_stands(client_of: ClientOf, world: World) -> None:
    client_of("ben").post(STILL_RIGHT, {"right": "yes"})
    answer = client_of("ben").post(STILL_RIGHT, {"right": "no", "words": "Or not."})
    assert (answer.status_code, "Or not." in answer.text, asked(world).is_right) == (409, True, True)


def test_holders_are_asked_once_a_term(world: World) -> None:
    assert run(world, 0) == set()
    everybody = run(world, EVERY.days)
    assert {"dora@hampton.example", "ada@hampton.example"} <= everybody
    assert "ben@hampton.example" not in everybody, "he has not answered the last one"
    assert run(world, EVERY.days + 1) == set()


def test_nobody_is_asked_on_a_day_without_school(world: World) -> None:
    saturday = world.day(200) + timedelta(days=5 - world.day(200).weekday())
    ask_whether_right(datetime(saturday.year, saturday.month, saturday.day, 12, tzinfo=ZoneInfo("America/New_York")))
    assert not mail.outbox


def test_the_principal_sees_who_has_not_answered_for_ten_school_days(client_of: ClientOf, world: World) -> None:
    assert "due for a look" not in text(client_of("ada"), HOME)
    Confirmation.objects.filter(pk=asked(world).pk).update(asked_on=world.day(-25))
    for address in (HOME, "/hampton-high-school/settings/status"):
        assert "Ben Brook was asked on" in text(client_of("ada"), address)
    assert "due for a look" not in text(client_of("ben"), HOME)


@pytest.mark.django_db(transaction=True)
def test_of_many_workers_one_asks(world: World) -> None:
    assert outcomes(race(*[cases_agreeing.ask] * MANY)) == {"done": 1, "AlreadyDone": MANY - 1}
    assert Confirmation.objects.filter(person=world.person("dora")).count() == 1
