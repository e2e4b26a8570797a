"""What the pages of the log show: the form, a week against the agreement, today's entries, drift."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import timedelta
from functools import cached_property
from typing import Any
from uuid import uuid4

from coachhub.kit.templatetags.kit import short_day
from partnerships.log import bars, printed
from partnerships.log.chips import chips
from partnerships.log.diary import OUTSIDE, Choice, Diary, Ground
from partnerships.log.durations import CHIPS, chip_words, say_minutes
from partnerships.log.figures import Against, Counted, WeekShare, Went, against, average, shares, went_to, within
from partnerships.log.forms import AGO, EntryForm
from partnerships.log.latest import Beside, Noted, count_entries, entries_in, read_beside, recent_entries
from partnerships.log.models import LogEntry
from partnerships.log.queries import read_ground
from partnerships.log.weeks import Week, school_weeks, week_of, whole
from roles.people.members import Member

LEAFED_BACK = timedelta(days=400)  # week by week; what is longer ago is read by month and term

SHOWN, COLUMNS, USUAL, DAYS_BACK = 5, 6, 30, 8


@dataclass(frozen=True)
class Drawn:
    """A row of the week's table: words, figures as words, and its bar."""

    label: str
    under: str
    logged: str
    agreed: str
    bar: str


@dataclass(frozen=True)
class Said:
    """An entry as its writer reads it."""

    entry: LogEntry | Noted
    label: str
    time: str


@dataclass
class Book:
    """One look at one's own log."""

    member: Member
    diary: Diary
    week: Week

    @cached_property
    def ground(self) -> Ground:
        return read_ground(self.member.school)

    @cached_property
    def weeks(self) -> list[Week]:
        """Those of the columns: the week and some before it, the earliest first."""
        return school_weeks(self.week, COLUMNS, self.ground.off)

    @cached_property
    def entries(self) -> list[Noted]:
        """All of these weeks, the latest first."""
        span = whole(self.weeks)
        return entries_in(self.member.school.pk, self.diary.person.pk, span.first, span.last)

    @cached_property
    def counts(self) -> list[Counted]:
        return count_entries(self.entries)

    @cached_property
    def recent(self) -> list[Noted]:
        """The entries of these weeks up to today; where there are none, as after a long break, the latest before."""
        if self.member.today in self.week and self.entries:
            return self.entries
        return recent_entries(self.member.school.pk, self.diary.person.pk)

    @cached_property
    def beside(self) -> Beside:
        person, agreement = self.diary.person.pk, self.diary.main.agreement_id
        return read_beside(self.member.school.pk, person, agreement, self.member.today - AGO)

    @cached_property
    def labels(self) -> dict[str, str]:
        known = [*self.diary.known(self.ground), *self.diary.choices(self.ground)]
        return {one.key: one.label for one in known}

    def say(self, entry: LogEntry | Noted) -> Said:
        if entry.outside:
            label = entry.outside
        elif entry.commitment:
            label = self.labels.get(f"c-{entry.commitment}", "An earlier commitment")
        else:
            label = self.labels.get(f"d-{entry.duty_id}") or str(entry.duty)
        return Said(entry, label, chip_words(entry.minutes))

    @cached_property
    def choices(self) -> list[Choice]:
        """The last used first, then as agreement and charter have them."""
        used: dict[object, int] = {}
        for entry in sorted(self.recent, key=lambda one: one.pk, reverse=True):
            used.setdefault(entry.commitment or entry.duty_id, len(used))
        choices = self.diary.choices(self.ground)
        return sorted(choices, key=lambda one: used.get(one.commitment or one.duty_id, len(used)))

    def form(self, data: Any = None, initial: dict[str, Any] | None = None) -> EntryForm:
        parts = {
            "known": self.diary.known(self.ground), "roles": self.ground.roles, "cycles": self.beside.cycles,
        }  # fmt: skip
        offered = [*self.choices, self.diary.outside()]
        return EntryForm(data, member=self.member, choices=offered, **parts, initial=initial)

    def begin(self) -> dict[str, Any]:
        """What is chosen before anything is touched: the last used."""
        choices, last = self.choices, max(self.recent, key=lambda one: one.pk, default=None)
        minutes = last.minutes if last is not None and last.minutes in CHIPS else USUAL
        return {"on": choices[0].key if choices else OUTSIDE, "chip": str(minutes), "key": uuid4()}


