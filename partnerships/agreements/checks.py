"""The clarity check on an agreement: findings beside its lines, and on the whole. Pure: content in, findings out."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import date
from hashlib import sha256

from partnerships.agreements.models import Goal, PartyKind
from partnerships.agreements.places import PARTS, TWO_LINES
from partnerships.agreements.text import Content
from roles.clarity.statements import findings_of_statement

HAZY, CONTESTED, OVERLOADED = "hazy", "contested", "overloaded"
TITLES = {
    "activity_as_goal": "An activity, not an outcome",
    "no_first_sign_possible": "This cannot be seen first",
    "coach_only": "Only the coach commits",
    "confidentiality_conflict": "These two lines do not agree",
    "unmeasurable": "Nobody could tell whether it happened",
    "hazy": "Hazy",
}
REPORTS = re.compile(
    r"\b(?:lists?|reports?|tells?|names|shares?|sends?|gives?|shows?|hands?)\b[^.;]{0,40}?"
    r"\b(?P<who>(?:the |which |each )?teachers?(?: worked with| by name|['’]s? names?)|names? of (?:the )?teachers?"
    r"|teacher by teacher|by teacher|notes on (?:each|every) teacher|each teacher['’]s)\b",
    re.IGNORECASE,
)
RATES = re.compile(r"\b(?:evaluat|rat(?:e|es|ing)\b|apprais|scores? teachers)", re.IGNORECASE)
NOT = re.compile(r"\b(?:no|not|never|without|nor|nothing)\b", re.IGNORECASE)


@dataclass(frozen=True)
class Charter:
    """What of the coach's charter in force an agreement can contradict: hours, duties by id, those handed on."""

    hours: float | None = None
    duties: frozenset[int] = frozenset()
    handed_on: dict[int, str] = field(default_factory=dict)

    @classmethod
    def read(cls, content: Content | None) -> Charter:
        if content is None:
            return cls()
        lines = content["lines"]
        handed = {one["duty"]: one["goes_to"] for one in lines if one["kind"] == "hands_on"}
        hours = float(content["hours_a_week"]) if content["hours_a_week"] else None
        return cls(hours, frozenset(one["duty"] for one in lines) - set(handed), handed)


@dataclass(frozen=True)
class Found:
    """One finding. `place` is the line it stands beside; keeping it remembers the words it is `about`."""

    code: str
    place: str
    title: str
    why: str
    about: str = ""
    look: str = HAZY
    rewrite: str = ""
    quote: str = ""
    over: float = 0  # hours a week too many

    @property
    def id(self) -> str:
        told = sha256(f"{self.code} {self.about}".encode()).hexdigest()[:10]
        return f"{self.code.replace('_', '-')}-{told}"


def findings_of(content: Content, charter: Charter, today: date) -> list[Found]:
    """Every finding, in the order in which the agreement is read; one that says the same twice stands once."""
    found = {one.id: one for one in _all(content, charter, today)}
    return list(found.values())


def open_goals(content: Content) -> list[Content]:
    return [goal for goal in content["goals"] if goal["state"] != Goal.State.DONE]


def _all(content: Content, charter: Charter, today: date) -> Iterator[Found]:
    for goal in open_goals(content):
        yield from _of_goal(goal, charter, today)
    yield from _of_parties(content)
    yield from _of_hours(content, charter)
    for part in PARTS:
        if part.slot:
            yield from _statement(str(content[part.fields[-1]]), part.slot, f"part-{part.name}")
    yield from _of_confidence(content)
    yield from _of_days(content, today)


def _of_goal(goal: Content, charter: Charter, today: date) -> Iterator[Found]:
    place, about = f"goal-{goal['key']}", goal["outcome"]
    yield from _statement(goal["outcome"], "goal", f"{place}-outcome")
    yield from _statement(goal["practice"], "practice", f"{place}-practice")
    yield from _statement(goal["first_sign"], "first_sign", f"{place}-practice")
    if not goal["first_sign"]:
        yield Found("no_first_sign", f"{place}-practice", "No first sign named",
                    "Name it now, so that it can be noticed and told.", about)  # fmt: skip
    if goal["due"] and date.fromisoformat(goal["due"]) < today:
        yield Found("goal_date_past", f"{place}-outcome", "Its day has passed",
                    "Set another day, or finish the goal.", about, CONTESTED)  # fmt: skip
    for one in goal["commitments"]:
        spot = f"commitment-{one['key']}"
        yield from _statement(one["text"], "commitment", spot)
        yield from _against_charter(one, charter, spot)


def _statement(text: str, slot: str, place: str) -> Iterator[Found]:
    for one in findings_of_statement(text, slot):
        if slot == "practice" and one.code == "activity_as_goal" and "student" in text.lower():
            continue  # what teachers do with students is the practice itself
        look = CONTESTED if one.code == "confidentiality_conflict" else HAZY
        quote = text[slice(*one.span)] if one.span else ""
        yield Found(one.code, place, TITLES[one.code], one.why, text[:300], look, one.rewrite, quote)


