"""The figures of a log: time against the agreement, and the share outside it. Pure: made from grouped counts."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from uuid import UUID

from partnerships.log.diary import Diary, Ground
from partnerships.log.weeks import SCHOOL_WEEK, Span, Week, week_of


@dataclass(frozen=True)
class Counted:
    """Minutes of one week that went to one thing: a commitment, a duty, or something outside."""

    week: date
    commitment: UUID | None
    duty_id: int | None
    wording: str | None
    outside: str
    asked_by: int | None
    minutes: int


@dataclass(frozen=True)
class Row:
    """One thing of the agreement or a charter; `agreed` is None where no time was agreed."""

    label: str
    under: str
    minutes: int
    agreed: int | None = None


@dataclass(frozen=True)
class Against:
    """Time of some days against what was agreed for them."""

    rows: list[Row]
    outside: int

    @property
    def most(self) -> int:
        """Where the scale of the bars ends."""
        return max([self.outside, 1, *(max(row.minutes, row.agreed or 0) for row in self.rows)])

    @property
    def total(self) -> int:
        return self.outside + sum(row.minutes for row in self.rows)

    @property
    def share(self) -> int | None:
        return share(self.outside, self.total)


@dataclass(frozen=True)
class WeekShare:
    """The share of one week that went outside the agreement, in percent; None where nothing was logged."""

    week: Week
    outside: int
    total: int

    @property
    def percent(self) -> int | None:
        return share(self.outside, self.total)


@dataclass(frozen=True)
class Went:
    """What time outside went to, and which role asked for it."""

    what: str
    asked_by: int | None
    minutes: int


def share(part: int, whole: int) -> int | None:
    """In whole percent, a half rounded up; None of nothing."""
    return (200 * part + whole) // (2 * whole) if whole else None


def within(counts: Iterable[Counted], span: Span) -> list[Counted]:
    return [one for one in counts if one.week in span]


def against(counts: Iterable[Counted], diary: Diary, ground: Ground, days: int) -> Against:
    """The counts against what the agreements and charters give to so many school days."""
    inside, outside = Counter[tuple[UUID | None, int | None]](), 0
    wordings: dict[int, str] = {}
    for one in counts:
        if one.outside:
            outside += one.minutes
        else:
            inside[one.commitment, one.duty_id] += one.minutes
            if one.duty_id:
                wordings[one.duty_id] = one.wording or ""
    return Against(list(_rows(inside, wordings, diary, ground, days)), outside)


def _rows(
    inside: Mapping[tuple[UUID | None, int | None], int],
    wordings: Mapping[int, str],
    diary: Diary,
    ground: Ground,
    days: int,
) -> Iterator[Row]:
    def agreed(minutes: int | None) -> int | None:
        return round(minutes * days / SCHOOL_WEEK) if minutes else None

    for commitment in diary.commitments.values():
        minutes = inside.get((commitment.key, None), 0)
        if commitment.in_force:
            yield Row(commitment.label, f"goal {commitment.goal}", minutes, agreed(commitment.minutes))
        elif minutes:
            yield Row(commitment.label, "an earlier agreement", minutes)
    named = {one.duty_id for one in diary.commitments.values() if one.in_force}
    told = set()
    for role_id in diary.role_ids:
        for line in ground.lines.get(role_id, ()):
            minutes, committed = inside.get((None, line.duty_id), 0), line.duty_id in named
            told.add(line.duty_id)
            if minutes or (line.minutes and not committed):
                of_week = None if committed else agreed(line.minutes)
                yield Row(line.wording, f"charter, line {line.number}", minutes, of_week)
    for (_, duty_id), minutes in inside.items():
        if duty_id and duty_id not in told:
            yield Row(wordings[duty_id], "an earlier charter", minutes)
    unknown = sum(minutes for (key, _), minutes in inside.items() if key and key not in diary.commitments)
    if unknown:
        yield Row("Other commitments", "an earlier agreement", unknown)


def shares(counts: Iterable[Counted], weeks: Iterable[Week]) -> list[WeekShare]:
    """The share outside of each of the weeks, in their order."""
    outside, total = Counter[date](), Counter[date]()
    for one in counts:
        monday = week_of(one.week).first
        total[monday] += one.minutes
        outside[monday] += one.minutes if one.outside else 0
    return [WeekShare(week, outside[week.first], total[week.first]) for week in weeks]


def average(told: Iterable[WeekShare]) -> int | None:
    """The share of all the weeks' time together, so that a short week weighs less."""
    weeks = list(told)
    return share(sum(week.outside for week in weeks), sum(week.total for week in weeks))


def went_to(counts: Iterable[Counted]) -> list[Went]:
    """What time outside went to, the most first; the same words in another case are the same thing."""
    minutes, words = Counter[tuple[str, int | None]](), {}
    for one in counts:
        if one.outside:
            key = (one.outside.casefold(), one.asked_by)
            minutes[key] += one.minutes
            words.setdefault(key, one.outside)
    return [Went(words[key], key[1], total) for key, total in minutes.most_common()]


def over_running(told: Iterable[WeekShare], tolerance: int) -> int:
    """How many of the last weeks, without a gap, were over the tolerance; compared exactly, not as rounded."""
    count = 0
    for week in reversed(list(told)):
        if not week.total or week.outside * 100 <= tolerance * week.total:
            break
        count += 1
    return count
