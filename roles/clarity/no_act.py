"""A state, relation, virtue or climate; and a bare act with no topic."""

from __future__ import annotations

import re

from roles.clarity.findings import Span
from roles.clarity.inner import inner_act
from roles.clarity.reading import Act, Line
from roles.clarity.states import MAKING, REAL, ROLE_WORDS, SAID_OUTRIGHT, THINGS
from roles.clarity.tokens import words
from roles.clarity.verbs import GENERAL, HELP, RELATE, SOFT, STATE

OWN_MEANS = re.compile(
    r"\b(?:by|through|via) (?:\w+ly |regular |weekly |small[- ]group |one-on-one |individual )*"
    r"(?:(?!collaborating|working|supporting|helping|assisting|serving|being|promoting|fostering|encouraging|"
    r"understanding|ongoing|learning|training|ensuring|building|creating|training)\w+ing\b(?! (?:support|"
    r"assistance|community))"
    r"|displays?|contests?|newsletters?|book ?talks?|posters?|bulletin boards?|e-?mails?|demonstrations?|"
    r"model lessons?|conferences?|conferring|co-\w+|lessons?|surveys?|visits?|book clubs?|cycles|classroom visits|"
    r"observations?|workshops|coaching cycles|side-by-side|displaying|exhibits|assemblies|announcements)"
)
PREPOSITIONS = words("of with in for to at on by from among between through across within during that as")
TOPIC = words("on about regarding in for concerning around over when before after during through by at as")


def no_act_of(line: Line, limited: bool) -> Span | None:
    """The words that name no act; None where somebody could see it done."""
    low = line.text.lower()
    if limited or OWN_MEANS.search(low):
        return None
    if not line.acts:
        match = ROLE_WORDS.search(low)
        return match.span() if match and len(line.tokens) < 16 else None
    found = [_of_act(line, act) for act in line.acts]
    if found[0] is not None and (len(found) == 1 or all(found[:2])):
        return found[0]
    return None


def _of_act(line: Line, act: Act) -> Span | None:
    verb = act.verbs[-1]
    if _holds_post(line, act):
        return None
    if line.low(act.begin, act.begin + 2) in ("acts on", "act on", "acting on"):
        return None
    if all(one in STATE or one == "have" for one in act.verbs):
        return line.span(act.begin, _phrase_end(line, act))
    if set(act.verbs) <= RELATE or _only_with(line, act):
        return _relation(line, act)
    if BEST.search(line.low(act.begin, act.end)) and verb in MAKING | {"employ", "implement", "apply"}:
        return line.span(act.begin, _phrase_end(line, act))
    if verb in MAKING and not set(act.verbs) - MAKING:
        head = object_head(line, act)
        if head is not None and line.tokens[head].low in THINGS - REAL.get(verb, frozenset()):
            return line.span(act.begin, head + 1)
    if verb in HELP:
        return None
    said = SAID_OUTRIGHT.search(line.low(act.begin, act.end))
    return line.span(act.begin, _phrase_end(line, act)) if said else None


BEST = re.compile(r"^\w+ (?:\w+ )?(?:best|research-based|evidence-based) practices?")
POST = re.compile(
    r"^(?:serv|act|function)\w* as (?:\w+['’]?s? ){0,5}?(?:coordinator|administrator|principal|designee|manager|"
    r"chair\w*|"
    r"advis[eo]r|editor|webmaster|secretary|treasurer|proctor|judge|sponsor|substitute|scribe|recorder|timekeeper|"
    r"committee|team|council|counsel|monitor|registrar)\b(?! and)"
)


DUTIES = re.compile(r"^assum\w+ (?:the )?(?:\S+ )?(?:principal's|director's|duties|place|post)\b")


def _holds_post(line: Line, act: Act) -> bool:
    """“Serves as test coordinator” is a post with work of its own; “serves as a resource” is a relation."""
    words = line.low(act.begin, act.end)
    return bool(POST.match(words) or DUTIES.match(words)) or words.startswith(("serves on", "serve on", "serving on"))


def _general_end(line: Line, inner: tuple[str, int]) -> bool:
    verb, at = inner
    if verb not in GENERAL:
        return False
    if verb not in SOFT:
        return True
    head = object_head(line, Act([verb], at, len(line.tokens), at + 1))
    return head is not None and line.tokens[head].low in THINGS


def _only_with(line: Line, act: Act) -> bool:
    after = line.tokens[act.object_begin].low if act.object_begin < len(line.tokens) else ""
    return after == "with" and act.verbs[-1] in ("coordinate", "plan", "team", "meet", "talk", "discuss", "share")


def _relation(line: Line, act: Act) -> Span | None:
    """“Works with staff”: a relation, unless it says what for or on what."""
    inner = inner_act(line, act)
    if inner and inner[0] not in STATE | HELP | RELATE and not _general_end(line, inner):
        return None
    if act.verbs[-1] == "meet":
        return None
    words = [token.low for token in line.tokens[act.object_begin : act.end]]
    purposes = [begin for begin, _ in line.purposes if act.begin <= begin < act.end]
    until = purposes[0] - act.object_begin if purposes else len(words)
    if not inner and any(word in TOPIC for word in words[:until]):
        return None
    if act.verbs[-1] == "communicate" and words[:1] and words[0] not in PREPOSITIONS and not words[0].endswith("ly"):
        return None
    return line.span(act.begin, act.object_begin + max(until, 1))


def object_head(line: Line, act: Act) -> int | None:
    """The number of the noun that the object is about: the last word before “of”, “with”, a mark or the end."""
    at = act.object_begin
    while at < act.end and (
        line.tokens[at].low in (",", "and", "the", "a", "an") or line.tokens[at].low.endswith("ly")
    ):
        at += 1
    begin = at
    while at < act.end and line.tokens[at].low not in PREPOSITIONS and line.tokens[at].low not in ",;.()and":
        at += 1
    return at - 1 if at > begin else None


def _phrase_end(line: Line, act: Act) -> int:
    return min(act.end, act.object_begin + 6)
