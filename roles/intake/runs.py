"""Pasted text that remembers, letter by letter, which line it came from."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from roles.intake.word_lists import set_of
from roles.matching.wordpiece import vocabulary

HYPHENS = "-\u2010\u00ad\u00ac"
JOINING = HYPHENS + "/\u2013\u2014"


@dataclass(frozen=True)
class Run:
    """Some text and, for each of its letters, the number of the pasted line (from 1)."""

    text: str
    where: tuple[int, ...]

    @classmethod
    def of(cls, text: str, line: int) -> Run:
        return cls(text, (line,) * len(text))

    @property
    def lines(self) -> tuple[int, ...]:
        return tuple(sorted({line for letter, line in zip(self.text, self.where, strict=True) if not letter.isspace()}))

    @classmethod
    def joined(cls, runs: Iterable[Run]) -> Run:
        """As with `and_then`, one after the other."""
        made: list[Run] = []
        for run in runs:
            if made and made[-1].text[-1:] in JOINING:
                run = made.pop().and_then(run)
            if run.text:
                made.append(run)
        blanks = [Run.of(" ", run.where[-1]) for run in made]
        mixed = [part for pair in zip(made, blanks, strict=True) for part in pair][:-1]
        return cls("".join(part.text for part in mixed), tuple(line for part in mixed for line in part.where))

    def cut(self, begin: int, end: int | None = None) -> Run:
        """A part of it without the blanks around."""
        end = len(self.text) if end is None else end
        while begin < end and self.text[begin].isspace():
            begin += 1
        while end > begin and self.text[end - 1].isspace():
            end -= 1
        return Run(self.text[begin:end], self.where[begin:end])

    def parts(self, cuts: Iterable[int]) -> Iterator[Run]:
        """What lies between the cuts, without what is blank."""
        begin = 0
        for end in [*cuts, len(self.text)]:
            part = self.cut(begin, end)
            if part.text:
                yield part
            begin = end

    def and_then(self, other: Run) -> Run:
        """Both as one text. A word that the end of a line had broken is whole again."""
        if not self.text or not other.text:
            return self if self.text else other
        begin = self.text
        if begin[-1] in HYPHENS and len(begin) > 1 and begin[-2].isalpha() and other.text[0].isalpha():
            if broken(begin, other.text):
                return Run(begin[:-1] + other.text, self.where[:-1] + other.where)
            return Run(begin + other.text, self.where + other.where)
        if begin[-1] in JOINING and len(begin) > 1 and begin[-2].isalpha() and other.text[0].isalpha():
            return Run(begin + other.text, self.where + other.where)
        return Run(begin + " " + other.text, (*self.where, self.where[-1], *other.where))

    def tidied(self) -> Run:
        """With single blanks."""
        letters: list[tuple[str, int]] = []
        for letter, line in zip(self.text, self.where, strict=True):
            if letter.isspace():
                if letters and letters[-1][0] != " ":
                    letters.append((" ", line))
            else:
                letters.append((letter, line))
        while letters and letters[-1][0] == " ":
            letters.pop()
        return Run("".join(letter for letter, _ in letters), tuple(line for _, line in letters))


def broken(begin: str, rest: str) -> bool:
    """Whether the hyphen at the end of a line only breaks a word ("profes-sional") or is its own ("whole-school")."""
    if begin[-1] in "\u00ad\u00ac":
        return True
    first = re.split(r"[^A-Za-z]", begin[:-1])[-1].lower()
    second = re.split(r"[^A-Za-z]", rest)[0].lower()
    if not first or not second or not rest[0].islower():
        return False
    known = vocabulary()
    if first + second in known:
        return True
    return not (first in known and second in known) and first not in PREFIXES


PREFIXES = set_of("non co pre post anti self cross multi inter re high low well long short year one two")
