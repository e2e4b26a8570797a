"""Drafts of agreements that people read, from the words of the demonstration."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import timedelta
from typing import Any

from partnerships.agreements.models import AgreementVersion
from partnerships.agreements.text import compose
from partnerships.comments.models import AgreementComment, AgreementInvitation, AgreementRound
from partnerships.comments.spots import agreement_spots
from roles.demo.calendar import Calendar, before_weekend
from roles.models import Person

NINE, THREE = "9:20", "15:05"


class Rounds:
    """Writes the comment rounds of one school."""

    def __init__(self, people: Mapping[str, Person], calendar: Calendar) -> None:
        self.people, self.calendar = people, calendar

    def write(self, version: AgreementVersion, words: Mapping[str, Any]) -> None:
        zone, school = version.school.time_zone, version.school
        opened = AgreementRound.objects.create(
            school=school, version=version, message=words["message"], opened_by=self.people[words["by"]],
            opened_at=self.calendar.at(words["opened"], NINE, zone),
            ends_on=before_weekend(self.calendar.as_of + timedelta(days=words["ends"])),
        )  # fmt: skip
        roles = {party.person_id: party.role for party in version.parties.select_related("role")}
        done = {name: self.calendar.at(day, THREE, zone) for name, day in words["done"].items()}
        for name, reason in words["readers"].items():
            AgreementInvitation.objects.create(
                school=school, comment_round=opened, person=self.people[name], reason=reason, done_at=done.get(name),
                role=roles.get(self.people[name].pk),
            )  # fmt: skip
        places = {one.key: one for one in agreement_spots(compose(version))}
        for said in words["comments"]:
            spot = places[said["place"]]
            AgreementComment.objects.create(
                school=school, comment_round=opened, by=self.people[said["by"]], part=spot.part, quoted=spot.text,
                at=self.calendar.at(said["day"], THREE, zone), text=said["text"], proposed=said.get("proposed", ""),
            )  # fmt: skip
