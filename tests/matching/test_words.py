"""How words are read, corrected and weighed."""

import pytest

from roles.matching.bm25 import post
from roles.matching.lexicon import IDEAS, LINES
from roles.matching.spelling import edits, learn_spelling
from roles.matching.terms import MOST_CORRECTIONS, pieces_of, terms_of_question
from roles.matching.words import LONGEST_WORD, MOST_WORDS, stem, words_of


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("Don't STOP, it's the kids' turn", ["dont", "stop", "its", "the", "kids", "turn"]),
        ("e-mail about wi-fi and co-teaching", ["email", "about", "wifi", "and", "coteaching"]),
        ("mtg tmrw w/ the dept", ["meeting", "tomorrow", "w", "the", "department"]),
        ("Peña’s résumé", ["penas", "resume"]),
        ("ｆｕｌｌ ｗｉｄｔｈ ①", ["full", "width", "1"]),
        ("grade_7/8 (2nd)", ["grade", "7", "8", "2nd"]),
    ],
)
def test_words_as_they_are_read(text: str, words: list[str]) -> None:
    assert words_of(text) == words


def test_a_text_is_read_up_to_a_number_of_words_and_a_word_up_to_a_length() -> None:
    assert len(words_of("one " * 2_000)) == MOST_WORDS
    assert words_of("x" * 500) == ["x" * LONGEST_WORD]


def test_forms_of_a_word_are_one_stem() -> None:
    assert len({stem(word) for word in ("train", "trains", "training", "trained")}) == 1


@pytest.mark.parametrize(
    ("word", "meant"),
    [
        ("lisence", None),
        ("licence", "license"),
        ("scedule", "schedule"),
        ("shcedule", "schedule"),
        ("shedulle", "schedule"),
        ("calendar", "calendar"),
        ("cart", None),
        ("cst", None),
        ("k1ln", None),
    ],
)
def test_a_word_is_corrected_only_towards_a_near_word_that_is_known(word: str, meant: str | None) -> None:
    speller = learn_spelling({"license": 2, "schedule": 5, "calendar": 1, "kiln": 9})
    assert speller.corrected(word) == meant


def test_among_equally_near_words_the_one_used_most_is_taken() -> None:
    assert learn_spelling({"batch": 1, "watch": 1, "match": 7}).corrected("zatch") == "match"


def test_a_correction_keeps_the_first_letter_where_it_can() -> None:
    assert learn_spelling({"bright": 9, "fright": 1}).corrected("frihgt") == "fright"


@pytest.mark.parametrize(
    ("left", "right", "distance"),
    [("kiln", "kiln", 0), ("kiln", "klin", 1), ("kiln", "kil", 1), ("kiln", "kilns", 1), ("kiln", "bulb", 3)],
)
def test_distance_counts_what_fingers_do(left: str, right: str, distance: int) -> None:
    assert edits(left, right, 2) == edits(right, left, 2) == distance


def test_only_so_many_words_of_a_question_are_corrected() -> None:
    speller = learn_spelling({"schedule": 1})
    nonsense = [f"{a}{b}qxz" for a in "bcdfg" for b in "hjklm"][:MOST_CORRECTIONS]
    assert "schedul" not in terms_of_question([*nonsense, "scedule"], {"schedul"}, speller).stems
    assert "schedul" in terms_of_question(["scedule", *nonsense], {"schedul"}, speller).stems


def test_a_small_word_says_less_and_a_corrected_one_least() -> None:
    stems = terms_of_question(["my", "kiln", "scedule"], {"kiln"}, learn_spelling({"schedule": 1})).stems
    assert stems["kiln"] > stems["my"] > stems["schedul"]


def test_pieces_of_a_word_mark_its_ends() -> None:
    assert pieces_of("kiln") == ["^kil", "kiln", "iln$"]
    assert pieces_of("a") == ["^a$"]


def test_a_rare_term_brings_more_and_a_long_document_less() -> None:
    postings = post([{"kiln": 1.0, "school": 1.0}, {"school": 1.0}, {"school": 1.0, "choir": 9.0}])
    scores = [0.0, 0.0, 0.0]
    postings.add({"kiln": 1.0, "school": 1.0}, scores, 1.0)
    assert scores[0] > scores[1] > scores[2] > 0


def test_saying_a_word_again_adds_less_each_time() -> None:
    scores = [0.0, 0.0, 0.0, 0.0]
    post([{"kiln": count, "x": 9.0 - count} for count in (1.0, 2.0, 3.0)] + [{"x": 9.0}]).add(
        {"kiln": 1.0}, scores, 1.0
    )
    assert scores[1] - scores[0] > scores[2] - scores[1] > 0


def test_every_idea_of_the_lexicon_joins_at_least_two_words() -> None:
    lines = LINES.strip().split("\n")
    assert all(len(line.split()) > 1 for line in lines)
    assert all(idea.startswith("~") for ideas in IDEAS.values() for idea in ideas)
