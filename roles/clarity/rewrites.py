"""A finding on a line -> a wording that a teacher could act on; "" where none can be proposed honestly.

What the line itself does comes first; else the nearest clear wording of the bank. Whatever is made passes the gate.
"""

from __future__ import annotations

import re
from collections.abc import Container, Iterator
from functools import lru_cache

from roles.clarity.findings import HAZY, LINE_CODES, Span
from roles.clarity.imperative import LONGEST, wording_of
from roles.clarity.judging import judged
from roles.clarity.leading import base_of
from roles.clarity.limits import limit_of
from roles.clarity.own_act import about, own_acts
from roles.clarity.reading import Line, read
from roles.clarity.verbs import ATTEND, HELP, RELATE, STATE, verb_of
from roles.clarity.wording_bank import Near, nearest

REMEMBERED = 1024
NEAR_FOR_LIMIT = 0.6  # how sure the topic must be before its limit is put on what the line says
FEW_WORDS = 5
ONLY_TEACHERS = "Give teachers feedback that only they see, within two days of a visit"
PEOPLE = re.compile(r"\b(?:with|for|to|show)\b", re.IGNORECASE)
BOUND = re.compile(r"\b(?:asks for it|so that)")
SOFT_VERBS = (HELP | STATE | RELATE | ATTEND) - {"meet"}
RATES = re.compile(
    r"evaluat|\brat(?:e|es|ing)\b|apprais|report|input|inform|monitor|walkthrough|perform|document", re.IGNORECASE
)
FIRST = re.compile(r"[A-Za-z]+(?:-[a-z]+)*")


def rewritten(code: str, text: str, span: Span, *, stem: str = "", family: str = "coach") -> str:
    """A wording in the form of a charter: a verb, its object, for whom and when."""
    if code == "evaluates" and RATES.search(text):
        return ONLY_TEACHERS
    if code == "several":
        return _apart(read(text), family)
    if code == "catch_all":
        return _before(text, span, family)
    return "" if code == "drain" else clear_wording(text, stem, family)


@lru_cache(REMEMBERED)
def clear_wording(text: str, stem: str = "", family: str = "coach") -> str:
    """The same proposal for all that is unclear in a line."""
    codes = {code for code, _ in judged(text, stem, family)}
    if codes & {"catch_all", "drain"} or ("evaluates" in codes and RATES.search(text)):
        return ""
    near = nearest(text, about(text), family)
    own = own_acts(text, stem=stem) if codes & set(HAZY) else iter(())
    return next(_proposals(own, near, family), "")


def _proposals(own: Iterator[str], near: Near | None, family: str) -> Iterator[str]:
    """The likeliest first. Wordings of the bank pass the gate by a test of all of them."""
    limit = near.topic.limit if near and near.nearness >= NEAR_FOR_LIMIT else ""
    for act in own:
        if near and not PEOPLE.search(act) and len(act.split()) < FEW_WORDS:
            yield near.wording  # it says what, for whom and how much, where the line says only what
        made = f"{act} {limit}" if limit and not BOUND.search(act) and not limit_of(act.lower()) else act
        if len(act.split()) > 2 and not _is_soft(act) and passes(made, family):
            yield made
    if near:
        yield near.wording


def _is_soft(act: str) -> bool:
    """Whether its verb says nothing that could be seen, which a limit would only hide."""
    known = verb_of(act.split()[0].lower())
    return bool(known and known[0] in SOFT_VERBS)


def passes(wording: str, family: str, *, against: Container[str] = LINE_CODES) -> bool:
    """Whether it can be proposed: a duty of the right length, begun by its verb, with nothing found against it."""
    first = FIRST.match(wording)
    plain = len(wording) <= LONGEST and not re.search(r"[\[\]\n]", wording)
    if not first or not plain or not _is_base(first[0].lower()):
        return False
    return not any(code in against for code, _ in judged(wording, "", family))


def _is_base(word: str) -> bool:
    known = verb_of(word)
    return base_of(word)[1] == "base" or bool(known and known[1] == "base")


def _apart(line: Line, family: str) -> str:
    """Each of several duties on a line of its own; "" where one of them would not stand by itself."""
    parts = [wording_of(line.text[slice(*line.span(act.begin, act.end))]) for act in line.acts]
    parts = [re.sub(r"[ ,;]+(?:and|or)?$", "", part) for part in parts]
    whole = len(parts) > 1 and all(len(part.split()) > 1 and passes(part, family, against=HAZY) for part in parts)
    return "\n".join(parts) if whole else ""


def _before(text: str, span: Span, family: str) -> str:
    """What is said before the catch-all, where that is a clear duty by itself."""
    rest = wording_of(re.sub(r"[\s,;]+(?:and|or)?\s*$", "", text[: span[0]]))
    return rest if len(rest.split()) > 2 and not re.search(r"\w", text[span[1] :]) and passes(rest, family) else ""
