"""A version as the paper that people read: what stands in which section, in the words it is printed in."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, timedelta
from functools import cached_property
from typing import Any
from zoneinfo import ZoneInfo

from coachhub.kit.templatetags.kit import day, hours
from coachhub.kit.wording import small
from roles.charters.emerging import review_days
from roles.charters.folders import Folder, Listed, Signed
from roles.charters.models import CharterVersion, Stake
from roles.signing.models import State

GLOSSES = {
    Stake.Kind.OWNS: "Answers for it, and is asked first",
    Stake.Kind.SUPPORTS: "Helps when the owner asks",
    Stake.Kind.HANDS_ON: "Goes to somebody else",
}
HOW = {"split": "Split", "joint": "Done jointly", "lead": "Lead and support", "handed": "Handed over at a step"}


@dataclass(frozen=True)
class Line:
    number: int
    wording: str
    who: str
    how: str


@dataclass(frozen=True)
class Aim:
    """An outcome, the sign that would show it, and the day by which."""

    text: str
    sign: str
    due: date | None


@dataclass(frozen=True)
class Section:
    kind: str
    label: str
    gloss: str
    lines: list[Line]


@dataclass(frozen=True)
class Share:
    label: str
    hours: float


@dataclass(frozen=True)
class Mark:
    """A signature on paper, with the school's day on which it was given; none while it is open."""

    name: str
    role: str
    signed: date | None
    hand: str
    is_mine: bool
    declined: date | None = None
    reason: str = ""


class Paper:
    """The opened version of a folder, for the reader with that id."""

    def __init__(self, folder: Folder, reader_id: int | None) -> None:
        assert folder.opened is not None  # noqa: S101
        self.folder, self.reader_id = folder, reader_id
        self.version: CharterVersion = folder.opened
        self.content = folder.content
        self.title = f"Charter of the {small(self.content['role'])}"
        self.zone = ZoneInfo(folder.school.time_zone)

    @cached_property
    def sections(self) -> list[Section]:
        return sections_of(self.content)

    @cached_property
    def shares(self) -> list[Share]:
        return [Share(row["label"], float(row["hours"])) for row in self.content["time"]]

    @property
    def most_hours(self) -> float:
        return max((share.hours for share in self.shares), default=0)

    @cached_property
    def review_by(self) -> date | None:
        return _day(self.content["review_by"])

    @cached_property
    def outcomes(self) -> list[Aim]:
        """None in versions sent before there were outcomes."""
        rows = self.content.get("outcomes", [])
        return [Aim(row["text"], row["sign"], _day(row["due"])) for row in rows]

    @property
    def profile(self) -> list[str]:
        """What the role asks of whoever holds it, one a line."""
        return str(self.content.get("profile", "")).splitlines()

    @property
    def review_on(self) -> str:
        """What else brings the parties together besides the day: when the principal changes."""
        return " or ".join(self.content.get("review_on", []))

    @property
    def looked_at(self) -> list[date]:
        """The days on which an emerging charter in force is looked at."""
        since = self.version.in_force_since
        return review_days(since) if self.content.get("is_emerging") and since else []

    @cached_property
    def marks(self) -> list[Mark]:
        return [self._mark(signed) for signed in self.folder.asked]

    @property
    def given(self) -> int:
        return sum(1 for mark in self.marks if mark.signed)

    @property
    def is_mine_to_sign(self) -> bool:
        waits = any(mark.is_mine and not mark.signed for mark in self.marks)
        return waits and self.version.state == State.IN_REVIEW

    @property
    def stamp(self) -> str:
        """The one fact beside the state."""
        version = self.version
        if version.state == State.IN_FORCE:
            return f"since {day(version.in_force_since)}"
        if version.state == State.SUPERSEDED:
            return f"until {day(last_day(version))}" if version.in_force_since else "never in force"
        if version.state == State.DRAFT:
            return "not signed"
        return f"{self.given} of {len(self.marks)} signed"

    @property
    def replaces(self) -> str:
        before = self.folder.replaces
        return f", replaces version {before.number}" if before else ""

    @property
    def foot(self) -> str:
        """What stands at the foot of each printed page."""
        mark = f"fingerprint {self.version.short_fingerprint}" if self.version.fingerprint else "draft, not signed"
        return f"{self.content['role']}, version {self.version.number}, {mark}"

    def _mark(self, signed: Signed) -> Mark:
        on = signed.signed_at.astimezone(self.zone).date() if signed.signed_at else None
        declined = signed.declined_at.astimezone(self.zone).date() if signed.declined_at else None
        mine = signed.person_id == self.reader_id
        return Mark(signed.name, signed.role, on, signed.hand, mine, declined, signed.decline_reason)


def sections_of(content: dict[str, Any]) -> list[Section]:
    """The lines under their kinds, in the order they are read; no section where there is no line."""
    found = []
    for kind in Stake.Kind:
        rows = [row for row in content["lines"] if row["kind"] == kind]
        if rows:
            gloss = GLOSSES.get(kind) or _gloss_of_shares(rows, content["role"])
            found.append(Section(kind.value, kind.label, gloss, [_line(row) for row in rows]))
    return found


def last_day(version: CharterVersion | Listed) -> date | None:
    """The last day on which a superseded version was in force."""
    if version.superseded_on is None or version.in_force_since is None:
        return None
    return max(version.superseded_on - timedelta(days=1), version.in_force_since)


def _day(written: str) -> date | None:
    return date.fromisoformat(written) if written else None


def _gloss_of_shares(rows: list[dict[str, Any]], role: str) -> str:
    leads = {row["lead"] == role for row in rows}
    if leads == {True}:
        return "Leads, and is asked first"
    return "Somebody else leads" if leads == {False} else "One role leads, and is asked first"


def _line(row: dict[str, Any]) -> Line:
    who = {
        Stake.Kind.SHARES: f"{row['lead']} leads",
        Stake.Kind.SUPPORTS: f"{row['owner']} owns" if row.get("owner") else "",
        Stake.Kind.HANDS_ON: row["goes_to"],
    }
    how = HOW.get(row["how"], "")
    note = f"{how}: {row['how_note']}" if how and row["how_note"] else how or row["how_note"]
    time = f"{hours(row['hours'])} a week" if row.get("hours") else ""
    return Line(row["line"], row["wording"], who.get(row["kind"], ""), " · ".join(filter(None, [note, time])))
