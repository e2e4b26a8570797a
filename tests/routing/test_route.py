"""The command that answers a table of questions."""

from pathlib import Path

import pytest
from django.core.management import CommandError, call_command

from roles.routing.models import WithoutOwner
from tests.world import World

PLAN = "Can somebody help me plan a lesson for my class?"
HEADER = "id\tkey1\tkey2\tkey3\tabstain\tscore\tshow_two\tms\tperson"


@pytest.fixture
def route(world: World, tmp_path: Path, capsys: pytest.CaptureFixture[str]):
    """Route a table; returns the answers as rows of cells, and what was said."""

    def run(table: bytes | str, *args: str) -> tuple[list[list[str]], str]:
        questions, out = tmp_path / "in.tsv", tmp_path / "out.tsv"
        questions.write_bytes(table if isinstance(table, bytes) else table.encode())
        try:
            call_command("route", "hampton-high-school", "--questions", str(questions), "--out", str(out), *args)
        finally:
            said = capsys.readouterr()
            lines = out.read_text().splitlines() if out.exists() else []
        assert lines[0] == HEADER
        return [line.split("\t") for line in lines[1:]], said.err + said.out

    return run


def test_each_question_gets_a_line_with_types_and_person(route) -> None:
    [row], said = route(f"id\ttext\nq1\t{PLAN}\n")
    assert (row[0], row[1], row[4], row[6], row[8]) == ("q1", "lesson-planning", "0", "0", "Ben Brook")
    assert 0 < float(row[5]) <= 1
    assert float(row[7]) >= 0
    assert "Answered one question." in said


def test_other_columns_a_byte_order_mark_and_windows_line_ends_do_no_harm(route) -> None:
    rows, _ = route(f"\ufeffgold\tid\ttext\r\nx\tq1\t{PLAN}\r\n\r\n")
    assert [row[0] for row in rows] == ["q1"]
    assert rows[0][8] == "Ben Brook"


def test_what_nobody_owns_or_nothing_fits_still_names_a_person(route) -> None:
    unowned, nonsense = route("id\ttext\nq1\tWhere do I find primary sources for a unit?\nq2\tzxqj\n")[0]
    assert (unowned[1], unowned[4], unowned[8]) == ("sources", "0", "Ada Abbott")
    assert (nonsense[1], nonsense[4], nonsense[8]) == ("", "1", "Ada Abbott")


def test_trying_questions_is_counted_nowhere(route) -> None:
    before = list(WithoutOwner.objects.values())
    route("id\ttext\nq1\tzxqj\n")
    assert list(WithoutOwner.objects.values()) == before


def test_the_day_decides_who_is_there(route, world: World) -> None:
    [today], _ = route("id\ttext\nq1\tWho orders new chargers?\n")
    [then], _ = route("id\ttext\nq1\tWho orders new chargers?\n", "--day", str(world.day(6)))
    [before], _ = route("id\ttext\nq1\tWho orders new chargers?\n", "--day", str(world.day(-100)))
    assert (today[8], then[8], before[8]) == ("Eve Ellis", "Dora Dean", "Dora Dean")


@pytest.mark.parametrize(
    ("text", "remark"),
    [("", "Line 2, q1: has no text."), ("a" * 501, "Line 2, q1: has 501 characters; a question has at most 500.")],
)
def test_what_the_ask_page_would_not_take_goes_to_the_front_door_and_is_told(route, text: str, remark: str) -> None:
    [row], said = route(f"id\ttext\nq1\t{text}\n")
    assert (row[1], row[4], row[8]) == ("", "1", "Ada Abbott")
    assert remark in said


@pytest.mark.parametrize("line", [b"\tno id", b"q2\t\xff\xfe", b"\t"], ids=["without an id", "not UTF-8", "of tabs"])
def test_a_line_that_cannot_be_read_is_told_and_the_others_are_answered(route, tmp_path: Path, capsys, line) -> None:
    with pytest.raises(CommandError, match="Answered two questions and left out one line"):
        route(b"id\ttext\nq1\tzxqj\n" + line + b"\nq3\tzxqj\n")
    assert (tmp_path / "out.tsv").read_text().count("\n") == 3


@pytest.mark.parametrize(
    ("table", "words"),
    [
        ("", "The table is empty."),
        ("id,text\nq1,hello\n", "names no column “id”"),
        ("id\tquestion\nq1\thello\n", "names no column “text”"),
    ],
)
def test_a_table_without_its_columns_is_refused(route, table: str, words: str) -> None:
    with pytest.raises(CommandError, match=words):
        route(table)


@pytest.mark.parametrize(
    ("args", "words"),
    [
        (["nowhere", "--questions", "a", "--out", "b"], "no school with the address “nowhere”"),
        (["hampton-high-school", "--questions", "no-such-file", "--out", "b"], "no-such-file: No such file"),
        (["hampton-high-school", "--questions", "a", "--out", "a"], "would overwrite the questions"),
        (["hampton-high-school", "--questions", "a", "--out", "b", "--day", "soon"], "“soon” is no day"),
    ],
)
def test_what_it_cannot_work_on_is_said(world: World, args: list[str], words: str) -> None:
    with pytest.raises(CommandError, match=words):
        call_command("route", *args)
