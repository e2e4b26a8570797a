"""A statement of a partnership agreement -> what keeps it from being agreed. Pure."""

from __future__ import annotations

import re

from roles.clarity.catch_all import catch_all_of
from roles.clarity.findings import Finding, Span
from roles.clarity.hedge import hedge_of
from roles.clarity.limits import condition_of, limit_of
from roles.clarity.reading import Line, read
from roles.clarity.rules import why
from roles.clarity.second import opinion
from roles.clarity.statement_signs import ACTIVITY, COACH_ONLY, CONFLICT, NOT_SEEN, VAGUE
from roles.clarity.wordings import unbounded_of

SLOTS = ("goal", "practice", "first_sign", "commitment", "confidentiality", "time")
LONGEST = 2000
SURE_ENOUGH = 0.6
ASKED_OF = {
    "activity_as_goal": ("goal", "practice"),
    "no_first_sign_possible": ("first_sign",),
    "coach_only": ("commitment", "time", "goal"),
    "confidentiality_conflict": ("confidentiality", "commitment"),
}
MENDS = {
    "activity_as_goal": "By [date], [how many] students [do what that can be seen], up from [how many].",
    "no_first_sign_possible": "By [a date within six weeks], [how many] teachers or students [do what in a room].",
    "coach_only": "The principal [frees what time]; teachers [bring or try what]; the coach [does what].",
    "confidentiality_conflict": "The principal sees hours for each goal, never which teacher or what was said.",
    "unmeasurable": "[Who] [does what that can be seen], [how many or how often], by [date].",
    "hazy": "[Who] [does what], [how often or how many minutes], until [date].",
}
MEASURED = re.compile(r"\d|percent|\b(?:half|third|thirds|quarter of|one|two|three|four|five|six|seven|eight|"
    r"nine|ten|twelve|twenty|"
    r"thirty|forty|fifty|sixty|seventy|eighty|zero|first|second|once|twice|each|every|daily|weekly|"
    r"monthly)\b")  # fmt: skip
VARIOUS = re.compile(r"\bvarious\b|\b(?:wide )?(?:variety|range) of|\betc\b")
OPEN_TIME = re.compile(
    r"\bas (?:much|often|many) (?:\w+ )?as|depend\w* on|whatever|whenever|may vary|time (?:that )?is left|"
    r"best practices|"
    r"flexible|where(?:ver)? needed|as agreed|other (?:work|tasks|duties|goals)(?: \w+){0,3}"
)


def findings_of_statement(text: str, slot: str) -> list[Finding]:
    """slot: one of SLOTS; where the statement stands decides what is asked of it. Never raises."""
    line = read(text[:LONGEST])
    if not line.tokens:
        return []
    found = _spans(line, slot)
    if not any(found.values()):
        found = _second(line, slot)
    return [
        Finding(code, span, why(code, text[slice(*span)], statement=True), MENDS[code])
        for code, span in found.items()
        if span
    ]


def _second(line: Line, slot: str) -> dict[str, Span | None]:
    """The one code that the second opinion is surest of, where the rules are silent."""
    told = opinion("statements", line.text, marks_of_statement(line, slot))
    likely = {code: share for code, share in told.items() if slot in ASKED_OF.get(code, SLOTS)}
    best = max(likely, key=likely.__getitem__, default="")
    return {best: line.span(0, len(line.tokens))} if best and likely[best] > SURE_ENOUGH else {}


def marks_of_statement(line: Line, slot: str) -> list[float]:
    """Where it stands, whether it is bound or measured, and to whom."""
    low = line.text.lower()
    told = [*(slot == one for one in SLOTS), limit_of(low) is not None, condition_of(low) is not None]
    told += [MEASURED.search(low) is not None, bool(re.search(r"\d", low)), "coach" in low, "principal" in low]
    return [float(one) for one in told]


def _spans(line: Line, slot: str) -> dict[str, Span | None]:
    found: dict[str, Span | None] = {}
    if slot in ("goal", "practice"):
        found["activity_as_goal"] = ACTIVITY.search(line.tokens)
    if slot == "first_sign":
        found["no_first_sign_possible"] = NOT_SEEN.search(line.tokens)
    if slot in ("commitment", "time", "goal"):
        found["coach_only"] = COACH_ONLY.search(line.tokens)
    if slot in ("confidentiality", "commitment"):
        found["confidentiality_conflict"] = CONFLICT.search(line.tokens)
    told = any(found.values())
    vague = VAGUE.search(line.tokens)
    if vague and not MEASURED.search(line.text.lower()) and (not told or slot == "first_sign"):
        found["unmeasurable"] = vague
    plain = _open(line)
    found["hazy"] = plain if told or slot == "confidentiality" else plain or _helps(line)
    if found.get("coach_only") or found.get("confidentiality_conflict"):
        found["hazy"] = None
    return found


def _open(line: Line) -> Span | None:
    """Work or time left open by a condition or a catch-all."""
    low = line.text.lower()
    limited = limit_of(low) is not None
    if opened := catch_all_of(low):
        return opened
    if not limited and (match := OPEN_TIME.search(low)):
        return match.span()
    if not limited and (various := VARIOUS.search(low)):
        return various.span()
    return condition_of(low) if not limited else None


def _helps(line: Line) -> Span | None:
    """Help with no act of one's own, or reach without end."""
    if MEASURED.search(line.text.lower()):
        return None
    return hedge_of(line, False) or unbounded_of(line, False, None)
