"""A feed: read by the worker alone, every few hours; its address is shown to nobody."""

from datetime import timedelta
from typing import Any
from uuid import uuid4

import pytest
from django.test import Client
from django.utils import timezone

from partnerships.calendars import fetching
from partnerships.calendars.feed_actions import begin_reading
from partnerships.calendars.fetching import Unreachable
from partnerships.calendars.rounds import read_calendars
from partnerships.models import Feed, Proposal
from roles.models import TrailRow
from tests import factories_of_partnerships as make
from tests.calendars.files import at, ics
from tests.guards.catalogue import SCHOOL
from tests.world import World, client_for

HOME = f"/{SCHOOL}/log/calendar"
SECRET = "https://calendar.example/ical/9f3c-very-secret.ics"


@pytest.fixture
def coach(world: World, monkeypatch: pytest.MonkeyPatch) -> Client:
    Proposal.objects.filter(school=world.hampton).delete()
    Feed.objects.all().delete()
    gives(monkeypatch, ics(at(world.day(-1), 9, 45, "Cycle with Cleo"), at(world.day(-2), 9, 30, "Lunch")))
    return client_for("ben")


def gives(monkeypatch: pytest.MonkeyPatch, what: bytes | Exception) -> None:
    def answer(address: str) -> bytes:
        if isinstance(what, Exception):
            raise what
        return what

    monkeypatch.setattr(fetching, "fetch", answer)


def connect(client: Client, address: str = SECRET) -> Any:
    return client.post(f"{HOME}/feed", {"address": address}, follow=True)


def waiting(world: World) -> list[str]:
    rows = Proposal.objects.filter(school=world.hampton, state="waiting")
    return list(rows.values_list("title", flat=True))


def test_a_feed_is_read_and_proposes(world: World, coach: Client) -> None:
    connect(coach, "webcal" + SECRET.removeprefix("https"))
    assert Feed.objects.get().address == SECRET
    assert waiting(world) == ["Lunch", "Cycle with Cleo"]


def test_its_address_is_never_shown_again(world: World, coach: Client) -> None:
    last = TrailRow.objects.latest("pk").pk
    pages = [connect(coach).text, *(coach.get(f"{HOME}{path}").text for path in ("", "/feed", "/file"))]
    assert "calendar.example" in pages[0]
    assert not any("very-secret" in page for page in pages)
    assert "very-secret" not in str(list(TrailRow.objects.filter(pk__gt=last).values()))


@pytest.mark.parametrize("error", [Unreachable("It did not answer."), RuntimeError(SECRET), MemoryError()])
def test_a_feed_that_fails_says_so_on_the_page_and_keeps_what_waits(
    world: World, coach: Client, monkeypatch: pytest.MonkeyPatch, error: Exception
) -> None:
    connect(coach)
    gives(monkeypatch, error)
    read_calendars(timezone.now() + timedelta(hours=5))
    assert Feed.objects.get().problem
    page = coach.get(HOME).text
    assert Feed.objects.get().problem in page
    assert "very-secret" not in page
    assert len(waiting(world)) == 2


def test_what_is_gone_from_the_calendar_is_proposed_no_more(
    world: World, coach: Client, monkeypatch: pytest.MonkeyPatch
) -> None:
    connect(coach)
    gives(monkeypatch, ics(at(world.day(-1), 9, 45, "Cycle with Cleo")))
    read_calendars(timezone.now() + timedelta(hours=5))
    assert waiting(world) == ["Cycle with Cleo"]


def test_a_feed_is_removed_with_its_address_and_what_nobody_settled(world: World, coach: Client) -> None:
    connect(coach)
    assert coach.post(f"{HOME}/feed/remove").status_code == 302
    assert not Feed.objects.exists()
    assert waiting(world) == []
    assert coach.post(f"{HOME}/feed/remove").status_code == 404


@pytest.mark.parametrize("address", ["", "calendar", "http://calendar.example/x", "https://localhost/", "https://a b/"])
def test_an_address_that_is_none_is_said_beside_the_field(world: World, coach: Client, address: str) -> None:
    response = connect(coach, address)
    assert response.status_code == 422
    assert 'id="id_address_error"' in response.text
    assert not Feed.objects.exists()


def test_a_feed_is_read_every_few_hours_by_one_worker_at_a_time(
    world: World, coach: Client, monkeypatch: pytest.MonkeyPatch
) -> None:
    connect(coach)
    asked: list[str] = []
    monkeypatch.setattr(fetching, "fetch", lambda address: asked.append(address) or ics())
    now = timezone.now()
    for hours in (0, 1, 5, 5):
        read_calendars(now + timedelta(hours=hours))
    assert asked == [SECRET]
    feed = Feed.objects.get()
    assert [begin_reading(feed, now + timedelta(hours=9)) for _ in range(2)] == [True, False]


def test_a_feed_of_somebody_who_left_is_read_no_more(world: World, coach: Client) -> None:
    connect(coach)
    Feed.objects.update(tried_at=None, read_at=None)
    membership = world.membership("ben")
    membership.is_active = False
    membership.save()
    read_calendars(timezone.now())
    assert Feed.objects.get().read_at is None


@pytest.mark.parametrize(("days", "left"), [(20, 3), (40, 1), (70, 0)])
def test_a_title_goes_when_no_page_shows_it_any_more(world: World, coach: Client, days: int, left: int) -> None:
    own, at = {"school": world.hampton, "person": world.person("ben")}, timezone.now()
    for state in ("waiting", "waiting", "dismissed"):
        title = "Cycle" if state == "waiting" else ""
        make.ProposalFactory(**own, key=uuid4(), title=title, day=world.day(-1), starts_at=at, minutes=9, state=state)
    read_calendars(at + timedelta(days=days))
    assert Proposal.objects.filter(school=world.hampton).count() == left
