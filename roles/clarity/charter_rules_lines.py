"""Rules on single lines: what the check of one line says, in a charter. Pure."""

from __future__ import annotations

import re
from collections.abc import Iterator

from roles.clarity.charter_facts import WHO, SchoolFacts, family_of
from roles.clarity.charter_findings import CharterFinding, Content, Find, Mend
from roles.clarity.charter_reading import DOES, lines_of, said_of
from roles.clarity.findings import Finding

WHEN = re.compile(r"\b(?:when|where|as|if|wherever|whenever)(?: it is| deemed)? (\w+)\b", re.IGNORECASE)
BLANK = re.compile(r"\[([^\[\]]+)\]")
TITLES = {
    "catch_all": "“{}” is not a duty",
    "hedge": "Hazy: how much is “{}”?",
    "no_act": "Hazy: what is done?",
    "jargon": "Jargon: “{}”",
    "unbounded": "Hazy: where does “{}” end?",
    "activity_only": "An activity: what comes of it?",
    "several": "Several duties in one line",
    "drain": "Takes the {role} away: “{}”",
}
WHY = {
    "catch_all": "Work outside the agreement is logged as such, without blame, and comes up at the review.",
    "hedge when": "Nobody can tell from this when to ask.",
}


def on_lines(code: str, families: tuple[str, ...] = (), kinds: tuple[str, ...] = DOES) -> Find:
    """The rule that says on each line what the check of a line says under the code, for roles of the families."""

    def find(charter: Content, facts: SchoolFacts) -> Iterator[CharterFinding]:
        family = family_of(charter.get("role", ""))
        if families and family not in families:
            return
        for line in lines_of(charter, kinds):
            for finding in said_of(line["wording"], family):
                if finding.code == code and not _is_known_here(finding, line["wording"], charter, facts):
                    yield on_line(finding, line["wording"], line.get("duty"), family)

    return find


def on_line(finding: Finding, wording: str, duty: int | None = None, family: str = "coach") -> CharterFinding:
    words = wording[slice(*finding.span)] if finding.span else wording
    short = words if len(words) <= 60 else f"{words[:57]}..."
    when = WHEN.fullmatch(words.strip()) if finding.code == "hedge" else None
    title = f"Hazy: when is it {when[1].lower()}?" if when else _title(finding.code, short, family)
    why = WHY.get(f"{finding.code} when" if when else finding.code, finding.why)
    mends = _mends(finding, wording, family)
    return CharterFinding(finding.code, "line", title, why, wording, finding.span, mends, duty)


def blank_left(charter: Content, facts: SchoolFacts) -> Iterator[CharterFinding]:
    """A proposed wording leaves a place for what only the school knows: how often, for whom."""
    for line in lines_of(charter):
        if blank := BLANK.search(line["wording"]):
            yield CharterFinding(
                "blank_left", "line", f"Still to say: {blank[1]}",
                "The proposed wording leaves this to you; nobody should sign a blank.",
                line["wording"], blank.span(), (), line.get("duty"),
            )  # fmt: skip


def _is_known_here(finding: Finding, wording: str, charter: Content, facts: SchoolFacts) -> bool:
    """Letters that stand in the name of a role are no jargon at its school: everybody there knows what PL is."""
    if finding.code != "jargon" or finding.span is None:
        return False
    words = wording[slice(*finding.span)]
    names = {charter.get("role", ""), *(facts.held or ()), *(claim.role for claim in facts.claims)}
    return words.isupper() and any(words in name.split() for name in names)


def _title(code: str, words: str, family: str) -> str:
    return TITLES.get(code, "Hazy: “{}”").format(words, role=WHO.get(family, family))


def _mends(finding: Finding, wording: str, family: str) -> tuple[Mend, ...]:
    proposed = finding.rewrite or _without(finding, wording, family)
    if "\n" in proposed:
        proposed = ""  # two lines are no wording of one
    reword = (Mend("reword", "Use this wording", proposed),) if proposed else ()
    if finding.code in ("catch_all", "evaluates", "drain"):
        return (*reword, Mend("take_out", "Take this line out"))
    return reword


def _without(finding: Finding, wording: str, family: str) -> str:
    """The wording without the hazy words, where they stand at its end and it is clear without them; else nothing."""
    if finding.span is None or finding.code not in ("hedge", "catch_all", "unbounded"):
        return ""
    begin, end = finding.span
    rest = re.sub(r"[\s,;]+(?:and|or)?\s*$", "", wording[:begin])
    if len(rest.split()) < 3 or re.search(r"\w", wording[end:]):
        return ""
    return "" if any(one.hazy for one in said_of(rest, family)) else rest
