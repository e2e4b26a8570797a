"""Agreements with a past: each version drafted, sent, signed and brought into force on its own day.

The actions of the room write the present, with a trail row. Here days gone by are written along the same path; the
rules of the database check every step as they do for the actions.
"""

from __future__ import annotations

from collections.abc import Mapping
from decimal import Decimal
from typing import Any

from partnerships.agreements.models import Agreement, AgreementVersion, Commitment, Goal, Party
from partnerships.agreements.places import GOAL_FIELDS
from partnerships.agreements.text import compose
from partnerships.demo.rounds import Rounds
from roles.demo.calendar import Calendar
from roles.models import Duty, Person, Role, School
from roles.signing.fingerprint import canonical, fingerprint
from roles.signing.models import State

DAYS = ("starts_on", "ends_on", "review_on")
AT = "15:20"


class Agreements:
    """Writes the agreements of one school."""

    def __init__(self, school: School, calendar: Calendar) -> None:
        self.school, self.calendar = school, calendar
        self.people = {one.name: one for one in Person.objects.filter(memberships__school=school)}
        self.roles = {one.slug: one for one in Role.objects.filter(school=school)}
        self.duties = {one.wording: one for one in Duty.objects.filter(school=school)}

    def write(self, rows: list[Mapping[str, Any]]) -> None:
        for row in rows:
            agreement = Agreement.objects.create(
                school=self.school, coach=self.people[row["coach"]], role=self.roles[row["role"]]
            )
            for words in row["versions"]:
                self.version(agreement, words)

    def version(self, agreement: Agreement, words: Mapping[str, Any]) -> None:
        says = {name: self._value(name, value) for name, value in words["says"].items()}
        version = AgreementVersion.objects.create(
            school=self.school, agreement=agreement, number=words["number"], **says
        )
        for order, one in enumerate(words["parties"]):
            role = self.roles[one["role"]] if "role" in one else None
            Party.objects.create(
                school=self.school, version=version, order=order, kind=one["kind"], person=self.people[one["name"]],
                role=role, signs_as=one.get("signs_as", ""),
            )  # fmt: skip
        for order, one in enumerate([*words["goals"], *words.get("more_goals", [])]):
            self.goal(version, order, one)
        if words["state"] != State.DRAFT:
            self.sign(version, words)
        elif "read" in words:
            Rounds(self.people, self.calendar).write(version, words["read"])

    def goal(self, version: AgreementVersion, order: int, words: Mapping[str, Any]) -> None:
        fields = {name: words[name] for name in (*GOAL_FIELDS, "key", "state") if name in words}
        goal = Goal.objects.create(school=self.school, version=version, order=order, **fields)
        for place, one in enumerate(words["commitments"]):
            duty = self.duties[one["duty"]] if "duty" in one else None
            Commitment.objects.create(
                school=self.school, version=version, goal=goal, order=10 * order + place, duty=duty,
                hours=Decimal(one["hours"]), **{name: one[name] for name in ("key", "party", "text", "label")},
            )  # fmt: skip

    def sign(self, version: AgreementVersion, words: Mapping[str, Any]) -> None:
        """Send it, sign it and bring it into force, as far as the words go."""
        version.refresh_from_db()
        version.text = canonical(compose(version))
        version.fingerprint, version.state = fingerprint(version.text), State.IN_REVIEW
        version.sent_at = self.calendar.at(words["sent"], AT, self.school.time_zone)
        version.save()
        for order, party in enumerate(version.parties.select_related("person", "role")):
            asked = version.signatures.create(
                school=self.school, person=party.person, role=party.role, order=order, asked_at=version.sent_at,
                role_name=party.signs_as,
            )  # fmt: skip
            on = words["signed"][party.person.name]
            if on != "not yet":
                asked.signed_at = self.calendar.at(on, AT, self.school.time_zone)
                asked.name, asked.role_name, asked.hand = party.person.name, party.role_words, party.person.hand
                asked.fingerprint = version.fingerprint
                asked.save()
        if words["state"] == State.IN_FORCE:
            rows = AgreementVersion.objects.filter(pk=version.pk)
            rows.update(state=State.SIGNED)
            rows.update(state=State.IN_FORCE, in_force_since=self.calendar.day(words["in_force"]))

    def _value(self, name: str, value: Any) -> Any:
        if name in DAYS:
            return self.calendar.still_to_come(value) if isinstance(value, list) else self.calendar.day(value)
        return Decimal(value) if name == "hours_a_week" else value
