"""What the page of an agreement shows: the paper of a version, and what may be done with it."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import Any
from zoneinfo import ZoneInfo

from coachhub.kit.templatetags.kit import and_list, day
from partnerships.agreements.checks import hours_of
from partnerships.agreements.models import AgreementSignature, AgreementVersion, Goal, PartyKind
from partnerships.agreements.places import PARTS, TWO_LINES, Part
from partnerships.agreements.queries import asked_of
from partnerships.agreements.text import Content, content_of
from roles.charters.paper import Mark, last_day
from roles.clarity.statements import findings_of_statement
from roles.people.members import Member
from roles.signing.models import State

STATIONS = ["Draft", "Check", "Sign", "Log", "Review"]
NOW = (State.IN_REVIEW, State.SIGNED, State.IN_FORCE)
STATION = {State.DRAFT: 1, State.IN_REVIEW: 3, State.SIGNED: 3, State.IN_FORCE: 4}
TIME = "time"


@dataclass(frozen=True)
class Told:
    """A part of the agreement as it is read: its label and its lines."""

    name: str
    label: str
    lines: list[str]


@dataclass(frozen=True)
class PaperGoal:
    """A goal as the paper numbers it."""

    number: int
    goal: Content
    note: str
    replaced: str = ""  # what students were to do in the version before, where it was said otherwise

    @property
    def was_activity(self) -> bool:
        """Whether what was replaced told what adults do, and no outcome."""
        found = findings_of_statement(self.replaced, "goal") if self.replaced else []
        return any(one.code == "activity_as_goal" for one in found)

    @property
    def is_clear(self) -> bool:
        return bool(self.goal["outcome"] and self.goal["first_sign"])

    @property
    def measured(self) -> str:
        """`Share who can say why, from 20% to 60%, by Jan 29, 2027`."""
        from_to = " ".join(
            f"{word} {self.goal[name]}" for word, name in (("from", "baseline"), ("to", "target")) if self.goal[name]
        )
        by = f"by {day(day_of(self.goal['due']))}" if self.goal["due"] else ""
        return ", ".join(part for part in (self.goal["measure"], from_to, by) if part)

    @property
    def commitments(self) -> list[Content]:
        return [{**one, "who": PartyKind(one["party"]).label} for one in self.goal["commitments"]]


class Paper:
    """A version as the paper that its parties read, for the reader with that id; `before` was in force before it."""

    def __init__(
        self, version: AgreementVersion, reader_id: int | None, before: AgreementVersion | None = None
    ) -> None:
        self.version, self.content = version, content_of(version)
        earlier = content_of(before)["goals"] if before else []
        self.earlier = {goal["key"]: goal["outcome"] for goal in earlier}
        self.zone = ZoneInfo(version.school.time_zone)
        self.marks = [self._mark(one, reader_id) for one in asked_of(version)]

    @property
    def period(self) -> str:
        begins, ends = day_of(self.content["starts_on"]), day_of(self.content["ends_on"])
        return " to ".join(day(one) for one in (begins, ends) if one)

    @property
    def leaders(self) -> str:
        kinds = (PartyKind.PRINCIPAL, PartyKind.LEADERS)
        return ", ".join(one["name"] for one in self.content["parties"] if one["kind"] in kinds)

    @property
    def others(self) -> list[tuple[str, str]]:
        """Who speaks for the teachers, and the librarian."""
        kinds = (PartyKind.TEACHERS, PartyKind.LIBRARIAN)
        return [(PartyKind(one["kind"]).label, one["name"]) for one in self.content["parties"] if one["kind"] in kinds]

    @property
    def goals(self) -> list[PaperGoal]:
        return [
            PaperGoal(number, goal, _note(goal, number), self._replaced(goal))
            for number, goal in enumerate(self.content["goals"], 1)
        ]

    @property
    def parts(self) -> list[Told]:
        found = [Told(part.name, part.label, lines_of(part, self.content)) for part in PARTS[1:]]
        return [one for one in found if one.lines]

    @property
    def review_on(self) -> date | None:
        return day_of(self.content["review_on"])

    @property
    def time(self) -> str:
        """`19 of 30 hours a week`, of what the coach has committed to."""
        total, most = hours_of(self.content, PartyKind.COACH), self.content["hours_a_week"]
        return f"{total:g} of {most} hours a week" if most else f"{total:g} hours a week"

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
        return "not signed" if version.is_draft else f"{self.given} of {len(self.marks)} signed"

    def _replaced(self, goal: Content) -> str:
        was: str = self.earlier.get(goal["key"], "")
        return "" if was == goal["outcome"] else was

    def _mark(self, one: AgreementSignature, reader_id: int | None) -> Mark:
        on = one.signed_at.astimezone(self.zone).date() if one.signed_at else None
        declined = one.declined_at.astimezone(self.zone).date() if one.declined_at else None
        return Mark(
            one.name or one.person.name,
            one.signs_as,
            on,
            one.hand,
            one.person_id == reader_id,
            declined,
            one.decline_reason,
        )


def version_page(
    versions: list[AgreementVersion], opened: AgreementVersion, member: Member, *, writes: bool, reviews: bool
) -> dict[str, Any]:
    """The context of a version's page. `versions` are those that the reader may read, newest first.

    Who `reviews` the agreement reads beside what is in force, or is to be, how far it has come.
    """
    came = [one for one in versions if one.in_force_since]
    before = next((one for one in came if one.number < opened.number), None)
    paper = Paper(opened, member.person.pk if member.person else None, before)
    under_way = any(one.state in (State.DRAFT, State.IN_REVIEW, State.SIGNED) for one in versions)
    return {
        "paper": paper,
        "version": opened,
        "agreement": opened.agreement,
        "versions": versions,
        "before": before,
        "writes": writes,
        "reviews": reviews and opened.state in NOW,
        "stations": STATIONS if opened.state in STATION else [],
        "station": STATION.get(State(opened.state), 0),
        "new_number": versions[0].number + 1 if writes and not under_way else None,
        "next": next_of(paper, member.is_principal),
    }


def next_of(paper: Paper, is_principal: bool) -> str:
    """The sentence that names what comes next; empty for a version that stays as it is."""
    state, number = paper.version.state, paper.version.number
    if state == State.DRAFT:
        return "you check it and send it for signature." if is_principal else "the principal checks it and sends it."
    if paper.is_mine_to_sign and sum(1 for mark in paper.marks if not mark.signed) == 1:
        return f"once you sign, version {number} can be published."
    if state == State.IN_REVIEW:
        waiting = [mark.name for mark in paper.marks if not mark.signed]
        return f"{and_list(waiting)} {'signs' if len(waiting) == 1 else 'sign'}, then it is published."
    if state == State.SIGNED:
        return f"{'you publish' if is_principal else 'the principal publishes'} it."
    if state == State.IN_FORCE and paper.review_on:
        return f"you look at it together on {day(paper.review_on)}."
    return ""


def lines_of(part: Part, content: Content) -> list[str]:
    """What the part says, line by line; none where it says nothing yet."""
    if part.name == TIME:
        hours, full = content["hours_a_week"], content["full_time"]
        found = [f"{hours} hours a week" if hours else "", f"100% is {full}" if full else ""]
        tolerance = f"Up to {content['tolerance']}% of the time may go to work outside the agreement"
        return [*filter(None, found), tolerance] if any(found) else []
    if part.name == "period":
        dates = {name: day(day_of(content[name])) for name in ("starts_on", "ends_on", "review_on")}
        period = " to ".join(filter(None, (dates["starts_on"], dates["ends_on"])))
        review = f"Next review {dates['review_on']}" if dates["review_on"] else ""
        return [*filter(None, (content["focus"], period, review))]
    if part.name == "told":
        position = content["confidentiality"]
        return [*(TWO_LINES[position] if position else ()), *_split(content["told_to_whom"])]
    return _split(content.get(part.fields[0], ""))  # what was signed before there was the question does not answer it


def day_of(written: str) -> date | None:
    return date.fromisoformat(written) if written else None


def _split(text: str) -> list[str]:
    return [line for line in text.splitlines() if line.strip()]


def _note(goal: Content, number: int) -> str:
    if goal["state"] == Goal.State.WAITING:
        return "waits its turn"
    if goal["state"] == Goal.State.DONE:
        return "finished"
    return "also in progress" if number > 1 else ""
