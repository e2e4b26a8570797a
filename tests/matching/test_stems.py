"""The stems that are kept are those that the rules give, so that a start need not load the rules."""

import snowballstemmer

from roles.duties.starter_catalogue import starter
from roles.matching.lexicon import LINES
from roles.matching.words import STEMS, stem, words_of


def test_a_kept_stem_is_what_the_rules_say() -> None:
    rules = snowballstemmer.stemmer("english")
    kept = {word: line.split()[0] for line in STEMS.read_text("utf-8").splitlines() for word in line.split()[1:]}
    assert {word: known for word, known in kept.items() if rules.stemWord(word) != known} == {}
    assert set(kept) >= {word for text in (*LINES.splitlines(), *starter().texts()) for word in words_of(text)}


def test_a_word_that_nobody_kept_has_its_stem_too() -> None:
    assert (stem("gallimaufries"), stem("zzyzx")) == ("gallimaufri", "zzyzx")
