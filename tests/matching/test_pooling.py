"""Where a match is in doubt, types that one person answers for speak together."""

from dataclasses import replace

from hypothesis import given
from hypothesis import strategies as st

from roles.matching.known import ENCODER, WORDS, Candidate, Match
from roles.matching.pooling import pooled

KEYS = "abcdefgh"


def match(*scores: float, layer: str = ENCODER, doubt: bool = True) -> Match:
    ranked = tuple(Candidate(key, score, ()) for key, score in zip(KEYS, scores, strict=False))
    return Match(ranked, abstain=False, score=0.9, show_two=doubt, layer=layer)


def order(found: Match) -> str:
    return "".join(one.key for one in found.ranked)


def test_the_likelier_person_goes_first_with_their_nearest_type() -> None:
    assert order(pooled(match(0.50, 0.48, 0.47), {"a": 1, "b": 2, "c": 2})) == "bac"
    assert order(pooled(match(0.50, 0.40, 0.20), {"a": 1, "b": 2, "c": 2})) == "abc"


def test_what_nobody_answers_for_speaks_alone() -> None:
    assert order(pooled(match(0.50, 0.48, 0.47), {})) == "abc"


def test_what_is_clear_or_matched_by_words_stays() -> None:
    owners = {"a": 1, "b": 2, "c": 2}
    for found in (match(0.50, 0.48, 0.47, doubt=False), match(9.0, 8.9, 8.8, layer=WORDS)):
        assert pooled(found, owners) == found


@given(st.lists(st.floats(-1, 1), min_size=2, max_size=8), st.dictionaries(st.sampled_from(KEYS), st.integers(0, 3)))
def test_nothing_is_lost_and_the_rest_keeps_its_order(scores: list[float], owners: dict[str, int]) -> None:
    found = match(*sorted(scores, reverse=True))
    made = pooled(found, owners)
    assert made.between == (made.ranked[0].key, made.ranked[1].key)
    assert replace(made, between=None, ranked=found.ranked) == found
    rest = [one for one in found.ranked if one != made.ranked[0]]
    assert list(made.ranked[1:]) == rest
