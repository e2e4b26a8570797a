"""The index: the same for everybody who asks, whatever is asked."""

import dataclasses
import pickle
import subprocess
import sys
from concurrent.futures import ThreadPoolExecutor
from time import process_time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from roles.matching.known import KnownType
from roles.matching.wordindex import WordIndex, compile_words
from tests.matching.school import NOBODY, TYPES, school

INDEX = school()
KEYS = {known.key for known in TYPES}
QUESTIONS = [text for known in TYPES for text in known.examples] + ["bycicles and tablet pens", *NOBODY]
NASTY = {
    "ten thousand letters": "a" * 10_000,
    "ten thousand different words": " ".join(f"w{number:x}rd" for number in range(2_000)),
    "an essay": " ".join(QUESTIONS * 20)[:10_000],
    "long unknown words": " ".join("aeiourstln"[number % 10 :] * 4 for number in range(250)),
    "emoji": "🧑🏽‍🏫" * 2_000,
    "NUL": "\x00" * 10_000,
    "accents without end": "o" + "\u0301" * 9_999,
    "one character that stands for many": "\ufdfa" * 10_000,
    "half a character": "kiln \ud800",
    "SQL": "'; DROP TABLE roles_question; --" * 300,
    "a script": "<script>alert('kiln')</script>" * 300,
    "right to left": "\u202e" + "متى يتم تشغيل الفرن؟" * 400,
}


@given(st.text())
def test_any_text_is_answered(text: str) -> None:
    match = INDEX.match(text)
    assert 0.0 <= match.score <= 1.0
    assert {candidate.key for candidate in match.ranked} <= KEYS


@given(st.lists(st.builds(KnownType, st.text(), st.text(), st.text(), st.lists(st.text()))), st.lists(st.text()))
def test_any_school_is_indexed(types: list[KnownType], nobody: list[str]) -> None:
    index = compile_words(types, nobody)
    for text in [known.name for known in types] + nobody:
        assert 0.0 <= index.match(text).score <= 1.0


@pytest.mark.parametrize("text", NASTY.values(), ids=NASTY)
def test_nothing_that_is_typed_takes_long(text: str) -> None:
    began = process_time()
    INDEX.match(text)
    assert process_time() - began < 0.25


def test_only_the_first_ten_thousand_characters_are_read() -> None:
    assert INDEX.match(" " * 10_000 + "kiln").ranked == ()


def test_a_large_school_is_compiled_and_asked_quickly() -> None:
    types = [
        KnownType(f"t{at}", f"name{at}", "", [f"word{at} phrase{(at * row) % 977} case{row}" for row in range(30)])
        for at in range(300)
    ]
    began = process_time()
    index = compile_words(types)
    assert process_time() - began < 3.0
    began = process_time()
    index.match("word17 phrase34 in the third week")
    assert process_time() - began < 0.1


def test_a_copy_from_the_cache_answers_the_same() -> None:
    copy = pickle.loads(pickle.dumps(INDEX))  # noqa: S301
    assert [copy.match(text) for text in QUESTIONS] == [INDEX.match(text) for text in QUESTIONS]


@pytest.mark.parametrize("seed", ["1", "2"])
def test_another_process_answers_the_same_to_the_last_digit(seed: str) -> None:
    code = "from tests.matching.test_index import INDEX, QUESTIONS; print([INDEX.match(text) for text in QUESTIONS])"
    done = subprocess.run([sys.executable, "-c", code], env={"PYTHONHASHSEED": seed}, capture_output=True, check=True)
    assert done.stdout.decode().strip() == str([INDEX.match(text) for text in QUESTIONS])


def test_many_threads_are_answered_as_one_is() -> None:
    alone = [INDEX.match(text) for text in QUESTIONS]
    with ThreadPoolExecutor(8) as pool:
        assert list(pool.map(INDEX.match, QUESTIONS * 20)) == alone * 20


def test_an_index_is_not_changed_once_it_is_made() -> None:
    with pytest.raises(dataclasses.FrozenInstanceError):
        INDEX.keys = ()  # type: ignore[misc]


def test_a_key_is_never_matched() -> None:
    index = compile_words([KnownType("bicycles", "Loans"), KnownType("loans", "Bicycles")])
    assert [candidate.key for candidate in index.match("bicycles").ranked] == ["loans"]


def test_equal_types_keep_the_order_of_the_school() -> None:
    index = compile_words([KnownType(key, "Paper") for key in "cab"])
    assert [candidate.key for candidate in index.match("paper").ranked] == ["c", "a", "b"]


def words_in(index: WordIndex) -> set[str]:
    return set(index.kinds[0].rarity)


def test_what_is_nobodys_brings_no_type_its_words() -> None:
    assert words_in(compile_words(TYPES, NOBODY)) == words_in(compile_words(TYPES))
