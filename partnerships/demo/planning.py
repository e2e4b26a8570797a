"""Collaboration plans in mid-course and at their end, from the words of the demonstration."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date, datetime, time, timedelta
from typing import Any
from zoneinfo import ZoneInfo

from partnerships.plans.models import HandOff, Plan, PlanPaper, PlanPerson, PlanStep, StepHelper, Suggestion
from roles.demo.calendar import Calendar
from roles.models import Duty, Holiday, Person, Role, School

AT = time(15, 10)
State = HandOff.State


class Planning:
    """Writes the plans of one school."""

    def __init__(self, school: School, calendar: Calendar) -> None:
        self.school, self.calendar = school, calendar
        self.people = {one.name: one for one in Person.objects.filter(memberships__school=school)}
        self.roles = {one.slug: one for one in Role.objects.filter(school=school)}
        self.duties = {one.wording: one for one in Duty.objects.filter(school=school)}
        self.off = list(Holiday.objects.filter(school=school).values_list("first_day", "last_day"))

    def write(self, rows: list[Mapping[str, Any]]) -> None:
        for row in rows:
            self.plan(row)

    def plan(self, row: Mapping[str, Any]) -> None:
        plan = Plan.objects.create(
            school=self.school, title=row["title"], subject=row["subject"], owner=self.people[row["people"][0]],
            starts_on=self.day(row["starts"]), ends_on=self.day(row["ends"]),
        )  # fmt: skip
        inside = {
            name: PlanPerson.objects.create(school=self.school, plan=plan, person=self.people[name], order=order)
            for order, name in enumerate(row["people"])
        }
        steps = [self.step(plan, inside, order, one) for order, one in enumerate(row["steps"], start=1)]
        for number, one in enumerate(row["hand_offs"], start=1):
            self.hand_off(plan, inside, steps, number, one)
        for one in row.get("papers", []):
            PlanPaper.objects.create(
                school=self.school, plan=plan, name=one["name"], url=one["url"], by=self.people[one["by"]],
                added_on=self.day(one["day"]),
            )  # fmt: skip
        self.end(plan, row)

    def step(self, plan: Plan, inside: dict[str, PlanPerson], order: int, row: Mapping[str, Any]) -> PlanStep:
        until = self.day(row["until"]) if "until" in row else None
        step = PlanStep.objects.create(
            school=self.school, plan=plan, order=order, kind=row["kind"], title=row["title"], note=row.get("note", ""),
            lead=inside[row["lead"]], duty=self.duties.get(row.get("duty", "")), on=self.day(row["day"]), until=until,
            state=PlanStep.State.DONE if "done" in row else PlanStep.State.TO_DO, outcome=row.get("done", ""),
        )  # fmt: skip
        for name in row.get("helps", []):
            StepHelper.objects.create(school=self.school, step=step, who=inside[name])
        return step

    def hand_off(
        self, plan: Plan, inside: dict[str, PlanPerson], steps: list[PlanStep], number: int, row: Mapping[str, Any]
    ) -> None:
        state = State.ACCEPTED if "accepted" in row else State.WAITING if "since" in row else State.AHEAD
        HandOff.objects.create(
            school=self.school, plan=plan, number=number, after=steps[row["after"] - 1], when=row["when"],
            note=row.get("note", ""), to=inside[row["to"]], state=state, given_by=self.people.get(row.get("given_by")),
            waits_since=self.at(row["since"]) if "since" in row else None,
            accepted_at=self.at(row["accepted"]) if "accepted" in row else None,
        )  # fmt: skip

    def end(self, plan: Plan, row: Mapping[str, Any]) -> None:
        for one in row.get("proposals", []):
            Suggestion.objects.create(
                school=self.school, plan=plan, role=self.roles[one["role"]], text=one["text"],
                by=self.people[one["by"]], at=self.at(one["day"]),
            )  # fmt: skip
        if "shared" in row:
            PlanPerson.objects.filter(plan=plan).update(agreed_at=self.at(row["shared"]))
            plan.shared_at = self.at(row["shared"])
        if "looked_back" in row:
            said = row["looked_back"]
            plan.students_did, plan.to_keep = said["students_did"], said["to_keep"]
            plan.looked_back_at = self.at(said["day"])
        plan.save()

    def at(self, offset: int) -> datetime:
        return datetime.combine(self.day(offset), AT, ZoneInfo(self.school.time_zone))

    def day(self, offset: int) -> date:
        """So many days from the day of loading; the next school day before it, or after it in the days to come."""
        day, step = self.calendar.as_of + timedelta(days=offset), timedelta(days=1 if offset > 0 else -1)
        while day.weekday() > 4 or any(first <= day <= last for first, last in self.off):
            day += step
        return day
