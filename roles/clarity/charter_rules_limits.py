"""Rules on what a role takes on: hours, the number of duties, boundaries, evaluating, running things. Pure."""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal

from roles.clarity.charter_facts import BESIDE_TEACHERS, WHO, SchoolFacts, family_of
from roles.clarity.charter_findings import CharterFinding, Content, Mend
from roles.clarity.charter_reading import (
    OURS,
    denied_by,
    hours_of,
    lines_of,
    number_word,
    plain_hours,
    said_of,
    says_the_same,
    small,
    work_of,
)

MOST_DUTIES = 12
FEWEST_TO_WEIGH = 3
NO_EVALUATION = "Does not evaluate teachers"


def overloaded(charter: Content, facts: SchoolFacts) -> Iterator[CharterFinding]:
    week = hours_of(charter.get("hours_a_week"))
    if not week:
        return
    in_lines = sum((hours_of(line.get("hours")) or Decimal(0) for line in lines_of(charter)), Decimal(0))
    in_shares = sum((hours_of(share["hours"]) or Decimal(0) for share in charter.get("time", ())), Decimal(0))
    used = max(in_lines, in_shares)
    if used <= week:
        return
    more = number_word(used - week)
    counted = " in its lines" if in_lines > in_shares else ""
    yield CharterFinding(
        "overloaded", "time", f"Overloaded: {plain_hours(used)} of {plain_hours(week)} hours{counted}",
        f"{more.capitalize()} hour{'' if used - week == 1 else 's'} more than the week has. What gives way?",
    )  # fmt: skip


def too_many(charter: Content, facts: SchoolFacts) -> Iterator[CharterFinding]:
    count = len(list(lines_of(charter, OURS)))
    if count > MOST_DUTIES:
        yield CharterFinding(
            "too_many", "whole", f"Overloaded: {count} duties",
            f"Nobody remembers more than {number_word(MOST_DUTIES)}. Which could be one line, or somebody else's?",
        )  # fmt: skip


def boundary_contradicted(charter: Content, facts: SchoolFacts) -> Iterator[CharterFinding]:
    denied = [(boundary, part) for boundary in charter.get("boundaries", ()) for part in denied_by(boundary["text"])]
    for line in lines_of(charter):
        for boundary, part in denied:
            if not says_the_same(part, line["wording"]):
                continue
            role = boundary.get("instead", "")
            hand = (Mend("hand_on", f"Hand on to the {small(role)}", role),) if role else ()
            drop = () if boundary.get("locked") else (Mend("drop_boundary", "Drop the boundary", boundary["text"]),)
            yield CharterFinding(
                "boundary_contradicted", "line", "A boundary says that this is not done",
                f"“{boundary['text'].rstrip('.')}” and this line cannot both hold.", line["wording"], None,
                (*hand, Mend("take_out", "Take this line out"), *drop), line.get("duty"),
            )  # fmt: skip
            break


def evaluation_unsaid(charter: Content, facts: SchoolFacts) -> Iterator[CharterFinding]:
    if family_of(charter.get("role", "")) != "coach" or charter.get("is_emerging") or not charter.get("lines"):
        return
    if any("evaluat" in boundary["text"].lower() for boundary in charter.get("boundaries", ())):
        return
    yield CharterFinding(
        "evaluation_unsaid", "boundary", "Say that the coach does not evaluate",
        "Teachers stay away from a coach who might rate them, so a charter says that this one does not.", "", None,
        (Mend("add_boundary", "Add this boundary", NO_EVALUATION),),
    )  # fmt: skip


def mostly_operate(charter: Content, facts: SchoolFacts) -> Iterator[CharterFinding]:
    if family_of(charter.get("role", "")) != "coach":
        return
    weights = {"operate": Decimal(0), "people": Decimal(0)}
    running = []
    lines = list(lines_of(charter, OURS))
    by_hours = bool(lines) and all(hours_of(line.get("hours")) for line in lines)
    for line in lines:
        if kind := work_of(line["wording"]):
            weights[kind] += (hours_of(line.get("hours")) or Decimal(1)) if by_hours else Decimal(1)
            running += [line["wording"]] if kind == "operate" else []
    total = weights["operate"] + weights["people"]
    if len(lines) < FEWEST_TO_WEIGH or not total or weights["operate"] * 2 <= total:
        return
    unit = "hours" if by_hours else "duties"
    yield CharterFinding(
        "mostly_operate", "whole", "Mostly running things",
        f"{plain_hours(weights['operate'])} of {plain_hours(total)} {unit} run things, like “{running[0]}”; "
        "a coach's time goes to teachers.",
    )  # fmt: skip


def evaluates(charter: Content, facts: SchoolFacts) -> Iterator[CharterFinding]:
    """A role that works beside teachers, and a line that rates them or reports on them."""
    family = family_of(charter.get("role", ""))
    if family not in BESIDE_TEACHERS:
        return
    for line in lines_of(charter):
        found = [one for one in said_of(line["wording"], family) if one.code == "evaluates"]
        if not found:
            continue
        door = (Mend("hand_on", f"Hand on to the {small(facts.door)}", facts.door),) if facts.door else ()
        yield CharterFinding(
            "evaluates", "line", f"The {WHO.get(family, family)} does not evaluate",
            "Teachers bring a problem only to somebody who does not rate them.", line["wording"], found[0].span,
            (*door, Mend("take_out", "Take this line out")), line.get("duty"),
        )  # fmt: skip
