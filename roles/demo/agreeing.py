"""Drafts that people read, and charters that were confirmed, from the words of the demonstration."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import timedelta
from typing import Any

from roles.charters.models import CharterVersion, Stake
from roles.charters.wording_actions import change_wording
from roles.comments.models import Comment, CommentRound, Invitation
from roles.confirming.models import Confirmation
from roles.demo.calendar import Calendar, before_weekend
from roles.demo.catalogue import Catalogue
from roles.demo.people import Staff
from roles.signing.models import State

NINE, THREE = "9:20", "15:05"


class Agreeing:
    """Writes what is being agreed on at one school."""

    def __init__(self, staff: Staff, catalogue: Catalogue, calendar: Calendar) -> None:
        self.staff, self.catalogue, self.calendar = staff, catalogue, calendar
        self.zone = staff.school.time_zone

    def write(self, data: Mapping[str, Any]) -> None:
        for row in data["rounds"]:
            self.round(row)
        for row in data["confirmed"]:
            self.confirmation(row)

    def version(self, role: str, state: State) -> CharterVersion:
        return CharterVersion.objects.get(charter__role=self.staff.roles[role], state=state)

    def round(self, row: Mapping[str, Any]) -> None:
        version, school = self.version(row["role"], State.DRAFT), self.staff.school
        talk = next((said["day"] for said in row["comments"] if said.get("needs_talk")), None)
        opened = CommentRound.objects.create(
            school=school, version=version, message=row["message"], opened_by=self.staff.people[row["by"]],
            opened_at=self.calendar.at(row["opened"], NINE, self.zone),
            ends_on=before_weekend(self.calendar.as_of + timedelta(days=int(row["ends"].strip("+d")))),
            paused_on=self.calendar.day(talk) if talk else None,
        )  # fmt: skip
        done = {name: self.calendar.at(day, THREE, self.zone) for name, day in row["done"].items()}
        for name, reason in row["readers"].items():
            person, role = self.staff.party(name)
            Invitation.objects.create(
                school=school, comment_round=opened, person=person, role=role, reason=reason, done_at=done.get(name)
            )
        for said in row["comments"]:
            self.comment(opened, said)

    def comment(self, opened: CommentRound, said: Mapping[str, Any]) -> None:
        duty, at = self.catalogue.duties[said["duty"]], self.calendar.at(said["day"], THREE, self.zone)
        quoted = Stake.objects.get(version=opened.version, duty=duty).wording
        settled: dict[str, Any] = {}
        if "settled" in said:
            settled = {"settled": said["settled"], "settled_by": opened.opened_by, "answer": said["answer"]}
            settled["settled_at"] = at + timedelta(minutes=20)
            change_wording(opened.version, "line", said["proposed"], was=quoted, duty_id=duty.pk, by=opened.opened_by)
        Comment.objects.create(
            school=opened.school, comment_round=opened, by=self.staff.people[said["by"]], at=at, part="line", duty=duty,
            quoted=quoted, text=said["text"], proposed=said.get("proposed", ""),
            needs_talk=said.get("needs_talk", False), **settled,
        )  # fmt: skip

    def confirmation(self, row: Mapping[str, Any]) -> None:
        answered = self.calendar.day(row["answered"]) if "answered" in row else None
        Confirmation.objects.create(
            school=self.staff.school, version=self.version(row["role"], State.IN_FORCE),
            person=self.staff.people[row["name"]], asked_on=self.calendar.day(row["asked"]), answered_on=answered,
            is_right=None if answered is None else "words" not in row, words=row.get("words", ""),
        )  # fmt: skip
