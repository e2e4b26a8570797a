"""From a pasted description to sorted items, and what the command prints of it."""

import json
from pathlib import Path

import pytest
from django.core.management import CommandError, call_command

from roles.intake.owned import BY_WORDS, Owners, is_shared
from roles.intake.read import Owned, read_description

pytestmark = pytest.mark.static
HERE = Path(__file__).parent
TEXT = """INSTRUCTIONAL COACH

DUTIES
1. Organizes state and district testing.
2. Assists the testing office in organizing district and state testing.
3. Helps teachers read results.
4. Keeps a log of coaching cycles for the principal each week.
5. Performs other duties as assigned.
"""
TESTING = Owned("Organize state and district testing for the school", "Test coordinator", "7")


def test_items_are_sorted_and_say_why() -> None:
    found = read_description(TEXT, owned=[TESTING, Owned("Reset passwords for staff", "Help desk", "8")])
    assert (found.title, found.family) == ("INSTRUCTIONAL COACH", "coach")
    assert [item.sort for item in found.items] == [
        "not_a_duty", "not_a_duty", "not_ours", "share", "hazy", "own", "not_a_duty",
    ]  # fmt: skip
    assert [item.owner for item in found.items[2:4]] == [TESTING, TESTING]
    assert found.items[4].rewrite == "Read results with teachers"
    assert [finding.code for finding in found.items[6].findings] == ["catch_all"]


def test_where_nothing_is_owned_everything_is_own_or_hazy() -> None:
    assert {item.sort for item in read_description(TEXT).items} == {"own", "hazy", "not_a_duty"}


@pytest.mark.parametrize(("meaning", "said", "right"), [(True, 0.85, 0.5), (False, 0.85, 0.3)])
def test_what_is_said_to_be_owned_is(settings, meaning: bool, said: float, right: float) -> None:
    settings.MATCH_BY_MEANING = meaning
    pairs = [line.split("\t") for line in (HERE / "owned_pairs.tsv").read_text(encoding="utf-8").splitlines()]
    owners = Owners([Owned(wording, "") for wording in sorted({wording for _, wording in pairs if wording})])
    found = [(owners.of(text), wording) for text, wording in pairs]
    hits = sum(owned is not None and owned.wording == wording for owned, wording in found)
    assert hits / sum(owned is not None for owned, _ in found) >= said
    assert hits / sum(bool(wording) for _, wording in found) >= right
    assert BY_WORDS < 1


@pytest.mark.parametrize(
    "text", ["Assist with orders.", "Collaborates with staff on research.", "Serves with the team."]
)
def test_work_beside_somebody_is_shared(text: str) -> None:
    assert is_shared(text)
    assert not is_shared("Coordinates online testing logistics.")


def test_the_command_prints_a_line_for_each_item(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (tmp_path / "coach.txt").write_text(TEXT, encoding="utf-8")
    call_command("intake", str(tmp_path / "coach.txt"))
    told = [json.loads(line) for line in capsys.readouterr().out.splitlines()]
    assert [one["lines"] for one in told] == [[1], [3], [4], [5], [6], [7], [8]]
    assert told[4] | {"why": ""} == {
        "file": "coach.txt",
        "lines": [6], "item": "Helps teachers read results.", "stem": "", "sort": "hazy", "sub": "",
        "findings": ["hedge"], "rewrite": "Read results with teachers", "why": "",
    }  # fmt: skip


@pytest.mark.parametrize("name", ["none.txt", "coach.xls"])
def test_the_command_says_what_it_cannot_read(tmp_path: Path, name: str) -> None:
    (tmp_path / "coach.xls").write_bytes(b"x")
    with pytest.raises(CommandError, match=name):
        call_command("intake", str(tmp_path / name))


def test_the_marks_of_a_list_inside_a_paragraph_are_not_lost(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    pasted = "The coach will (1) plan units with teachers; (2) model one lesson a week; (3) visit each class in May."
    (tmp_path / "coach.txt").write_text(pasted, encoding="utf-8")
    call_command("intake", str(tmp_path / "coach.txt"))
    items = [json.loads(line)["item"] for line in capsys.readouterr().out.splitlines()]
    assert " ".join(items) == pasted.replace(";", "")  # which only parts them
