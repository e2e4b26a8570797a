"""What is read of a calendar file, and what is left out of it."""

from datetime import UTC, date, datetime, timedelta

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from partnerships.calendars.reading import Unreadable, read_calendar
from tests.calendars.files import ASKED, event, ics, read

WEEKLY = (
    "DTSTART;TZID=America/New_York:20260901T090000", "DTEND;TZID=America/New_York:20260901T094500", "RRULE:FREQ=WEEKLY",
)  # fmt: skip


def test_a_meeting_that_is_over_is_found_with_its_day_and_length() -> None:
    [found] = read(event())
    assert (found.title, found.day, found.minutes) == ("Planning with a team", date(2026, 11, 17), 45)
    assert found.starts_at == datetime(2026, 11, 17, 14, 0, tzinfo=UTC)


def test_what_recurs_is_found_at_each_of_its_times_and_at_the_same_hour_across_the_change_of_clocks() -> None:
    found = read(event(*WEEKLY))
    assert [one.day.day for one in found] == [27, 3, 10, 17]
    assert [one.starts_at.hour for one in found] == [13, 14, 14, 14]  # nine in the morning, by summer and winter time


def test_a_meeting_over_the_change_of_clocks_is_as_long_as_it_was() -> None:
    starts, ends = "DTSTART;TZID=America/New_York:20261101T003000", "DTEND;TZID=America/New_York:20261101T023000"
    assert [one.minutes for one in read(event(starts, ends))] == [180]


def test_a_time_that_was_moved_or_left_out_is_read_as_moved_or_left_out() -> None:
    moved = event(
        "DTSTART;TZID=America/New_York:20261111T130000", "DTEND;TZID=America/New_York:20261111T133000",
        "RECURRENCE-ID;TZID=America/New_York:20261110T090000",
    )  # fmt: skip
    found = read(event(*WEEKLY, "EXDATE;TZID=America/New_York:20261103T090000"), moved)
    assert [(one.day.day, one.minutes) for one in found] == [(27, 45), (11, 30), (17, 45)]
    before = {one.day: one.key for one in read(event(*WEEKLY))}
    assert found[1].key == before[date(2026, 11, 10)]  # moved, it is still the same meeting


NOT_PROPOSED = {
    "all day": event("DTSTART;VALUE=DATE:20261117", "DTEND;VALUE=DATE:20261118"),
    "cancelled": event("", "", "STATUS:CANCELLED", *WEEKLY[:2]),
    "cancelled in its title": event(title="Canceled: Planning"),
    "over more than a day": event(ends="DTEND;TZID=America/New_York:20261119T090000"),
    "to come": event("DTSTART;TZID=America/New_York:20261120T150000", "DTEND;TZID=America/New_York:20261120T160000"),
    "not over yet": event(
        "DTSTART;TZID=America/New_York:20261120T143000", "DTEND;TZID=America/New_York:20261120T153000"
    ),
    "long ago": event("DTSTART:20250101T090000Z", "DTEND:20250101T100000Z"),
    "without length": event(ends="DTEND;TZID=America/New_York:20261117T090000"),
    "every second": event(*WEEKLY[:2], "RRULE:FREQ=SECONDLY"),
    "on a day that never comes": event(*WEEKLY[:2], "RRULE:FREQ=DAILY;BYMONTH=2;BYMONTHDAY=30"),
}


@pytest.mark.parametrize("lines", NOT_PROPOSED.values(), ids=NOT_PROPOSED)
def test_not_proposed_is_what_is(lines: str) -> None:
    assert read(lines) == []


def test_a_declined_meeting_is_not_proposed_and_one_that_others_declined_is() -> None:
    own, other = (
        "ATTENDEE;PARTSTAT=DECLINED:mailto:Ben@Hampton.example",
        "ATTENDEE;PARTSTAT=DECLINED:mailto:x@x.example",
    )
    starts, ends = event().splitlines()[2:4]
    assert read(event(starts, ends, own, other)) == []
    assert len(read(event(starts, ends, other))) == 1


ZONES = {
    "of its own": ("DTSTART;TZID=America/Chicago:20261117T083000", "DTEND;TZID=America/Chicago:20261117T091500", ""),
    "of Greenwich": ("DTSTART:20261117T143000Z", "DTEND:20261117T151500Z", ""),
    "of the school, where it says none": ("DTSTART:20261117T093000", "DTEND:20261117T101500", ""),
    "by the name that Windows gives it": (
        "DTSTART;TZID=Eastern Standard Time:20261117T093000", "DTEND;TZID=Eastern Standard Time:20261117T101500", "",
    ),
    "that the file defines": (
        "DTSTART;TZID=Ours:20261117T093000", "DURATION:PT45M",
        "BEGIN:VTIMEZONE\r\nTZID:Ours\r\nBEGIN:STANDARD\r\nDTSTART:20261101T020000\r\nTZOFFSETFROM:-0400\r\n"
        "TZOFFSETTO:-0500\r\nEND:STANDARD\r\nEND:VTIMEZONE",
    ),
}  # fmt: skip


