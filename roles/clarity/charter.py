"""A whole charter -> its findings. Pure: plain values in, findings out; never a score."""

from __future__ import annotations

from roles.clarity.charter_facts import SchoolFacts
from roles.clarity.charter_findings import PARTS, CharterFinding, Content
from roles.clarity.charter_rules import CHARTER_RULES

NOTHING_KNOWN = SchoolFacts()


def findings_of_charter(content: Content, facts: SchoolFacts = NOTHING_KNOWN) -> list[CharterFinding]:
    """All findings, from the top of the page to its foot.

    content is the dict that roles/charters/text.py describes; what it lacks is taken as empty, sections that older
    texts could not have are not missed. facts say what the school's other charters claim.
    """
    found = [finding for rule in CHARTER_RULES.values() for finding in rule.find(content, facts)]
    places = {line["wording"]: at for at, line in enumerate(content.get("lines", ()))}
    return sorted(found, key=lambda one: (PARTS.index(one.part), places.get(one.about, 0)))