def _against_charter(one: Content, charter: Charter, spot: str) -> Iterator[Found]:
    if one["party"] != PartyKind.COACH:
        return
    if one["duty"] in charter.handed_on:
        other = charter.handed_on[one["duty"]]
        why = f"The charter in force hands “{one['duty_wording']}” to the {other}."
        yield Found("against_charter", spot, "Against the charter", why, one["text"], CONTESTED)
    elif one["duty"] and one["duty"] not in charter.duties:
        why = f"“{one['duty_wording']}” is no duty of the charter in force."
        yield Found("against_charter", spot, "Not in the charter", why, one["text"], CONTESTED)
    if RATES.search(one["text"]) and not NOT.search(one["text"]):
        why = "A coach who rates teachers is not told what is hard. Let the principal do it."
        yield Found("coach_evaluates", spot, "This is evaluation", why, one["text"], CONTESTED)


def _of_parties(content: Content) -> Iterator[Found]:
    goals = open_goals(content)
    if not goals:
        return
    gives = {one["party"] for goal in goals for one in goal["commitments"]}
    asked = {PartyKind.COACH.value, PartyKind.PRINCIPAL.value, PartyKind.TEACHERS.value}
    asked |= {one["kind"] for one in content["parties"]} - {PartyKind.LEADERS.value}
    if PartyKind.LEADERS in gives:
        gives.add(PartyKind.PRINCIPAL.value)  # the principal is one of them
    place = f"goal-{goals[0]['key']}-commitments"
    for kind in PartyKind:
        if kind in asked and kind not in gives:
            who, commits = f"The {kind.label.lower()}", "commit" if kind == PartyKind.TEACHERS else "commits"
            why = "A goal that one side carries alone stops when that side is busy."
            yield Found("party_commits_nothing", place, f"{who} {commits} to nothing yet", why, kind.value)


def _of_hours(content: Content, charter: Charter) -> Iterator[Found]:
    total, given = hours_of(content, PartyKind.COACH), content["hours_a_week"]
    most = float(given) if given else charter.hours
    if most is not None and total > most:
        why = f"The coach’s commitments come to {total:g} hours a week. What gives way?"
        goals = open_goals(content)
        place = f"goal-{goals[0]['key']}-commitments"
        yield Found("overloaded", place, f"Overloaded: {total:g} of {most:g} hours", why, f"{total:g}", OVERLOADED,
                    over=total - most)  # fmt: skip
    if given and charter.hours is not None and float(given) > charter.hours:
        why = f"The charter in force gives this role {charter.hours:g} hours a week, the agreement {float(given):g}."
        yield Found("hours_over_charter", "part-time", "More than the charter gives", why, given, OVERLOADED)


def hours_of(content: Content, kind: str) -> float:
    """Hours a week that the party has committed to, over all goals that are not finished."""
    return sum(float(one["hours"]) for one in takes_time(content, kind))


def takes_time(content: Content, kind: str) -> list[Content]:
    """The party's commitments that take hours now, over all goals in progress."""
    goals = [goal for goal in content["goals"] if goal["state"] == Goal.State.IN_PROGRESS]
    return [one for goal in goals for one in goal["commitments"] if one["party"] == kind and one["hours"]]


def _of_confidence(content: Content) -> Iterator[Found]:
    """A promise that names stay between coach and teacher, beside a line that reports them."""
    position = content["confidentiality"]
    if not position or position == "who_what":
        return
    promise = TWO_LINES[position][0]
    for part in PARTS:
        for name in part.fields:
            text = str(content[name])
            report = REPORTS.search(text)
            if report and not NOT.search(_so_far(text, report.end())):
                why = f"“{promise}” is promised, and this line says otherwise."
                about = text[:300]
                yield Found("promise_and_report", f"part-{part.name}", TITLES["confidentiality_conflict"], why, about,
                            CONTESTED, quote=report["who"])  # fmt: skip


def _so_far(text: str, end: int) -> str:
    """The sentence that ends there or later, up to there."""
    return re.split(r"[.;\n]", text[:end])[-1]


def _of_days(content: Content, today: date) -> Iterator[Found]:
    ends, review = content["ends_on"], content["review_on"]
    if ends and date.fromisoformat(ends) < today:
        yield Found("period_past", "part-period", "The period is over", "Say until when this version holds.", ends,
                    CONTESTED)  # fmt: skip
    if not review:
        why = "Name the day on which you look at it together."
        yield Found("no_review", "part-period", "No review named", why)
    elif date.fromisoformat(review) < today:
        yield Found("no_review", "part-period", "The day of the review has passed", "Name the next one.", review)
    elif ends and review > ends:
        yield Found("review_after_end", "part-period", "The review comes after the end",
                    "Look at it while something can still be changed.", review)  # fmt: skip
