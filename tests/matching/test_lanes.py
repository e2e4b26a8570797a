"""Lanes: what belongs to one is caught in many wordings, and what only sounds like it is let through."""

from pathlib import Path

import pytest

from roles.matching.lanes import Lane, lane_of
from roles.routing.models import LaneWords

pytestmark = pytest.mark.static

# Labelled by hand: what must be stopped at a lane, and what only sounds like it.
SENTENCES = Path(__file__).with_name("lane_sentences.tsv").read_text("utf-8").splitlines()[1:]
FIRES = [line.split("\t") for line in SENTENCES if not line.startswith("\t")]
PASSES = [line.strip() for line in SENTENCES if line.startswith("\t")]


@pytest.mark.parametrize(("lane", "text"), FIRES)
def test_it_is_caught(lane: str, text: str) -> None:
    assert lane_of(text) == lane


@pytest.mark.parametrize("text", PASSES)
def test_it_is_let_through(text: str) -> None:
    assert lane_of(text) is None


def test_there_are_enough_of_both() -> None:
    assert len(FIRES) >= 150
    assert len(PASSES) >= 150


@pytest.mark.parametrize("text", ["", " ", "?", "." * 10_000, "he told me " * 900, "\u0000", "😀" * 500])
def test_whatever_is_typed_is_read(text: str) -> None:
    assert lane_of(text) is None


def test_capitals_accents_and_curly_quotes_do_not_matter() -> None:
    assert lane_of("HE TOLD ME HIS DAD HITS HIM!!!") == Lane.SAFETY
    assert lane_of("She doesn’t want to live") == Lane.SAFETY
    assert lane_of("Mi alumno dice que su papá le pega") == Lane.SAFETY


def test_the_more_urgent_lane_is_first() -> None:
    assert lane_of("My evaluation is tomorrow and a student says he wants to die") == Lane.SAFETY


def test_the_lanes_are_those_whose_words_a_school_may_edit() -> None:
    assert {lane.value for lane in Lane} == set(LaneWords.Lane.values)
