"""Planning meetings: on which days, an agenda that fills the time, what comes back, and who is told."""

from collections.abc import Callable
from datetime import date, timedelta
from typing import Any

import pytest
from django.core import mail
from django.test import Client
from django.utils import timezone
from hypothesis import given
from hypothesis import strategies as st
from icalendar import Calendar

from coachhub.kit.school_days import is_school_day
from partnerships.meetings.agendas import spread, templates
from partnerships.meetings.recurrence import LAST, MONTHLY, Days, days_of, place_in_month, plan_days, say_monthly
from partnerships.models import AgendaItem, Meeting
from roles.models import Holiday, Membership
from tests.guards.pages.meetings import a_meeting
from tests.meeting import NEXT
from tests.world import World

ClientOf = Callable[[str], Client]
MEETINGS = "/hampton-high-school/teams/math/meetings"
DAYS = st.dates(date(2024, 1, 1), date(2030, 1, 1))
RHYTHMS = st.sampled_from(["once", "weekly", "fortnightly", "monthly"])


def coming(world: World) -> Meeting:
    return Meeting.objects.get(school=world.hampton, day=world.day(NEXT))


def seen(meeting: Meeting, world: World, **other: Any) -> dict[str, Any]:
    """What the page of a change sends, with what was typed."""
    items = {"title_1": "Read", "lead_1": world.person("cleo").pk, "minutes_1": "60"}
    when = {"day": str(meeting.day), "starts": "3:20 PM", "ends": "4:20 PM", "place": "Room 204"}
    return {**when, **items, "role_convener": world.person("fay").pk, "revision": meeting.revision, **other}


@given(RHYTHMS, DAYS, st.integers(0, 370))
def test_a_recurrence_keeps_its_weekday_and_its_place(rhythm: str, first: date, ahead: int) -> None:
    days = days_of(rhythm, first, first + timedelta(days=ahead))
    assert days[0] == first
    assert days == sorted(set(days))
    assert {day.weekday() for day in days} == {first.weekday()}
    if rhythm == MONTHLY and place_in_month(first) < LAST:
        assert {place_in_month(day) for day in days} == {place_in_month(first)}


@given(DAYS, st.integers(0, 370))
def test_a_monthly_meeting_is_in_every_month(first: date, ahead: int) -> None:
    days = days_of(MONTHLY, first, first + timedelta(days=ahead))
    months = [day.year * 12 + day.month for day in days]
    assert months == list(range(months[0], months[0] + len(months)))


@given(RHYTHMS, DAYS, st.integers(0, 370), st.lists(st.tuples(DAYS, st.integers(0, 20)), max_size=4), st.sets(DAYS))
def test_no_meeting_is_on_a_day_off_and_none_is_lost(
    rhythm: str, first: date, ahead: int, breaks: list[tuple[date, int]], but: set[date]
) -> None:
    off = [(begin, begin + timedelta(days=days)) for begin, days in breaks]
    until = first + timedelta(days=ahead)
    found: Days = plan_days(rhythm, first, until, off, but)
    assert all(is_school_day(day, off) and day not in but for day in found.kept)
    assert sorted([*found.kept, *(day for day, _ in found.left_out)]) == days_of(rhythm, first, until)


def test_the_second_thursday_is_said_so() -> None:
    assert say_monthly(date(2026, 11, 12)) == "second Thursday of the month"


@given(st.lists(st.integers(1, 90), min_size=1, max_size=10), st.integers(0, 480))
def test_the_minutes_of_a_template_fill_any_meeting(minutes: list[int], total: int) -> None:
    found = spread(minutes, total)
    assert len(found) == len(minutes)
    assert min(found) >= 1
    assert sum(found) == total or total < len(minutes)


@pytest.mark.parametrize("key", templates())
def test_a_template_fills_an_hour(key: str) -> None:
    assert sum(item.minutes for item in templates()[key].items) == 60


def test_the_first_meeting_begins_with_what_the_principal_expects(world: World, client_of: ClientOf) -> None:
    form = client_of("cleo").get(f"{MEETINGS}/new?agenda=first").context["form"]
    assert "principal sets expectations" in form.initial["title_2"]
    assert form.initial["lead_2"] == str(world.person("ada").pk)
    assert sum(form.initial[f"minutes_{number}"] for number in range(1, 6)) == 60


