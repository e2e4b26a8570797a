"""Matching by meaning: the encoder where it runs, words where it does not, and the same answers after storing."""

import pytest

from roles.matching import vectors
from roles.matching.index import ENCODER, WORDS, Catalogue, DamagedIndex, Index, KnownType, compile_index, texts_of
from roles.matching.wordpiece import numbers
from tests.matching.school import NOBODY, TYPES

QUESTIONS = ["the clay oven", "may my students sing on thursday", "When is payday?", "a bycicle helmet"]


@pytest.fixture(scope="module")
def index() -> Index:
    made = compile_index(TYPES, NOBODY)
    assert made.layer == ENCODER
    return made


@pytest.fixture
def without_encoder(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(vectors, "_found", [None])
    monkeypatch.setattr(vectors, "_reason", ["the model's file is damaged."])


@pytest.mark.parametrize(
    ("text", "key"), [("the clay oven", "kiln"), ("may my students sing on thursday", "choir"), ("lettuce", "garden")]
)
def test_what_is_meant_is_found_without_its_words(index: Index, text: str, key: str) -> None:
    match = index.match(text)
    assert (match.ranked[0].key, match.layer) == (key, ENCODER)


def test_a_stored_index_answers_the_same(index: Index) -> None:
    copy = Index.from_bytes(index.to_bytes())
    for text in QUESTIONS:
        ours, theirs = index.match(text), copy.match(text)
        assert [one.key for one in ours.ranked] == [one.key for one in theirs.ranked]
        assert (ours.abstain, ours.show_two) == (theirs.abstain, theirs.show_two)
        assert ours.score == pytest.approx(theirs.score, abs=0.01)


@pytest.mark.parametrize("at", [0, 20, 60, -1])
def test_a_damaged_index_is_refused(index: Index, at: int) -> None:
    stored = bytearray(index.to_bytes())
    stored[at] ^= 1
    with pytest.raises(DamagedIndex):
        Index.from_bytes(bytes(stored))


@pytest.mark.parametrize("stored", [b"", b"CoachHub", b"\x80\x04."])
def test_what_is_no_index_is_refused(stored: bytes) -> None:
    with pytest.raises(DamagedIndex):
        Index.from_bytes(stored)


@pytest.mark.usefixtures("without_encoder")
def test_an_index_by_meaning_answers_by_words_where_the_encoder_is_gone(index: Index) -> None:
    match = index.match("When is the kiln fired next?")
    assert (match.ranked[0].key, match.layer) == ("kiln", WORDS)
    assert Index.from_bytes(index.to_bytes()).layer == WORDS
    assert vectors.encode_texts(["kiln"]) == []
    assert vectors.encoder_state().endswith("words only: the model's file is damaged.")


def test_stored_vectors_are_used_and_bad_ones_are_not(index: Index) -> None:
    texts = [text for known in TYPES for text in texts_of(known)] + list(NOBODY)
    stored = dict(zip(texts, vectors.encode_texts(texts), strict=True))
    assert {len(one) for one in stored.values()} == {vectors.VECTOR_BYTES}
    for given in (stored, {**stored, texts[0]: b"short"}):
        again = compile_index(TYPES, NOBODY, vectors=given)
        assert [again.match(text) for text in QUESTIONS] == [index.match(text) for text in QUESTIONS]


def test_a_type_borrows_what_a_like_type_of_the_catalogue_knows() -> None:
    like = KnownType("x", "Pottery", "", ("Where do I put greenware to be baked?", "Who glazes the mugs of my class?"))
    index = compile_index(TYPES, (), borrowed=Catalogue([like], ["Who mows the lawn?"]))
    match = index.match("Where do I put greenware to be baked?")
    assert match.ranked[0].key == "kiln"
    assert set(match.ranked[0].because) <= set(TYPES[0].examples)


def test_the_question_back_names_what_tells_two_types_apart() -> None:
    types = [KnownType("a", "Software licenses", about="the license"), KnownType("b", "Teaching with software")]
    assert compile_index(types).question_back(("a", "b")) == ("the license", "teaching with software")


def test_word_pieces_are_those_of_bert() -> None:
    assert numbers("Chromebooks, résumé!", 96) == [101, 18546, 17470, 1010, 13746, 999, 102]
    assert len(numbers("word " * 500, 96)) == 96
