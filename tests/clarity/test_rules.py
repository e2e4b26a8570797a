"""Each rule fires on what it is for and leaves what only sounds like it, example by example."""

import pytest

from roles.clarity.findings import LINE_CODES, STATEMENT_CODES
from roles.clarity.lines import findings_of_line
from roles.clarity.rules import RULES, Rule
from roles.clarity.statements import SLOTS, findings_of_statement

pytestmark = pytest.mark.static

Case = tuple[Rule, str, str]
FIRES: list[Case] = [(rule, where, text) for rule in RULES for where, text in rule.fires]
PASSES: list[Case] = [(rule, where, text) for rule in RULES for where, text in rule.passes]


def codes(where: str, text: str) -> set[str]:
    found = findings_of_statement(text, where) if where in SLOTS else findings_of_line(text, family=where)
    return {finding.code for finding in found}


@pytest.mark.parametrize(("rule", "where", "text"), FIRES)
def test_it_fires(rule: Rule, where: str, text: str) -> None:
    assert rule.code in codes(where, text)


@pytest.mark.parametrize(("rule", "where", "text"), PASSES)
def test_it_lets_through(rule: Rule, where: str, text: str) -> None:
    assert rule.code not in codes(where, text)


@pytest.mark.parametrize("rule", RULES)
def test_the_help_can_show_it(rule: Rule) -> None:
    assert rule.name
    assert rule.reason.endswith(".")
    assert rule.source
    assert min(len(rule.fires), len(rule.passes)) >= 4


def test_every_code_has_its_rule() -> None:
    assert [rule.code for rule in RULES] == [*LINE_CODES, *STATEMENT_CODES]
