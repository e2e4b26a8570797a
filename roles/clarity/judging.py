"""What makes a line unclear: by the rules, and by the second opinion where they are silent. Pure."""

from __future__ import annotations

import re
from functools import lru_cache

from roles.clarity.catch_all import catch_all_of
from roles.clarity.draining import drain_of
from roles.clarity.evaluating import evaluates_of
from roles.clarity.findings import LINE_CODES, Span
from roles.clarity.hedge import hedge_of
from roles.clarity.limits import condition_of, limit_of
from roles.clarity.marks import marks_of
from roles.clarity.no_act import no_act_of
from roles.clarity.reading import Line, read
from roles.clarity.role_rules import TRAINED, activity_of, several_of
from roles.clarity.second import opinion
from roles.clarity.verbs import HELP
from roles.clarity.wordings import jargon_of, unbounded_of

REMEMBERED = 2048
SURE_ENOUGH = 0.7
SURE = {"drain": 0.8}


@lru_cache(REMEMBERED)
def judged(text: str, stem: str, family: str) -> tuple[tuple[str, Span], ...]:
    """The codes of a line, each with the words that make it so."""
    line = read(text)
    spans = _both(line, stem, family, spans_by_rules(line, stem, family))
    return tuple((code, span) for code, span in spans.items() if span is not None)


def _both(line: Line, stem: str, family: str, spans: dict[str, Span | None]) -> dict[str, Span | None]:
    """What the rules found, and what the second opinion is sure of where they are silent."""
    if not line.tokens or spans.get("catch_all"):
        return spans
    told = opinion("lines", line.text, marks_of(line, family, stem))
    sure = {code for code, share in told.items() if share > SURE.get(code, SURE_ENOUGH) and not spans.get(code)}
    if any(spans.get(code) for code in ("activity_only", "drain", "evaluates", "jargon", "hedge")):
        sure -= {"no_act"}
    if family == "assistant_principal":
        sure -= {"drain", "evaluates"}
    return {**spans, **{code: _whole(line) for code in LINE_CODES if code in sure}}


def _whole(line: Line) -> Span:
    """The first act up to its purpose: what a second opinion is about."""
    if not line.acts:
        return line.span(0, len(line.tokens))
    act = line.acts[0]
    purposes = [begin for begin, _ in line.purposes if act.object_begin < begin < act.end]
    return line.span(act.begin, min(purposes, default=act.end))


def spans_by_rules(line: Line, stem: str, family: str) -> dict[str, Span | None]:
    """What the rules say by themselves."""
    low = line.text.lower()
    opened = catch_all_of(low)
    limited = limit_of(low) is not None
    hedge = hedge_of(line, limited)
    if opened and hedge and condition_of(low) and not _helps(line):
        hedge = None
    if opened and _nothing_else(line, opened):
        reach = re.search(r"\bany and all\b", low)
        return {"catch_all": opened, "unbounded": reach.span() if reach else None}
    found = {
        "catch_all": opened,
        "hedge": hedge or (_stem_helps(stem, line, limited)),
        "no_act": no_act_of(line, limited),
        "jargon": jargon_of(line),
        "unbounded": unbounded_of(line, limited, opened),
        "activity_only": activity_of(line),
        "evaluates": evaluates_of(line, family),
        "drain": drain_of(line, family),
        "several": several_of(line),
    }
    return _without_echoes(found, low)


def _without_echoes(found: dict[str, Span | None], low: str) -> dict[str, Span | None]:
    """A helper, a jargon word or a post names no act either; it is said once, by the code that tells more."""
    telling = ("catch_all", "jargon", "drain", "activity_only", "evaluates")
    if any(found[code] for code in telling) and " as the " not in low:
        found["no_act"] = None
    if found["hedge"] and found["no_act"] and not ENCOURAGE.search(low):
        found["no_act"] = None
    if found["unbounded"] or found["catch_all"] or (found["hedge"] and not TRAINED.search(low)):
        found["activity_only"] = None
    return found


ENCOURAGE = re.compile(r"\b(?:encouragement|motivation|mission|vision|climate|culture|moral|standards)\b")


def _helps(line: Line) -> bool:
    return bool(line.acts and line.acts[0].verbs[0] in HELP)


def _stem_helps(stem: str, line: Line, limited: bool) -> Span | None:
    if not stem or limited or not line.tokens:
        return None
    lead = read(stem)
    return line.span(0, len(line.tokens)) if lead.acts and lead.acts[-1].verbs[-1] in HELP else None


def _nothing_else(line: Line, opened: Span) -> bool:
    begin, end = opened
    rest = [t for t in line.tokens if not begin <= t.begin < end and t.low not in ",.;:()"]
    return len(rest) <= 6 and len(line.acts) <= 1 and not _helps(line)
