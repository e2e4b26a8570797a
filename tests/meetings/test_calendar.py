"""The secret addresses of calendars: right on both sides of a change of the clocks, renewable, ended with leaving."""

from collections.abc import Callable
from datetime import UTC, datetime, time, timedelta
from typing import Any
from zoneinfo import ZoneInfo

import recurring_ical_events
from django.test import Client
from icalendar import Calendar

from partnerships.meetings import actions
from partnerships.meetings.recurrence import WEEKLY, days_of
from partnerships.models import CalendarAddress, Meeting, TeamMember
from roles.models import Membership
from tests.actions.cases_teams import team
from tests.meeting import NEXT, token_at
from tests.world import World

ClientOf = Callable[[str], Client]
SCHOOL = "/hampton-high-school"
CLEOS = f"{SCHOOL}/calendar/{token_at('hampton')}.ics"
BENS = f"{SCHOOL}/calendar/{token_at('hampton')}-of-ben.ics"


def read(address: str = CLEOS) -> Any:
    response = Client().get(address)
    assert response.status_code == 200
    return Calendar.from_ical(response.content)


def test_a_meeting_is_at_the_same_hour_of_the_wall_all_year(world: World) -> None:
    begin, cleo = world.day(20), world.person("cleo")
    days = days_of(WEEKLY, begin, world.day(270))  # over at least one change of the clocks
    actions.plan(team(world), {day: {} for day in days}, [], by=cleo, starts=time(7, 45), ends=time(8, 30))
    found = recurring_ical_events.of(read()).between(begin, world.day(280))
    instants = {one["DTSTART"].dt.astimezone(UTC) for one in found if one["DTSTART"].dt.hour == 7}
    zone = ZoneInfo(world.hampton.time_zone)
    assert instants == {datetime.combine(day, time(7, 45), zone).astimezone(UTC) for day in days}
    assert len({one.hour for one in instants}) == 2


def test_the_zone_and_its_rules_are_in_the_file(world: World) -> None:
    calendar = read()
    assert [str(one["TZID"]) for one in calendar.walk("VTIMEZONE")] == ["America/New_York"]
    assert {one["DTSTART"].params["TZID"] for one in calendar.walk("VEVENT")} == {"America/New_York"}


def test_nothing_private_is_in_it(world: World) -> None:
    text = Client().get(CLEOS).text
    assert "Room 204" in text
    for words in ("scored alike", "One rubric", "Copy the rubric", "Score six samples", "Six samples", "Eve"):
        assert words not in text


def test_what_is_called_off_is_cancelled_under_its_name(world: World) -> None:
    meeting = Meeting.objects.select_related("school", "team").get(school=world.hampton, day=world.day(NEXT))
    uid = f"meeting-{meeting.uid}@coachhub"
    actions.call_off(meeting, by=world.person("cleo"))
    [event] = [one for one in read().walk("VEVENT") if str(one["UID"]) == uid]
    assert (str(event["STATUS"]), event["SEQUENCE"]) == ("CANCELLED", 1)


def test_renewing_ends_the_address_before(world: World, client_of: ClientOf) -> None:
    page = client_of("cleo").post(f"{SCHOOL}/meetings/calendar", {"team": "", "act": "renew"})
    new = page.context["address"].removeprefix("http://testserver")
    assert Client().get(new).status_code == 200
    assert Client().get(CLEOS).status_code == 404


def test_an_address_is_kept_as_a_digest_alone(world: World) -> None:
    kept = CalendarAddress.objects.filter(person=world.person("cleo")).values().get()
    assert token_at("hampton") not in str(kept)


def test_an_address_can_be_ended(world: World, client_of: ClientOf) -> None:
    client_of("cleo").post(f"{SCHOOL}/meetings/calendar", {"team": "", "act": "end"})
    assert Client().get(CLEOS).status_code == 404


def test_whoever_leaves_the_school_reads_nothing_more(world: World) -> None:
    Membership.objects.filter(person=world.person("cleo")).update(is_active=False)
    assert Client().get(CLEOS).status_code == 404


def test_whoever_leaves_the_team_reads_nothing_more_of_it(world: World) -> None:
    found, fay = team(world), world.person("fay")
    found.coach = fay
    found.save()
    assert Client().get(BENS).status_code == 404
    TeamMember.objects.filter(team=found).delete()
    found.lead = fay
    found.save()
    assert read().walk("VEVENT") == []


def test_an_address_is_that_of_its_school(world: World) -> None:
    assert Client().get(CLEOS.replace("/hampton", "/zeder")).status_code == 404


def test_what_was_long_ago_is_left_out(world: World) -> None:
    meeting = Meeting.objects.get(school=world.hampton, day=world.day(NEXT))
    before = len(read(BENS).walk("VEVENT"))
    Meeting.objects.filter(pk=meeting.pk).update(day=world.day() - timedelta(days=100))
    assert len(read(BENS).walk("VEVENT")) == before - 1