def log_page(book: Book, form: EntryForm | None = None, logged: LogEntry | None = None) -> dict[str, Any]:
    """The page of a week, in which everything stands that the fragment needs too."""
    diary, ground, today = book.diary, book.ground, book.member.today
    week, weeks, counts = book.week, book.weeks, book.counts
    of_week = against(within(counts, week), diary, ground, week.school_days(ground.off))
    form = form or book.form(initial=book.begin())
    drift = drift_parts(shares(counts, weeks), went_to(within(counts, week)), ground, diary)
    return {
        "form": form,
        **enter_parts(form),
        "week": week,
        "oldest": week_of(today - LEAFED_BACK).first,
        "this_week": week_of(today),
        "holiday_week": not week.school_days(ground.off),
        **week_parts(of_week),
        "today_so_far": [book.say(entry) for entry in book.recent if entry.day == today],
        "other_days": [book.say(entry) for entry in book.entries if entry.day in week and entry.day != today],
        "proposals": book.beside.proposals,
        "logged": book.say(logged) if logged else None,
        "drift": drift,
        "went": [(what, role, time, book.beside.parked.get(what.casefold())) for what, role, time in drift["went"]],
        "diary": diary,
        "longer": printed.longer(book.member.school),
    }


def enter_parts(form: EntryForm) -> dict[str, Any]:
    """The chips, the first few of them in sight; with what is typed to be read by its own parts of the page."""
    offered = [one for one in form.offered if one.key != OUTSIDE]
    chosen = str(form["on"].value() or "")
    if chosen in form.by_key and chosen not in {one.key for one in form.offered}:
        offered.insert(0, form.by_key[chosen])  # it was in force when it was logged
    shown, more = ([(one.key, one.label) for one in some] for some in (offered[:SHOWN], offered[SHOWN:]))
    parts = {
        "shown": chips("on", [*shown, (OUTSIDE, "Outside the agreement")], chosen),
        "more": chips("on", more, chosen, first=False),
        "more_open": chosen in dict(more),
        "lengths": printed.lengths(str(form["chip"].value() or "")),
        "has_cycles": len(form["cycle"].field.choices) > 1,
        "cycle_open": bool(form.errors.get("cycle") or form["cycle"].value()),
        "days_back": [form.member.today - timedelta(days=number) for number in range(1, DAYS_BACK + 1)],
        "day_open": bool(form.errors.get("day") or form["day"].value()),
        "note_open": bool(form.errors.get("note") or form["note"].value()),
    }
    return {**parts, **printed.folds(form, parts)}


def week_parts(found: Against) -> dict[str, Any]:
    """The rows of a table of time against the agreement."""
    most = found.most
    rows = [
        Drawn(
            row.label, row.under, say_minutes(row.minutes), say_minutes(row.agreed) if row.agreed else "",
            bars.against_bar(row.minutes, row.agreed, most),
        )
        for row in found.rows
    ]  # fmt: skip
    return {
        "rows": rows,
        "outside": say_minutes(found.outside),
        "outside_bar": bars.outside_bar(found.outside, most),
        "total": say_minutes(found.total),
        "nothing": not found.total,
    }


def drift_parts(told: list[WeekShare], went: Iterable[Went], ground: Ground, diary: Diary) -> dict[str, Any]:
    """The share outside, of the week and of the last ones; what it went to and which role asked."""
    most = max([1, *(week.percent or 0 for week in told)])
    return {
        "percent": told[-1].percent,
        "average": average(told),
        "tolerance": diary.tolerance,
        "is_over": told[-1].outside * 100 > diary.tolerance * told[-1].total,
        "review_on": diary.main.review_on,
        "columns": bars.columns([(short_day(one.week.first), one.percent) for one in told], most),
        "went": [(one.what, ground.roles.get(one.asked_by or 0, ""), say_minutes(one.minutes)) for one in went],
        "words": ", ".join(f"{short_day(one.week.first)}: {one.percent or 0}%" for one in told),
    }
