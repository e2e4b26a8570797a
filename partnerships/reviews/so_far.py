"""How far an agreement has come, for its parties: what was seen at each link, what was kept, and drift, in words."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date
from uuid import UUID

from coachhub.kit.templatetags.kit import and_list
from coachhub.kit.wording import small
from partnerships.agreements.models import Agreement, PartyKind
from partnerships.agreements.text import Content
from partnerships.evidence.models import Evidence
from partnerships.evidence.queries import One, Seen, seen_of
from partnerships.log.diary import AgreementToLog, CommitmentToLog, Ground
from partnerships.log.figures import Counted, average, shares
from partnerships.log.queries import count_log, read_diary_of, read_ground
from partnerships.log.sums import by_role
from partnerships.log.weeks import SCHOOL_WEEK, Span, Week, school_weeks, week_of, whole
from partnerships.reviews.drift import WEEKS
from partnerships.reviews.models import Review
from partnerships.reviews.queries import open_review_of
from roles.people.models import School

Link = Evidence.Link
EXACT_BELOW = 10 * 60  # minutes from which hours are told without a fraction


@dataclass(frozen=True)
class OfGoal:
    """One goal so far: the latest that was seen at each link, its first signs, the coach's time in a sentence."""

    seen: Seen = field(default_factory=Seen)
    kept: str = ""

    def _at(self, link: str) -> One | None:
        return next((one for one in self.seen.now if one.link == link), None)

    @property
    def outcome(self) -> One | None:
        return self._at(Link.OUTCOME)

    @property
    def practice(self) -> One | None:
        return self._at(Link.PRACTICE)

    @property
    def commitment(self) -> One | None:
        return self._at(Link.COMMITMENT)


@dataclass(frozen=True)
class SoFar:
    """The agreement so far, goals by their keys; `drift` says how much in one sentence, who asked for it in another."""

    goals: Mapping[str, OfGoal]
    drift: Sequence[str]
    review: Review | None


def so_far_of(agreement: Agreement, school: School, goals: Sequence[Content], today: date) -> SoFar | None:
    """What the parties read beside the goals of a paper; None where nothing is in force yet. Seven queries.

    Of the log it tells sums alone: hours by commitment, the share outside and which roles asked for it.
    """
    (logged,) = read_diary_of(agreement).agreements
    if not logged.number:
        return None
    ground, seen = read_ground(school), seen_of(agreement)
    weeks = school_weeks(week_of(today), WEEKS, ground.off)
    period, recent = period_of(logged, weeks, today), Span(weeks[0].first, today)
    told = [count_log(school, agreement.coach, span.first, span.last, [logged.role_id]) for span in (period, recent)]
    minutes, days = minutes_by_commitment(told[0]), period.school_days(ground.off)
    found = {
        goal["key"]: OfGoal(seen.get(UUID(goal["key"]), Seen()), kept_words(_commitments(logged, goal), minutes, days))
        for goal in goals
    }
    drift = drift_words(told[1], weeks, logged.tolerance, ground, school.front_door_id)
    return SoFar(found, drift, open_review_of(agreement))


def period_of(logged: AgreementToLog, weeks: Sequence[Week], today: date) -> Span:
    """The days of the period that have been; where it names no first day, the last weeks."""
    last = min(today, logged.ends_on or today)
    return Span(min(logged.starts_on or whole(weeks).first, last), last)


def _commitments(logged: AgreementToLog, goal: Content) -> list[CommitmentToLog]:
    """What of the goal the coach has committed to in the version in force."""
    mine = [UUID(one["key"]) for one in goal["commitments"] if one["party"] == PartyKind.COACH]
    return [logged.commitments[key] for key in mine if key in logged.commitments and logged.commitments[key].in_force]


def minutes_by_commitment(counts: Iterable[Counted]) -> Counter[UUID]:
    found = Counter[UUID]()
    for one in counts:
        if one.commitment:
            found[one.commitment] += one.minutes
    return found


def kept_words(commitments: Sequence[CommitmentToLog], minutes: Mapping[UUID, int], days: int) -> str:
    """`Coach 128 of 144 hours.`, or where the coach committed to more than one thing, each by its label."""
    return " ".join(
        f"{'Coach' if len(commitments) == 1 else one.label} {_time(one, minutes.get(one.key, 0), days)}."
        for one in commitments
    )


def _time(commitment: CommitmentToLog, minutes: int, days: int) -> str:
    if not commitment.minutes:
        return f"{_hours(minutes)} hours"
    return f"{_hours(minutes)} of {_hours(round(commitment.minutes * days / SCHOOL_WEEK))} hours"


def _hours(minutes: int) -> str:
    """Whole hours, a half rounded up; under ten, to a tenth of an hour."""
    return f"{(minutes + 30) // 60}" if minutes >= EXACT_BELOW else f"{round(minutes / 60, 1):g}"


def drift_words(
    counts: Sequence[Counted], weeks: Sequence[Week], tolerance: int, ground: Ground, front_door: int | None
) -> list[str]:
    """One sentence on the share outside in the last weeks of school, one on the roles that asked, none on what for."""
    share = average(shares(counts, weeks))
    if share is None:
        return ["No time was logged in the last six weeks."]
    agreed = f"All agreed on up to {tolerance}%."
    if not share:
        return [f"Nothing went outside the agreement in the last six weeks. {agreed}"]
    asked = [f"{small(who)} {time}" for who, time in by_role(counts, ground, front_door)]
    return [
        f"{share}% of the time logged in the last six weeks went outside the agreement. {agreed}",
        f"Asked for by: {and_list(asked)}.",
    ]
