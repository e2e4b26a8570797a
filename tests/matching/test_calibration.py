"""Its probabilities hold in small and large schools: they are made of the starter catalogue and asked its rest."""

import random
from dataclasses import dataclass

import pytest

from roles.duties.starter_catalogue import starter, starter_vectors
from roles.matching.index import ENCODER, Catalogue, KnownType, Match, compile_index
from roles.matching.vectors import VECTOR_BYTES

ASKED = 90  # questions that fit, and as many at most that fit nothing
KNOWN_NOBODYS = 70


@dataclass(frozen=True)
class Asked:
    fitting: list[tuple[str, Match]]  # with the key that is right
    nobodys: list[Match]


SCHOOLS = [(5, 3, False), (5, 3, True), (10, 3, True), (5, 20, False), (100, 20, False)]


@pytest.fixture(scope="module", params=SCHOOLS, ids="{0[0]} types, {0[1]} phrasings, borrowing {0[2]}".format)
def asked(request: pytest.FixtureRequest) -> Asked:
    size, phrasings, borrows = request.param
    dice = random.Random(7)  # noqa: S311 - a fixed choice
    chosen = dice.sample(starter().types, size)
    known, rest = [], []
    for one in chosen:
        texts = dice.sample(one.examples, len(one.examples))
        known.append(KnownType(one.key, one.name, one.description, texts[:phrasings], one.about))
        rest += [(one.key, text) for text in texts[phrasings:]]
    nobody = dice.sample(starter().nobody, len(starter().nobody))
    others = [one for one in starter().types if one not in chosen][::2] if borrows else []
    theirs = [KnownType(one.key, one.name, one.description, one.examples, one.about) for one in others]
    borrowed = Catalogue(theirs, nobody[:KNOWN_NOBODYS])
    index = compile_index(known, vectors=starter_vectors(VECTOR_BYTES), borrowed=borrowed)
    assert index.layer == ENCODER
    questions = dice.sample(rest, min(ASKED, len(rest)))
    return Asked(
        [(key, index.match(text)) for key, text in questions], [index.match(text) for text in nobody[KNOWN_NOBODYS:]]
    )


def test_few_fitting_questions_are_turned_away(asked: Asked) -> None:
    assert share(match.abstain for _, match in asked.fitting) <= 0.04


def test_what_is_nobodys_is_mostly_turned_away(asked: Asked) -> None:
    assert share(match.abstain for match in asked.nobodys) >= 0.4


def test_two_are_shown_where_the_first_is_often_wrong(asked: Asked) -> None:
    clear = [(key, match) for key, match in asked.fitting if not match.show_two]
    unsure = [(key, match) for key, match in asked.fitting if match.show_two]
    assert share(match.ranked[0].key == key for key, match in clear) >= 0.65
    if len(unsure) >= 10:
        assert share(match.ranked[0].key == key for key, match in unsure) <= 0.65


def share(held: object) -> float:
    told = [bool(one) for one in held]  # type: ignore[attr-defined]
    return sum(told) / len(told)
