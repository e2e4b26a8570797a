"""Text -> lane: a question that leads to no coach, whatever the charters say. Pure; knows the words of no school."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass
from enum import StrEnum
from functools import cache, lru_cache

from roles.matching import lane_signs as signs
from roles.matching import lane_signs_of_rating as rating_signs
from roles.matching import lane_signs_of_staff as staff_signs
from roles.matching.spelling import learn_spelling
from roles.matching.words import LONGEST_TEXT, SHORTHAND, plain

REMEMBERED = 2048
GAP = 3  # words that may stand in a gap, unless the sign says how many


class Lane(StrEnum):
    """The more urgent first: words that fit two lanes are in the first of them."""

    SAFETY = "safety"
    HARASSMENT = "harassment"
    DISCIPLINE = "discipline"
    EVALUATION = "evaluation"


@dataclass(frozen=True, slots=True)
class Signs:
    fits: re.Pattern[str]
    other: re.Pattern[str]  # the same words, meant otherwise


# Words of lanes that people mistype, and words one letter away that mean something else.
SPELLED = (
    "suicide suicidal abuse abused abusing abusive neglect neglected harass harassed harassing harassment harasses "
    "discriminate discriminated discrimination discriminating retaliation retaliate evaluation evaluations evaluate "
    "evaluated evaluator reprimand reprimanded investigation investigated bruise bruises threaten threatened "
    "threatening threat threats weapon weapons molested sexual sexually tenure renewed insubordination disciplinary "
    "grievance himself herself unconscious overdose hostile observation"
)
NOT_MISSPELLED = (
    "amuse amused amusing accuse accused accusing thread threads treat treats throat throats cruise cruises bruised "
    "reflected selected elected deflected rejected evacuation evacuations evacuate evacuated elevate elevated "
    "elevation valuation devaluation harness harnessed harnessing subordination coordination hostel investigations "
    "investigate investigating discriminates tenured retaliated renewal reviewed renews great sweat wheat cheat "
    "evaluates evaluating evaluators evaluative reprimands grievances disciplines disciplined overdosed sexuality "
    "weaponry bruising renewing removed unconsciously excuse excused threatens habitat heat greats threatened nested "
    "molecule recluse secluded include neglects neglecting neglectful abuser abusers abuses conservation reservation "
    "reservations preservation observations observational observatory"
)
SPELLER = learn_spelling(dict.fromkeys(SPELLED.split(), 1))
KNOWN = frozenset(f"{SPELLED} {NOT_MISSPELLED}".split())
SENTENCE = re.compile(r"[.!?;\n]+")
WORD = re.compile(r"[^\W_]+|\.")
LONGEST_SIGN = 1500  # characters of a question that are looked at


def lane_of(text: str) -> Lane | None:
    """The lane that the words belong to; None for nearly all questions."""
    return _lane_of(text[:LONGEST_TEXT])


@lru_cache(REMEMBERED)
def _lane_of(text: str) -> Lane | None:
    words = _words(text)
    return next((lane for lane in Lane if _fits(lane, words)), None)


def _words(text: str) -> str:
    parted = SENTENCE.sub(" . ", plain(text)[:LONGEST_SIGN])
    return " ".join(_spelled(SHORTHAND.get(word, word)) for word in WORD.findall(parted))


def _spelled(word: str) -> str:
    return word if len(word) < 5 or word in KNOWN else SPELLER.corrected(word) or word


def _fits(lane: Lane, words: str) -> bool:
    own = _signs()[lane]
    meant = own.other.sub(" | ", words)
    if not own.fits.search(meant):
        return False
    topic = lane in (Lane.SAFETY, Lane.HARASSMENT)
    return not (topic and TAUGHT.search(words) and not ABOUT_SOMEBODY.search(words) and not SAID_OF_ME.search(words))


def _compiled(lines: str) -> Signs:
    kept = lines.strip().replace("\n    ", "").splitlines()
    return Signs(
        _any_of(line for line in kept if not line.startswith("-")),
        _any_of(line[1:] for line in kept if line.startswith("-")),
    )


def _any_of(lines: Iterable[str]) -> re.Pattern[str]:
    return re.compile(r"\b(?:" + "|".join(f"(?:{_written_out(line)})" for line in lines) + r")\b")


def _written_out(sign: str) -> str:
    for name, words in signs.WORDS.items():
        sign = re.sub(rf"\b{name}\b", lambda _match, words=words: words, sign)  # type: ignore[misc]
    return re.sub(r" ?_(?:\{(\d)\})? ?", lambda found: _gap(int(found[1] or GAP)), sign)


def _gap(most: int) -> str:
    return rf" (?:\w+ ){{0,{most}}}"


TAUGHT = re.compile(signs.TAUGHT)
ABOUT_SOMEBODY = re.compile(signs.ABOUT_SOMEBODY)
SAID_OF_ME = re.compile(
    r"\b(?:harass\w* (?:me|us)|(?:me|im|i am|i was|being|been) (?:\w+ )?harassed|at me|about me|my body)\b"
)


def prepare() -> None:
    """Make now what the first question needs."""
    _signs()


@cache
def _signs() -> dict[Lane, Signs]:
    """Made with the first question: it takes a tenth of a second that no start should wait for."""
    return {
        Lane.SAFETY: _compiled(signs.SAFETY),
        Lane.HARASSMENT: _compiled(staff_signs.HARASSMENT),
        Lane.DISCIPLINE: _compiled(staff_signs.DISCIPLINE),
        Lane.EVALUATION: _compiled(rating_signs.EVALUATION),
    }
