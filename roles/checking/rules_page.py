"""The help page that lists every rule of the check, with its source and examples."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache
from typing import Any

from roles.clarity.charter_rules import CHARTER_RULES
from roles.clarity.line_rules import LINE_RULES
from roles.clarity.statement_rules import STATEMENT_RULES

KINDS = {
    "hazy": "Hazy wording",
    "activity": "Activities and outcomes",
    "contested": "Whose it is",
    "orphan": "Nobody there",
    "overloaded": "Too much",
    "outside": "Outside the role",
    "missing": "Still to write",
    "info": "Good to know",
    "settled": "Good news",
}


@dataclass(frozen=True)
class Shown:
    """A rule as the page shows it; at most MOST examples of each sort."""

    code: str
    name: str
    why: str
    source: str
    fires: list[str]
    quiet: list[str]


MOST = 6


@cache
def rules_page() -> dict[str, Any]:
    """The rules by what they are about, in the order in which a summary counts them; those on agreements last."""
    of_lines = {rule.code: rule for rule in LINE_RULES}
    groups: dict[str, list[Shown]] = {kind: [] for kind in KINDS}
    for rule in CHARTER_RULES.values():
        fires, quiet = ([one.words for one in examples] for examples in (rule.fires, rule.quiet))
        if line := of_lines.get(rule.code):
            fires += [text for _family, text in line.fires]
            quiet += [text for _family, text in line.passes]
        groups[rule.kind].append(Shown(rule.code, rule.name, rule.why, rule.source, fires[:MOST], quiet[:MOST]))
    statements = [
        Shown(
            f"statement-{rule.code}", rule.name, rule.reason, rule.source,
            [text for _slot, text in rule.fires][:MOST], [text for _slot, text in rule.passes][:MOST],
        )
        for rule in STATEMENT_RULES
    ]  # fmt: skip
    told = [(kind, KINDS[kind], rules) for kind, rules in groups.items() if rules]
    return {"groups": [*told, ("statements", "Statements of an agreement", statements)]}
