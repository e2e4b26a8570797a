"""Calendar files as programs write them, and what is read of them."""

from datetime import date, datetime, timedelta
from zoneinfo import ZoneInfo

from partnerships.calendars.reading import Asked, Found, read_calendar

ZONE = ZoneInfo("America/New_York")
NOW = datetime(2026, 11, 20, 15, 0, tzinfo=ZONE)
FIRST, LAST = date(2026, 10, 23), date(2026, 11, 20)
ASKED = Asked(FIRST, LAST, NOW, ZONE, "ben@hampton.example", "1 1")


def event(
    starts: str = "DTSTART;TZID=America/New_York:20261117T090000",
    ends: str = "DTEND;TZID=America/New_York:20261117T094500",
    *more: str, uid: str = "one@calendar", title: str = "Planning with a team",
) -> str:  # fmt: skip
    """The lines of one meeting; on Tue, Nov 17, from 9 to 9:45 unless said otherwise."""
    lines = ["BEGIN:VEVENT", *([f"UID:{uid}"] if uid else []), starts, ends, f"SUMMARY:{title}", *more, "END:VEVENT"]
    return "\r\n".join(line for line in lines if line)


def ics(*events: str, head: str = "") -> bytes:
    lines = ["BEGIN:VCALENDAR", "VERSION:2.0", "PRODID:-//Test//EN", *([head] if head else []), *events]
    return "\r\n".join([*lines, "END:VCALENDAR", ""]).encode()


def read(*events: str, head: str = "", asked: Asked = ASKED) -> list[Found]:
    return read_calendar(ics(*events, head=head), asked).found


def at(day: date, hour: int, minutes: int, title: str, uid: str = "") -> str:
    """A meeting of so many minutes on a day, in UTC."""
    starts = datetime(day.year, day.month, day.day, hour, tzinfo=ZONE).astimezone(ZoneInfo("UTC"))
    ends = starts + timedelta(minutes=minutes)
    return event(f"DTSTART:{starts:%Y%m%dT%H%M%SZ}", f"DTEND:{ends:%Y%m%dT%H%M%SZ}", uid=uid or title, title=title)
