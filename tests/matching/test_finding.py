"""The words a teacher uses find the question type they belong to."""

import pytest

from roles.matching.known import KnownType
from roles.matching.wordindex import WordIndex, compile_words
from tests.matching.school import TYPES, first, school


@pytest.fixture(scope="module")
def index() -> WordIndex:
    return school()


@pytest.mark.parametrize("known", TYPES, ids=lambda known: known.key)
def test_every_known_question_finds_its_own_type(index: WordIndex, known: KnownType) -> None:
    assert [first(index, text) for text in known.examples] == [known.key] * len(known.examples)


@pytest.mark.parametrize("known", TYPES, ids=lambda known: known.key)
def test_the_name_of_a_type_finds_it(index: WordIndex, known: KnownType) -> None:
    assert first(index, known.name) == known.key


def test_a_word_of_the_description_finds_the_type(index: WordIndex) -> None:
    assert first(index, "harvest") == "garden"


@pytest.mark.parametrize("text", ["a helmet is missing", "helmets missing", "is there a missing helmet?", "HELMETS!!!"])
def test_endings_capitals_and_punctuation_do_not_matter(index: WordIndex, text: str) -> None:
    assert first(index, text) == "bikes"


@pytest.mark.parametrize("text", ["wen is teh kilm fierd", "bycicles", "i need sheat musik", "rehersal for chior"])
def test_misspelled_words_are_understood(index: WordIndex, text: str) -> None:
    assert first(index, text) in {"kiln", "bikes", "choir"}
    assert not index.match(text).abstain


def test_words_that_schools_use_for_the_same_thing_count_as_one(index: WordIndex) -> None:
    assert first(index, "the ipads are damaged") == "tablets"


def test_words_side_by_side_tell_types_apart() -> None:
    index = compile_words([KnownType("work", "Work out a plan"), KnownType("out", "Plan out of work")])
    assert (first(index, "work out"), first(index, "out of work")) == ("work", "out")


def test_one_sentence_among_pleasantries_is_enough(index: WordIndex) -> None:
    text = (
        "Good morning! I hope you had a nice weekend. My pots cracked in the firing. Thank you so much for everything!"
    )
    assert first(index, text) == "kiln"


def test_accents_and_curly_apostrophes_are_as_good_as_plain_ones(index: WordIndex) -> None:
    assert index.match("Who’s watering the béds?").ranked == index.match("Who's watering the beds?").ranked


def test_the_reasons_are_the_types_own_examples_the_nearest_first(index: WordIndex) -> None:
    best = index.match("a bike with a flat tire").ranked[0]
    assert best.because[0] == "One bike has a flat tire."
    assert set(best.because) <= set(TYPES[2].examples)


def test_a_type_found_by_its_name_alone_gives_no_example_as_reason() -> None:
    index = compile_words([KnownType("kiln", "Kiln"), KnownType("choir", "Choir", examples=["When do we sing?"])])
    assert index.match("kiln").ranked[0].because == ()


def test_at_most_three_reasons_and_eight_types_are_named() -> None:
    examples = [f"reserve room {number}" for number in range(9)]
    index = compile_words([KnownType(f"r{number}", "Rooms", "", examples) for number in range(20)])
    match = index.match("reserve a room")
    assert (len(match.ranked), len(match.ranked[0].because)) == (8, 3)


def test_the_best_comes_first(index: WordIndex) -> None:
    scores = [candidate.score for candidate in index.match("reserve bicycles or tablets for my class").ranked]
    assert scores == sorted(scores, reverse=True)


def test_a_type_that_shares_nothing_with_the_text_is_not_named(index: WordIndex) -> None:
    assert [candidate.key for candidate in index.match("glaze").ranked] == ["kiln"]
