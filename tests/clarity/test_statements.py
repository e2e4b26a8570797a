"""What the check says of statements of an agreement that it was not made from, and how the command tells it."""

import json
from io import StringIO
from pathlib import Path

import pytest
from django.core.management import CommandError, call_command
from hypothesis import given
from hypothesis import strategies as st

from roles.clarity.findings import STATEMENT_CODES
from roles.clarity.labelled import STATEMENTS, labelled
from roles.clarity.statements import SLOTS, findings_of_statement

pytestmark = pytest.mark.static

APART = list(labelled(Path(__file__).with_name("statements_apart.tsv")))


def test_statements_set_apart_are_told_apart() -> None:
    right = [bool(findings_of_statement(row.text, row.where)) == bool(row.codes) for row in APART]
    assert sum(right) / len(right) >= 0.92


@pytest.mark.parametrize("code", STATEMENT_CODES)
def test_each_code_is_found(code: str) -> None:
    rows = [row for row in APART if code in row.codes]
    found = [code in {one.code for one in findings_of_statement(row.text, row.where)} for row in rows]
    assert sum(found) / len(found) >= 0.85


def test_none_of_them_was_learned_from() -> None:
    assert {row.text for row in APART}.isdisjoint(row.text for row in labelled(STATEMENTS))


def test_the_same_words_are_asked_other_things_in_another_place() -> None:
    text = "Teachers attend the three-day summer institute."
    assert [one.code for one in findings_of_statement(text, "practice")] == ["activity_as_goal"]
    assert "activity_as_goal" not in {one.code for one in findings_of_statement(text, "commitment")}


@given(text=st.text(max_size=300), slot=st.sampled_from(SLOTS))
def test_whatever_is_written_is_read(text: str, slot: str) -> None:
    for one in findings_of_statement(text, slot):
        assert one.code in STATEMENT_CODES
        assert one.span is not None
        assert one.why
        assert one.rewrite


def test_the_command_writes_a_line_for_each_statement(tmp_path: Path) -> None:
    rows = [
        {"id": "a", "slot": "goal", "text": "Hold six PLC meetings."},
        {"id": "b", "slot": "time", "text": "At least two visits a week."},
    ]
    file = tmp_path / "agreement.jsonl"
    file.write_text("\n".join(map(json.dumps, rows)) + "\n", "utf-8")
    out = StringIO()
    call_command("check_agreement", file, stdout=out)
    told = [json.loads(line) for line in out.getvalue().splitlines()]
    assert [(row["id"], row["findings"]) for row in told] == [("a", ["activity_as_goal"]), ("b", [])]
    assert "“Hold six PLC”" in told[0]["remarks"][0]["why"]


@pytest.mark.parametrize("row", ["{", "[]", '{"id": 1}', '{"text": "x", "slot": "nowhere"}'])
def test_the_command_says_which_line_is_wrong(tmp_path: Path, row: str) -> None:
    file = tmp_path / "agreement.jsonl"
    file.write_text(row, "utf-8")
    with pytest.raises(CommandError, match="Line 1"):
        call_command("check_agreement", file)


def test_the_command_says_when_there_is_no_file(tmp_path: Path) -> None:
    with pytest.raises(CommandError, match="cannot be read"):
        call_command("check_agreement", tmp_path / "nothing.jsonl")
