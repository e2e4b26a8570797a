"""Asking for comments: whom, why, until when; and who may read the draft then."""

from collections.abc import Callable

import pytest
from django.core import mail
from django.test import Client

from roles.charters.actions import start_charter
from roles.comments.models import CommentRound
from tests.actions import cases_agreeing
from tests.actions.race import MANY, outcomes, race
from tests.comments.rooms import HOME, ROUND, running, text
from tests.world import World

ClientOf = Callable[[str], Client]
pytestmark = pytest.mark.django_db
OPEN = f"{HOME}/principal/comments/open"


def good(world: World, *names: str, **more: str) -> dict[str, object]:
    people = [str(world.person(name).pk) for name in names or ("jon",)]
    return {"people": people, "ends_on": str(world.day(10)), "message": "Look at line 1, please.", **more}


def test_those_whose_work_overlaps_are_proposed_with_the_reason(client_of: ClientOf, world: World) -> None:
    client_of("ada").post(f"{ROUND}/close")
    page = text(client_of("ada"), f"{ROUND}/open")
    likely, others = page.split("Somebody else too")
    assert "It is the charter of this role" in likely
    assert "<b>Dora Dean</b>, Project manager" in likely.replace("</label>", "")
    assert "Cleo Clark" in others
    assert "Ada Abbott" not in likely.split("Who reads it")[1]


def test_whoever_is_asked_gets_a_mail_and_a_task_and_may_read_the_draft(client_of: ClientOf, world: World) -> None:
    jon = client_of("jon")
    assert jon.get(f"{HOME}/principal/v/2").status_code == 403
    client_of("ada").post(OPEN, good(world))
    (sent,) = mail.outbox
    assert (sent.to, sent.subject) == (["jon@hampton.example"], "Read and comment: draft charter of the principal")
    assert "Look at line 1, please." in sent.body
    assert "/hampton-high-school/charters/principal/comments" in sent.body
    assert "Read the draft charter of the principal" in text(jon, HOME)
    assert [jon.get(f"{HOME}/principal/{end}").status_code for end in ("v/2", "comments")] == [200, 200]
    assert jon.get(f"{HOME}/principal/draft").status_code == 403


def test_a_draft_is_read_before_anybody_is_hired(client_of: ClientOf, world: World) -> None:
    from_nobody = world.role("teacher")
    from_nobody.appointments.update(until=world.day(-1))
    start_charter(from_nobody, by=None)
    answer = client_of("ada").post(f"{HOME}/teacher/comments/open", good(world, "cleo"), follow=True)
    assert "Asked 1 to read the draft" in answer.text
    assert client_of("cleo").get(f"{HOME}/teacher/comments").status_code == 200


def test_when_the_round_ends_the_draft_is_not_read_any_more(client_of: ClientOf, world: World) -> None:
    fay = client_of("fay")
    fay.force_login(world.person("fay"))
    assert fay.get(ROUND).status_code == 200
    client_of("ada").post(f"{ROUND}/close")
    assert fay.get(ROUND).status_code == 403
    assert fay.get(f"{HOME}/pl-coach/v/3").status_code == 403


@pytest.mark.parametrize(
    ("typed", "said"),
    [
        ({"people": []}, "Choose who reads the draft"),
        ({"ends_on": "yesterday"}, "Write the day like Jan 29, 2027"),
        ({"ends_on": "2020-01-01"}, "Choose a day after today"),
        ({"message": "As for Tyler B. in class"}, "could be a student"),
    ],
)
def test_what_is_missing_is_said_and_what_was_typed_is_kept(
    client_of: ClientOf, world: World, typed: dict[str, object], said: str
) -> None:
    answer = client_of("ada").post(OPEN, {**good(world), **typed})
    assert answer.status_code == 422
    assert said in answer.text
    assert str(typed.get("message", "Look at line 1, please.")) in answer.text
    assert not mail.outbox


def test_a_round_that_runs_is_not_opened_again(client_of: ClientOf, world: World) -> None:
    assert client_of("ada").get(f"{ROUND}/open").headers["Location"] == ROUND
    answer = client_of("ben").post(f"{ROUND}/open", good(world))
    assert answer.status_code == 409
    assert "Look at line 1, please." in answer.text
    assert running(world).invitations.count() == 2


@pytest.mark.django_db(transaction=True)
def test_of_many_who_open_a_round_one_does(world: World) -> None:
    assert outcomes(race(*[cases_agreeing.open_round] * MANY)) == {"done": 1, "AlreadyDone": MANY - 1}
    assert CommentRound.objects.filter(version=world.version("principal", 2)).count() == 1
