"""Summaries: one mail a person, on the morning when it is due, and each line once."""

from datetime import datetime, timedelta
from zoneinfo import ZoneInfo

import pytest
from django.core import mail
from django.core.management import call_command
from django.core.management.base import CommandError

from coachhub import rounds
from roles.models import Holiday, Line, Membership
from roles.notices.actions import add_lines
from roles.notices.summaries import send_summaries
from tests.actions.cases import Case, Ready
from tests.actions.race import outcomes, race
from tests.actions.test_every_write import fails_at
from tests.world import World

pytestmark = pytest.mark.django_db

NEW_YORK = ZoneInfo("America/New_York")
FRIDAY = datetime(2026, 11, 20, 15, 0, tzinfo=NEW_YORK)
MONDAY = datetime(2026, 11, 23, 6, 30, tzinfo=NEW_YORK)
TUESDAY = MONDAY + timedelta(days=1)


@pytest.fixture(autouse=True)
def no_other_lines(db: None) -> None:
    Line.objects.all().delete()
    Holiday.objects.all().delete()


def wait(world: World, rhythm: str, *texts: str, name: str = "cleo", at: datetime = FRIDAY) -> None:
    person = world.person(name).pk
    path = "/hampton-high-school/questions"
    add_lines(world.hampton.pk, rhythm, [(person, text) for text in texts], address=path, made_at=at)


def test_daily_and_weekly_lines_make_one_mail(world: World) -> None:
    wait(world, "daily", "A question came.", "Another <one> came.")
    wait(world, "weekly", "A charter is in force.")
    send_summaries(MONDAY)
    (sent,) = mail.outbox
    assert sent.to == ["cleo@hampton.example"]
    assert sent.subject == "Your day at Hampton: 3 things to read"
    for words in (
        "A question came.",
        "Another <one> came.",
        "A charter is in force.",
        "/hampton-high-school/questions",
    ):
        assert words in sent.body
    assert "Another &lt;one&gt; came." in str(sent.alternatives[0][0])
    assert "/profile#mail" in sent.body


def test_no_line_is_sent_twice(world: World) -> None:
    wait(world, "weekly", "Once.")
    for _ in range(3):
        send_summaries(MONDAY)
    assert len(mail.outbox) == 1
    assert Line.objects.get().sent_at == MONDAY


@pytest.mark.parametrize("days", range(1, 7))
def test_weekly_lines_wait_for_a_monday(world: World, days: int) -> None:
    wait(world, "weekly", "Later.", at=MONDAY - timedelta(hours=3))
    send_summaries(MONDAY + timedelta(days=days))
    assert not mail.outbox
    send_summaries(MONDAY + timedelta(days=7))
    assert len(mail.outbox) == 1


def test_it_is_the_school_s_monday_and_its_morning(world: World) -> None:
    wait(world, "weekly", "Here.")
    send_summaries(datetime(2026, 11, 23, 6, 30, tzinfo=ZoneInfo("Europe/Berlin")))  # still Monday night in New York
    assert not mail.outbox
    send_summaries(MONDAY)
    assert len(mail.outbox) == 1


def test_daily_lines_go_out_on_the_next_school_day(world: World) -> None:
    wait(world, "daily", "Soon.")
    for hours in (24, 48):  # Saturday, Sunday
        send_summaries(FRIDAY + timedelta(hours=hours))
    Holiday.objects.create(school=world.hampton, first_day=MONDAY.date(), last_day=MONDAY.date(), name="A day off")
    send_summaries(MONDAY)
    assert not mail.outbox
    send_summaries(TUESDAY)
    assert len(mail.outbox) == 1


def test_what_comes_after_the_morning_waits_for_the_next(world: World) -> None:
    wait(world, "daily", "Late.", at=MONDAY + timedelta(hours=1))
    send_summaries(MONDAY + timedelta(hours=2))
    assert not mail.outbox
    send_summaries(TUESDAY)
    assert len(mail.outbox) == 1


def test_who_left_is_mailed_no_more(world: World) -> None:
    wait(world, "weekly", "For nobody.")
    Membership.objects.filter(person=world.person("cleo")).update(is_active=False)
    send_summaries(MONDAY)
    assert not mail.outbox


def test_each_person_has_their_own(world: World) -> None:
    wait(world, "weekly", "For Cleo.")
    wait(world, "weekly", "For Ben.", name="ben")
    send_summaries(MONDAY)
    assert {sent.to[0]: "For Ben." in sent.body for sent in mail.outbox} == {
        "ben@hampton.example": True,
        "cleo@hampton.example": False,
    }


def test_stopped_between_any_two_writes_it_is_sent_once_later(world: World) -> None:
    wait(world, "weekly", "Whole.")

    def ready(world: World) -> Ready:
        return lambda: send_summaries(MONDAY)

    assert fails_at(1, Case(ready), world)
    send_summaries(MONDAY)
    assert len(mail.outbox) == 1


@pytest.mark.django_db(transaction=True)
def test_of_many_rounds_at_once_one_sends(world: World) -> None:
    wait(world, "weekly", "Once.")

    def ready(world: World) -> Ready:
        return lambda: send_summaries(MONDAY)

    assert outcomes(race(*[ready] * 6)) == {"done": 6}
    assert len(mail.outbox) == 1


def test_what_was_sent_long_ago_is_forgotten(world: World) -> None:
    wait(world, "weekly", "Old.")
    send_summaries(MONDAY)
    wait(world, "weekly", "New.", at=MONDAY + timedelta(hours=1))
    send_summaries(MONDAY + timedelta(days=70))
    assert [line.text for line in Line.objects.all()] == ["New."]


def test_the_command_runs_every_round_once(world: World) -> None:
    call_command("rounds")
    assert Line.objects.filter(school=world.hampton, rhythm="weekly").exists()


def test_a_round_that_fails_keeps_no_other_from_its_turn(world: World, monkeypatch) -> None:
    done = []

    def fails(now: datetime) -> None:
        raise ValueError("No.")

    monkeypatch.setattr(rounds, "ROUNDS", (fails, done.append))
    with pytest.raises(CommandError, match="1 of the rounds failed"):
        call_command("rounds")
    assert len(done) == 1
