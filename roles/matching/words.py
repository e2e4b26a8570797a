"""Text as teachers type it -> plain words -> stems. Nothing here knows a school."""

from __future__ import annotations

import re
import threading
import unicodedata
from functools import lru_cache

import snowballstemmer

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
_own = threading.local()  # a stemmer keeps its place in the word, so threads must not share one


@lru_cache(maxsize=20_000)
def stem(word: str) -> str:
    if not hasattr(_own, "stemmer"):
        _own.stemmer = snowballstemmer.stemmer("english")
    return str(_own.stemmer.stemWord(word))


SMALL_STEMS = frozenset(map(stem, _SMALL.split()))


def plain(text: str) -> str:
    """Lower case, one form for every look-alike character, no accents on Latin letters, no apostrophes."""
    text = ACCENTS.sub("", unicodedata.normalize("NFKD", text[:LONGEST_TEXT])[:LONGEST_TEXT])
    return JOINED.sub(r"\1", APOSTROPHES.sub("", unicodedata.normalize("NFC", text).casefold()))


def words_of(text: str) -> list[str]:
    found = WORD.findall(plain(text))[:MOST_WORDS]
    return [SHORTHAND.get(word, word)[:LONGEST_WORD] for word in found]
