"""What the check says of lines it was not made from; and that no line, however odd, stops it."""

import re
from collections.abc import Iterator
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from roles.clarity import judging, lines, rewrites, second
from roles.clarity.findings import LINE_CODES
from roles.clarity.labelled import LINES, labelled
from roles.clarity.lines import findings_of_line
from tests.clarity.figures import found, shares

pytestmark = pytest.mark.static

APART = list(labelled(Path(__file__).with_name("lines_apart.tsv")))
HALVES = st.sampled_from([row.text for row in APART])
FAMILIES = st.sampled_from(["coach", "librarian", "ed_tech", "project_manager", "assistant_principal"])


@pytest.fixture
def no_encoder(monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    monkeypatch.setattr(second, "encode_texts", lambda texts: [])
    forget()
    yield
    forget()


def forget() -> None:
    second.meaning_of.cache_clear()
    for kept in (judging.judged, lines._found, rewrites.clear_wording):
        kept.cache_clear()


def test_lines_set_apart_are_told_apart() -> None:
    recall, precision, clear_flagged = shares(APART)
    assert recall >= 0.92
    assert precision >= 0.90
    assert clear_flagged <= 0.05


@pytest.mark.usefixtures("no_encoder")
def test_the_rules_do_without_the_encoder() -> None:
    recall, precision, clear_flagged = shares(APART)
    assert recall >= 0.90
    assert precision >= 0.90
    assert clear_flagged <= 0.05


@pytest.mark.parametrize("code", LINE_CODES)
def test_each_code_is_found(code: str) -> None:
    rows = [row for row in APART if code in row.codes]
    assert sum(code in found(row) for row in rows) / len(rows) >= 0.75


def test_none_of_them_was_learned_from() -> None:
    assert {row.text for row in APART}.isdisjoint(row.text for row in labelled(LINES))


def test_a_line_is_read_with_its_lead_in() -> None:
    assert [one.code for one in findings_of_line("writing common tests", stem="The coach assists with:")] == ["hedge"]
    assert findings_of_line("Write common tests with the algebra team", stem="The coach will:") == []


def test_a_finding_quotes_the_words_that_make_it_so() -> None:
    (hedge,) = findings_of_line("Visits classrooms when appropriate.")
    assert hedge.span == (18, 34)
    assert "“when appropriate”" in hedge.why


@given(
    text=st.text(max_size=300) | st.lists(HALVES, max_size=3).map(" ".join), stem=st.text(max_size=60), family=FAMILIES
)
def test_whatever_is_pasted_is_read(text: str, stem: str, family: str) -> None:
    for one in findings_of_line(text, stem=stem, family=family):
        assert one.code in LINE_CODES
        assert one.span is not None
        assert 0 <= one.span[0] < one.span[1] <= len(text)
        assert one.why


@given(text=HALVES, family=FAMILIES)
def test_blanks_and_capitals_at_the_ends_do_not_matter(text: str, family: str) -> None:
    plain = [one.code for one in findings_of_line(text, family=family)]
    assert [one.code for one in findings_of_line(f"  {text}\n", family=family)] == plain
    assert [one.code for one in findings_of_line(re.sub(r"^.", lambda m: m[0].lower(), text), family=family)] == plain


@given(text=HALVES)
def test_an_administrator_may_rate_and_stand_duty(text: str) -> None:
    codes = {one.code for one in findings_of_line(text, family="assistant_principal")}
    assert codes.isdisjoint({"evaluates", "drain"})
