"""A team that has done its work is closed: nothing is lost, nothing changes, and it can be opened again."""

from collections.abc import Callable
from datetime import time

import pytest
from django.core import mail
from django.test import Client
from django.utils import timezone

from partnerships.meetings import actions as meetings
from partnerships.models import Meeting, Team
from partnerships.teams.queries import next_steps_at
from roles.models import TrailRow
from roles.signing.actions import AlreadyDone
from tests.actions.race import race
from tests.factories_of_meetings import MeetingFactory
from tests.guards.pages.meetings import a_meeting
from tests.meeting import NEXT
from tests.world import World, client_for

ClientOf = Callable[[str], Client]
TEAMS = "/hampton-high-school/teams"
MATH = f"{TEAMS}/math"


def team(world: World) -> Team:
    return Team.objects.get(school=world.hampton, slug="math")


def close(client: Client, world: World):  # type: ignore[no-untyped-def]
    return client.post(f"{MATH}/close", {"revision": team(world).revision}, follow=True)


def test_its_meetings_to_come_are_called_off_and_whoever_had_a_notice_is_told(
    world: World, client_of: ClientOf, django_capture_on_commit_callbacks: Callable[..., object]
) -> None:
    Meeting.objects.filter(school=world.hampton, day=world.day(NEXT)).update(told_at=timezone.now())
    assert "2 planned meetings are called off" in " ".join(client_of("cleo").get(f"{MATH}/close").text.split())
    with django_capture_on_commit_callbacks(execute=True):  # type: ignore[attr-defined]
        page = close(client_of("cleo"), world).text
    assert "Math department is closed, and two meetings called off." in page
    states = Meeting.objects.filter(team=team(world)).order_by("day").values_list("state", flat=True)
    assert list(states) == ["planned", *["cancelled"] * 3]  # what has been stays
    assert {one.subject.partition(":")[0] for one in mail.outbox} == {"Called off"}
    assert {one.to[0] for one in mail.outbox} >= {"eve@hampton.example", "fay@hampton.example"}
    row = TrailRow.objects.filter(verb="closed team").get()
    assert row.after == {"name": "Math department", "meetings": 2}


def test_it_is_read_as_before_and_not_changed(world: World, client_of: ClientOf) -> None:
    close(client_of("ada"), world)
    page = client_of("cleo").get(MATH).text
    assert "Cleo ran an item" in page
    assert "Closed on" in page
    for act in ("/change", "/rows/coach", "/rows/coach/next", "/roles/facilitator", "/meetings/new", "/focus"):
        assert f'href="{MATH}{act}' not in page
        refused = client_of("cleo").get(f"{MATH}{act}")
        assert (refused.status_code, "This team is closed." in refused.text) == (403, True), act
    assert client_of("cleo").get(f"{MATH}/meetings").status_code == 200
    assert next_steps_at(world.hampton, world.day(), world.day(30)) == []


def test_a_meeting_of_its_last_day_stands_and_is_not_moved_to_a_later_one(world: World, client_of: ClientOf) -> None:
    Meeting.objects.filter(school=world.hampton, day=world.day(NEXT)).update(day=world.day())
    close(client_of("cleo"), world)
    meeting = Meeting.objects.get(school=world.hampton, day=world.day())
    address = f"{MATH}/meetings/{meeting.pk}"
    page = client_of("cleo").get(address).text
    assert (meeting.is_on, f"{address}/change" in page) == (True, False)
    assert "This team is closed." in client_of("cleo").get(f"{address}/change").text
    said = {"starts": time(8), "ends": time(9), "place": "", "bring": "", "day": world.day(3)}
    with pytest.raises(AlreadyDone):  # somebody who had opened the page before
        meetings.change(meeting, {}, [], by=world.person("cleo"), **said)


def test_all_that_has_been_is_reached_by_pages(world: World, client_of: ClientOf) -> None:
    of_team = {"school": world.hampton, "team": team(world), "planned_by": world.person("cleo")}
    for number in range(25):
        MeetingFactory(**of_team, day=world.day(-20 - number))
    first, last = (client_of("eve").get(f"{MATH}/meetings?page={number}") for number in (1, 2))
    shown = [*first.context["past"], *last.context["past"]]
    assert len(shown) == len(set(shown)) == 27  # with the one of the story, and the one called off
    assert "?page=2" in first.text


def test_it_is_listed_apart(world: World, client_of: ClientOf) -> None:
    open_ones, _, closed = client_of("cleo").get(TEAMS).text.partition("Closed teams (1)")
    assert "Math department" in open_ones
    assert "Yearbook" not in open_ones
    assert "Yearbook" in closed


def test_it_is_opened_again_by_its_lead(world: World, client_of: ClientOf) -> None:
    assert client_of("ben").post(f"{TEAMS}/yearbook/reopen", {"revision": 1}).status_code == 403
    page = client_of("cleo").post(f"{TEAMS}/yearbook/reopen", {"revision": 1}, follow=True).text
    assert "Yearbook is open again." in page
    assert "Change the team" in " ".join(page.split())
    assert client_of("cleo").post(f"{TEAMS}/yearbook/reopen", {"revision": 2}).status_code == 403  # it is open


def test_its_name_is_free_meanwhile_and_asked_for_when_it_comes_back(world: World, client_of: ClientOf) -> None:
    new = {"name": "Yearbook", "kind": "plc", "lead": world.person("cleo").pk}
    assert client_of("cleo").post(f"{TEAMS}/new", new, follow=True).status_code == 200
    assert Team.objects.filter(school=world.hampton, name="Yearbook").count() == 2
    refused = client_of("cleo").post(f"{TEAMS}/yearbook/reopen", {"revision": 1})
    assert (refused.status_code, "Give that one another name first." in refused.text) == (409, True)


def test_who_closes_what_somebody_changed_is_told(world: World, client_of: ClientOf) -> None:
    was = team(world).revision
    Team.objects.filter(pk=team(world).pk).update(revision=was + 1)
    refused = client_of("cleo").post(f"{MATH}/close", {"revision": was})
    assert (refused.status_code, team(world).closed_on) == (409, None)


@pytest.mark.django_db(transaction=True)
def test_no_meeting_is_planned_in_a_team_that_closes_at_that_moment(world: World) -> None:
    """Either it is planned first and called off with the others, or the planner is told."""
    data, revision = a_meeting(world), team(world).revision

    def planner(world: World):  # type: ignore[no-untyped-def]
        client = client_for("cleo")
        return lambda: client.post(f"{MATH}/meetings/new", data)

    def closer(world: World):  # type: ignore[no-untyped-def]
        client = client_for("ada")
        return lambda: client.post(f"{MATH}/close", {"revision": revision})

    answers = race(planner, closer, planner)
    assert {answer.status_code for answer in answers} <= {302, 403, 409, 422}  # type: ignore[attr-defined]
    assert team(world).closed_on == world.day()
    assert not Meeting.objects.filter(team=team(world), state="planned", day__gt=world.day()).exists()