def test_what_was_left_open_is_carried_over(world: World, client_of: ClientOf) -> None:
    page = client_of("cleo").get(f"{MEETINGS}/new")
    assert page.context["form"].initial["title_1"] == "Where we differ"
    assert "Copy the rubric" in page.text


def test_minutes_that_do_not_add_up_are_said(world: World, client_of: ClientOf) -> None:
    response = client_of("cleo").post(f"{MEETINGS}/new", {**a_meeting(world), "minutes_1": "50"})
    assert response.status_code == 422
    assert "The items take 50 of 60 minutes: 10 are still free" in response.text


def test_an_item_without_a_lead_is_refused(world: World, client_of: ClientOf) -> None:
    response = client_of("cleo").post(f"{MEETINGS}/new", {**a_meeting(world), "lead_1": ""})
    assert response.status_code == 422
    assert "Every item has a lead" in response.text


def test_a_recurrence_leaves_out_holidays_and_exceptions_and_says_so(world: World, client_of: ClientOf) -> None:
    sent = a_meeting(world)
    first = date.fromisoformat(str(sent["day"]))
    second, third, fourth = (first + timedelta(days=7 * number) for number in (1, 2, 3))
    Holiday.objects.create(school=world.hampton, first_day=second, last_day=second, name="Testing")
    more = {"rhythm": "weekly", "until": str(fourth), "but": str(third)}
    client = client_of("cleo")
    response = client.post(f"{MEETINGS}/new", {**sent, **more}, follow=True)
    assert "2 meetings are planned" in response.text
    assert "no school" in response.text
    assert "left out by you" in response.text
    made = Meeting.objects.exclude(series=None).filter(school=world.hampton)
    assert [one.day for one in made] == [first, fourth]


def test_two_meetings_at_one_time_are_refused(world: World, client_of: ClientOf) -> None:
    client = client_of("cleo")
    assert client.post(f"{MEETINGS}/new", a_meeting(world)).status_code == 302
    assert client.post(f"{MEETINGS}/new", a_meeting(world)).status_code == 422


def test_who_comes_second_is_told_and_loses_nothing(world: World, client_of: ClientOf) -> None:
    meeting = coming(world)
    address, client = f"{MEETINGS}/{meeting.pk}/change", client_of("cleo")
    assert client.post(address, seen(meeting, world, place="Room 1")).status_code == 302
    second = client.post(address, seen(meeting, world, place="Room 2"))
    assert second.status_code == 409
    assert "Room 2" in second.text
    meeting.refresh_from_db()
    assert meeting.place == "Room 1"


def files(world: World) -> list[Any]:
    """The calendars that went out by mail, read."""
    return [
        Calendar.from_ical(content)
        for message in mail.outbox
        for name, content, kind in message.attachments
        if kind == "text/calendar"
    ]


def test_notice_move_and_end_are_one_entry_in_a_calendar(world: World, client_of: ClientOf) -> None:
    meeting, client = coming(world), client_of("cleo")
    at = f"{MEETINGS}/{meeting.pk}"
    client.post(f"{at}/send", {"revision": 1})
    client.post(f"{at}/change", seen(meeting, world, revision=2, starts="3:30 PM", ends="4:30 PM"))
    client.post(f"{at}/call-off", {"revision": 3})
    assert len(mail.outbox) == 3 * 4  # Cleo, Eve, Fay and Ben, the coach
    events = [(str(one["METHOD"]), one.walk("VEVENT")[0]) for one in files(world)[::4]]
    assert [method for method, _ in events] == ["PUBLISH", "PUBLISH", "CANCEL"]
    assert [event["SEQUENCE"] for _, event in events] == [0, 1, 2]
    assert len({str(event["UID"]) for _, event in events}) == 1


def test_a_principal_who_leads_an_item_gets_the_notice_without_the_teams_own_words(
    world: World, client_of: ClientOf
) -> None:
    meeting = coming(world)
    meeting.items.filter(order=1).update(lead=world.person("ada"))
    client_of("cleo").post(f"{MEETINGS}/{meeting.pk}/send", {"revision": meeting.revision})
    letters = {letter.to[0]: str(letter.body) for letter in mail.outbox}
    assert "Score six samples" in letters["ada@hampton.example"]
    assert "Six samples" not in letters["ada@hampton.example"]
    assert "Six samples" in letters["eve@hampton.example"]


