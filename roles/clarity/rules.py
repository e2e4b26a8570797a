"""All rules that read one line or one statement, in one table: what each says, why, from where, with examples."""

from __future__ import annotations

from roles.clarity.line_rules import LINE_RULES
from roles.clarity.rule import Rule
from roles.clarity.statement_rules import STATEMENT_RULES

RULES = (*LINE_RULES, *STATEMENT_RULES)
_LINE = {one.code: one for one in LINE_RULES}
_STATEMENT = {one.code: one for one in STATEMENT_RULES}
MOST_QUOTED = 120


def why(code: str, words: str, *, statement: bool = False) -> str:
    """The sentence that a principal reads beside the line; quotes the words that make it so."""
    shown = words if len(words) <= MOST_QUOTED else f"{words[:MOST_QUOTED].rstrip()}…"
    return rule_of(code, statement=statement).said.format(shown)


def rule_of(code: str, *, statement: bool = False) -> Rule:
    """Raises KeyError for a code that is none."""
    return (_STATEMENT if statement else _LINE)[code]
