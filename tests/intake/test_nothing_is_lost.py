"""Whatever is pasted: every letter of it is in an item, and every line with a word is named by one."""

import re
from collections import Counter

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from roles.intake.read import read_description
from roles.intake.runs import HYPHENS
from roles.intake.splitting import LONGEST, pieces_of
from tests.intake.corpus import papers
from tests.intake.rendering import DEVELOP, HOLD_OUT, render

pytestmark = pytest.mark.static
TOKENS = "plans lessons with teachers; Coach will: Models units. DUTIES and – • data (staff) to—and well- /"
WORDS = st.sampled_from(TOKENS.split())
LINES = st.lists(WORDS, max_size=9).map(" ".join)
PASTED = st.lists(st.one_of(LINES, st.sampled_from(["", "\t", "   ", "•", "- ", "|", "Page 2 of 3"])), max_size=25)


def letters(text: str) -> Counter[str]:
    return Counter(letter for letter in text if letter.isalnum())


@settings(deadline=None, max_examples=300)
@given(PASTED)
def test_every_word_of_a_text_without_numbers(lines: list[str]) -> None:
    text = "\n".join(lines)
    assert letters("".join(piece.text for piece in pieces_of(text))) == letters(text)


@settings(deadline=None, max_examples=300)
@given(st.text(max_size=400))
@example("1.\n\n2.\n\nPlan (1) units; (2) lessons")
@example("\u00ad-\n\x0c\x85\u2028a\r\rb\x00c")
@example("((((\n)))) ; ; and\nand")
def test_any_text_is_read(text: str) -> None:
    found = read_description(text).items
    told = text.replace("\r\n", "\n").replace("\r", "\n").split("\n")
    assert all(item.text and len(item.text) <= LONGEST and item.lines for item in found)
    assert all(1 <= line <= len(told) for item in found for line in item.lines)
    named = {line for item in found for line in item.lines}
    assert [line for at, line in enumerate(told, start=1) if re.search(r"[^\W\d_]{6,}", line) and at not in named] == []


@pytest.mark.parametrize("style", [*DEVELOP, *HOLD_OUT], ids=lambda style: style.name)
def test_only_list_marks_are_left_out(style) -> None:
    for seed, paper in enumerate(papers("develop")):
        text, _gold = render(paper, style, seed)
        left = letters(text) - letters("".join(piece.text for piece in pieces_of(text)))
        assert not set(left) - set("0123456789abcdefghijklmno")
        assert sum(left.values()) <= 2 * text.count("\n") + 60


@pytest.mark.parametrize("between", [" ", "", ". ", "; ", ", "])
@pytest.mark.parametrize("word", ["lessons", "Plans units", "plans (and)"])
def test_a_text_without_end_is_cut_where_it_can_be_kept(word: str, between: str) -> None:
    text = between.join([word] * 2000)
    pieces = pieces_of(text)
    assert max(map(len, (piece.text for piece in pieces)), default=0) <= LONGEST
    assert letters("".join(piece.text for piece in pieces)) == letters(text)


def test_a_line_break_inside_a_word_is_no_hyphen() -> None:
    text = "• Plans profes-\nsional learning for whole-\nschool goals and non-\nevaluative visits."
    assert [piece.text for piece in pieces_of(text)] == [
        "Plans professional learning for whole-school goals and non-evaluative visits."
    ]
    assert HYPHENS