def test_whoever_left_the_school_gets_no_notice(world: World, client_of: ClientOf) -> None:
    meeting = coming(world)
    Membership.objects.filter(person=world.person("eve")).update(is_active=False)
    client_of("cleo").post(f"{MEETINGS}/{meeting.pk}/send", {"revision": meeting.revision})
    assert "eve@hampton.example" not in {letter.to[0] for letter in mail.outbox}


def test_the_notice_is_sent_once(world: World, client_of: ClientOf) -> None:
    meeting, client = coming(world), client_of("cleo")
    at = f"{MEETINGS}/{meeting.pk}/send"
    assert client.post(at, {"revision": meeting.revision}).status_code == 302
    assert client.post(at, {"revision": meeting.revision + 1}).status_code == 409


def test_what_changes_after_the_notice_is_said_and_sent_with_one_press(world: World, client_of: ClientOf) -> None:
    meeting, client = coming(world), client_of("cleo")
    at = f"{MEETINGS}/{meeting.pk}"
    client.post(f"{at}/send", {"revision": 1})
    assert "Changed since the notice" not in client.get(at).text
    client.post(f"{at}/change", seen(meeting, world, revision=2, bring="Two samples each"))
    mail.outbox.clear()
    assert "Changed since the notice" in client.get(at).text
    client.post(f"{at}/send", {"revision": 3})
    assert {letter.subject.split(":")[0] for letter in mail.outbox} == {"Changed agenda"}
    assert "Two samples each" in str(mail.outbox[0].body)
    assert "Changed since the notice" not in client.get(at).text
    assert client.post(f"{at}/send", {"revision": 4}).status_code == 409


def planned_series(client: Client, world: World) -> list[Meeting]:
    """Three weekly meetings of an hour, the first with an agenda, the notice of all of them sent."""
    sent = a_meeting(world)
    until = date.fromisoformat(str(sent["day"])) + timedelta(days=14)
    client.post(f"{MEETINGS}/new", {**sent, "rhythm": "weekly", "until": str(until)})
    rows = Meeting.objects.exclude(series=None).filter(school=world.hampton)
    rows.update(told_at=timezone.now())
    return list(rows)


def test_the_later_ones_of_a_series_move_along_if_asked(world: World, client_of: ClientOf) -> None:
    client = client_of("cleo")
    first, second, third = planned_series(client, world)
    make_item = {"school": world.hampton, "meeting": third, "order": 1, "title": "Long", "lead": world.person("cleo")}
    AgendaItem.objects.create(**make_item, minutes=90)
    sent = seen(first, world, starts="7:30 AM", ends="8:30 AM", place="Room 5")
    assert "Two of this series come after it." in client.get(f"{MEETINGS}/{first.pk}/change").text
    client.post(f"{MEETINGS}/{first.pk}/change", sent)
    assert starts(first, second, third) == ["07:30", "15:20", "15:20"]
    page = client.post(f"{MEETINGS}/{first.pk}/change", {**sent, "revision": 2, "with_later": "on"}, follow=True).text
    assert "The agenda takes another time on" in page
    assert starts(first, second, third) == ["07:30", "07:30", "15:20"]
    events = [one.walk("VEVENT")[0] for one in files(world)]
    assert {(str(event["UID"]), event["SEQUENCE"]) for event in events} == {
        (f"meeting-{one.uid}@coachhub", 1) for one in (first, second)
    }


def test_the_later_ones_of_a_series_are_called_off_if_asked(world: World, client_of: ClientOf) -> None:
    client = client_of("cleo")
    first, second, _ = planned_series(client, world)
    client.post(f"{MEETINGS}/{second.pk}/call-off", {"revision": 1, "with_later": "on"})
    assert [one.is_on for one in Meeting.objects.filter(series=first.series)] == [True, False, False]
    assert {str(one["METHOD"]) for one in files(world)} == {"CANCEL"}
    assert "Call off the later ones too" not in client.get(f"{MEETINGS}/{first.pk}/call-off").text


def starts(*meetings: Meeting) -> list[str]:
    return [f"{Meeting.objects.get(pk=one.pk).starts:%H:%M}" for one in meetings]
