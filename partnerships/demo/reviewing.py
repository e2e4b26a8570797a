"""What was seen, a review under way, and coaching cycles, from the words of the demonstration."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import datetime, time
from typing import Any

from partnerships.agreements.models import Agreement, AgreementVersion
from partnerships.cycles.models import CoachingModel, Cycle
from partnerships.evidence.models import Evidence, FirstSign, Thanks
from partnerships.log.models import LogEntry
from partnerships.reviews.actions import MINUTES
from partnerships.reviews.models import Decision, ParkedRequest, Review, ReviewItem
from roles.demo.calendar import Calendar
from roles.models import Person, Role

AT = "15:35"
State = ParkedRequest.State


class Reviewing:
    """Writes what the data says of one coach's agreement."""

    def __init__(self, agreement: Agreement, calendar: Calendar) -> None:
        self.agreement, self.school, self.calendar = agreement, agreement.school, calendar
        self.people = {one.name: one for one in Person.objects.filter(memberships__school=self.school)}
        self.roles = {one.slug: one for one in Role.objects.filter(school=self.school)}
        self.version = AgreementVersion.objects.in_force().get(agreement=agreement)
        self.goals = [goal.key for goal in self.version.goals.all()]

    def write(self, data: Mapping[str, Any]) -> None:
        for row in data["evidence"]:
            Evidence.objects.create(**self.seen(row), link=row["link"], step=row["step"])
        for row in data["first_signs"]:
            sign = FirstSign.objects.create(**self.seen(row))
            for name in row["thanks"]:
                Thanks.objects.create(school=self.school, first_sign=sign, person=self.people[name], words=row["words"])
        CoachingModel.objects.create(school=self.school, **data["model"])
        for row in data["cycles"]:
            self.cycle(row)
        self.review(data)

    def seen(self, row: Mapping[str, Any]) -> dict[str, Any]:
        return {
            "school": self.school, "agreement": self.agreement, "goal": self.goals[row["goal"]], "text": row["text"],
            "seen_on": self.calendar.day(row["seen_on"]), "seen_by": self.people[row["by"]],
            "added_at": self.at(row["seen_on"]),
        }  # fmt: skip

    def at(self, day: str) -> datetime:
        return self.calendar.at(day, AT, self.school.time_zone)

    def cycle(self, row: Mapping[str, Any]) -> None:
        fields = {name: row[name] for name in ("name", "goal", "weeks", "phase")}
        started_on = self.calendar.day(row["started_on"])
        ended_on = self.calendar.day(row["ended_on"]) if "ended_on" in row else None
        cycle = Cycle.objects.create(
            **fields, school=self.school, coach=self.agreement.coach, role=self.agreement.role,
            partner=self.people[row["partner"]], agreement_goal=self.goals[0], started_on=started_on,
            ended_on=ended_on, seen=row.get("seen", ""),
        )  # fmt: skip
        logged = LogEntry.objects.filter(agreement=self.agreement, commitment__isnull=False, minutes__lte=60)
        logged.filter(day__range=(started_on, ended_on or self.calendar.as_of)).update(cycle=cycle)

    def review(self, data: Mapping[str, Any]) -> None:
        hour, minute = data["review"]["starts"].split(":")
        review = Review.objects.create(
            school=self.school, agreement=self.agreement, version=self.version,
            day=self.calendar.still_to_come(data["review"]["day"]), starts=time(int(hour), int(minute)),
            place=data["review"]["place"],
        )  # fmt: skip
        items = {
            kind: ReviewItem.objects.create(school=self.school, review=review, kind=kind, order=order, minutes=minutes)
            for order, (kind, minutes) in enumerate(MINUTES.items())
        }
        now, by = self.at("-1d"), self.people[data["first_signs"][0]["by"]]
        for row in data["decided"]:
            item = items[row["kind"]]
            Decision.objects.create(school=self.school, item=item, text=row["text"], by=by, at=now)
            ReviewItem.objects.filter(pk=item.pk).update(done_at=now)
        for row in data["parked"]:
            self.park(items[ReviewItem.Kind.PARKED], row, by, now)

    def park(self, item: ReviewItem, row: Mapping[str, Any], by: Person, now: datetime) -> None:
        parked = ParkedRequest.objects.create(
            school=self.school, agreement=self.agreement, what=row["what"], asked_by=self.roles[row["by"]],
            asked_on=self.calendar.day(row["asked_on"]), minutes_a_week=row["minutes"], once=row.get("once", False),
            until=self.calendar.day(row["until"]) if "until" in row else None, parked_by=self.agreement.coach,
        )  # fmt: skip
        if "declined" in row:
            parked.state, parked.words, parked.decided_at, parked.decided_by = State.DECLINED, row["declined"], now, by
            parked.save()
            text = f"Declined: {parked.what}"
            Decision.objects.create(school=self.school, item=item, text=text, parked=parked, by=by, at=now)
