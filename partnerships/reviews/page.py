"""The page of a review: the agenda made from the record, decisions under it, and the version they fill."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import date, datetime, timedelta
from typing import Any
from uuid import UUID

from coachhub.kit.templatetags.kit import and_list, long_day, number_word, short_day
from coachhub.kit.wording import say_minutes, small
from partnerships.agreements.models import AgreementVersion, Goal, PartyKind
from partnerships.evidence.queries import Seen, seen_of, teachers_of
from partnerships.log.bars import column
from partnerships.reviews import queries
from partnerships.reviews.drift import Drift
from partnerships.reviews.forms import DecideForm, RequestForm
from partnerships.reviews.models import ParkedRequest, Review, ReviewItem
from partnerships.reviews.places import Place, places_of
from partnerships.reviews.ways import Way, until_words, ways_of
from roles.people.members import Member
from roles.people.models import Person

Kind = ReviewItem.Kind
STATIONS = ["Draft", "Check", "Sign", "Log", "Review"]
NEXT_IN = timedelta(weeks=9)


@dataclass
class Request:
    """A parked request with what may give way; `form` is there while it is not decided here, open where it is next."""

    row: ParkedRequest
    time: str
    ways: list[Way]
    form: RequestForm | None = None
    said: str = ""
    way: Way | None = None
    is_next: bool = False


@dataclass
class Item:
    row: ReviewItem
    at: str
    state: str = "to_come"
    tag: str = "To come"
    lines: list[str] = field(default_factory=list)
    requests: list[Request] = field(default_factory=list)
    form: DecideForm | None = None


class Meeting:
    """All that a review shows, read once."""

    def __init__(self, review: Review, member: Member) -> None:
        self.review, self.member = review, member
        self.teachers: list[Person] = teachers_of(member.school, review.agreement)
        draft = queries.draft_of(review.agreement) if self.is_open else None
        self.base: AgreementVersion = draft or review.version
        self.goals = queries.goals_of(review.version)
        self.commitments = queries.commitments_of(self.base)
        goals = queries.goals_of(draft) if draft else self.goals
        self.places: dict[str, Place] = places_of(self.base, goals, self.commitments)
        until = min(review.day, member.today)
        self.drift: Drift = queries.drift_at(review.agreement, member.school, until)
        self.seen: dict[UUID, Seen] = seen_of(review.agreement)
        vars(review.agreement)["seen_of_goals"] = self.seen  # for the chain of each goal, which is read once
        self.rows = list(queries.items_of(review))
        self.parked = queries.requests_of(review)
        self.parties = queries.parties_of(review.version)

    @property
    def is_open(self) -> bool:
        return self.review.closed_at is None

    def decide_form(self, item: ReviewItem, data: Any = None) -> DecideForm:
        return DecideForm(data, member=self.member, teachers=self.teachers, item=item, places=self.places)

    def ways(self, row: ParkedRequest) -> list[Way]:
        own = [one for one in self.commitments if one.party == PartyKind.COACH and one.hours]
        return ways_of(row, own, self.drift.commitments)

    def request_form(self, row: ParkedRequest, data: Any = None) -> RequestForm:
        ways = [way.value for way in self.ways(row)]
        return RequestForm(data, member=self.member, teachers=self.teachers, ways=ways, pk=row.pk)

    def requests(self) -> list[Request]:
        said = {one.parked_id: one.text for row in self.rows for one in row.decisions.all() if one.parked_id}
        found = []
        for row in self.parked:
            one = Request(row, asked_time(row), self.ways(row), said=said.get(row.pk, ""))
            if self.is_open and row.state == ParkedRequest.State.PARKED and not one.said:
                one.form = self.request_form(row)
            found.append(one)
        return found

    def items(self) -> list[Item]:
        found, clock, now_given = [], self._starts(), False
        for row in self.rows:
            item = Item(row, f"{clock.hour % 12 or 12}:{clock:%M}" if self.review.starts else "")
            clock += timedelta(minutes=row.minutes)
            decisions = [one for one in row.decisions.all() if one.parked_id is None]
            if row.done_at is not None:
                item.state = "done"
                count = len(decisions)
                item.tag = f"{count} decision{'' if count == 1 else 's'}" if count else "Done"
            elif self.is_open and not now_given:
                item.state, item.tag, now_given = "now", "Now", True
            self._fill(item)
            found.append(item)
        return found

    def _starts(self) -> datetime:
        starts = self.review.starts
        return datetime(2000, 1, 1, starts.hour if starts else 0, starts.minute if starts else 0)  # noqa: DTZ001 - a clock

    def _fill(self, item: Item) -> None:
        if self.is_open:
            item.form = self.decide_form(item.row)
        if item.row.kind == Kind.PARKED:
            item.requests = self.requests()
            open_ones = [one for one in item.requests if one.form]
            for one in open_ones[:1]:
                one.is_next = True
            if item.state == "now" and item.requests:
                item.tag = f"Now, {len(item.requests) - len(open_ones) + bool(open_ones)} of {len(item.requests)}"
            words = "Asked for outside the agreement and kept for today. Accepting one means saying what gives way."
            item.lines = [words if item.requests else "Nothing is parked."]
        elif item.row.kind == Kind.STILL_RIGHT:
            item.lines = [still_right_words(self.review, self.review.version)]
        elif item.row.kind == Kind.FIRST_SIGNS:
            signs = [sign_words(n, self.seen.get(goal.key)) for n, goal in self.numbered()]
            item.lines = [words for words in signs if words] or ["None was seen yet."]

    def numbered(self) -> list[tuple[int, Goal]]:
        return list(enumerate(self.goals, start=1))


def review_page(meeting: Meeting) -> dict[str, Any]:
    review, items = meeting.review, meeting.items()
    minutes = sum(row.minutes for row in meeting.rows)
    draft = review.draft
    return {
        "review": review,
        "agreement": review.agreement,
        "meeting": meeting,
        "items": items,
        "when": when_words(review, minutes),
        "minutes": minutes,
        "who": who_words(meeting),
        "drift": meeting.drift,
        "asked": [f"{small(who)} {say_minutes(minutes)}" for who, minutes in meeting.drift.asked],
        "columns": [(share, column(share, max([*meeting.drift.weeks, 1]))) for share in meeting.drift.weeks],
        "stations": STATIONS,
        "changes": [one.change for row in meeting.rows for one in row.decisions.all() if one.change],
        "number": draft.number if draft else review.version.number + 1,
        "signers": number_word(len(meeting.parties)).lower(),
        "all_done": all(row.done_at for row in meeting.rows),
    }


def when_words(review: Review, minutes: int) -> str:
    words = f"{review.day:%A}, {review.day:%B} {review.day.day}"
    if review.starts:
        begin = datetime.combine(review.day, review.starts)
        end = begin + timedelta(minutes=minutes)
        words += f", {begin.hour % 12 or 12}:{begin:%M} to {end.hour % 12 or 12}:{end:%M %p}"
    return f"{words}, {review.place}" if review.place else words


def who_words(meeting: Meeting) -> str:
    names = [meeting.review.agreement.coach.first_name]
    for party in meeting.parties:
        if party.kind == PartyKind.TEACHERS:
            names.append("who speaks for the teachers")
        elif party.person_id != meeting.review.agreement.coach_id:
            names.append(party.person.first_name)
    return and_list(names)


def asked_time(row: ParkedRequest) -> str:
    if not row.minutes_a_week:
        return until_words(row.until).strip()
    return f"{say_minutes(row.minutes_a_week)} {'once' if row.once else 'a week'}{until_words(row.until)}"


def sign_words(number: int, seen: Seen | None) -> str:
    signs = [f"{short_day(one.on)}: {one.text}" for one in seen.first_signs] if seen else []
    return f"Goal {number}, {'; '.join(signs)}." if signs else ""


def still_right_words(review: Review, version: AgreementVersion) -> str:
    since = f"Version {version.number} is in force since {short_day(version.in_force_since)}. "
    if review.next_on:
        return f"{since}Next review: {long_day(review.next_on)}."
    return f"{since}Next review, proposed: {long_day(proposed_next(review.day))}."


def proposed_next(day: date) -> date:
    return day + NEXT_IN
