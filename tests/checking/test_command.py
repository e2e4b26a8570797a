"""The check on text outside the application."""

import json
from io import StringIO
from pathlib import Path
from typing import Any

import pytest
from django.core.management import CommandError, call_command

from roles.clarity.charter_text import charters_in

COACH = """\
Charter of the PL coach
What this role is for
Students choose their next step because teachers plan for choice.
Owns
1. Model lessons when appropriate
2. Choose technology tools with teachers for a unit | 3 hours
Shares
• Plan research units with teachers | Librarian leads | handed over at the rubric
Hands on
Order devices → Project manager
Does not
Evaluate teachers -> Principal
Outcomes
Students choose their texts | sign: book logs | by May 28, 2027
Time
Coaching cycles: 34 hours
Hours a week: 30
Review by Jan 29, 2027

Charter of the librarian
Owns
Choose technology tools with the teachers for units
"""


def run(path: Path, *options: str) -> list[Any]:
    out = StringIO()
    call_command("check_charter", str(path), *options, stdout=out)
    return [json.loads(line) for line in out.getvalue().splitlines()]


@pytest.fixture
def file(tmp_path: Path) -> Path:
    path = tmp_path / "charters.txt"
    path.write_text(COACH, encoding="utf-8")
    return path


def test_a_charter_as_it_is_printed_is_read() -> None:
    coach, librarian = charters_in(COACH)
    assert [(line["kind"], line["wording"]) for line in coach["lines"]][2:] == [
        ("shares", "Plan research units with teachers"),
        ("hands_on", "Order devices"),
    ]
    shared, handed = coach["lines"][2:]
    assert (shared["lead"], shared["how"], handed["goes_to"]) == ("Librarian", "handed", "Project manager")
    assert coach["boundaries"] == [{"text": "Does not evaluate teachers", "instead": "Principal", "locked": False}]
    assert coach["outcomes"] == [{"text": "Students choose their texts", "sign": "book logs", "due": "2027-05-28"}]
    assert (coach["hours_a_week"], coach["review_by"], librarian["role"]) == ("30", "2027-01-29", "Librarian")


def test_each_finding_is_one_line_of_json_with_its_words_and_source(file: Path) -> None:
    rows = run(file)
    [hazy] = [row for row in rows if row["code"] == "hedge"]
    assert (hazy["role"], hazy["part"], hazy["words"]) == ("PL coach", "line", "when appropriate")
    assert hazy["source"]
    assert {"contested", "overloaded"} <= {row["code"] for row in rows if row["role"] == "PL coach"}


def test_two_charters_in_one_file_are_compared_by_what_their_lines_mean(file: Path) -> None:
    contested = [row for row in run(file) if row["code"] == "contested"]
    assert [row["role"] for row in contested] == ["PL coach", "Librarian"]


def test_json_of_a_version_is_read_too(tmp_path: Path) -> None:
    path = tmp_path / "version.json"
    path.write_text(json.dumps(charters_in(COACH)[0]), encoding="utf-8")
    assert "overloaded" in {row["code"] for row in run(path)}


def test_sentences_one_a_line_answer_one_by_one(tmp_path: Path) -> None:
    path = tmp_path / "sentences.txt"
    path.write_text("Plan lessons with teachers\n\nc7\tOther duties as assigned\nEvaluate teachers\n", encoding="utf-8")
    rows = run(path)
    assert [(row["line"], row["id"], row["codes"]) for row in rows] == [
        (1, "", []),
        (3, "c7", ["catch_all"]),
        (4, "", ["evaluates"]),
    ]


def test_sentences_can_be_outcomes(tmp_path: Path) -> None:
    path = tmp_path / "outcomes.txt"
    path.write_text("All teachers are trained in Canvas\nStudents cite their sources\n", encoding="utf-8")
    assert [row["codes"] for row in run(path, "--as", "outcome")] == [["activity_outcome"], []]


@pytest.mark.parametrize("raw", [b"\xff\xfe", b"{", b"[3]", b'{"lines": [{"kind": "owns"}]}', b'{"time": 4}'])
def test_what_is_no_charter_is_told_in_words(tmp_path: Path, raw: bytes) -> None:
    path = tmp_path / "broken.json"
    path.write_bytes(raw)
    with pytest.raises(CommandError, match=r"\w+ \w+ \w+"):
        run(path)
