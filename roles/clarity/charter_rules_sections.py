"""Rules on a charter's sections: what is missing, outcomes that are activities, evidence, purpose, review. Pure."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date, timedelta

from roles.clarity.charter_facts import SchoolFacts
from roles.clarity.charter_findings import CharterFinding, Content, Mend
from roles.clarity.charter_reading import number_word

FEWEST_OUTCOMES, MOST_OUTCOMES = 3, 7
EMERGING_REVIEWS = (30, 60, 90)
SOONEST = 60  # days from today to a review that is worth one

STUDENTS = re.compile(
    r"\b(?:students?|learners?|pupils?|child(?:ren)?|readers?|writers?|graduates?|graders|kids|class(?:es)?|"
    r"mathematicians)\b",
    re.IGNORECASE,
)
PRACTICE = re.compile(
    r"\b(?:teach(?:ers?|ing|es)?|lessons?|classrooms?|instruction(?:al)?|practices?|faculty|staff|departments?|teams?|"
    r"units?|planning|plan|coach\w*|colleagues|rubrics?|assessments?)\b",
    re.IGNORECASE,
)
ACTIVITY = re.compile(
    r"\b(?:train(?:ed|ing|ings|s)?|workshops?|sessions?|professional (?:development|learning)|PD|in-?service|"
    r"webinars?|meetings?|meets?|modules?|courses?|cycles? (?:are |is )?(?:run|completed|held|done)|"
    r"attend(?:ed|s|ance)?|participat\w+|orientations?|book stud(?:y|ies)|institute|logins?|complet(?:e|es|ed|ion)|"
    r"receives?|ha(?:ve|s) access|take place|(?:is|are|be|been) (?:provided|offered|delivered|held|launched|rolled|"
    r"implemented|introduced|scheduled|in place|created|adopted|coached|visited|observed|published|developed|"
    r"established|supported|invited))\b",
    re.IGNORECASE,
)
BEGINS_WITH_AN_ACT = re.compile(
    r"^(?:provide|offer|hold|deliver|conduct|run|lead|facilitate|train|support|coach|plan|organize|implement|launch|roll|"
    r"introduce|schedule|meet|visit|model|create|develop|establish|complete|present|host|observe)\b",
    re.IGNORECASE,
)
# Somebody does something that they did not do before: what an outcome says, whatever led to it.
CHANGE = re.compile(
    r"\b(?:students?|teachers?|learners?|classes|readers?|teams?|departments?|(?:\w+ )?graders|families|children|staff|"
    r"colleagues|pupils?)\b(?: who \w+(?: \w+){0,3})?(?: \w+){0,3}? (?:can|use|uses|chooses?|"
    r"read|write|ask|explain|show|plan|try|give|find|set|adjust|group|design|teach|open|begin|share|know|stay|visit|talk|solve|cite|check|revise|decide|reach|meet|"
    r"grow|pass|score|improve|apply|name|work|look|make|bring|are able)\b|\bso that\b|\b(?:rises?|falls?|"
    r"grows?|improves?|increases?|decrease|halve|double|drop|drops)\b|\bfrom \d+\b|\bmore (?:students|"
    r"teachers|readers)\b|\bfewer\b|"
    r"\bruns? (?:its|their) own\b|\bon (?:its|their) own\b",
    re.IGNORECASE,
)

SECTIONS = {
    "purpose": ("No purpose yet", "Without it nobody can tell a duty from a favor.", "Write what this role is for"),
    "likeness": (
        "No likeness yet",
        "One line that a new teacher remembers: like the coach of a team.",
        "Write a likeness",
    ),
    "line": ("No duties yet", "A charter says what the role owns, shares, supports and hands on.", "Add a duty"),
    "outcome": (
        "No outcomes yet",
        "Duties say what is done; outcomes say what changes, and they are what the review looks at.",
        "Add an outcome",
    ),
    "boundary": ("No boundaries yet", "What is not named as out of scope drifts in.", "Add a boundary"),
    "time": ("No time yet", "A duty without time is a wish.", "Say the hours"),
    "full_time": (
        "What is 100%?",
        "Hours mean little until it is said what they are part of, and what is left out.",
        "Say what 100% is",
    ),
    "profile": (
        "No profile yet",
        "An emerging charter is a purpose and the person it needs; duties come later.",
        "Write the profile",
    ),
}


def missing_section(charter: Content, facts: SchoolFacts) -> Iterator[CharterFinding]:
    if charter.get("is_emerging"):
        wanted = {"purpose": charter.get("purpose"), "profile": charter.get("profile")}
    else:
        wanted = {
            "purpose": charter.get("purpose"),
            "likeness": charter.get("likeness"),
            "line": charter.get("lines"),
            # Texts sent before there were outcomes lack the section itself.
            "outcome": charter.get("outcomes", True),
            "boundary": charter.get("boundaries"),
            "time": charter.get("hours_a_week") and (charter.get("time") or _has_hours(charter)),
        }
        if charter.get("time"):
            wanted["full_time"] = charter.get("full_time", True)
    for section, there in wanted.items():
        if not there:
            title, why, label = SECTIONS[section]
            emerging = (Mend("emerging", "Begin with purpose and profile only"),) if section == "line" else ()
            part = "time" if section == "full_time" else section
            yield CharterFinding("missing_section", part, title, why, "", None, (Mend("write", label, part), *emerging))


def _has_hours(charter: Content) -> bool:
    return any(line.get("hours") for line in charter.get("lines", ()))


def outcomes_count(charter: Content, facts: SchoolFacts) -> Iterator[CharterFinding]:
    count = len(charter.get("outcomes", ()))
    if not count or charter.get("is_emerging") or FEWEST_OUTCOMES <= count <= MOST_OUTCOMES:
        return
    few = count < FEWEST_OUTCOMES
    yield CharterFinding(
        "outcomes_count", "outcome", f"{number_word(count).capitalize()} outcome{'' if count == 1 else 's'}",
        "Three to seven are enough to see whether the role works, and few enough to look at each.", "", None,
        (Mend("write", "Add an outcome", "outcome"),) if few else (),
    )  # fmt: skip


def activity_outcome(charter: Content, facts: SchoolFacts) -> Iterator[CharterFinding]:
    for outcome in charter.get("outcomes", ()):
        text = outcome["text"]
        act = BEGINS_WITH_AN_ACT.search(text) or ACTIVITY.search(text)
        if act and not CHANGE.search(text):
            yield CharterFinding(
                "activity_outcome", "outcome", "An activity: what would be different?",
                "Everybody trained is something done; an outcome says what students or teachers do that they did not.",
                text, act.span(),
            )  # fmt: skip


def no_evidence(charter: Content, facts: SchoolFacts) -> Iterator[CharterFinding]:
    for outcome in charter.get("outcomes", ()):
        if not outcome.get("sign"):
            yield CharterFinding(
                "no_evidence", "outcome", "What would show it?",
                "Say what will be seen, and where, so that the review does not rest on opinions.",
                outcome["text"], None, (Mend("write", "Write a success sign", "outcome"),),
            )  # fmt: skip


def purpose_one_sided(charter: Content, facts: SchoolFacts) -> Iterator[CharterFinding]:
    purpose = charter.get("purpose", "")
    if not purpose:
        return
    has_students, has_practice = STUDENTS.search(purpose), PRACTICE.search(purpose)
    if has_students and has_practice:
        return
    missing = "What changes for students?" if has_practice else "What changes in teaching?"
    if not has_students and not has_practice:
        missing = "What changes for students, and in teaching?"
    yield CharterFinding(
        "purpose_one_sided", "purpose", missing,
        "A purpose names the student result and the teacher practice that leads to it.", "", None,
        (Mend("write", "Complete the purpose", "purpose"),),
    )  # fmt: skip


def no_review_date(charter: Content, facts: SchoolFacts) -> Iterator[CharterFinding]:
    if charter.get("review_by"):
        return
    yield CharterFinding(
        "no_review_date", "review", "No review date yet",
        "A role changes as needs do; a charter without a date is still hanging there when it no longer holds.",
        "", None, tuple(_reviews(facts.today, bool(charter.get("is_emerging")))),
    )  # fmt: skip


def _reviews(today: date | None, is_emerging: bool) -> Iterator[Mend]:
    if today is None:
        yield Mend("write", "Set a review date", "review")
        return
    days = [today + timedelta(days=n) for n in EMERGING_REVIEWS] if is_emerging else [next_review(today)]
    for day in days:
        yield Mend("review_by", f"Review by {day:%b} {day.day}, {day.year}", day.isoformat())


def next_review(today: date) -> date:
    """The end of January or of May, whichever comes first and is not too soon; a Friday."""
    days = [date(today.year + year, month, 31) for year in (0, 1) for month in (1, 5)]
    day = next(day for day in days if day - today >= timedelta(days=SOONEST))
    return day - timedelta(days=(day.weekday() - 4) % 7)
