"""Rules on how the stakes of several charters fit together: contested, untyped, handed on, orphan, settled. Pure."""

from __future__ import annotations

from collections.abc import Iterator

from roles.clarity.charter_facts import IN_FORCE, Claim, SchoolFacts, Unowned
from roles.clarity.charter_findings import CharterFinding, Content, Line, Mend
from roles.clarity.charter_reading import OURS, lines_of, small

MOST_NEAR = 3
STATES = {"draft": "a draft", "in_review": "in review", "signed": "signed, not in force yet"}


def contested(charter: Content, facts: SchoolFacts) -> Iterator[CharterFinding]:
    for line in lines_of(charter, OURS):
        rivals = [claim for claim in facts.claims_on(line.get("duty")) if claim.asked_first]
        if not rivals or not _is_first(line):
            continue
        claim = min(rivals, key=lambda one: one.state != IN_FORCE)
        role = small(claim.role)
        state = f", {STATES[claim.state]}" if claim.state in STATES else ""
        yield _on(
            line, "contested", f"Contested: the {role} {'owns' if claim.kind == 'owns' else 'leads'} this too",
            f"{claim.role} charter, version {claim.number}{state}. One duty, one owner; the other can share or "
            "support.",
            Mend("share", f"Share, {role} leads", claim.role), Mend("ask", "Ask both to settle", claim.role),
        )  # fmt: skip


def untyped(charter: Content, facts: SchoolFacts) -> Iterator[CharterFinding]:
    for line in lines_of(charter, ("shares",)):
        if not line.get("how"):
            yield _on(
                line, "untyped", "Shared, but how?",
                "Two roles do this and nobody wrote down which part is whose, so both will, or neither.",
                Mend("how", "One leads, one supports", "lead"), Mend("how", "Both, jointly", "joint"),
            )  # fmt: skip
        elif line["how"] == "split" and not line.get("how_note"):
            yield _on(
                line, "untyped", "Split, but by what?",
                "Say the grade, phase or topic at which it goes from one role to the other.",
            )  # fmt: skip


def handed_to_nobody(charter: Content, facts: SchoolFacts) -> Iterator[CharterFinding]:
    if facts.held is None:
        return
    door = (Mend("hand_on", f"Hand on to the {small(facts.door)}", facts.door),) if facts.door in facts.held else ()
    for line in lines_of(charter, ("hands_on",)):
        role = line.get("goes_to", "")
        if role and role not in facts.held:
            yield _on(
                line, "handed_to_nobody", f"Nobody holds the role of the {small(role)}",
                "Whoever is sent there finds nobody; until somebody is appointed it ends at the front door.", *door,
            )  # fmt: skip
    for boundary in charter.get("boundaries", ()):
        role = boundary.get("instead", "")
        if role and role not in facts.held:
            yield CharterFinding(
                "handed_to_nobody", "boundary", f"Nobody holds the role of the {small(role)}",
                "The boundary says who does it instead, and that role is empty.", boundary["text"],
            )  # fmt: skip


def circular(charter: Content, facts: SchoolFacts) -> Iterator[CharterFinding]:
    """Follow each duty that is handed on through the charters in force, until it stays, or comes round."""
    own = charter.get("role", "")
    for line in lines_of(charter, ("hands_on",)):
        goes = {claim.role: claim for claim in facts.claims_on(line.get("duty")) if _hands_on(claim)}
        way, role = [own], line.get("goes_to", "")
        while role in goes and role not in way:
            way.append(role)
            role = goes[role].goes_to
        if role not in way or len(way) < 2:
            continue
        last = goes[way[-1]]
        yield _on(
            line, "circular", f"Goes round: the {small(last.role)} hands it on to the {small(role)}",
            f"{last.role} charter, version {last.number}. A question about this would come back and reach nobody.",
            Mend("own", "Own it here"), Mend("ask", "Ask both to settle", last.role),
        )  # fmt: skip


def orphan(charter: Content, facts: SchoolFacts) -> Iterator[CharterFinding]:
    own, here = charter.get("role", ""), {line.get("duty") for line in charter.get("lines", ())}
    unowned = {one.duty: one for one in facts.unowned}
    for line in lines_of(charter, ("supports",)):
        if line.get("duty") in unowned and not any(claim.asked_first for claim in facts.claims_on(line.get("duty"))):
            yield _on(
                line, "orphan", "Nobody owns this", "A role that supports needs somebody to support.",
                Mend("own", "Own it here"),
            )  # fmt: skip
    for claim in facts.claims:
        if _hands_on(claim) and claim.goes_to == own and claim.duty not in here and not facts.owner_of(claim.duty):
            yield _missing(
                claim.duty, claim.wording, f"The {small(claim.role)} hands this on to the {small(own)}",
                f"{claim.role} charter, version {claim.number}, sends it here, and no charter in force owns it.",
            )  # fmt: skip
            here.add(claim.duty)
    for one in facts.unowned:
        if one.was_ours and one.duty not in here:
            yield _missing(
                one.duty, one.wording, "Nobody would own this any more",
                "The version in force owns it, this one says nothing of it, and no other charter takes it.",
            )  # fmt: skip
            here.add(one.duty)
    claimed = {claim.duty for claim in facts.claims if claim.asked_first}
    near = [one for one in facts.unowned if one.is_near and one.types and one.duty not in here | claimed]
    for one in near[:MOST_NEAR]:
        yield _missing(one.duty, one.wording, "Nobody owns this", f"{_asked_about(one)} go to the front door.")


def settles(charter: Content, facts: SchoolFacts) -> Iterator[CharterFinding]:
    unowned = {one.duty: one for one in facts.unowned if one.types}
    for line in lines_of(charter, OURS):
        one = unowned.get(line.get("duty") or 0)
        claimed = any(claim.asked_first for claim in facts.claims_on(line.get("duty")))
        if one is None or one.was_ours or claimed or not _is_first(line):
            continue
        since = f" since {one.since:%b} {one.since.day}" if one.since else ""
        times = "once" if one.asked == 1 else f"{one.asked} times"
        why = f"Asked {times}{since} and answered by the front door." if one.asked else ""
        if why or facts.claims:
            why = why or f"Until now {_asked_about(one)[0].lower()}{_asked_about(one)[1:]} went to the front door."
            yield _on(line, "settles", "Settles a question nobody owned", why)


def _asked_about(one: Unowned) -> str:
    names = " and ".join(f"“{name}”" for name in one.types[:2])
    return f"Questions of the type {names}"


def _is_first(line: Line) -> bool:
    return bool(line.get("asked_first", line["kind"] == "owns"))


def _hands_on(claim: Claim) -> bool:
    return claim.kind == "hands_on" and claim.state == IN_FORCE


def _on(line: Line, code: str, title: str, why: str, *mends: Mend) -> CharterFinding:
    return CharterFinding(code, "line", title, why, line["wording"], None, mends, line.get("duty"))


def _missing(duty: int, wording: str, title: str, why: str) -> CharterFinding:
    """About a duty that no line of the charter names."""
    return CharterFinding("orphan", "whole", title, why, wording, None, (Mend("add", "Own it here", wording),), duty)
