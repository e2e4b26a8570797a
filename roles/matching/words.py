"""Text as teachers type it -> plain words -> stems. Nothing here knows a school."""

from __future__ import annotations

import re
import threading
import unicodedata
from collections.abc import Iterable
from functools import lru_cache
from importlib import import_module
from itertools import chain
from pathlib import Path

LONGEST_TEXT = 10_000  # characters that are read; a question is never longer
MOST_WORDS = 400
LONGEST_WORD = 40

ACCENTS = re.compile("[\u0300-\u036f]")
APOSTROPHES = re.compile("['`\u00b4\u02bc\u2018\u2019]")
JOINED = re.compile(r"\b(e|wi|co|pre|re|non)-(?=\w)")  # e-mail, wi-fi, co-teach are one word
WORD = re.compile(r"[^\W_]+")

SHORTHAND = {
    "abt": "about", "appt": "appointment", "bc": "because", "bday": "birthday", "comp": "computer",
    "dept": "department", "diff": "different", "doc": "document", "docs": "documents", "hrs": "hours",
    "hw": "homework", "info": "information", "lang": "language", "mins": "minutes", "msg": "message",
    "mtg": "meeting", "mtgs": "meetings", "ppl": "people", "prof": "professional", "pw": "password",
    "pwd": "password", "sched": "schedule", "sem": "semester", "soc": "social", "tmr": "tomorrow",
    "tmrw": "tomorrow", "wk": "week", "wks": "weeks", "yr": "year", "yrs": "years",
}  # fmt: skip

_SMALL = """
a about after all also am an and any anybody anyone are as at be because been before being but by can cant could
couldnt d did didnt do does doesnt doing done dont for from get gets getting got had has hasnt have havent having he
hello her here hers hey hi him his how i id if ill im in into is isnt it its ive just know let like ll m may me might
mine more most must my need needs no nor not now of off on only or our ours out over please pls r re really s shall
she should so some somebody someone such t than thanks that thats the their theirs them then there these they thing
things this those though to too u up ur us ve very want wants was wasnt we were what whats when where which while who
whom whos whose why will with wont would wouldnt yet you your yours
"""
STEMS = Path(__file__).parent / "data" / "stems.txt"
"""The stems of the words that teachers use most: a line for each stem, with its words. Made by `encode_starter`."""
_own = threading.local()  # a stemmer keeps its place in the word, so threads must not share one


def stem(word: str) -> str:
    return _KNOWN.get(word) or _stemmed(word)


@lru_cache(maxsize=20_000)
def _stemmed(word: str) -> str:
    """By the rules of Snowball, a third of a millisecond for each word."""
    if not hasattr(_own, "stemmer"):
        _own.stemmer = import_module("snowballstemmer").stemmer("english")
    return str(_own.stemmer.stemWord(word))


def write_stems(texts: Iterable[str]) -> int:
    """Keep the stems of all words of these texts, and of the small ones; how many words it were."""
    words = sorted({*_SMALL.split(), *chain.from_iterable(map(words_of, texts))})
    lines: dict[str, list[str]] = {}
    for word in words:
        lines.setdefault(_stemmed(word), []).append(word)
    STEMS.write_text("".join(f"{known} {' '.join(lines[known])}\n" for known in sorted(lines)), encoding="utf-8")
    return len(words)


def _read_stems() -> dict[str, str]:
    lines = (line.split() for line in STEMS.read_text(encoding="utf-8").splitlines())
    return {word: known for known, *words in lines for word in words}


_KNOWN = _read_stems()
SMALL_STEMS = frozenset(map(stem, _SMALL.split()))


def plain(text: str) -> str:
    """Lower case, one form for every look-alike character, no accents on Latin letters, no apostrophes."""
    text = ACCENTS.sub("", unicodedata.normalize("NFKD", text[:LONGEST_TEXT])[:LONGEST_TEXT])
    return JOINED.sub(r"\1", APOSTROPHES.sub("", unicodedata.normalize("NFC", text).casefold()))


def words_of(text: str) -> list[str]:
    found = WORD.findall(plain(text))[:MOST_WORDS]
    return [SHORTHAND.get(word, word)[:LONGEST_WORD] for word in found]
