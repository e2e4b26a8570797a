"""What happens by itself: a reminder two school days before the end, and the end."""

from datetime import date, datetime, timedelta
from zoneinfo import ZoneInfo

import pytest
from django.core import mail

from roles.charters.actions import send_for_signature
from roles.comments.models import CommentRound
from roles.comments.rounds import read_on
from roles.models import Holiday
from tests.comments.rooms import running
from tests.world import World

pytestmark = pytest.mark.django_db


def monday(world: World) -> date:
    day = world.day(14)
    return day - timedelta(days=day.weekday())


def look(day: date) -> list[str]:
    """Let the round run at noon on that day; returns to whom it wrote."""
    mail.outbox.clear()
    read_on(datetime(day.year, day.month, day.day, 12, tzinfo=ZoneInfo("America/New_York")))
    return sorted(sent.to[0] for sent in mail.outbox)


@pytest.fixture
def ends(world: World) -> date:
    """The round of the story ends on a Monday."""
    day = monday(world)
    CommentRound.objects.filter(school=world.zeder).update(ends_on=world.day(300))
    CommentRound.objects.filter(school=world.hampton).update(ends_on=day)
    return day


def test_readers_are_reminded_once_two_school_days_before_the_end(world: World, ends: date) -> None:
    assert look(ends - timedelta(days=5)) == []
    assert look(ends - timedelta(days=4)) == ["ben@hampton.example", "fay@hampton.example"]
    assert mail.outbox[0].subject == "Still to read: draft charter of the PL coach"
    assert look(ends - timedelta(days=3)) == []


def test_days_without_school_are_not_counted(world: World, ends: date) -> None:
    Holiday.objects.create(
        school=world.hampton, name="x", first_day=ends - timedelta(days=4), last_day=ends - timedelta(days=3)
    )
    assert look(ends - timedelta(days=6)) == ["ben@hampton.example", "fay@hampton.example"]


def test_whoever_has_read_it_is_not_reminded(world: World, ends: date) -> None:
    running(world).invitations.filter(person=world.person("ben")).update(done_at=world.person("ben").joined_at)
    assert look(ends - timedelta(days=3)) == ["fay@hampton.example"]


def test_the_round_ends_after_its_last_day(world: World, ends: date) -> None:
    look(ends)
    assert running(world).closed_at is None
    look(ends + timedelta(days=1))
    assert running(world).closed_at is not None


def test_while_the_clock_stands_still_nobody_is_reminded_and_nothing_ends(world: World, ends: date) -> None:
    CommentRound.objects.filter(school=world.hampton).update(paused_on=ends - timedelta(days=8))
    assert look(ends - timedelta(days=3)) == []
    look(ends + timedelta(days=9))
    assert running(world).closed_at is None


def test_a_draft_that_is_sent_for_signature_is_not_read_on(world: World, ends: date) -> None:
    ada = world.person("ada")
    send_for_signature(world.version("pl-coach", 3), [(ada, world.role("principal"))], by=ada)
    assert look(ends - timedelta(days=4)) == []
    assert running(world).closed_at is not None
