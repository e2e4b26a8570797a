"""It says when nothing fits, and shows two when it is between them, in small and large schools alike."""

import pytest

from roles.matching.certainty import CLEAR_ENOUGH, SURE_ENOUGH, Evidence, first_is_right, fits
from roles.matching.known import KnownType
from roles.matching.wordindex import WordIndex, compile_words
from tests.matching.school import NOBODY, TYPES, school


@pytest.fixture(scope="module")
def index() -> WordIndex:
    return school()


def many(number: int) -> list[KnownType]:
    """Question types about nothing in particular, in words of their own."""
    return [
        KnownType(f"x{at}", f"zork{at} blib{at}", f"plimf{at} of the grux{at}", [f"where is my wabb{at}?"])
        for at in range(number)
    ]


@pytest.mark.parametrize("text", NOBODY)
def test_what_is_known_to_be_nobodys_finds_nobody(index: WordIndex, text: str) -> None:
    assert index.match(text).abstain


@pytest.mark.parametrize("text", ["asdf", "hello", "Wo finde ich den Schlüssel?", "我需要一台新电脑", "mortgage rates"])
def test_what_nobody_here_does_finds_nobody(index: WordIndex, text: str) -> None:
    assert index.match(text).abstain


@pytest.mark.parametrize("text", ["", " ", "\n\t", "?!", "🙂🙃", "\x00\x00"])
def test_nothing_said_finds_nobody_and_names_no_type(index: WordIndex, text: str) -> None:
    match = index.match(text)
    assert (match.ranked, match.abstain, match.score, match.show_two) == ((), True, 0.0, False)


@pytest.mark.parametrize("text", [text for known in TYPES for text in known.examples])
def test_a_known_question_is_never_turned_away(index: WordIndex, text: str) -> None:
    assert not index.match(text).abstain


@pytest.mark.parametrize("others", [0, 30, 300])
def test_the_size_of_the_school_does_not_turn_a_question_away(others: int) -> None:
    match = school(*many(others)).match("can I borrow the bicycles on monday")
    assert (match.ranked[0].key, match.abstain, match.show_two) == ("bikes", False, False)


@pytest.mark.parametrize("others", [0, 30, 300])
def test_the_size_of_the_school_does_not_find_an_owner_for_nonsense(others: int) -> None:
    assert school(*many(others)).match("mortgage rates for a cabin").abstain


def test_gibberish_does_not_become_a_question_by_its_length(index: WordIndex) -> None:
    assert index.match(" ".join(f"{a}{b}ort{c}ing" for a in "bdfg" for b in "aeiou" for c in "klmn")).abstain


def test_a_question_between_two_types_shows_both() -> None:
    index = compile_words([KnownType("a", "Paper orders"), KnownType("b", "Paper deliveries")])
    assert index.match("paper").show_two


def test_a_clear_question_shows_one(index: WordIndex) -> None:
    assert not index.match("When is the kiln fired next?").show_two


def test_a_school_with_one_type_never_shows_two() -> None:
    assert not compile_words([KnownType("a", "Paper orders")]).match("paper").show_two


def test_a_school_that_knows_nothing_abstains() -> None:
    assert compile_words([]).match("When is the kiln fired next?").abstain


def evidence(**changes: float) -> Evidence:
    usual = {"best": 1.0, "second": 0.5, "known": 0.6, "nobody": 0.2, "types": 30, "words": 4}
    return Evidence(**(usual | changes))  # type: ignore[arg-type]


def test_more_evidence_makes_surer_and_likeness_to_nobodys_less_so() -> None:
    assert fits(evidence(best=0.1)) < fits(evidence()) < fits(evidence(best=2.0))
    assert fits(evidence(known=0.1)) < fits(evidence()) < fits(evidence(known=1.0))
    assert fits(evidence(nobody=0.9)) < fits(evidence()) < fits(evidence(nobody=0.0))


def test_the_same_score_says_less_in_a_long_text_and_in_a_large_school() -> None:
    assert fits(evidence(words=80)) < fits(evidence())
    assert fits(evidence(types=60)) < fits(evidence()) < fits(evidence(types=5))


def test_the_lead_over_the_second_decides_whether_the_first_is_trusted() -> None:
    assert first_is_right(evidence(second=1.0)) < CLEAR_ENOUGH < first_is_right(evidence(second=0.2))


def test_every_probability_is_one() -> None:
    extremes = [evidence(best=best, second=0.0, nobody=1.0, types=10**6) for best in (0.0, 1e9)]
    assert all(0.0 <= probability <= 1.0 for each in extremes for probability in (fits(each), first_is_right(each)))
    assert fits(extremes[0]) < SURE_ENOUGH < fits(extremes[1])
