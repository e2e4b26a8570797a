"""A charter on which nothing is to be said, and examples that differ from it in one thing. Pure."""

from __future__ import annotations

from datetime import date
from typing import Any

from roles.clarity.charter_facts import Claim, SchoolFacts, Unowned
from roles.clarity.charter_findings import Content, Example

COACH, LIBRARIAN, MANAGER, PRINCIPAL = "PL coach", "Librarian", "Project manager", "Principal"
PLAN = "Plan one lesson a week with each new teacher"


def a_line(wording: str, kind: str = "owns", duty: int = 1, **more: Any) -> dict[str, Any]:
    plain = {"lead": "", "how": "", "how_note": "", "goes_to": "", "owner": "", "hours": ""}
    return {"kind": kind, "duty": duty, "wording": wording, "asked_first": kind == "owns", **plain, **more}


GOOD: Content = {
    "school": "Hampton High School",
    "role": COACH,
    "number": 1,
    "purpose": "Students choose their next step because their teachers plan for choice, with a coach beside them.",
    "likeness": "Like the coach of a team: with the players every day.",
    "come_for": "planning a lesson, a rubric",
    "presence": 4,
    "lines": [a_line(PLAN), a_line("Model one lesson in each coaching cycle", duty=2)],
    "boundaries": [
        {"text": "Does not evaluate teachers", "instead": PRINCIPAL, "locked": True},
        {"text": "Does not cover classes", "instead": MANAGER, "locked": False},
    ],
    "outcomes": [
        {"text": "Students choose their next step in every unit", "sign": "Choice boards used in ten rooms", "due": ""},
        {"text": "Teachers group by what students showed last week", "sign": "Seen on two visits a term", "due": ""},
        {"text": "Teachers visit a colleague once a term", "sign": "Forty visits noted by May", "due": ""},
    ],
    "hours_a_week": "30",
    "full_time": "37.5 hours a week, lunch and own training left out",
    "time": [{"label": "Coaching cycles", "hours": "20"}, {"label": "Planning with teachers", "hours": "10"}],
    "review_by": "2027-01-29",
    "review_on": [],
    "is_emerging": False,
    "profile": "",
}  # fmt: skip
TODAY = date(2026, 11, 2)
FACTS = SchoolFacts(
    held=frozenset([COACH, LIBRARIAN, MANAGER, PRINCIPAL]), door=PRINCIPAL, today=TODAY,
    claims=(Claim(90, LIBRARIAN, "owns", "Find sources for a unit", asked_first=True),),
)  # fmt: skip


def says(*lines: str | dict[str, Any], **changes: Any) -> Example:
    """A good charter with these lines in the place of its own."""
    made = [a_line(one, duty=10 + at) if isinstance(one, str) else one for at, one in enumerate(lines)]
    words = "; ".join(line["wording"] for line in made)
    return Example(words, {"lines": made, **changes}, FACTS)


def where(words: str, facts: SchoolFacts = FACTS, **changes: Any) -> Example:
    """A good charter that differs in what the words say."""
    return Example(words, changes, facts)


def knows(*claims: Claim, unowned: tuple[Unowned, ...] = (), held: frozenset[str] | None = FACTS.held) -> SchoolFacts:
    return SchoolFacts(claims=claims, unowned=unowned, held=held, door=PRINCIPAL, today=TODAY)


def outcome(text: str = "Students choose their texts", sign: str = "Seen on two visits a term") -> Example:
    return where(text, outcomes=[*GOOD["outcomes"][:2], {"text": text, "sign": sign, "due": ""}])
