"""What needs somebody today: rows with a sentence, a fact and one verb, those that hold up others first. Pure."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from enum import IntEnum

from django.urls import reverse

from coachhub.kit.templatetags.kit import number_word
from roles.people.models import School

SHOWN = 5
# A smaller count could tell who it was, so nobody reads it who did not ask or answer.
FEW = 5


class Rank(IntEnum):
    """What comes first: what holds up others, then what has a day, then what can be read at any time."""

    ASKED = 0  # a colleague waits
    CONTESTED = 1  # two charters wait
    PUBLISH = 2  # everybody has signed
    NO_OWNER = 3  # teachers ask and nobody is named
    SIGN = 4
    TALK = 5  # a round stands still, a signature was declined
    QUESTIONS = 6
    COMMENTS = 7
    REVIEW = 8
    DRIFT = 9
    STILL_RIGHT = 10
    DRAFT = 11  # nothing of it is out yet
    TEMPLATE = 12
    LEAVES = 13


@dataclass(frozen=True)
class Task:
    """One thing. `about` tells it from others with the same verb; look is `sign`, `contested` or nothing."""

    rank: Rank
    text: str
    fact: str
    verb: str
    address: str
    about: str
    icon: str = ""
    glyph: str = ""
    look: str = ""


@dataclass(frozen=True)
class Tasks:
    """The first few, and how many there are; `more` counts those that are not among `all_of_them`."""

    all_of_them: Sequence[Task]
    shown: Sequence[Task]
    more: int

    @property
    def count(self) -> int:
        return len(self.shown) + self.more

    @property
    def sentence(self) -> str:
        """`Three things need you today.`"""
        if not self.count:
            return "Nothing needs you today."
        verb, noun = ("needs", "thing") if self.count == 1 else ("need", "things")
        return f"{number_word(self.count)} {noun} {verb} you today."


def in_order(tasks: Iterable[Task], *, everything: bool = False, besides: int = 0) -> Tasks:
    """The tasks by rank, in the order given within one; `besides` were not read, and count all the same."""
    found = sorted(tasks, key=lambda task: task.rank)
    shown = found if everything else found[:SHOWN]
    return Tasks(found, shown, len(found) - len(shown) + besides)


def link(school: School, view: str, *parts: object) -> str:
    """The address of a page of the school."""
    return reverse(view, args=[school.slug, *parts])


def few(count: int) -> str:
    """A count that gives nobody away: `6`, or `under 5`."""
    return str(count) if count >= FEW else f"under {FEW}"
