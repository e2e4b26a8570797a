"""Codes that may stand on clear lines: an activity as an end, evaluating, work that drains, several duties."""

from __future__ import annotations

import re

from roles.clarity.findings import Span
from roles.clarity.inner import inner_act
from roles.clarity.reading import Act, Line
from roles.clarity.verbs import HELP, STATE, verb_of

ATTENDING = re.compile(
    r"\b(?:attend(?:s|ing|ance at)?|participat(?:e|es|ing|ion)|serv(?:e|es|ing) on|sit(?:s|ting)? (?:on|in on)|"
    r"join(?:s|ing)?|tak(?:e|es|ing) part|belong(?:s|ing)? to|hold(?:s|ing)? membership|engag(?:e|es|"
    r"ing) in (?:\w+ ){0,3}?"
    r"(?:professional|development|learning|growth|training|study|conversations?|workshops?)|(?:is|be|are) (?:an? )?"
    r"(?:\w+ )?(?:involved in|member of|participant in)|serv(?:e|es|ing) as (?:an? )?(?:\w+ )?members?|"
    r"pursu(?:e|es|ing) (?:\w+ ){0,3}?(?:growth|development|learning)|"
    r"(?:keep|complete|undergo)(?:s|es)? (?:\w+ ){0,3}?(?:training|trainings|professional development)|"
    r"volunteer(?:s|ing)? (?:to serve )?(?:on|for))\b"
)
SESSIONS = re.compile(
    r"^(?:(?:lead|provide|conduct|deliver|offer|facilitate|hold|present|host|run|give|organize|arrange|schedule|plan|"
    r"coordinate|develop|design|prepare|implement|share|sponsor)s?|(?:lead|provid|conduct|deliver|offer|"
    r"facilitat|hold|"
    r"present|host|runn|giv|organiz|arrang|schedul|plann|coordinat|develop|design|prepar|implement|shar)ing)\b"
)
SESSION = re.compile(
    r"\b(?:professional (?:development|learning)(?! (?:plan|calendar|community|goals?))|PD|pd|in-?services?|"
    r"in-service|"
    r"trainings?|workshops?|book (?:clubs?|stud(?:y|ies))|study groups?|webinars?|seminars?|presentations?|"
    r"meetings?|sessions|staff development|conferences|institutes?|plc meetings|courses for)\b"
)
NOT_SESSION = re.compile(
    r"training (?:materials?|manual|guides?|plan|calendar|records?|schedule|budget)|meeting (?:minutes|notes|"
    r"agendas?|rooms?|space)|"
    r"parent(?:-teacher)? conferences|agenda|minutes|schedule of|calendar|plan for|evaluations of|budget|"
    r"needs assessment"
)
TRAINED = re.compile(
    r"\b(?:ensur\w+|mak\w+ sure|sees?)(?: to it)?(?: that)? (?:\S+ ){1,3}?(?:is|are|get|gets|receive|"
    r"receives) (?:trained|training|professional development)\b"
)
MEETING = re.compile(r"^(?:(?:the )?\w+ ){0,3}?(?:meets?|meeting|conferences?|conferencing|confers?)\b")
RESULT = re.compile(
    r"\b(?:to (?:choose|decide|set|plan|write|select|review|agree|examine|analyze|score|revise|draft|identify|"
    r"compare|"
    r"align|design|develop|build|look|share the|discuss|adjust|group|place|report|present|bring|answer|schedule|"
    r"use|map|"
    r"coordinate|complete|resolve|create|make|determine|record|prepare|monitor|study|sort|settle|update|name|find|"
    r"calibrate|teach|practice|collect|solve|approve|rank|order)"
    r"|so that|so (?:each|the|every|teachers|they|students)|until|for a decision|and (?:brings?|reports?|"
    r"shares?|returns?|"
    r"writes?|posts?|sends?|turns?|carries|records?|presents?|follows?|then|visits?|takes?|teaches|tries|"
    r"checks?|keeps?|"
    r"briefs?|coach(?:es)?|models?|observes?|records)\b"
    r"|that (?:end|produce|result|lead|set|decide)|ending (?:in|with)|which (?:ends|produces|sets|decides)|"
    r"after which|followed by|"
    r"with (?:follow-up|a written|a decision)|by (?:presenting|bringing|reporting|sharing)|where (?:it|they|the|"
    r"teachers)|"
    r"agenda|(?:at|in|after) which|that ends?|and (?:assigns?|settles?|decides?|asks?))\b"
)
DOMAINS = (
    r"websites?|web pages?|social media|newsletters?|public relations|publicity",
    r"databases?|network|devices|chromebooks|laptops|computers?|equipment|hardware|software|technology|"
    r"printers?|labs?",
    r"books|library|collection|catalog|circulation|media center|shelves|displays?",
    r"coach(?:es|ing)?|mentor\w*|train(?:s|ing)? (?:\w+ )?(?:teachers|staff)|professional development|teachers|"
    r"co-teach\w*|lessons?|workshops?|plc\w*",
    r"test(?:s|ing)?|exams?|assessments?|proctor\w*",
    r"budgets?|grants?|funds?|purchas\w+|order(?:s|ing)?|invoices|contracts?|vendors?|bids|fundrais\w+|supplies|"
    r"materials",
    r"bus(?:es)?|lunch\w*|cafeteria|hall\w*|discipline|attendance|safety|drills?|custodia\w+|facilit(?:y|ies)|"
    r"building",
    r"parents?|famil(?:y|ies)|community|parent nights?|volunteers?",
    r"schedul\w+|calendar|master schedule|events?|assembl\w+|field trips|clubs?|athletic\w*|yearbook|fair",
    r"counsel\w*|students|intervention\w*|tutor\w*|small groups",
    r"data|reports?|records?|compliance|files",
    r"committee\w*|meetings?|council|team",
    r"interview\w*|hir(?:e|ing)|recruit\w*|evaluat\w+ (?:teachers|staff)|supervis\w+ (?:staff|aides|custodians)",
    r"curriculum|standards|units|pacing|textbooks?",
)
DOMAIN = [re.compile(rf"\b(?:{words})\b") for words in DOMAINS]
SAME = re.compile(
    r"\b(?:it|them|these|those|this|its|their|the same|notes|findings|results|feedback|what|afterwards?|then|"
    r"that|each other|"
    r"together|the (?!budget|website|network|library|cafeteria|schedule|buses|calendar|yearbook|newsletter|"
    r"collection|"
    r"catalog|lab|inventory|database)\w+(?= ?(?:$|[,.]| and| with| which| in| of the cycle))|weekly|"
    r"which \w+|a second|the (?:plan|lesson|results|findings|data|notes|list|lessons|decision|students|team|"
    r"teacher))\b"
)


