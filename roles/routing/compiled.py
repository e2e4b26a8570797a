"""What answers need of a school, made once for each routing version and kept in the process.

Every action that can change an answer raises the school's routing version in its own transaction, so what is read for a
version is at least as new as the version. Another process makes its own.
"""

from __future__ import annotations

import threading
from collections import OrderedDict
from collections.abc import Callable, Hashable
from dataclasses import dataclass, field
from datetime import date, timedelta
from functools import lru_cache
from typing import Any, TypeVar

from roles.matching.index import Index, KnownType, Match, compile_index
from roles.people.models import School
from roles.routing.directory import Directory
from roles.routing.queries import read_directory, read_phrasings

SCHOOLS_KEPT = 64
PHRASINGS_KEPT = 20_000  # of all schools together: about 5 kB of memory each
QUESTIONS_KEPT = 64
DAYS_BACK = timedelta(days=7)
Made = TypeVar("Made")


@dataclass(frozen=True)
class Compiled:
    version: int
    directory: Directory
    index: Index
    words: int  # tells whether the index is of the same words
    phrasings: int = 0
    match: Callable[[str], Match] = field(init=False)  # of a question asked again, from memory
    fragments: dict[date, dict[Hashable, Any]] = field(default_factory=dict)  # HTML of the day last shown

    def __post_init__(self) -> None:
        object.__setattr__(self, "match", lru_cache(QUESTIONS_KEPT)(self.index.match))

    def serves(self, school: School, day: date) -> bool:
        return self.version == school.routing_version and self.directory.since <= day

    def kept(self, day: date, key: Hashable, make: Callable[[], Made]) -> Made:
        """What was made under this key, on that day and for this version; made if it was not."""
        of_day = self.fragments.get(day)
        if of_day is None:
            self.fragments.clear()
            of_day = self.fragments[day] = {}
        if key not in of_day:
            of_day[key] = make()
        made: Made = of_day[key]
        return made


class Shelf:
    """The schools used last. Nobody waits for the making of another school's; of one school, one makes it."""

    def __init__(self, size: int = SCHOOLS_KEPT) -> None:
        self.size = size
        self._kept: OrderedDict[int, Compiled] = OrderedDict()
        self._lock = threading.Lock()
        self._making: dict[int, threading.Lock] = {}

    def get(self, school: School, day: date) -> Compiled:
        """The school as of its routing version, able to answer for the day and later ones."""
        found = self._look(school)
        if found is not None and found.serves(school, day):
            return found
        with self._lock:
            making = self._making.setdefault(school.pk, threading.Lock())
        with making:
            found = self._look(school)
            if found is None or not found.serves(school, day):
                found = compile_school(school, min(day, school.today() - DAYS_BACK), before=found)
                self._keep(school, found)
        return found

    def forget(self) -> None:
        """Keep nothing. For tests, whose databases go back to earlier versions."""
        with self._lock:
            self._kept.clear()

    def _look(self, school: School) -> Compiled | None:
        with self._lock:
            found = self._kept.get(school.pk)
            if found is not None:
                self._kept.move_to_end(school.pk)
            return found

    def _keep(self, school: School, made: Compiled) -> None:
        with self._lock:
            self._kept[school.pk] = made
            self._kept.move_to_end(school.pk)
            while len(self._kept) > self.size or (len(self._kept) > 1 and self._phrasings() > PHRASINGS_KEPT):
                gone, _compiled = self._kept.popitem(last=False)
                self._making.pop(gone, None)

    def _phrasings(self) -> int:
        return sum(compiled.phrasings for compiled in self._kept.values())


def compile_school(school: School, since: date, before: Compiled | None = None) -> Compiled:
    """Read and compile; the index of `before` is taken over while its words are the same, as when somebody is away."""
    directory = read_directory(school, since)
    phrasings = read_phrasings(school)
    types = [
        KnownType(one.key, one.name, one.description, tuple(phrasings.of_type.get(one.id, ())))
        for one in directory.types.values()
    ]
    words = hash((tuple(types), tuple(phrasings.nobody)))
    same = before is not None and before.words == words
    index = before.index if before is not None and same else compile_index(types, phrasings.nobody)
    count = sum(len(one.examples) for one in types) + len(phrasings.nobody)
    return Compiled(school.routing_version, directory, index, words, count)


shelf = Shelf()
