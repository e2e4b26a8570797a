"""Each rule on charters says what its examples say it does, and a good charter is left alone."""

from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from roles.clarity.charter import findings_of_charter
from roles.clarity.charter_examples import FACTS, GOOD, knows
from roles.clarity.charter_facts import Claim, Unowned
from roles.clarity.charter_findings import KINDS, PARTS, CharterFinding, Example, Rule
from roles.clarity.charter_rules import CHARTER_RULES

pytestmark = pytest.mark.static
RULES = CHARTER_RULES.values()


def said(rule: Rule, example: Example) -> list[CharterFinding]:
    return list(rule.find({**GOOD, **example.changes}, example.facts))


def examples(which: str) -> list[Any]:
    return [
        pytest.param(rule, example, id=f"{rule.code}: {example.words[:50]}")
        for rule in RULES
        for example in getattr(rule, which)
    ]


@pytest.mark.parametrize(("rule", "example"), examples("fires"))
def test_it_is_noted(rule: Rule, example: Example) -> None:
    found = said(rule, example)
    assert {one.code for one in found} == {rule.code}
    assert all(one.title and one.why for one in found)


@pytest.mark.parametrize(("rule", "example"), examples("quiet"))
def test_it_is_not_noted(rule: Rule, example: Example) -> None:
    assert said(rule, example) == []


def test_nothing_is_said_of_a_good_charter() -> None:
    assert findings_of_charter(GOOD, FACTS) == []


@pytest.mark.parametrize("rule", RULES, ids=lambda rule: rule.code)
def test_every_rule_says_who_says_so_and_shows_both_sides(rule: Rule) -> None:
    assert rule.source
    assert rule.why.endswith((".", "?"))
    assert rule.kind in KINDS
    assert rule.fires
    assert rule.quiet


def test_findings_stand_from_the_top_of_the_page_to_its_foot() -> None:
    poor = {"role": "PL coach", "lines": [{"kind": "owns", "wording": "Other duties as assigned"}]}
    parts = [finding.part for finding in findings_of_charter(poor)]
    assert parts == sorted(parts, key=PARTS.index)
    assert {"purpose", "line", "boundary", "time", "review"} <= set(parts)


WORDS = st.text(max_size=60) | st.sampled_from(
    ["Evaluate teachers", "Other duties as assigned", "Does not cover classes", "Cover classes", "Support teachers"]
)
ROLE = st.sampled_from(["", "PL coach", "Librarian", "Assistant principal", "Project manager"])
HOURS = st.sampled_from(["", "0", "2", "31.5", "80", "many"])
LINES = st.fixed_dictionaries(
    {"kind": st.sampled_from(["owns", "shares", "supports", "hands_on"]), "wording": WORDS, "duty": st.integers(1, 4)},
    optional={"lead": ROLE, "goes_to": ROLE, "how": st.sampled_from(["", "split", "joint"]), "hours": HOURS},
)
BOUNDARY = st.fixed_dictionaries({"text": WORDS}, optional={"instead": ROLE, "locked": st.booleans()})
CHARTERS = st.fixed_dictionaries(
    {"role": ROLE, "lines": st.lists(LINES, max_size=14)},
    optional={
        "purpose": WORDS, "likeness": WORDS, "hours_a_week": HOURS, "full_time": WORDS, "is_emerging": st.booleans(),
        "boundaries": st.lists(BOUNDARY, max_size=4),
        "outcomes": st.lists(st.fixed_dictionaries({"text": WORDS}, optional={"sign": WORDS}), max_size=9),
        "time": st.lists(st.fixed_dictionaries({"label": WORDS, "hours": HOURS}), max_size=4),
    },
)  # fmt: skip
CLAIMS = st.builds(
    Claim, duty=st.integers(1, 4), role=ROLE, kind=st.sampled_from(["owns", "hands_on"]), wording=WORDS,
    asked_first=st.booleans(), goes_to=ROLE, state=st.sampled_from(["in_force", "draft", "signed"]),
)  # fmt: skip
UNOWNED = st.builds(Unowned, duty=st.integers(1, 4), wording=WORDS, types=st.just(("Rooms",)), asked=st.integers(0, 9))


@given(CHARTERS, st.lists(CLAIMS, max_size=6), st.lists(UNOWNED, max_size=4))
def test_whatever_a_charter_says_the_check_answers_in_its_own_form(
    charter: dict[str, Any], claims: list[Claim], unowned: list[Unowned]
) -> None:
    for finding in findings_of_charter(charter, knows(*claims, unowned=tuple(unowned))):
        assert finding.code in CHARTER_RULES
        assert finding.part in PARTS
        begin, end = finding.span or (0, len(finding.about))
        assert 0 <= begin <= end <= len(finding.about)