@pytest.mark.parametrize(("starts", "ends", "head"), ZONES.values(), ids=ZONES)
def test_a_time_is_read_in_the_zone(starts: str, ends: str, head: str) -> None:
    [found] = read(event(starts, ends), head=head)
    assert (found.starts_at, found.minutes) == (datetime(2026, 11, 17, 14, 30, tzinfo=UTC), 45)
    assert found.day == date(2026, 11, 17)


def test_the_day_is_the_schools() -> None:
    [found] = read(event("DTSTART:20261117T033000Z", "DTEND:20261117T040000Z"))
    assert found.day == date(2026, 11, 16)


def test_what_recurs_in_a_calendar_of_greenwich_follows_the_clock_of_its_zone() -> None:
    lines = event("DTSTART:20260901T130000Z", "DTEND:20260901T134500Z", "RRULE:FREQ=WEEKLY")
    found = read(lines, head="X-WR-TIMEZONE:America/New_York")
    assert [one.starts_at.hour for one in found] == [13, 14, 14, 14]


def test_a_key_is_the_same_for_the_same_meeting_and_another_for_another_person() -> None:
    [here], [again] = read(event()), read(event("DTSTART:20261117T140000Z", "DTEND:20261117T153000Z", title="Renamed"))
    [other] = read(event(), asked=ASKED.__class__(**{**vars(ASKED), "owner": "1 2"}))
    assert here.key == again.key != other.key
    assert len({one.key for one in read(event(*WEEKLY))}) == 4


def test_a_damaged_meeting_costs_itself_alone() -> None:
    broken = event("DTSTART;TZID=America/New_York:20261117T990000", uid="broken")
    told = read_calendar(ics(broken, event()), ASKED)
    assert (len(told.found), told.damaged) == (1, 1)


@pytest.mark.parametrize("data", [b"", b"Lunch at noon", b"\xff\xfe\x00", b"%PDF-1.7", b"PK\x03\x04"])
def test_what_is_no_calendar_is_said_to_be_none(data: bytes) -> None:
    with pytest.raises(Unreadable, match="no calendar file"):
        read_calendar(data, ASKED)


def test_a_file_beyond_bounds_is_refused_in_words() -> None:
    with pytest.raises(Unreadable, match="5 MB"):
        read_calendar(b"BEGIN:VCALENDAR" + b" " * 5_000_000, ASKED)
    with pytest.raises(Unreadable, match="one person"):
        read_calendar(ics(event(*WEEKLY[:2], "RRULE:FREQ=DAILY"), *(event(uid=str(n)) for n in range(500))), ASKED)


WORDS = st.sampled_from(
    ["BEGIN:VEVENT", "END:VEVENT", "BEGIN:VCALENDAR", "END:VCALENDAR", "BEGIN:VTIMEZONE", "END:VTIMEZONE", "UID:a",
     "DTSTART:20261117T090000Z", "DTSTART;TZID=Nowhere:20261117T090000", "DTSTART:00010101T000000", "DTEND:99991231",
     "DTSTART;VALUE=PERIOD:20261117T090000Z/PT1H", "DURATION:-P1D", "DURATION:PT45M", "RRULE:FREQ=YEARLY;BYMONTH=2",
     "RRULE:FREQ=DAILY;INTERVAL=0", "RRULE:FREQ=WEEKLY;COUNT=999999999", "RRULE:", "RDATE:20261118T090000Z", "EXDATE:x",
     "RRULE:FREQ=MONTHLY;BYMONTHDAY=31;BYMONTH=2", "RECURRENCE-ID:20261117T090000Z", "SUMMARY:x", "STATUS:CANCELLED",
     "ATTENDEE;PARTSTAT=DECLINED:mailto:x", "X-WR-TIMEZONE:Nowhere/Land", " folded", "BEGIN:VALARM", "\u2028", "\x0b"]
)  # fmt: skip


@settings(max_examples=150)
@given(st.lists(WORDS | st.text(max_size=60), max_size=25))
def test_no_file_is_an_error(lines: list[str]) -> None:
    data = "\r\n".join(["BEGIN:VCALENDAR", *lines]).encode("utf-8", "replace")
    told = read_calendar(data, ASKED)
    assert all(ASKED.first <= one.day <= ASKED.last and 1 <= one.minutes <= 960 for one in told.found)


@given(st.integers(0, 28 * 24 * 60), st.integers(1, 960))
def test_a_meeting_is_proposed_once_it_is_over_and_not_before(after: int, minutes: int) -> None:
    starts = datetime(2026, 10, 23, tzinfo=UTC) + timedelta(minutes=after)
    ends = starts + timedelta(minutes=minutes)
    found = read(event(f"DTSTART:{starts:%Y%m%dT%H%M%SZ}", f"DTEND:{ends:%Y%m%dT%H%M%SZ}"))
    assert [one.minutes for one in found] in ([minutes], [])
    assert bool(found) == (ends <= ASKED.now and ASKED.first <= starts.astimezone(ASKED.zone).date() <= ASKED.last)