def activity_of(line: Line) -> Span | None:
    low = line.text.lower()
    if trained := TRAINED.search(low):
        return trained.span()
    if RESULT.search(low):
        return None
    if match := ATTENDING.search(low):
        at = sum(token.end <= match.start() for token in line.tokens)
        return None if line.is_purpose(at) or (at > 8 and len(line.acts) > 1) else match.span()
    if len(line.acts) != 1 and not (line.acts and len(line.acts) < 3):
        return None
    act = line.acts[0]
    words = line.low(act.begin, act.end)
    if MEETING.match(words) and not inner_act(line, act) and not re.search(r"\b(?:about|on|regarding|over)\b", words):
        return line.span(act.begin, act.object_begin)
    if not SESSIONS.match(words) or NOT_SESSION.search(words):
        return None
    found = SESSION.search(_object(line, act))
    return line.span(act.begin, _place(line, found[0])) if found else None


def _object(line: Line, act: Act) -> str:
    """The words of the object, up to where, when or for whom."""
    words = line.low(act.object_begin, act.end).split()
    last = next(
        (at for at, word in enumerate(words) if at and word in ("at", "in", "with", "for", "from", "before")), 99
    )
    return " ".join(words[:last])


def _place(line: Line, words: str) -> int:
    last = words.split()[-1]
    return next((at + 1 for at, token in enumerate(line.tokens) if token.low == last), len(line.tokens))


def several_of(line: Line) -> Span | None:
    """Acts with objects of their own, of different kinds of work; steps of one process are one."""
    if line.acts and set(line.acts[0].verbs) <= HELP and (listed := _listed(line, line.acts[0])):
        return listed
    if listed := _many_areas(line) or _row_of_services(line):
        return listed
    acts = [act for act in line.acts if not set(act.verbs) <= STATE]
    if len(acts) < 2:
        return None
    if any(SAME.search(line.low(act.object_begin, act.end)) for act in acts[1:]):
        return None
    kinds = [_domains(line, act) for act in acts]
    apart = sum(not (kinds[n] & kinds[m]) for n in range(len(acts)) for m in range(n) if kinds[n] and kinds[m])
    if apart or len(acts) > 2:
        return line.span(acts[0].begin, acts[-1].end)
    return None


def _many_areas(line: Line) -> Span | None:
    """“Coordinates services: parking, transport, field trips and drills”: areas of different kinds under one verb."""
    if not line.acts:
        return None
    act = line.acts[0]
    colon = next((at for at in range(act.begin, act.end) if line.tokens[at].low in (":", "(", "–", "—")), None)
    parts = re.split(r" , (?:and )?| and |: ", line.low(colon + 1, len(line.tokens))) if colon else []
    if len(parts) < 4:
        return None
    kinds = {number for part in parts for number, pattern in enumerate(DOMAIN) if pattern.search(part)}
    return line.span(act.begin, len(line.tokens)) if len(kinds) >= 3 else None


def _row_of_services(line: Line) -> Span | None:
    """“Train, model for and assist teachers in …”: teaching adults and helping are logged apart."""
    verbs = line.acts[0].verbs if line.acts else []
    row = len(verbs) > 2 and {"train", "order", "repair", "supervise"} & set(verbs) and set(verbs) & HELP
    return line.span(line.acts[0].begin, line.acts[0].object_begin) if row else None


def _listed(line: Line, act: Act) -> Span | None:
    """Three or more things, each with a verb of its own, that somebody is helped to do."""
    begun = [
        at
        for at in range(act.object_begin + 1, act.end - 1)
        if (found := verb_of(line.tokens[at].low))
        and found[1] in ("base", "ing")
        and line.tokens[at - 1].low in (",", "and", "to", "in")
        and line.tokens[at + 1].low not in (",", "and", ".", "of", "for", "with")
    ]
    return line.span(begun[0], act.end) if len(begun) > 2 else None


def _domains(line: Line, act: Act) -> set[int]:
    words = line.low(act.begin, act.end)
    return {number for number, pattern in enumerate(DOMAIN) if pattern.search(words)}


__all__ = ["activity_of", "several_of"]
