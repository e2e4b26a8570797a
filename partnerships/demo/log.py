"""Eight weeks of a coach's log, the same every time for the same day of loading."""

from __future__ import annotations

import uuid
from collections.abc import Iterator
from datetime import date, timedelta
from typing import Any

from partnerships.agreements.models import Agreement, AgreementVersion, PartyKind
from partnerships.log.models import LogEntry
from partnerships.log.weeks import school_weeks, week_of
from roles.demo.calendar import Calendar
from roles.models import Duty, Holiday, Role, Stake

NAMESPACE = uuid.UUID("5a1d6c1e-8a8e-4b7e-9c57-6a1f1d0e0001")


class Log:
    """Writes what the data says of one coach's weeks."""

    def __init__(self, agreement: Agreement, calendar: Calendar) -> None:
        self.agreement, self.calendar = agreement, calendar
        self.roles = {one.slug: one for one in Role.objects.filter(school=agreement.school)}
        stakes = Stake.objects.filter(school=agreement.school, in_force=True, role=agreement.role)
        self.duties: dict[str, Duty] = {one.wording: one.duty for one in stakes.select_related("duty")}
        version = AgreementVersion.objects.in_force().filter(agreement=agreement).get()
        committed = version.commitments.filter(party=PartyKind.COACH)
        self.commitments = {one.label: one.key for one in committed}
        off = Holiday.objects.filter(school=agreement.school).values_list("first_day", "last_day")
        last = week_of(calendar.as_of).before
        while not last.school_days(list(off)):
            last = last.before
        self.weeks = school_weeks(last, 8, list(off))
        self.off = list(off)

    def write(self, data: dict[str, Any]) -> None:
        entries = [entry for week, outside in zip(self.weeks, data["outside"], strict=False)
                   for entry in self.week(week.first, data["inside"], outside)]  # fmt: skip
        entries += [self.entry(self.calendar.as_of, words) for words in data["today"]]
        for number, entry in enumerate(entries):
            entry.key = uuid.uuid5(NAMESPACE, f"{self.agreement.pk} {number}")
        LogEntry.objects.bulk_create(entries, batch_size=500)

    def week(self, monday: date, inside: list[Any], outside: list[Any]) -> Iterator[LogEntry]:
        for weekday, *words in [*inside, *outside]:
            day = monday + timedelta(days=weekday)
            if not any(first <= day <= last for first, last in self.off):
                yield self.entry(day, words)

    def entry(self, day: date, words: list[Any]) -> LogEntry:
        """What `[what, minutes]` says, with the asking role in third place for what is outside."""
        what, minutes, *asked = words
        entry = LogEntry(
            school=self.agreement.school, person=self.agreement.coach, role=self.agreement.role, day=day,
            minutes=minutes,
        )  # fmt: skip
        if what in self.commitments:
            entry.commitment, entry.agreement = self.commitments[what], self.agreement
        elif what in self.duties:
            entry.duty = self.duties[what]
        else:
            entry.outside, entry.agreement = what, self.agreement
            entry.asked_by = self.roles[asked[0]] if asked else None
        return entry
