"""The text of an .ics file taken apart, before the library reads any of it. Pure.

A calendar goes back for years. Only what can touch the days asked about is handed on, one meeting with all its changes
at a time, so that a damaged meeting costs that meeting alone, and a rule that would never end is not begun.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from datetime import date, timedelta
from zoneinfo import available_timezones

FOLDED = re.compile(r"\r?\n[ \t]")
LINE = re.compile(r"\r\n|\n|\r")
NAMED = re.compile(r"([A-Za-z0-9-]+)(;[^:]*)?:(.*)")
DAY = re.compile(r"(\d{4})(\d{2})(\d{2})")
ZONE = re.compile(r';TZID="?([^";:]+)"?')
RECURS = ("RRULE", "RDATE", "RECURRENCE-ID")
# Rules that repeat by the minute, or that may search for ages for a day that never comes.
ENDLESS = re.compile(
    r"FREQ=(?:SECONDLY|MINUTELY|HOURLY)|BY(?:SECOND|MINUTE|HOUR|YEARDAY|WEEKNO|SETPOS|EASTER)="
    r"|FREQ=(?:DAILY|WEEKLY)(?=.*BYMONTHDAY)|BYMONTHDAY=.*FREQ=(?:DAILY|WEEKLY)",
    re.IGNORECASE,
)
OLDEST = 1990  # no meeting that still recurs began before
ASIDE = timedelta(days=2)  # a day elsewhere is another day here
LONGEST_LINE = 20_000


@dataclass
class Meeting:
    """All that a file says of one meeting: the lines of its events, by which name, and whether it recurs."""

    events: list[list[str]] = field(default_factory=list)
    recurs: bool = False
    is_near: bool = False
    is_endless: bool = False
    zones: set[str] = field(default_factory=set)


@dataclass
class Taken:
    """What stands in a file: its meetings by their id, its own time zones, and the zone that the whole file is in."""

    meetings: dict[str, Meeting] = field(default_factory=dict)
    zones: dict[str, list[str]] = field(default_factory=dict)
    zone: str = ""

    def near(self) -> list[Meeting]:
        return [one for one in self.meetings.values() if (one.recurs or one.is_near) and not one.is_endless]

    def text_of(self, meeting: Meeting) -> str:
        """A calendar of this meeting alone. Zones that everybody knows are not defined again."""
        lines = ["BEGIN:VCALENDAR", "VERSION:2.0"]
        if self.zone:
            lines.append(f"X-WR-TIMEZONE:{self.zone}")
        for name in sorted(meeting.zones & self.zones.keys()):
            lines += self.zones[name]
        for event in meeting.events:
            lines += event
        return "\r\n".join([*lines, "END:VCALENDAR", ""])


def take_apart(text: str, first: date, last: date) -> Taken:
    """The file with what may touch the days from the first to the last."""
    taken = Taken()
    for kind, lines in _blocks(LINE.split(FOLDED.sub("", text)), taken):
        named = [found for line in lines if (found := NAMED.fullmatch(line))]
        if kind == "VTIMEZONE":
            name = next((one[3] for one in named if one[1].upper() == "TZID"), "")
            if name and name not in available_timezones():
                taken.zones.setdefault(name, lines)
        else:
            _take(taken, lines, named, first - ASIDE, last + ASIDE)
    return taken


def _take(taken: Taken, lines: list[str], named: Sequence[re.Match[str]], first: date, last: date) -> None:
    top = list(_of_the_event(named))
    said = {one[1].upper(): one for one in top}
    uid = said["UID"][3].strip() if "UID" in said else f"none {len(taken.meetings)}"
    meeting = taken.meetings.setdefault(uid, Meeting())
    meeting.events.append(lines)
    begins = _day(said["DTSTART"][3]) if "DTSTART" in said else None
    meeting.recurs |= any(name in said for name in RECURS)
    meeting.is_near |= begins is not None and first <= begins <= last
    rules = [one[3] for one in top if one[1].upper() in ("RRULE", "EXRULE")]
    meeting.is_endless |= begins is None or begins.year < OLDEST or len(rules) > 1 or any(map(ENDLESS.search, rules))
    meeting.zones |= {found[1] for one in top if (found := ZONE.search(one[2] or ""))}


def _blocks(lines: Iterable[str], taken: Taken) -> Iterator[tuple[str, list[str]]]:
    """Events and time zones as lists of lines; what stands between them says at most the zone of the whole."""
    kind, block = "", list[str]()
    for line in lines:
        if len(line) > LONGEST_LINE:
            continue
        upper = line[:40].upper().strip()
        if not kind and upper in ("BEGIN:VEVENT", "BEGIN:VTIMEZONE"):
            kind, block = upper.removeprefix("BEGIN:"), [line]
        elif kind:
            block.append(line)
            if upper == f"END:{kind}":
                yield kind, block
                kind = ""
        elif upper.startswith("X-WR-TIMEZONE") and ":" in line:
            taken.zone = line.partition(":")[2].strip()[:64]


def _of_the_event(named: Sequence[re.Match[str]]) -> Iterator[re.Match[str]]:
    """What is said of the event itself, and not of an alarm in it."""
    depth = 0
    for one in named:
        name = one[1].upper()
        if name == "BEGIN":
            depth += 1
        elif name == "END":
            depth -= 1
        elif depth == 1:
            yield one


def _day(words: str) -> date | None:
    found = DAY.match(words.strip())
    try:
        return date(int(found[1]), int(found[2]), int(found[3])) if found else None
    except ValueError:
        return None
