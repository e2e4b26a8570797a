"""Meetings of teams in the demonstration: one that has been, with notes, and those to come, the next with an agenda."""

from __future__ import annotations

import uuid
from collections.abc import Mapping
from datetime import date, time, timedelta
from typing import Any

from coachhub.kit.school_days import is_school_day
from partnerships.meetings.models import ActionItem, AgendaItem, Meeting, MeetingNotes, MeetingRole, MissedMeeting
from partnerships.teams.models import Team
from partnerships.teams.queries import holders_on
from roles.demo.calendar import Calendar
from roles.models import Holiday, Person, School

NAMESPACE = uuid.UUID("5a1d6c1e-8a8e-4b7e-9c57-6a1f1d0e0008")
APART = timedelta(days=14)


class TeamMeetings:
    """Writes what the data says of one team's meetings, every second week around the first day that it names."""

    def __init__(self, school: School, calendar: Calendar, words: Mapping[str, Any]) -> None:
        self.school, self.calendar, self.words = school, calendar, words
        calendar.holidays = list(Holiday.objects.filter(school=school).values_list("first_day", "last_day"))
        self.people = {one.name: one for one in Person.objects.filter(memberships__school=school)}
        self.team = Team.objects.get(school=school, slug=words["team"])

    def write(self) -> None:
        first = self.calendar.day(self.words["first"])
        series = uuid.uuid5(NAMESPACE, str(self.team.pk))
        for number in range(self.words["times"]):
            day = first + number * APART
            if number not in self.words["but"] and is_school_day(day, self.calendar.holidays):
                meeting = self.meeting(day, series=series)
                if number == 0:
                    self.agenda(meeting, self.words["agenda"])
        for number, words in enumerate(self.words["past"], start=1):
            self.past(self.school_day_before(first - number * APART), words)

    def school_day_before(self, day: date) -> date:
        """The day, or the same weekday before it that has school."""
        while not is_school_day(day, self.calendar.holidays):
            day -= timedelta(days=7)
        return day

    def meeting(self, day: date, **other: Any) -> Meeting:
        starts, ends = (time.fromisoformat(self.words[name]) for name in ("starts", "ends"))
        meeting = Meeting.objects.create(
            school=self.school, team=self.team, day=day, starts=starts, ends=ends, place=self.words["place"],
            bring=self.words["bring"], uid=uuid.uuid5(NAMESPACE, f"{self.team.pk} {day}"), planned_by=self.team.lead,
            **other,
        )  # fmt: skip
        for held in holders_on(self.team, day):
            if held.holder is not None:
                MeetingRole.objects.create(school=self.school, meeting=meeting, part=held.part, person=held.holder)
        return meeting

    def agenda(self, meeting: Meeting, items: list[Mapping[str, Any]]) -> None:
        for order, one in enumerate(items, start=1):
            AgendaItem.objects.create(
                school=self.school, meeting=meeting, order=order, title=one["what"], lead=self.people[one["who"]],
                minutes=one["minutes"], is_open=one.get("open", False),
            )  # fmt: skip

    def past(self, day: date, words: Mapping[str, Any]) -> None:
        at = self.calendar.at("-1d", "16:40", self.school.time_zone)
        told = at - timedelta(days=(at.date() - day).days + 2)
        meeting = self.meeting(day, told_at=told, reminded_at=told)
        self.agenda(meeting, words["agenda"])
        own = {"school": self.school, "meeting": meeting}
        MeetingNotes.objects.create(
            **own, said=words["said"], decided=words["decided"], written_by=self.people[words["by"]],
            written_at=told + timedelta(days=2),
        )  # fmt: skip
        for name in words.get("missed", []):
            MissedMeeting.objects.create(**own, person=self.people[name])
        for one in words["steps"]:
            due = day + APART if one.get("due") else None
            done_on = day + timedelta(days=4) if one.get("done") else None
            owner = self.people[one["who"]]
            ActionItem.objects.create(**own, team=self.team, what=one["what"], owner=owner, due=due, done_on=done_on)
