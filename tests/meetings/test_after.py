"""After a meeting: what was noted is the team's, next steps come back, the coach logs it with one tap."""

from collections.abc import Callable
from datetime import datetime, timedelta
from typing import Any
from zoneinfo import ZoneInfo

import pytest
from django.core import mail
from django.test import Client

from coachhub.kit.school_days import is_school_day, school_days_after
from partnerships.meetings.queries import days_off
from partnerships.meetings.rounds import remind_conveners
from partnerships.models import LogEntry, Meeting
from tests.actions import cases_meetings as cases
from tests.actions.race import MANY, outcomes, race
from tests.meeting import BEEN, NEXT
from tests.world import World

ClientOf = Callable[[str], Client]
MEETINGS = "/hampton-high-school/teams/math/meetings"


def at(world: World, days: int) -> str:
    return f"{MEETINGS}/{Meeting.objects.get(school=world.hampton, day=world.day(days)).pk}"


def notes(**other: Any) -> dict[str, Any]:
    return {"said": "All were scored alike.", "decided": "", "was": "1", **other}


def test_the_principal_reads_the_agenda_and_no_notes(world: World, client_of: ClientOf) -> None:
    pages = "".join(client_of("ada").get(address).text for address in (MEETINGS, at(world, BEEN)))
    assert "Score six samples" in pages
    assert "Room 204" in pages
    for words in ("scored alike", "One rubric", "Copy the rubric", "Six samples", "Eve Ellis"):
        assert words not in pages


@pytest.mark.parametrize("name", ["dora", "jon"])
def test_others_of_the_school_read_nothing(world: World, client_of: ClientOf, name: str) -> None:
    assert [client_of(name).get(one).status_code for one in (MEETINGS, at(world, BEEN))] == [403, 403]


def test_whoever_was_not_there_gets_the_summary_once(world: World, client_of: ClientOf) -> None:
    ben, eve = world.person("ben").pk, world.person("eve").pk
    step = {"what_1": "Copy six samples", "owner_1": str(eve)}
    for was in (1, 2):
        sent = notes(was=was, missed=[ben, eve], **(step if was == 1 else {}))
        client_of("cleo").post(f"{at(world, BEEN)}/notes", sent)
    [letter] = mail.outbox  # Eve, of the story, had hers
    assert letter.to == ["ben@hampton.example"]
    assert "All were scored alike." in letter.body
    assert "Copy six samples (Eve Ellis)" in letter.body


def test_a_student_is_asked_about(world: World, client_of: ClientOf) -> None:
    response = client_of("cleo").post(f"{at(world, BEEN)}/notes", notes(said="We looked at Tyler B. and his work."))
    assert response.status_code == 422
    assert "could be a student" in response.text


def test_who_writes_second_is_told_and_loses_nothing(world: World, client_of: ClientOf) -> None:
    address = f"{at(world, BEEN)}/notes"
    assert client_of("cleo").post(address, notes(said="First.")).status_code == 302
    second = client_of("ben").post(address, notes(said="Second."))
    assert second.status_code == 409
    assert "First." in second.text
    assert "Second." in second.text


def test_a_next_step_comes_back_until_it_is_done(world: World, client_of: ClientOf) -> None:
    client = client_of("cleo")
    assert "Copy the rubric" in client.get(at(world, NEXT)).text
    client.post(f"{MEETINGS}/steps/{cases.step(world).pk}")
    assert "Copy the rubric" not in client.get(at(world, NEXT)).text


def test_notes_are_not_written_before_the_meeting(world: World, client_of: ClientOf) -> None:
    assert client_of("cleo").get(f"{at(world, NEXT)}/notes").status_code == 403


def test_the_coach_logs_it_once_and_takes_it_back(world: World, client_of: ClientOf) -> None:
    client, ben = client_of("ben"), world.person("ben")
    before = LogEntry.objects.filter(person=ben).count()
    client.post(f"{at(world, BEEN)}/log")
    client.post(f"{at(world, BEEN)}/log")
    assert LogEntry.objects.filter(person=ben).count() == before + 1
    assert LogEntry.objects.filter(person=ben).latest("pk").minutes == 60
    client.post(f"{at(world, BEEN)}/log/undo")
    assert LogEntry.objects.filter(person=ben).count() == before


def test_the_convener_is_reminded_two_school_days_before_and_once(world: World) -> None:
    meeting, off = cases.meeting(world), days_off(world.hampton)
    told = []
    for days in range((meeting.day - world.day()).days + 1):
        day = world.day(days)
        now = datetime.combine(day, datetime.min.time(), ZoneInfo("America/New_York")) + timedelta(hours=12)
        remind_conveners(now)
        told += [day for letter in mail.outbox if letter.to == ["fay@hampton.example"]]
        mail.outbox.clear()
    [day] = told
    assert is_school_day(day, off)
    assert school_days_after(day, meeting.day, off) == 2


def test_nobody_is_reminded_once_the_notice_was_sent(world: World) -> None:
    meeting = cases.told(world)
    remind_conveners(datetime.combine(meeting.day, datetime.min.time(), ZoneInfo("UTC")) - timedelta(hours=12))
    assert [letter.to for letter in mail.outbox if "hampton" in letter.to[0]] == []


@pytest.mark.django_db(transaction=True)
@pytest.mark.parametrize(
    "act",
    [cases.plan, cases.change, cases.call_off, cases.send_notice, cases.note, cases.finish_step, cases.end_address],
)
def test_of_many_at_once_one_does_it(world: World, act: Any) -> None:
    cases.told(world) if act in (cases.change, cases.call_off) else None
    assert outcomes(race(*[act] * MANY)) == {"done": 1, "AlreadyDone": MANY - 1}
